import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import { usePromiseActs } from "../acts/promise-acts.tsx";
import type { InteractionEntry } from "./thread.ts";

/** A message that came after a date was proposed may answer it: a person says whether it does, the reader only hints. */
export function AnswersDate({ view, it }: { view: CaseView; it: InteractionEntry }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const ask = usePromiseActs();
  if (it.direction !== "in" || it.automatic || it.thirdParty) return null;
  const asked = view.commitments.filter(
    ({ proposed, proposals }) => proposed === "waiting" && instant(proposals.at(-1)!.at) < instant(it.at),
  );
  return asked.map((promise) => {
    const when = format.when(instant(promise.proposals.at(-1)!.dueAt), now);
    const said = { interaction: it.id, words: it.body.slice(0, it.ownLength).trim().slice(0, WORDS_MAX) };
    return (
      <p className="meta answers-date" key={promise.id}>
        <span className={it.says?.refusesDate ? "tone-risque" : "tone-reneg"}>
          {t(it.says?.refusesDate ? "reneg.reply.refuses" : "reneg.reply.offer", { when })}
        </span>
        <Button size="compact-sm" variant="default" onClick={() => ask({ act: "answer", caseId: view.id, commitmentId: promise.id, said })}>
          {t("promise.proposal.answer")}
        </Button>
      </p>
    );
  });
}

/** What is kept of their words with the answer; the message itself stays whole. */
const WORDS_MAX = 500;
