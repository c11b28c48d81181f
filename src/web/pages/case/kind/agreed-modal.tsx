import "../../../styles/acts.css";
import { Button, Modal, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { AgreedListView } from "../../../../contract/kind.ts";
import { newId } from "../../../../core/ids.ts";
import { useNow } from "../../../clock.tsx";
import { agreeList } from "../../../kinds-api.ts";
import { Refusal } from "../../../parts/problem-state.tsx";
import { useDesk } from "../../../session.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";
import { linesOf, writtenLine } from "./agreed-lines.ts";

/** What was agreed with the customer: one thing a line, with how many in front; what was counted of a line stays with its words. */
export function AgreedModal({ view, list, onClose }: { view: CaseView; list?: AgreedListView; onClose: () => void }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const [id] = useState(() => list?.id ?? newId<string>(now));
  const [title, setTitle] = useState(list?.title ?? "");
  const before = list?.lines.filter(({ quantity }) => quantity > 0) ?? [];
  const [text, setText] = useState(before.map((it) => writtenLine(it, format.number)).join("\n"));
  const [deliveredBy, setDeliveredBy] = useState<string | null>(list?.deliveredBy ?? null);
  const lines = linesOf(text, list?.lines ?? [], () => newId<string>(now));
  const promises = view.commitments.filter(({ id: one, status }) => status === "open" || status === "broken" || one === deliveredBy);
  const agreeing = useGesture({
    caseId: view.id,
    run: () => agreeList(view.id, id, { title, lines, deliveredBy }),
    done: t("caseKinds.agreed.done"),
    onDone: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(list ? "caseKinds.agreed.edit" : "caseKinds.agreed.act")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <form
        className="act"
        onSubmit={(event) => {
          event.preventDefault();
          agreeing.mutate();
        }}
      >
        <TextInput
          data-autofocus
          required
          maxLength={300}
          label={t("caseKinds.agreed.title")}
          placeholder={t("caseKinds.agreed.titleExample")}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <Textarea
          required
          autosize
          minRows={4}
          label={t("caseKinds.agreed.lines")}
          description={t("caseKinds.agreed.linesHelp")}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {promises.length > 0 && (
          <Select
            clearable
            label={t("caseKinds.agreed.deliveredBy")}
            description={t("caseKinds.agreed.deliveredByHelp")}
            data={promises.map((it) => ({ value: it.id, label: it.words }))}
            value={deliveredBy}
            onChange={setDeliveredBy}
          />
        )}
        <Refusal error={agreeing.error} />
        <div className="act-foot">
          <Button type="submit" loading={agreeing.isPending} disabled={title.trim() === "" || lines.length === 0}>
            {t("caseKinds.agreed.save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
