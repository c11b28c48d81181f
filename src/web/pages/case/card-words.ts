import type { TFunction } from "i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { type Instant, instant } from "../../../core/time.ts";
import type { Format } from "../../format.ts";
import type { Desk } from "../../session.tsx";
import type { CardFacts } from "./card-facts.ts";

interface Saying {
  now: Instant;
  format: Format;
  t: TFunction;
}

/** Sentences to be said aloud, in order: what we owe and did not do, what we wait on, what comes next. Only facts of the case. */
export function cardWords(view: CaseView, { late, next, waitsOn }: CardFacts, { now, format, t, nameOf }: Saying & Pick<Desk, "nameOf">): string[] {
  if (view.status === "closed") return [t("case.card.closed", { when: format.when(instant(view.lastAt), now) })];
  const said = [
    late[0] && owed(late[0], { now, format, t }),
    waitsOn[0] && t("case.card.waits", { who: nameOf(waitsOn[0].promiser) ?? "", due: format.when(instant(waitsOn[0].dueAt), now) }),
    next && (next.conventional ? t("case.card.nextVague", { words: bare(next) }) : t("case.card.nextSay", { words: bare(next), due: format.spoken(instant(next.dueAt)) })),
  ].filter((it) => typeof it === "string");
  if (said.length > 0) return said;
  return [view.awaitingSince ? t("case.card.waiting", { when: format.when(instant(view.awaitingSince), now) }) : t("case.card.nothing")];
}

/** What not to say, or what must be said before hanging up. */
export function cardWarnings({ late, next, toDate, impossible }: CardFacts, { now, format, t }: Saying): string[] {
  return [
    impossible[0] && t("case.card.dontSay", { when: format.when(instant(impossible[0].dueAt), now) }),
    toDate.length > 0 && t("case.card.sayDate"),
    late.length > 0 && next === null && t("case.card.newDate"),
  ].filter((it) => typeof it === "string");
}

function owed(it: CommitmentView, { now, format, t }: Saying): string {
  return it.conventional ? t("case.card.owedVague", { words: bare(it) }) : t("case.card.owed", { words: bare(it), when: format.when(instant(it.dueAt), now) });
}

/** The words without their full stop, to stand inside a sentence. */
const bare = ({ words }: CommitmentView): string => words.replace(/[.\s]+$/u, "");
