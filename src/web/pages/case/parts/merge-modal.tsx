import "../../../styles/memory.css";
import "../../../styles/acts.css";
import { Button, Checkbox, Modal, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { readCase } from "../../../api.ts";
import { Refusal } from "../../../parts/problem-state.tsx";
import { mergeCase, undoPart } from "../../../parts-api.ts";
import { keys, readAllAgain } from "../../../queries.ts";
import { readSearch, searchKey } from "../../../search-api.ts";
import { SideBySide } from "./side-by-side.tsx";
import { useUndoToast } from "./undo-toast.tsx";

const TYPED_MS = 200;

/** Another case becomes part of this one: find it, see both side by side, merge; undone from the toast, or later from the record. */
export function MergeModal({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const [other, setOther] = useState<string | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("memory.merge.title")}
      size={680}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      {other === null ? (
        <Finding view={view} onFound={setOther} />
      ) : (
        <Confirming view={view} other={other} onBack={() => setOther(null)} onClose={onClose} />
      )}
    </Modal>
  );
}

/** The customer's other cases at once; any other by its words. */
function Finding({ view, onFound }: { view: CaseView; onFound: (id: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), TYPED_MS);
  const search = useQuery({ queryKey: searchKey(asked, "cases"), queryFn: () => readSearch(asked, "cases"), enabled: asked.length > 1 });
  const found = asked.length > 1 ? (search.data?.cases.rows ?? []).filter(({ id }) => id !== view.id) : null;
  const rows = found
    ? found.map(({ id, reference, subject, customer }) => ({
        id,
        reference: reference.text,
        subject: subject.text,
        customer: customer.text,
      }))
    : view.otherCases.map((it) => ({ ...it, customer: view.customer.name }));
  return (
    <div className="act">
      <p className="dim">{t("memory.merge.about", { reference: view.reference })}</p>
      <TextInput
        label={t("memory.merge.find")}
        placeholder={t("memory.merge.findHint")}
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found === null && rows.length > 0 && <p className="field-name">{t("memory.merge.same", { name: view.customer.name })}</p>}
      <ul className="memory-found" aria-live="polite">
        {rows.map(({ id, reference, subject, customer }) => (
          <li key={id}>
            <UnstyledButton className="memory-row" onClick={() => onFound(id)}>
              <strong>{customer}</strong>
              <span>{subject}</span>
              <span className="dim">{reference}</span>
            </UnstyledButton>
          </li>
        ))}
        {found?.length === 0 && search.isSuccess && <li className="dim">{t("memory.merge.none")}</li>}
      </ul>
      <Refusal error={search.error} />
    </div>
  );
}

function Confirming({ view, other, onBack, onClose }: { view: CaseView; other: string; onBack: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const offer = useUndoToast();
  const [meant, setMeant] = useState(false);
  const read = useQuery({ queryKey: keys.case(other), queryFn: () => readCase(other) });
  const two = read.data !== undefined && read.data.customer.id !== view.customer.id;
  const merging = useMutation({
    mutationFn: () => mergeCase(view.id, { from: other, otherCustomer: meant }),
    onSuccess: () => {
      const { reference } = read.data!;
      offer(t("memory.merge.done", { reference }), () => undoPart(view.id, other), t("memory.merge.undone", { reference }));
      onClose();
    },
    onSettled: () => readAllAgain(client),
  });
  return (
    <div className="act">
      {read.data && <SideBySide kept={view} gone={read.data} />}
      {two && (
        <Checkbox
          label={t("memory.merge.other", { one: view.customer.name, other: read.data!.customer.name, gone: read.data!.reference })}
          checked={meant}
          onChange={(event) => setMeant(event.currentTarget.checked)}
        />
      )}
      {two && !meant && (
        <p className="meta" id="merge-why">
          {t("memory.merge.tickFirst")}
        </p>
      )}
      <Refusal error={merging.error ?? read.error} />
      <div className="act-foot">
        <Button variant="subtle" onClick={onBack}>
          {t("memory.merge.back")}
        </Button>
        <Button
          aria-describedby={two && !meant ? "merge-why" : undefined}
          disabled={!read.data || (two && !meant)}
          loading={merging.isPending}
          onClick={() => merging.mutate()}
        >
          {t("memory.merge.act")}
        </Button>
      </div>
    </div>
  );
}
