import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerPageView } from "../../../contract/customer.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { findCustomers, mergeCustomer, unmergeCustomer } from "../../parts-api.ts";
import { useDesk } from "../../session.tsx";
import { readAllAgain } from "../../queries.ts";
import { useUndoToast } from "../case/parts/undo-toast.tsx";

const TYPED_MS = 200;
type Other = { id: string; name: string; addresses: { address: string }[]; cases: number };

/** Two customers who are one person: suggested, found by hand, said by a person, undone while they can be told apart. */
export function CustomerMerges({ page }: { page: CustomerPageView }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), TYPED_MS);
  const found = useQuery({ queryKey: ["customers", asked], queryFn: () => findCustomers(asked), enabled: asked.length > 1 });
  const others = asked.length > 1 ? (found.data ?? []).filter(({ id }) => id !== page.customer.id) : [];
  return (
    <>
      {page.likely.length > 0 && (
        <section aria-labelledby="likely">
          <h2 id="likely" className="field-name">
            {t("memory.customer.likely")}
          </h2>
          <ul className="memory-list">
            {page.likely.map((it) => (
              <Candidate key={it.id} page={page} other={it} why={t(`memory.customer.why.${it.why}`)} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <TextInput
          label={t("memory.customer.find")}
          placeholder={t("memory.customer.findHint")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ul className="memory-list" aria-live="polite">
          {others.map((it) => (
            <Candidate key={it.id} page={page} other={it} why={null} />
          ))}
        </ul>
        <Refusal error={found.error} />
      </section>
      <Merged page={page} />
    </>
  );
}

/** Said twice: once that it is the same person, once what that does. */
function Candidate({ page, other, why }: { page: CustomerPageView; other: Other; why: string | null }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const offer = useUndoToast();
  const [sure, setSure] = useState(false);
  const { id, name } = page.customer;
  const merging = useMutation({
    mutationFn: () => mergeCustomer(id, other.id),
    onSuccess: () =>
      offer(
        t("memory.customer.merged", { name, other: other.name }),
        () => unmergeCustomer(id, other.id),
        t("memory.customer.unmerged", { other: other.name }),
      ),
    onSettled: () => readAllAgain(client),
  });
  const about = [why, ...other.addresses.map(({ address }) => address), t("memory.customer.cases", { count: other.cases })];
  return (
    <li>
      <span className="memory-line">
        <span>
          <Link to="/clients/$id" params={{ id: other.id }} className="link strong">
            {other.name}
          </Link>{" "}
          <span className="dim">{about.filter(Boolean).join(" · ")}</span>
        </span>
        <Button variant="default" size="xs" loading={merging.isPending} onClick={() => (sure ? merging.mutate() : setSure(true))}>
          {t(sure ? "memory.customer.mergeAct" : "memory.customer.merge")}
        </Button>
      </span>
      {sure && (
        <span className="dim" role="status">
          {t("memory.customer.mergeConfirm", { other: other.name, name })}
        </span>
      )}
      <Refusal error={merging.error} />
    </li>
  );
}

function Merged({ page }: { page: CustomerPageView }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const client = useQueryClient();
  const undoing = useMutation({
    mutationFn: (from: string) => unmergeCustomer(page.customer.id, from),
    onSettled: () => readAllAgain(client),
  });
  if (page.merged.length === 0) return null;
  return (
    <section aria-labelledby="merged">
      <h2 id="merged" className="field-name">
        {t("memory.customer.mergedHere")}
      </h2>
      <ul className="memory-list">
        {page.merged.map((it) => (
          <li key={it.id}>
            <span className="memory-line">
              <span>
                {t("memory.customer.mergedLine", {
                  name: it.name,
                  who: nameOf({ role: "person", id: it.by }) ?? t("case.someone"),
                  when: format.when(instant(it.at), now),
                })}
              </span>
              {it.impossible === null && (
                <Button variant="default" size="xs" loading={undoing.isPending} onClick={() => undoing.mutate(it.id)}>
                  {t("memory.record.undo")}
                </Button>
              )}
            </span>
            {it.impossible && <span className="dim">{t(`memory.customer.impossible.${it.impossible}`)}</span>}
          </li>
        ))}
      </ul>
      <Refusal error={undoing.error} />
    </section>
  );
}
