import "../../styles/acts.css";
import { Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { offerCase } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { shortName } from "../../../core/names.ts";
import { Parole } from "../../parts/parole.tsx";
import { useDesk } from "../../session.tsx";
import { HandOverFields } from "../acts/hand-over-fields.tsx";
import { cardFacts } from "./card-facts.ts";
import { noticeWords } from "./card-words.ts";

/** «Passer le dossier»: it stays its owner's until the other says yes, who finds all that was said, so that the customer explains nothing again (S31). */
export function HandOverCase({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  const [shown] = useState({ id: view.id, position: view.position });
  return (
    <Modal opened onClose={onClose} title={t("dossier.handOver.title")} padding={24} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <HandOverFields
        caseId={view.id}
        shown={shown}
        but={view.owner}
        offer={(it, seen) => offerCase(view.id, it, seen)}
        done={(name) => t("dossier.handOver.done", { name })}
        onClose={onClose}
      >
        <WhatTheyFind view={view} />
        <p className="meta">{t("dossier.handOver.help", { name: nameOf({ role: "person", id: view.owner }) ?? "" })}</p>
      </HandOverFields>
    </Modal>
  );
}

function WhatTheyFind({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const { lastSaid, owed } = cardFacts(view);
  const notice = noticeWords({ lastSaid }, { t, format, now });
  return (
    <div className="hand-over-finds">
      <p className="strong">{t("dossier.handOver.finds", { name: shortName(view.customer.name) })}</p>
      <p className="meta">
        {[
          t("dossier.handOver.messages", { count: view.timeline.interactions.length }),
          owed > 0 ? t("case.card.stateOpen", { count: owed }) : t("case.card.stateNone"),
        ].join(" · ")}
      </p>
      {notice && <p>{notice}</p>}
      {lastSaid?.words && (
        <p>
          <Parole words={lastSaid.words} language={view.language} small />
        </p>
      )}
    </div>
  );
}
