import type { TFunction } from "i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import type { Calendar } from "../../../core/calendar.ts";
import { addDays, atTime, type Instant, instant, localDate, weekdayOf } from "../../../core/time.ts";
import type { Format } from "../../../core/format.ts";
import { shortName } from "../../../core/names.ts";
import { isUnheard } from "../../promise-state.ts";
import type { Desk } from "../../session.tsx";
import { elided, unbroken } from "../../../core/typeset.ts";
import type { CardFacts } from "./card-facts.ts";

interface Saying {
  now: Instant;
  format: Format;
  t: TFunction;
}

/** Sentences to be said aloud, in order: what we owed and did not do, what we wait on, what comes next. Only facts of the case. */
export function cardWords(view: CaseView, facts: CardFacts, saying: Saying & Pick<Desk, "nameOf">): { words: string; date: string | null } {
  const { t } = saying;
  const { late, untold, waitsOn, refundsSent } = facts;
  if (view.past) return { words: t("case.card.past"), date: null };
  if (view.status === "dormant") return { words: t("case.card.dormant"), date: null };
  if (view.status === "closed") return { words: t("case.card.closed", { when: saidWhen(view.lastAt, saying) }), date: null };
  const coming = nextWords(facts, saying);
  const said = [
    untold[0] && unkept(untold[0], late.length > 0, saying),
    late[0] && owed(late[0], saying),
    waitsOn[0] && awaited(waitsOn[0], facts, saying),
    coming?.words,
    refundsSent[0]?.endedAt && elided(t("case.card.refundSent", { when: saidWhen(refundsSent[0].endedAt, saying) })),
  ].filter((it) => typeof it === "string");
  if (said.length > 0) return { words: said.join(" "), date: coming?.date ?? null };
  return {
    words: view.awaitingSince ? t("case.card.waiting", { when: saidWhen(view.awaitingSince, saying) }) : t("case.card.nothing"),
    date: null,
  };
}

/** What comes next and when; a date that cannot hold is not said again, but the earliest that what it waits on allows. */
function nextWords({ next, impossible }: CardFacts, { format, now, t }: Saying): { words: string; date: string | null } | null {
  if (!next) return null;
  const words = bare(next);
  if (next.conventional) return { words: t("case.card.nextVague", { words }), date: null };
  const other = next.proposed && next.proposals.at(-1);
  if (other) {
    const [was, due] = [format.said(instant(next.dueAt), now), format.said(instant(other.dueAt), now)];
    return { words: t(`case.card.next_${next.proposed!}`, { words, was, due }), date: next.proposed === "waiting" ? due : was };
  }
  const readyAt = impossible.find(({ promise }) => promise === next)?.readyAt;
  const date = format.said(readyAt ?? instant(next.dueAt), now);
  return { words: t(readyAt ? "case.card.nextImpossible" : "case.card.nextSay", { words, due: date }), date };
}

/** What was last said, where it is no quote: a notice, in our own words. */
export function noticeWords({ lastSaid }: Pick<CardFacts, "lastSaid">, { t, format, now }: Saying): string | null {
  if (!lastSaid?.noticeUntil) return null;
  return t(lastSaid.heard ? "case.card.noticeSent" : "case.card.notice", { until: format.said(lastSaid.noticeUntil, now) });
}

/** What not to say, or what must be said before hanging up. */
export function cardWarnings(
  view: CaseView,
  { late, next, toDate, impossible, untold }: CardFacts,
  saying: Saying & Pick<Desk, "calendar">,
): string[] {
  const { t, format, calendar, now } = saying;
  const open = view.status === "open";
  const closed = open && (next !== null || late.length > 0) ? nextClosed(calendar, now) : null;
  const trouble = open && (late.length > 0 || untold.length > 0 || impossible.length > 0 || view.chases.length > 0);
  const alone = next !== null && next.dates.length > 1 && isUnheard(next);
  return [
    impossible[0] && t("case.card.dontSay", { when: saidWhen(impossible[0].promise.dueAt, saying) }),
    alone && t("case.card.unheard", { name: shortName(view.customer.name) }),
    toDate.length > 0 && t("case.card.sayDate"),
    late.length > 0 && next === null && t("case.card.newDate"),
    closed && t("dossier.card.closedDay", { day: format.longDay(closed) }),
    trouble && t("dossier.card.noOffer"),
  ].filter((it) => typeof it === "string");
}

/** How far ahead a date is commonly offered on the phone. */
const OFFERED_DAYS = 7;

/** The next day that is usually open and is not: the one offered by mistake. */
function nextClosed(calendar: Calendar, now: Instant): Instant | null {
  const today = localDate(now, calendar.zone);
  for (let n = 1; n <= OFFERED_DAYS; n++) {
    const day = addDays(today, n);
    const usuallyOpen = (calendar.hours[weekdayOf(day) - 1] ?? []).length > 0;
    if (usuallyOpen && !calendar.isWorkingDay(day)) return atTime(day, 720, calendar.zone);
  }
  return null;
}

function owed(it: CommitmentView, saying: Saying): string {
  const { t } = saying;
  if (it.conventional) return t("case.card.owedVague", { words: bare(it) });
  const theirs = it.promiser.role === "third_party";
  return t(theirs ? "case.card.owedTheirs" : "case.card.owed", { words: bare(it), when: saidWhen(it.dueAt, saying) });
}

/** Broken and promised again, and not yet said: one apology does for both when another is late too. */
function unkept(it: CommitmentView, excusedAfter: boolean, saying: Saying): string {
  const { t } = saying;
  const terms = { words: bare(it), when: saidWhen(it.dueAt, saying) };
  if (it.conventional) return t(excusedAfter ? "case.card.untoldVagueToo" : "case.card.untoldVague", terms);
  return t(excusedAfter ? "case.card.untoldToo" : "case.card.untold", terms);
}

/** A third party's own word is told as such; what we only count on is not put in its mouth. One of ours that is late is owned up to already. */
function awaited(it: CommitmentView, { theirWord }: CardFacts, saying: Saying & Pick<Desk, "nameOf">): string | null {
  const { t, now, nameOf } = saying;
  const ahead = instant(it.dueAt) > now;
  const terms = { who: nameOf(it.promiser) ?? "", words: bare(it), due: saidWhen(it.dueAt, saying) };
  if (it.promiser.role === "person") return ahead && !it.conventional ? t("case.card.waitsOurs", terms) : null;
  if (it.conventional) return t("case.card.waitsVague", terms);
  if (theirWord.has(it.id)) return t(ahead ? "case.card.waits" : "case.card.waitsLate", terms);
  return t(ahead ? "case.card.waitsExpected" : "case.card.waitsExpectedLate", terms);
}

/** «hier à 17 h», «mardi 17 novembre à 17 h»: a time as it is said aloud. */
function saidWhen(at: string, { format, now }: Saying): string {
  return format.said(instant(at), now);
}

/** The words without their full stop, to stand inside a sentence. */
const bare = ({ words }: CommitmentView): string => unbroken(words.replace(/[.\s]+$/u, ""));
