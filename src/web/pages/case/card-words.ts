import type { TFunction } from "i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { type Instant, instant } from "../../../core/time.ts";
import type { Format } from "../../format.ts";
import type { Desk } from "../../session.tsx";
import { awaitedOf } from "../acts/due-choices.ts";
import type { CardFacts } from "./card-facts.ts";

interface Saying {
  now: Instant;
  format: Format;
  t: TFunction;
}

/** Sentences to be said aloud, in order: what we owe and did not do, what we wait on, what comes next. Only facts of the case. */
export function cardWords(view: CaseView, facts: CardFacts, saying: Saying & Pick<Desk, "nameOf" | "calendar">): { words: string; date: string | null } {
  const { now, format, t, nameOf } = saying;
  const { late, waitsOn } = facts;
  if (view.status === "closed") return { words: t("case.card.closed", { when: format.when(instant(view.lastAt), now) }), date: null };
  const coming = nextWords(view, facts, saying);
  const said = [
    late[0] && owed(late[0], saying),
    waitsOn[0] && t("case.card.waits", { who: nameOf(waitsOn[0].promiser) ?? "", due: format.when(instant(waitsOn[0].dueAt), now) }),
    coming?.words,
  ].filter((it) => typeof it === "string");
  if (said.length > 0) return { words: said.join(" "), date: coming?.date ?? null };
  return { words: view.awaitingSince ? t("case.card.waiting", { when: format.when(instant(view.awaitingSince), now) }) : t("case.card.nothing"), date: null };
}

/** What comes next and when; a date that cannot hold is not said again, but the earliest that what it waits on allows. */
function nextWords(view: CaseView, { next, impossible }: CardFacts, { format, t, calendar }: Saying & Pick<Desk, "calendar">): { words: string; date: string | null } | null {
  if (!next) return null;
  const words = bare(next);
  if (next.conventional) return { words: t("case.card.nextVague", { words }), date: null };
  const awaited = impossible.includes(next) ? awaitedOf(next, view.commitments, calendar) : null;
  const date = format.spoken(awaited ? awaited.readyAt : instant(next.dueAt));
  return { words: t(awaited ? "case.card.nextImpossible" : "case.card.nextSay", { words, due: date }), date };
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
