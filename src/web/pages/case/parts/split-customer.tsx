import { Radio, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { findCustomers } from "../../../parts-api.ts";

/** Whose the messages are: the case's customer, another that is known, or one not known yet. */
export type SplitFor =
  | { kind: "same" }
  | { kind: "known"; id: string | null }
  | { kind: "new"; name: string; email: string; phone: string };

export const isChosen = (it: SplitFor): boolean => it.kind === "same" || (it.kind === "known" ? it.id !== null : it.name.trim() !== "");

/** As the request names them. */
export function customerOf(it: SplitFor, language: "fr" | "en") {
  if (it.kind !== "new") return { customer: it.kind === "known" ? it.id : null };
  const [name, email, phone] = [it.name, it.email, it.phone].map((one) => one.trim());
  return { newCustomer: { name: name!, email: email || null, phone: phone || null, language } };
}

interface Terms {
  /** The case's customer. */
  customer: { id: string; name: string };
  /** Who wrote the messages chosen, when it was somebody else. */
  wrote: { name: string; email: string } | null;
  value: SplitFor;
  onChange: (value: SplitFor) => void;
}

export function SplitCustomer({ customer, wrote, value, onChange }: Terms) {
  const { t } = useTranslation();
  const choose = (kind: string) =>
    onChange(
      kind === "same"
        ? { kind }
        : kind === "known"
          ? { kind, id: null }
          : { kind: "new", name: wrote?.name ?? "", email: wrote?.email ?? "", phone: "" },
    );
  return (
    <div className="act">
      <Radio.Group label={t("memory.split.whose")} value={value.kind} onChange={choose}>
        <div className="act-choices">
          <Radio value="same" label={customer.name} />
          <Radio value="known" label={t("memory.split.known")} />
          <Radio value="new" label={t("memory.split.new")} />
        </div>
      </Radio.Group>
      {value.kind === "known" && <Known but={customer.id} onFound={(id) => onChange({ kind: "known", id })} value={value.id} />}
      {value.kind === "new" && (
        <>
          <TextInput
            label={t("memory.customer.name")}
            required
            value={value.name}
            onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
          />
          <TextInput
            label={t("case.side.email")}
            type="email"
            value={value.email}
            onChange={(event) => onChange({ ...value, email: event.currentTarget.value })}
          />
          <TextInput
            label={t("case.side.phone")}
            type="tel"
            value={value.phone}
            onChange={(event) => onChange({ ...value, phone: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  );
}

const TYPED_MS = 200;

function Known({ but, value, onFound }: { but: string; value: string | null; onFound: (id: string | null) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), TYPED_MS);
  const found = useQuery({ queryKey: ["customers", asked], queryFn: () => findCustomers(asked), enabled: asked.length > 1 });
  const others = (found.data ?? []).filter((it) => it.id !== but);
  return (
    <Select
      label={t("memory.split.whichCustomer")}
      placeholder={t("memory.customer.findHint")}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={asked.length > 1 && found.isSuccess ? t("memory.split.nobody") : null}
      value={value}
      onChange={onFound}
      data={others.map(({ id: value, name, addresses }) => ({
        value,
        label: [name, addresses[0]?.address].filter(Boolean).join(" · "),
      }))}
    />
  );
}
