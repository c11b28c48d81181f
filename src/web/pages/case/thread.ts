import type { CaseView } from "../../../contract/case.ts";
import { type Instant, instant, localDate, type TimeZone } from "../../../core/time.ts";

type Page = CaseView["timeline"];
export type InteractionEntry = Page["interactions"][number];
export type EventEntry = Page["events"][number];

export interface Entry {
  key: string;
  at: Instant;
  interaction?: InteractionEntry;
  event?: EventEntry;
}

export const THREAD_FILTERS = ["all", "messages", "promises", "third", "notes"] as const;
export type ThreadFilter = (typeof THREAD_FILTERS)[number];

type Seen = Pick<CaseView, "commitments">;
const NONE: ReadonlySet<string> = new Set();

const SHOWS_MESSAGE: Record<ThreadFilter, (it: InteractionEntry, view: Seen) => boolean> = {
  all: () => true,
  messages: ({ direction }) => direction !== "note",
  promises: () => false,
  third: (it, { commitments }) => it.thirdParty !== null || commitments.some((one) => one.saidIn === it.id && isTheirs(one)),
  notes: ({ direction }) => direction === "note",
};

const SHOWS_EVENT: Record<ThreadFilter, (it: EventEntry, view: Seen) => boolean> = {
  all: () => true,
  messages: () => false,
  promises: (it) => aboutPromise(it),
  third: (it, { commitments }) => aboutPromise(it) && commitments.some((one) => one.id === commitmentOf(it) && isTheirs(one)),
  notes: () => false,
};

const isTheirs = ({ promiser }: CaseView["commitments"][number]): boolean => promiser.role === "third_party";

/** The promise an event is about. */
export function commitmentOf({ event }: Pick<EventEntry, "event">): string | undefined {
  const finding = event.finding as { about?: string | null } | undefined;
  return (event.commitment ?? (event.terms as { id?: string } | undefined)?.id ?? finding?.about) as string | undefined;
}

/** Told by the message or call itself, so not told twice. */
const SHOWN_AS_MESSAGE = new Set(["MessageReceived", "MessageSent", "NoteWritten", "CallLost", "ContactAttempted"]);

/** Messages and events of the loaded pages as one list, newest first. */
export function threadOf(pages: readonly Page[], filter: ThreadFilter, view: Seen): Entry[] {
  const interactions = pages.flatMap((page) => page.interactions);
  const shown = new Set(interactions.map(({ id }) => id));
  const messages = interactions.filter((it) => SHOWS_MESSAGE[filter](it, view));
  const events = pages
    .flatMap((page) => page.events)
    .filter((it) => isTold(it, filter === "third" ? NONE : shown) && SHOWS_EVENT[filter](it, view));
  const all: Entry[] = [
    ...messages.map((interaction) => ({ key: interaction.id, at: instant(cameAt(interaction)), interaction })),
    ...events.map((event) => ({ key: `event-${event.position}`, at: instant(event.at), event })),
  ];
  return all.toSorted((a, b) => b.at - a.at || (b.event?.position ?? 0) - (a.event?.position ?? 0));
}

/** When it came: a call nobody took may be noted later. */
export const cameAt = ({ direction, at, saidAt }: Pick<InteractionEntry, "direction" | "at" | "saidAt">): string =>
  direction === "lost" ? saidAt : at;

export function byDay(entries: readonly Entry[], zone: TimeZone): { day: string; at: Instant; entries: Entry[] }[] {
  const days: { day: string; at: Instant; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = localDate(entry.at, zone);
    if (days.at(-1)?.day === day) days.at(-1)!.entries.push(entry);
    else days.push({ day, at: entry.at, entries: [entry] });
  }
  return days;
}

/** What these guards tell a colleague stands in the thread as what happened. */
const TELLS_ALREADY_TOLD = new Set(["offered", "passed", "declined", "questioned", "answered", "not_settled"]);

/** A promise made in a message shown stands under that message. */
function isTold({ type, event }: EventEntry, shown: ReadonlySet<string>): boolean {
  if (SHOWN_AS_MESSAGE.has(type)) return false;
  const { guard, level } = (event.finding ?? {}) as { guard?: string; level?: number };
  if (TELLS_ALREADY_TOLD.has(guard ?? "") && !((guard === "offered" || guard === "not_settled") && level! > 1)) return false;
  const saidIn = (event.terms as { saidIn?: string | null } | undefined)?.saidIn;
  return !(type === "CommitmentMade" || type === "CommitmentProposed") || !saidIn || !shown.has(saidIn);
}

const aboutPromise = ({ type, event }: EventEntry): boolean =>
  /^(Commitment|Proposal|Handover|WaitsOn|Work)/.test(type) ||
  (type === "FindingRaised" && (event.finding as { guard?: string } | undefined)?.guard === "broken");
