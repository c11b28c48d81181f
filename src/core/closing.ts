import type { CaseState } from "./case.ts";
import type { Party } from "./commitment.ts";
import type { Door, Event, EventOf } from "./events.ts";
import { NOTHING_WAITS } from "./exchange.ts";
import type { CommitmentId, DefectId, InteractionId, PersonId } from "./ids.ts";
import { showsCustomer, spoken } from "./shows-customer.ts";
import { addDays, atTime, type Instant, localDate } from "./time.ts";
import type { Calendar } from "./calendar.ts";

/**
 * How a case ends, and what keeps it from it. It closes by the customer's yes, or by a lead's gesture once a written notice
 * has left them time to object; a count of attempts makes it dormant and closes nothing (S16, S18).
 */
export type ClosingEvent =
  /** `until`: the customer may object up to then. */
  | { type: "ClosingNoticeGiven"; interaction: InteractionId; until: Instant; by: PersonId }
  /** `notedBy`: the customer said it to that one; null: on their own page. */
  | { type: "ClosingObjected"; words: string; notedBy: PersonId | null }
  | { type: "CaseDormant"; by: PersonId; tries: number }
  | { type: "CaseWoken"; by: Party }
  /** A refund that was sent has come: the customer has the money (S21). */
  | { type: "RefundReceived"; commitment: CommitmentId; words: string; notedBy: PersonId | null }
  | { type: "DefectNoted"; defect: DefectId; words: string; by: PersonId }
  /** The customer heard of it in `toldIn`, with a promise for it (S11). */
  | { type: "DefectTold"; defect: DefectId; toldIn: InteractionId; promise: CommitmentId; by: PersonId }
  | { type: "DefectSettled"; defect: DefectId; words: string; by: PersonId }
  /** `ease`: 1 for very hard, 5 for very easy. */
  | { type: "SurveyAnswered"; ease: number; words: string | null; kudos: Kudos | null };

/** Who did well, in the customer's words (S54). */
export interface Kudos {
  to: readonly PersonId[];
  words: string;
}

export interface Closing {
  /** The last one given; null once it was taken back before it left. */
  notice: Notice | null;
  defects: readonly Defect[];
  /** Refunds that the customer has. */
  received: readonly CommitmentId[];
  /** How we tried to reach the customer since they last gave a sign. */
  tries: readonly Try[];
  /** The customer said that it is settled, since when nothing of theirs says otherwise. */
  saidYes: { at: Instant; words: string; notedBy: PersonId | null } | null;
  dormantSince: Instant | null;
  /** Whose word closed it; null while it is open, and on what was closed before the desk. */
  how: ClosedBy | null;
  survey: Survey | null;
}

export type ClosedBy = "customer" | "notice";

export interface Notice {
  interaction: InteractionId;
  at: Instant;
  until: Instant;
  by: PersonId;
  /** Why it counts no longer: a no, any other sign of the customer's, it came back, or something new is owed. */
  ended: { at: Instant; why: "objected" | "answered" | "bounced" | "overtaken" } | null;
}

export interface Defect {
  id: DefectId;
  words: string;
  at: Instant;
  by: PersonId;
  told: { at: Instant; in: InteractionId; promise: CommitmentId } | null;
  settled: { at: Instant; words: string; by: PersonId } | null;
}

export interface Try {
  interaction: InteractionId;
  at: Instant;
  door: Door;
}

export interface Survey {
  at: Instant;
  ease: number;
  words: string | null;
  kudos: Kudos | null;
}

/** What goes with a part to another case: its defects, and which of its refunds have come. */
export interface ClosingPart {
  defects: readonly Defect[];
  received: readonly CommitmentId[];
}

export const NO_CLOSING: Closing = {
  notice: null,
  defects: [],
  received: [],
  tries: [],
  saidYes: null,
  dormantSince: null,
  how: null,
  survey: null,
};

/** Close of business of the first working day at least so many calendar days after `now`. */
export function objectionUntil(now: Instant, { zone, nextOpen, closesAt }: Calendar, days: number): Instant {
  const opens = nextOpen(atTime(addDays(localDate(now, zone), days), 0, zone));
  return closesAt(localDate(opens, zone))!;
}

/** A notice that the customer may still object to, or has not objected to. */
export const countingNotice = (it: Closing | undefined): Notice | null => (it?.notice && !it.notice.ended ? it.notice : null);

/** Known, and not put right. */
export const openDefects = (it: Closing | undefined): readonly Defect[] => (it?.defects ?? []).filter(({ settled }) => !settled);

/** Those the customer has not been told of (S11). */
export const untoldDefects = (it: Closing | undefined): readonly Defect[] => openDefects(it).filter(({ told }) => !told);

/** A defect without what was said of it, when its customer is forgotten. */
export const wordlessDefect = (it: Defect, mark: string): Defect => ({
  ...it,
  words: mark,
  settled: it.settled && { ...it.settled, words: mark },
});

const EVENTS = {
  ClosingNoticeGiven: true,
  ClosingObjected: true,
  CaseDormant: true,
  CaseWoken: true,
  RefundReceived: true,
  DefectNoted: true,
  DefectTold: true,
  DefectSettled: true,
  SurveyAnswered: true,
} as const satisfies Record<ClosingEvent["type"], true>;
type Dated<E> = E extends ClosingEvent ? E & { at: Instant } : never;
export const isClosingEvent = <E extends { type: string }>(event: E): event is E & Dated<ClosingEvent> => event.type in EVENTS;

/** What becomes of the case itself. Nothing waits for an answer on a dormant one. */
export function closingChange({ awaitingSince }: CaseState, event: Dated<ClosingEvent>): Partial<CaseState> {
  switch (event.type) {
    case "CaseDormant":
      return { status: "dormant", ...NOTHING_WAITS };
    case "CaseWoken":
      return { status: "open", openSince: event.at, awaitingSince: event.by.role === "customer" ? event.at : awaitingSince };
    case "ClosingObjected":
      return { awaitingSince: awaitingSince ?? event.at };
    default:
      return {};
  }
}

/** What an event leaves of it; `away`: the case was merged into another until then. Never refuses. */
export function closingAfter(before: Closing | undefined, event: Event, away: boolean): Closing {
  const was = before ?? NO_CLOSING;
  const it = showsCustomer(event) ? signed(was, event) : was;
  switch (event.type) {
    case "ClosingNoticeGiven":
      return { ...it, notice: { interaction: event.interaction, at: event.at, until: event.until, by: event.by, ended: null } };
    case "CustomerConfirmed":
      return { ...it, saidYes: { at: event.at, words: event.words, notedBy: event.notedBy } };
    case "CaseClosed":
      return { ...it, how: event.how ?? "customer", dormantSince: null };
    case "CaseReopened":
      return { ...it, notice: null, how: null, survey: null, saidYes: null, tries: [] };
    case "CaseDormant":
      return { ...it, dormantSince: event.at };
    case "CaseWoken":
      return { ...it, dormantSince: null };
    case "MessageSent":
      return event.automatic ? it : { ...it, tries: spoken(event.door) ? [] : [...it.tries, tryOf(event)] };
    case "ContactAttempted":
      return { ...it, tries: [...it.tries, tryOf(event)] };
    case "MessageWithdrawn":
      return { ...untried(it, event.interaction), notice: it.notice?.interaction === event.interaction ? null : it.notice };
    case "MessageUndelivered": {
      const back = untried(it, event.interaction);
      return it.notice?.interaction === event.interaction ? ended(back, event.at, "bounced") : back;
    }
    case "CommitmentMade":
      return ended(it, event.at, "overtaken");
    case "MessageReceived":
      // it may be them after all: nobody closes on a notice before somebody looked
      return event.stranger && !event.automatic ? ended(it, event.at, "answered") : it;
    case "SurveyAnswered":
      return { ...it, survey: { at: event.at, ease: event.ease, words: event.words, kudos: event.kudos } };
    case "RefundReceived":
      return { ...it, received: [...it.received.filter((id) => id !== event.commitment), event.commitment] };
    case "KeptWithdrawn":
      return { ...it, received: it.received.filter((id) => id !== event.commitment) };
    case "WordsErased":
      return { ...NO_CLOSING, how: it.how };
    case "PartLeft":
    case "PartJoined":
      return moved(it, event, away);
    default:
      return { ...it, defects: defectsAfter(it.defects, event) };
  }
}

/** The customer was there: whoever tried to reach them has, and a notice counts no longer, whatever they say. */
function signed(it: Closing, { type, at }: Event): Closing {
  const objects = type === "ClosingObjected" || type === "CustomerUnsettled";
  return {
    ...ended(it, at, objects ? "objected" : "answered"),
    tries: [],
    saidYes: objects || type === "MessageReceived" ? null : it.saidYes,
  };
}

const ended = (it: Closing, at: Instant, why: NonNullable<Notice["ended"]>["why"]): Closing =>
  it.notice && !it.notice.ended && it.how === null ? { ...it, notice: { ...it.notice, ended: { at, why } } } : it;

const tryOf = ({ interaction, at, door }: Try): Try => ({ interaction, at, door });

const untried = (it: Closing, interaction: InteractionId): Closing => ({
  ...it,
  tries: it.tries.filter((one) => one.interaction !== interaction),
});

function defectsAfter(defects: readonly Defect[], event: Event): readonly Defect[] {
  switch (event.type) {
    case "DefectNoted":
      return [...defects, { id: event.defect, words: event.words, at: event.at, by: event.by, told: null, settled: null }];
    case "DefectTold":
      return changed(defects, event.defect, { told: { at: event.at, in: event.toldIn, promise: event.promise } });
    case "DefectSettled":
      return changed(defects, event.defect, { settled: { at: event.at, words: event.words, by: event.by } });
    default:
      return defects;
  }
}

const changed = (defects: readonly Defect[], id: DefectId, next: Partial<Defect>): readonly Defect[] =>
  defects.map((it) => (it.id === id ? { ...it, ...next } : it));

/** What of it goes with promises that leave: all defects with a whole case, else those promised for among them, and those `came`. */
export function closingPart(
  it: Closing | undefined,
  { whole = false, commitments, came = [] }: { whole?: boolean; commitments: readonly CommitmentId[]; came?: readonly DefectId[] },
): ClosingPart {
  const { defects, received } = it ?? NO_CLOSING;
  return {
    defects: defects.filter(({ id, told }) => whole || came.includes(id) || (told !== null && commitments.includes(told.promise))),
    received: received.filter((id) => commitments.includes(id)),
  };
}

/** A notice spoke of the case as it was: another part makes it another case, and wakes it. One that comes back sleeps on. */
function moved(it: Closing, event: EventOf<"PartLeft"> | EventOf<"PartJoined">, away: boolean): Closing {
  if (event.type === "PartLeft") {
    const { defects = [], commitments } = event.part;
    return {
      ...(event.whole ? ended(it, event.at, "overtaken") : it),
      defects: it.defects.filter(({ id }) => !defects.includes(id)),
      received: it.received.filter((id) => !commitments.includes(id)),
    };
  }
  const { defects, received } = event.part.closing ?? NO_CLOSING;
  return {
    ...ended(it, event.at, "overtaken"),
    defects: [...it.defects, ...defects],
    received: [...it.received, ...received],
    dormantSince: away ? it.dormantSince : null,
  };
}
