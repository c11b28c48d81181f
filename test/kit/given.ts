import { expect } from "vitest";
import { act } from "../../src/core/act.ts";
import { OFFICE_HOURS, workingCalendar } from "../../src/core/calendar.ts";
import { type CaseState, evolve } from "../../src/core/case.ts";
import type { Command, Refusal } from "../../src/core/command.ts";
import { type CommitmentTerms, CUSTOMER, type Party, person, thirdParty } from "../../src/core/commitment.ts";
import type { Event, EventOf } from "../../src/core/events.ts";
import type { GuardName, Raised } from "../../src/core/finding.ts";
import type { CommitmentId, CustomerId, InteractionId, PersonId, ThirdPartyId } from "../../src/core/ids.ts";
import { type Context, DEFAULT_POLICY, type DeskPerson, type Policy } from "../../src/core/policy.ts";
import { atTime, type Instant, type LocalDate, type Millis } from "../../src/core/time.ts";

/** `given(opened(), made({ by: anne, dueAt: friday(17) })).when({ type: "KeepCommitment", … }, friday(15)).then(…)`. */
export function given(...events: Event[]) {
  return scene(past(...events), CONTEXT);
}

/** The state that events leave. */
export function past(...events: Event[]): CaseState | null {
  return events.reduce<CaseState | null>(evolve, null);
}

function scene(state: CaseState | null, context: Context) {
  const when = (commands: Command | readonly Command[], now: Instant) => {
    const decision = act(state, Array.isArray(commands) ? commands : [commands as Command], context, now);
    const events = decision.ok ? decision.events : [];
    return {
      /** The events since, findings included; undefined after a refusal. */
      events: decision.ok ? decision.events : undefined,
      get state(): CaseState {
        if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
        return events.reduce<CaseState | null>(evolve, state)!;
      },
      /** The same scene, later. */
      and: () => scene(events.reduce<CaseState | null>(evolve, state), context),
      /** These events and no others, each with at least these fields. */
      then(...expected: readonly Expected[]): void {
        expect(decision).toMatchObject({ ok: true, events: expected });
        expect(events).toHaveLength(expected.length);
      },
      /** These findings, in order; other events are not looked at. */
      thenRaised(...expected: readonly Partial<Raised>[]): void {
        expectFindings(findings(events), expected);
      },
      /** This guard says this, in order; the other guards are not listened to. */
      thenSays(guard: GuardName, ...expected: readonly Partial<Raised>[]): void {
        expectFindings(
          findings(events).filter((it) => it.guard === guard),
          expected,
        );
      },
      thenRefused(code: Refusal["code"], detail: Refusal["detail"] = {}): void {
        expect(decision).toMatchObject({ ok: false, refusal: { code, detail } });
      },
    };
  };
  return {
    state,
    in: (other: Partial<Context>) => scene(state, { ...context, ...other }),
    when,
    /** Nothing is done; what falls due by then. */
    by: (now: Instant) => when([], now),
  };
}

const findings = (events: readonly Event[]): Raised[] =>
  events.flatMap((event) => (event.type === "FindingRaised" ? [{ ...event.finding, at: event.at }] : []));

function expectFindings(found: readonly Raised[], expected: readonly Partial<Raised>[]): void {
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
}

type Expected = { [T in Event["type"]]: { type: T } & Partial<EventOf<T>> }[Event["type"]];

/** What `then` expects where a guard speaks. */
export const raised = (guard: GuardName, at: Instant, fields: Partial<Raised> = {}) =>
  ({ type: "FindingRaised", at, finding: { guard, ...fields } }) as unknown as Expected;

export const TORONTO = "America/Toronto";

/** Monday 23 November 2026 and the days after, in Toronto: `friday(17)`, `friday(16, 30)`, `monday(8, 0, 1)` a week later. */
export const monday = weekday("2026-11-23");
export const tuesday = weekday("2026-11-24");
export const wednesday = weekday("2026-11-25");
export const thursday = weekday("2026-11-26");
export const friday = weekday("2026-11-27");
export const saturday = weekday("2026-11-28");
export const sunday = weekday("2026-11-29");

function weekday(date: LocalDate) {
  return (hour: number, minute = 0, weeks = 0): Instant => atTime(date, (weeks * 7 * 24 + hour) * 60 + minute, TORONTO);
}

/** A small desk: Anne and Marc stand in for each other, Claire manages, Denis directs. */
export const anne = "anne" as PersonId;
export const marc = "marc" as PersonId;
export const claire = "claire" as PersonId;
export const denis = "denis" as PersonId;
export const mercier = "mercier" as ThirdPartyId;

export const PEOPLE: readonly DeskPerson[] = [
  { id: anne, name: "Anne", role: "person", backup: marc, absences: [] },
  { id: marc, name: "Marc", role: "person", backup: anne, absences: [] },
  { id: claire, name: "Claire", role: "manager", backup: null, absences: [] },
  { id: denis, name: "Denis", role: "director", backup: null, absences: [] },
];

/** Monday to Friday, 8–12 and 13–17 in Toronto, no holiday. */
export const CALENDAR = workingCalendar({ zone: TORONTO, hours: OFFICE_HOURS, closedDays: [] });

export const CONTEXT: Context = { policy: DEFAULT_POLICY, calendar: CALENDAR, people: PEOPLE };
export const withPolicy = (change: Partial<Policy>): Partial<Context> => ({ policy: { ...DEFAULT_POLICY, ...change } });
export const away = (id: PersonId, from: Instant, to: Instant, people = PEOPLE): DeskPerson[] =>
  people.map((one) => (one.id === id ? { ...one, absences: [...one.absences, { from, to }] } : one));

/** Anne opens the case on Monday at 8. */
export function opened(change: Partial<EventOf<"CaseOpened">> = {}): Event {
  return {
    type: "CaseOpened",
    at: monday(8),
    customer: "jeff" as CustomerId,
    subject: "Pare-chocs arrière",
    door: "phone",
    language: "fr",
    owner: anne,
    ...change,
  };
}

export interface PromiseMade {
  id?: string;
  words?: string;
  kind?: CommitmentTerms["kind"];
  by?: PersonId | ThirdPartyId;
  /** Who says it, when it is not the one who owes it. */
  saidBy?: PersonId;
  saidIn?: string;
  dueAt?: Instant;
  due?: CommitmentTerms["due"];
  waitsOn?: readonly string[];
  workMs?: number;
  internal?: true;
  owedTo?: ThirdPartyId;
  deliverable?: CommitmentTerms["deliverable"];
}

/** The terms of a promise: by Anne, for Friday at 17, unless said otherwise. */
export function promise(its: PromiseMade = {}): CommitmentTerms {
  const promiser = party(its.by ?? anne);
  return {
    id: id(its.id ?? "p1"),
    words: its.words ?? "Je vous rappelle d'ici vendredi",
    kind: its.kind ?? "call_back",
    promiser,
    saidBy: its.saidBy ?? (promiser.role === "person" ? promiser.id : anne),
    saidIn: (its.saidIn ?? null) as InteractionId | null,
    due: its.due ?? { kind: "exact", by: its.dueAt ?? friday(17), words: "d'ici vendredi" },
    waitsOn: (its.waitsOn ?? []) as CommitmentId[],
    workMs: (its.workMs ?? 0) as Millis,
    ...(its.internal && { internal: true as const }),
    ...(its.owedTo && { owedTo: its.owedTo }),
    ...(its.deliverable && { deliverable: its.deliverable }),
  };
}

/** The event of a promise made, on Monday at 8 unless said otherwise. */
export function made(its: PromiseMade & { at?: Instant } = {}): Event {
  const terms = promise(its);
  return {
    type: "CommitmentMade",
    at: its.at ?? monday(8),
    terms,
    dueAt: its.dueAt ?? (terms.due.kind === "exact" || terms.due.kind === "window" ? terms.due.by : friday(17)),
  };
}

export const party = (of: PersonId | ThirdPartyId): Party => (of === mercier ? thirdParty(mercier) : person(of as PersonId));

/** The customer writes, asking for something. */
export function message(at: Instant, change: Partial<EventOf<"MessageReceived">> = {}): EventOf<"MessageReceived"> {
  return {
    type: "MessageReceived",
    at,
    interaction: `in ${at}` as InteractionId,
    door: "email",
    from: CUSTOMER,
    asks: true,
    chasing: false,
    automatic: false,
    arrivedAt: at,
    ...change,
  };
}

/** Anne writes to the customer. */
export function sent(at: Instant, change: Partial<EventOf<"MessageSent">> = {}): EventOf<"MessageSent"> {
  return { type: "MessageSent", at, interaction: `out ${at}` as InteractionId, door: "email", by: anne, automatic: false, ...change };
}

/** The same as commands. */
export const receive = (at: Instant, change: Partial<EventOf<"MessageReceived">> = {}): Command => ({
  ...message(at, change),
  type: "ReceiveMessage",
});
export const send = (at: Instant, change: Partial<EventOf<"MessageSent">> = {}): Command => ({ ...sent(at, change), type: "SendMessage" });

export const id = (text: string): CommitmentId => text as CommitmentId;
export const interaction = (text: string): InteractionId => text as InteractionId;
