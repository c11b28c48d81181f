import { Button, Checkbox, Modal, Textarea } from "@mantine/core";
import { IconCamera } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { EvidenceView } from "../../../../contract/evidence.ts";
import { type EvidencePicture, sayNamed } from "../../../../core/case-kind.ts";
import type { Language } from "../../../../core/due.ts";
import { isLacking } from "../../../../core/evidence.ts";
import { askText, type Named } from "../../../../core/evidence-message.ts";
import { shortName } from "../../../../core/names.ts";
import { cancelMessage } from "../../../api.ts";
import { askEvidence } from "../../../evidence-api.ts";
import { Form, useForm } from "../../../parts/form.tsx";
import { ActFoot } from "../../../parts/act-foot.tsx";
import { readCaseAgain } from "../../../queries.ts";
import { useKey } from "../../../use-key.ts";
import "../../../styles/acts.css";
import "../../../styles/forms.css";
import { useUndoToast } from "../parts/undo-toast.tsx";
import { useNameOf } from "./use-name-of.ts";
import { Outline } from "./outline.tsx";

interface Asking {
  about: CaseView;
  evidence: EvidenceView;
  onClose: () => void;
}

/** «Demander»: what is missing is ticked, the message is drafted in the customer's language and shown before it leaves. */
export function AskModal({ about, evidence, onClose }: Asking) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const offer = useUndoToast();
  const keyFor = useKey();
  const form = useForm({ fields: ["text"] });
  const open = evidence.views.filter(({ standing }) => isLacking(standing));
  const [ticked, setTicked] = useState(() => open.filter(({ required }) => required).map(({ id }) => id));
  const [edited, setEdited] = useState<string | null>(null);
  const name = shortName(about.customer.name);
  const asked = open.filter(({ id }) => ticked.includes(id));
  const named = asked.map((it) => namedIn(about.language, it));
  const text = edited ?? (evidence.drafts ? askText(evidence.drafts, named) : "");
  const send = () =>
    form.run(
      "send",
      () => askEvidence(about.id, { key: keyFor([about.id, text, ...ticked]), items: ticked, text }),
      ({ interaction }) => {
        offer(t("evidence.sent"), () => cancelMessage(interaction!), t("evidence.unsent"));
        readCaseAgain(client, about.id);
        onClose();
      },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("evidence.askTitle", { name })}
      size={560}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      returnFocus
    >
      <Form form={form} onSubmit={send}>
        <Checkbox.Group label={t("evidence.askWhat")} value={ticked} onChange={setTicked}>
          {open.map((it) => (
            <Checkbox key={it.id} value={it.id} mt={10} label={<Wanted it={it} />} />
          ))}
        </Checkbox.Group>
        {evidence.drafts ? (
          <>
            <Textarea
              label={t("evidence.message")}
              description={t("evidence.drawings")}
              lang={about.language}
              classNames={{ input: "said-input" }}
              autosize
              minRows={6}
              data-autofocus
              value={text}
              onChange={({ currentTarget }) => setEdited(currentTarget.value)}
              error={form.error("text")}
            />
            <ActFoot error={form.refusal} onClose={onClose}>
              <Button
                type="submit"
                leftSection={<IconCamera size={17} stroke={1.9} />}
                loading={form.pending !== null}
                disabled={ticked.length === 0 || !text.trim()}
              >
                {t("evidence.ask")}
              </Button>
            </ActFoot>
          </>
        ) : (
          <p>{t("evidence.noAddress", { name })}</p>
        )}
      </Form>
    </Modal>
  );
}

function Wanted({ it }: { it: EvidenceView["views"][number] }) {
  const nameOf = useNameOf();
  return (
    <span className="evidence-name">
      <span className="evidence-mini">
        <Outline picture={it.picture as EvidencePicture} />
      </span>
      {nameOf(it)}
    </span>
  );
}

/** As the customer is told of it, in their language. */
const namedIn = (language: Language, it: EvidenceView["views"][number]): Named => ({
  name: sayNamed(it, language),
  picture: it.picture,
  because: it.standing === "unusable" ? (it.pieces.at(-1)?.judged?.because ?? null) : null,
});
