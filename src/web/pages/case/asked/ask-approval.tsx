import "../../../styles/acts.css";
import { Button, Checkbox, FileInput, Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { localeOf } from "../../../../core/format.ts";
import { askApproval } from "../../../acts-api.ts";
import { uploadFile } from "../../../file-api.ts";
import { useWordsIn } from "../../../i18n.ts";
import { shortName } from "../../../../core/names.ts";
import { ActFoot } from "../../../parts/act-foot.tsx";
import { useDesk } from "../../../session.tsx";
import { useKey } from "../../../use-key.ts";
import { useSendKey } from "../../../use-keys.ts";
import { useGesture } from "../../acts/use-gesture.tsx";

/** Asks the customer's yes to a price or a sample before work begins (S41), by a message in their language unless told otherwise. */
export function AskApproval({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const { session } = useDesk();
  const theirs = useWordsIn(localeOf(view.language, session.desk.country), "rest");
  const [what, setWhat] = useState("");
  const [price, setPrice] = useState("");
  const [holdsUp, setHoldsUp] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const canWrite = view.customer.addresses.some(({ door }) => door === "email");
  const [tells, setTells] = useState(canWrite);
  const [written, setWritten] = useState<string | null>(null);
  const keyFor = useKey();
  const about = [what.trim(), price.trim()].filter(Boolean).join(" · ");
  const message = written ?? theirs?.("approvals.draft", { name: shortName(view.customer.name), what: about }) ?? "";
  const gesture = useGesture({
    caseId: view.id,
    run: async () => {
      const key = keyFor([view.id, what, price, holdsUp, message]);
      const added = file && (await uploadFile(view.id, file));
      await askApproval(view.id, {
        key,
        what,
        price: price.trim() || null,
        file: added?.id ?? null,
        holdsUp: holdsUp || null,
        message: tells ? message : null,
      });
    },
    done: t("approvals.done"),
    onDone: onClose,
  });
  const send = () => !gesture.isPending && what.trim() !== "" && gesture.mutate(undefined);
  const form = useSendKey<HTMLDivElement>(send);
  const owed = view.commitments.filter(({ status }) => status === "open" || status === "broken");
  return (
    <Modal opened onClose={onClose} title={t("approvals.ask")} padding={24} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <div className="act" ref={form}>
        <Textarea
          label={t("approvals.what")}
          data-autofocus
          autosize
          minRows={2}
          maxLength={2000}
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
        <TextInput
          label={t("approvals.price")}
          description={t("approvals.priceHint")}
          maxLength={200}
          value={price}
          onChange={(event) => setPrice(event.currentTarget.value)}
        />
        <FileInput label={t("approvals.file")} value={file} onChange={setFile} clearable />
        <NativeSelect
          label={t("approvals.holdsUp")}
          value={holdsUp}
          onChange={(event) => setHoldsUp(event.currentTarget.value)}
          data={[{ value: "", label: t("approvals.nothing") }, ...owed.map(({ id, words }) => ({ value: id, label: words }))]}
        />
        {canWrite && <Checkbox label={t("approvals.tell")} checked={tells} onChange={(event) => setTells(event.currentTarget.checked)} />}
        {tells && (
          <Textarea
            label={t("approvals.message")}
            lang={view.language}
            autosize
            minRows={4}
            maxLength={20_000}
            value={message}
            onChange={(event) => setWritten(event.currentTarget.value)}
          />
        )}
        <ActFoot error={gesture.error} onClose={onClose}>
          <Button loading={gesture.isPending} disabled={what.trim() === "" || (tells && message.trim() === "")} onClick={send}>
            {t("approvals.act")}
          </Button>
        </ActFoot>
      </div>
    </Modal>
  );
}
