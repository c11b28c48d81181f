import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { type Instant, instant, iso } from "../../../core/time.ts";
import { move } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { isOwedView } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";
import { useGesture } from "../acts/use-gesture.tsx";
import type { InteractionEntry } from "./thread.ts";

/** A date that a third party's message names, and that nobody took for its answer yet: a person says that it is, in one tap. */
export function TheirDates({ view, it }: { view: CaseView; it: InteractionEntry }) {
  const now = useNow();
  const theirs = view.commitments.filter(
    (one) => isOwedView(one) && one.promiser.role === "third_party" && one.promiser.id === it.thirdParty,
  );
  const undecided = theirs.filter(({ dates }) => instant(dates.at(-1)!.at) < instant(it.at));
  return undecided.map((promise) => {
    const dates = it.datesSaid.map(instant).filter((at) => at > now && (promise.conventional || at !== instant(promise.dueAt)));
    return dates.length > 0 && <Dates key={promise.id} view={view} promise={promise} dates={dates} words={ownWordsOf(it)} />;
  });
}

function Dates({ view, promise, dates, words }: { view: CaseView; promise: CommitmentView; dates: readonly Instant[]; words: string }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const note = useGesture<Instant>({
    caseId: view.id,
    shown: { id: view.id, position: view.position },
    run: (at, seen) => move(promise.id, { dueAt: iso(at), reason: words, telling: null, answer: null }, seen),
    done: (at) => t("thirdParties.theirDate.done", { when: format.when(at, now) }),
    onDone: () => undefined,
  });
  return (
    <div className="meta answers-date">
      <p className="tone-reneg">{t("thirdParties.theirDate.offer", { words: promise.words })}</p>
      {dates.map((at) => (
        <Button key={at} size="compact-sm" variant="default" disabled={note.isPending} onClick={() => note.mutate(at)}>
          {t("thirdParties.theirDate.note", { when: format.when(at, now) })}
        </Button>
      ))}
      <Refusal error={note.error} />
    </div>
  );
}

/** The reason kept with the date; the message itself stays whole. */
const WORDS_MAX = 500;
const ownWordsOf = (it: InteractionEntry): string => it.body.slice(0, it.ownLength).trim().slice(0, WORDS_MAX);
