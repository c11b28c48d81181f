import { Button, Textarea } from "@mantine/core";
import { IconArrowForwardUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { offerHandover } from "../../api.ts";
import { Parole } from "../../parts/parole.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import type { ActForm } from "./act-modal.tsx";
import { useSendKey } from "../../use-keys.ts";
import { ColleagueChoice } from "./colleague-choice.tsx";
import { useGesture } from "./use-gesture.tsx";

/** «Passer la main»: the promise stays with its promiser until the other says yes. People are listed by name. */
export function HandOverForm({ about, commitment, shown, onClose }: ActForm) {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const promiser = commitment.promiser.role === "person" ? commitment.promiser.id : null;
  const gesture = useGesture({
    caseId: about.id,
    shown,
    run: (_, seen) => offerHandover(commitment.id, { to: to!, note }, seen),
    done: () => t("promise.handOver.done", { name: nameOf({ role: "person", id: to! }) ?? "" }),
    onDone: onClose,
  });
  const send = () => to && !gesture.isPending && gesture.mutate();
  const form = useSendKey<HTMLDivElement>(send);
  return (
    <div className="act" ref={form}>
      <p>
        <Parole words={commitment.words} />
      </p>
      <ColleagueChoice but={promiser} value={to} onChange={setTo} />
      <Textarea
        label={t("promise.handOver.note")}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p className="meta">{t("promise.handOver.help")}</p>
      <Refusal error={gesture.error} />
      <div className="act-foot">
        <Button variant="subtle" onClick={onClose}>
          {t("shell.cancel")}
        </Button>
        <Button leftSection={<IconArrowForwardUp size={17} stroke={1.9} />} loading={gesture.isPending} disabled={!to} onClick={send}>
          {t("promise.handOver.act")}
        </Button>
      </div>
    </div>
  );
}
