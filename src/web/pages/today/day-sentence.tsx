import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { capital, type Format } from "../../../core/format.ts";
import { useDesk } from "../../session.tsx";
import type { DayFacts } from "./day-facts.ts";

/** What a person would say aloud about the day: who to save first, and when it is quiet. */
export function DaySentence({ facts }: { facts: DayFacts }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  return (
    <div className="day-sentence serif">
      {sayDay(facts, now, format, t).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

/** Numbers up to ten in words, as they are said. */
export function inWords(n: number, t: TFunction): string {
  return n <= 10 ? t(`numbers.n${n as 1}`) : String(n);
}

/** The sentences, in their order. An hour in «p.m.» ends its sentence. */
export function sayDay(facts: DayFacts, now: Instant, format: Format, t: TFunction): string[] {
  return [first(facts, format, t), refusedDates(facts, t), then(facts, now, format, t), aside(facts, now, format, t)]
    .filter((it) => it !== null)
    .map((it) => capital(it.replace(/\.\.$/, ".")));
}

function first({ late, soon }: DayFacts, format: Format, t: TFunction): string | null {
  const lateWords = t("today.sentence.late", { count: late, n: inWords(late, t) });
  if (!soon) return late > 0 ? t("today.sentence.alone", { first: lateWords }) : null;
  const until = t(`today.sentence.${soon.how}`, { hour: format.hour(soon.last) });
  const terms = { count: soon.count, n: inWords(soon.count, t), until };
  if (late === 0) return t("today.sentence.alone", { first: t("today.sentence.soon", terms) });
  return t("today.sentence.and", { first: lateWords, second: t("today.sentence.soonToo", terms) });
}

function refusedDates({ refused }: DayFacts, t: TFunction): string | null {
  return refused > 0 ? t("today.sentence.refused", { count: refused, n: inWords(refused, t) }) : null;
}

function then({ late, refused, soon, nextToday, nextLater }: DayFacts, now: Instant, format: Format, t: TFunction): string | null {
  const busy = late > 0 || refused > 0 || soon !== null;
  if (nextToday) return t(busy ? "today.sentence.thenQuiet" : "today.sentence.quiet", { hour: format.hour(nextToday) });
  if (busy) return t("today.sentence.thenNothing");
  return nextLater ? t("today.sentence.next", { when: format.when(nextLater, now) }) : null;
}

/** Only when nothing is late: one thing at a time. */
function aside({ late, refused, soon, toAnswer, silent }: DayFacts, now: Instant, format: Format, t: TFunction): string | null {
  if (late > 0 || refused > 0 || soon !== null) return null;
  if (toAnswer > 0) return t("today.sentence.toAnswer", { count: toAnswer, n: inWords(toAnswer, t) });
  const days = silent ? format.daysBetween(silent.since, now) : 0;
  return silent && days > 1 ? t("today.sentence.silent", { name: silent.name, days }) : null;
}
