import "../../styles/acts.css";
import { Button, Modal, Textarea } from "@mantine/core";
import { IconArrowForwardUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { offerCase } from "../../api.ts";
import { shortName } from "../../names.ts";
import { Parole } from "../../parts/parole.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { useSendKey } from "../../use-keys.ts";
import { ColleagueChoice } from "../acts/colleague-choice.tsx";
import { useGesture } from "../acts/use-gesture.tsx";
import { cardFacts } from "./card-facts.ts";

/** «Passer le dossier»: it stays its owner's until the other says yes, who finds all that was said, so that the customer explains nothing again (S31). */
export function HandOverCase({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [shown] = useState({ id: view.id, position: view.position });
  const gesture = useGesture({
    caseId: view.id,
    shown,
    run: (_, seen) => offerCase(view.id, { to: to!, note }, seen),
    done: () => t("dossier.handOver.done", { name: nameOf({ role: "person", id: to! }) ?? "" }),
    onDone: onClose,
  });
  const send = () => to && !gesture.isPending && gesture.mutate();
  const form = useSendKey<HTMLDivElement>(send);
  return (
    <Modal opened onClose={onClose} title={t("dossier.handOver.title")} padding={24} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <div className="act" ref={form}>
        <ColleagueChoice but={view.owner} value={to} onChange={setTo} />
        <Textarea
          label={t("promise.handOver.note")}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <WhatTheyFind view={view} />
        <p className="meta">{t("dossier.handOver.help", { name: nameOf({ role: "person", id: view.owner }) ?? "" })}</p>
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
    </Modal>
  );
}

function WhatTheyFind({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { lastSaid, owed } = cardFacts(view);
  return (
    <div className="hand-over-finds">
      <p className="strong">{t("dossier.handOver.finds", { name: shortName(view.customer.name) })}</p>
      <p className="meta">
        {[
          t("dossier.handOver.messages", { count: view.timeline.interactions.length }),
          owed > 0 ? t("case.card.stateOpen", { count: owed }) : t("case.card.stateNone"),
        ].join(" · ")}
      </p>
      {lastSaid?.words && (
        <p>
          <Parole words={lastSaid.words} language={view.language} small />
        </p>
      )}
    </div>
  );
}
