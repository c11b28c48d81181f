import { act } from "../src/core/act.ts";
import { OFFICE_HOURS, workingCalendar } from "../src/core/calendar.ts";
import { type CaseState, evolve } from "../src/core/case.ts";
import { chainOf } from "../src/core/chain.ts";
import type { Command } from "../src/core/command.ts";
import { person } from "../src/core/commitment.ts";
import type { CommitmentId, CustomerId, PersonId } from "../src/core/ids.ts";
import { type Context, DEFAULT_POLICY } from "../src/core/policy.ts";
import { days, hours, instant, plus } from "../src/core/time.ts";
import { type Figure, median } from "./figure.ts";

const LONG = 50;
const SHORT = 10;
const ROUNDS = 7;
const ANNE = "anne" as PersonId;
const SAID = instant("2026-11-23T08:00:00-05:00");
const MOVED = plus(SAID, hours(1));
const CONTEXT: Context = {
  policy: DEFAULT_POLICY,
  calendar: workingCalendar({ zone: "America/Toronto", hours: OFFICE_HOURS, closedDays: [] }),
  people: [{ id: ANNE, name: "Anne", role: "person", backup: null, absences: [] }],
};

/** A chain of promises whose first moves so far that none after it can be kept: what the rules take to say so of each. */
export async function benchChain(): Promise<Figure[]> {
  const [long, short] = [chain(LONG), chain(SHORT)];
  const works = { long: () => slip(long), short: () => slip(short), dates: () => chainOf(long, CONTEXT, MOVED) };
  const times = Array.from({ length: ROUNDS + 1 }, () => ({
    long: msOfCore(works.long, 10),
    short: msOfCore(works.short, 200),
    dates: msOfCore(works.dates, 1_000),
  })).slice(1); // the engine compiles at first use
  const of = (ratio: (one: (typeof times)[number]) => number) => median(times.map(ratio));
  return [
    { name: `chain: a slip at the head of ${LONG} promises`, value: of((one) => one.long), unit: "ms" },
    // Each of five times as many findings is looked for among five times as many promises, and findings.
    { name: `chain: the same, against one of ${SHORT}`, value: of((one) => one.long / one.short), unit: "times", target: { most: 30 } },
    { name: `chain: the same, against working out the dates of ${LONG} once`, value: of((one) => one.long / one.dates), unit: "times" },
  ];
}

const id = (n: number) => `p${n}` as CommitmentId;

function chain(length: number): CaseState {
  const made = Array.from({ length }, (_, i): Command => ({
    type: "MakeCommitment",
    terms: {
      id: id(i),
      words: "Je vous rappelle",
      kind: "call_back",
      promiser: person(ANNE),
      saidBy: ANNE,
      saidIn: null,
      due: { kind: "exact", by: plus(SAID, days(2 + i)), words: "" },
      waitsOn: i > 0 ? [id(i - 1)] : [],
      workMs: hours(2),
      internal: true,
    },
  }));
  const customer = "jeff" as CustomerId;
  const opened = { type: "OpenCase", customer, subject: "Pare-chocs", door: "phone", language: "fr", owner: ANNE } as const;
  return after(null, [opened, ...made], SAID);
}

function slip(state: CaseState): CaseState {
  const far = { dueAt: plus(SAID, days(3 * LONG)), reason: "pièce en retard", toldIn: null };
  return after(state, [{ type: "MoveCommitment", commitment: id(0), by: person(ANNE), replacement: id(-1), words: "", ...far }]);
}

function after(state: CaseState | null, commands: readonly Command[], now = MOVED): CaseState {
  const decision = act(state, commands, CONTEXT, now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.events.reduce<CaseState | null>(evolve, state)!;
}

/** Processor time of this thread for one of so many times, enough of them for it to be told. */
function msOfCore(work: () => unknown, times: number): number {
  const before = process.threadCpuUsage();
  for (let i = 0; i < times; i++) work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000 / times;
}
