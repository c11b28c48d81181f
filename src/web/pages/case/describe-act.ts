import type { TFunction } from "i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { OtherLinkView } from "../../../contract/link.ts";
import type { ReachableDay } from "../../../core/customer-acts.ts";
import type { Format } from "../../../core/format.ts";
import { atTime, type Instant, type TimeZone } from "../../../core/time.ts";
import type { Told } from "./describe-event.ts";
import type { EventEntry } from "./thread.ts";

interface Saying {
  t: TFunction;
  format: Format;
  zone: TimeZone;
  who: string;
}

/** What the customer did by themselves, or is asked, with its words; null for every other event. */
export function describeAct({ type, event }: Pick<EventEntry, "type" | "event">, view: CaseView, saying: Saying): Partial<Told> | null {
  const { t } = saying;
  const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
  switch (type) {
    case "CallAsked": {
      const number = text(event.number);
      const dial = text(event.dial)?.startsWith("+") ? text(event.dial) : null; // once forgotten, a mark stands there
      return { detail: windowWords(event, saying), number: number === null ? null : { typed: number, dial } };
    }
    case "ReachableSaid": {
      const days = Array.isArray(event.days) ? (event.days as ReachableDay[]) : [];
      return days.length === 0 ? { words: t("case.says.noLonger") } : { detail: daysWords(days, saying) };
    }
    case "ApprovalAsked":
      return { quote: text(event.what), detail: text(event.price) };
    case "ApprovalGiven":
    case "ApprovalRefused":
    case "ApprovalWithdrawn":
      return { quote: view.approvals.find(({ id }) => id === event.approval)?.what ?? null, detail: text(event.words) };
    case "ParticipantAdded":
    case "ParticipantChanged":
    case "ParticipantRemoved":
      return { words: t(`case.events.${type}`, { name: String(event.name) }) };
    case "ParticipantUnreached":
      return { words: t("case.events.ParticipantUnreached", { name: String(event.name) }), detail: text(event.reason) };
    case "LinkRenewed":
    case "LinkRevoked":
      return event.link === "customer" ? null : { words: linkWords(type, event.link as OtherLinkView["kind"], saying) };
    default:
      return null;
  }
}

/** Between which hours, of which day; as soon as may be where none were said. */
function windowWords({ notBefore, notAfter }: EventEntry["event"], { t, format }: Saying): string {
  if (typeof notBefore !== "number" || typeof notAfter !== "number") return t("case.says.soon");
  const [from, to] = [notBefore as Instant, notAfter as Instant];
  return `${format.longDay(from)}, ${t("case.says.between", { from: format.hour(from), until: format.hour(to) })}`;
}

/** «jeudi 26 novembre, entre 8 h et 17 h · vendredi…»: half-days that follow each other are one stretch. */
function daysWords(days: readonly ReachableDay[], { t, format, zone }: Saying): string {
  const stretches: ReachableDay[] = [];
  for (const it of days.toSorted((a, b) => a.day.localeCompare(b.day) || a.from - b.from)) {
    const last = stretches.at(-1);
    if (last?.day === it.day && last.until >= it.from) stretches[stretches.length - 1] = { ...last, until: Math.max(last.until, it.until) };
    else stretches.push(it);
  }
  const hours = ({ from, until }: ReachableDay) => t("case.says.between", { from: format.timeOfDay(from), until: format.timeOfDay(until) });
  return [...new Set(stretches.map(({ day }) => day))]
    .map(
      (day) =>
        `${format.longDay(atTime(day, 720, zone))}, ${stretches
          .filter((it) => it.day === day)
          .map(hours)
          .join(", ")}`,
    )
    .join(" · ");
}

const linkWords = (type: "LinkRenewed" | "LinkRevoked", kind: OtherLinkView["kind"], { t, who }: Saying): string =>
  t(`customerLink.${type === "LinkRenewed" ? "renewedFor" : "revokedFor"}.${kind}`, { who });
