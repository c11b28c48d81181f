import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anne, CALENDAR, CONTEXT, given, id, interaction, made, mercier, opened, past, PEOPLE } from "../../test/kit/given.ts";
import { act } from "./act.ts";
import { answerCard } from "./answer-card.ts";
import { OFFICE_HOURS, workingCalendar } from "./calendar.ts";
import { type CaseState, evolve } from "./case.ts";
import { chainOf, movedBy, pathTo } from "./chain.ts";
import { person } from "./commitment.ts";
import type { Command } from "./command.ts";
import type { CommitmentId } from "./ids.ts";
import { type Context, DEFAULT_POLICY } from "./policy.ts";
import { HOUR, hours, instant, type Instant, latest, type Millis, MINUTE, minutes, plus } from "./time.ts";
import { standing } from "./watch.ts";

/** Opened before clocks go back in Europe and America, so that chains lie across it. */
const START = instant("2026-10-22T12:00:00Z");
const opening = opened({ at: START });

interface Node {
  on: number[];
  workMs: Millis;
  dueAt: Instant;
}

const lengths = fc.constantFrom(0 as Millis, 0 as Millis, minutes(20), HOUR, hours(8), hours(16), hours(57));
const dues = fc.integer({ min: 1, max: 20 * 24 * 60 }).map((n) => plus(START, n * MINUTE));

/** Each waits on some of those before it: diamonds, depth, and what stands alone. */
const graphs = (max = 14): fc.Arbitrary<Node[]> =>
  fc
    .array(fc.record({ on: fc.array(fc.nat(), { maxLength: 3 }), workMs: lengths, dueAt: dues }), { minLength: 1, maxLength: max })
    .map((all) => all.map((one, i) => ({ ...one, on: i === 0 ? [] : [...new Set(one.on.map((n) => n % i))] })));

const contexts: fc.Arbitrary<Context> = fc
  .constantFrom(
    CALENDAR,
    workingCalendar({ zone: "Europe/Paris", hours: OFFICE_HOURS, closedDays: ["2026-10-26", "2026-11-01", "2026-11-11"] }),
    workingCalendar({
      zone: "Australia/Lord_Howe",
      hours: [
        [[0, 1440]],
        [],
        [
          [90, 150],
          [600, 900],
          [1000, 1440],
        ],
        [],
        [],
        [],
        [[60, 240]],
      ],
      closedDays: [],
    }),
    workingCalendar({ zone: "America/St_Johns", hours: [[], [], [[0, 1440]], [], [[600, 660]], [], []], closedDays: ["2026-11-04"] }),
  )
  .map((calendar) => ({ calendar, policy: DEFAULT_POLICY, people: PEOPLE }));

const name = (n: number) => `p${n}`;

const stateOf = (graph: readonly Node[]): CaseState =>
  past(
    opening,
    ...graph.map(({ on, workMs, dueAt }, i) => made({ id: name(i), words: name(i), at: START, dueAt, workMs, waitsOn: on.map(name) })),
  )!;

const looks = fc.integer({ min: 0, max: 10 * 24 * 60 }).map((n) => plus(START, n * MINUTE));
const comings = (state: CaseState, context: Context, now: Instant, given?: ReadonlyMap<CommitmentId, Instant>) =>
  new Map(chainOf(state, context, now, given).map(({ commitment, comesAt }) => [commitment.id, comesAt]));

describe("dates flow along any chain", () => {
  test("each after what it waits on, each once", () =>
    fc.assert(
      fc.property(graphs(), contexts, looks, (graph, context, now) => {
        const links = chainOf(stateOf(graph), context, now);
        expect(links).toHaveLength(graph.length);
        links.forEach(({ after }, i) => {
          const before = new Set(links.slice(0, i).map(({ commitment }) => commitment.id));
          expect(after.every((on) => before.has(on))).toBe(true);
        });
      }),
    ));

  test("as if each were worked out anew along every way to it", () =>
    fc.assert(
      fc.property(graphs(8), contexts, looks, (graph, context, now) => {
        const ready = ({ on, workMs }: Node): Instant | null => {
          if (on.length === 0) return null;
          const upstream = latest(...on.map((n) => comes(graph[n]!)));
          return workMs > 0 ? context.calendar.add(upstream, workMs) : upstream;
        };
        const comes = (node: Node): Instant => latest(node.dueAt, now, ready(node) ?? now);
        for (const { commitment, comesAt, readyAt, impossible } of chainOf(stateOf(graph), context, now)) {
          const node = graph[Number(commitment.id.slice(1))]!;
          expect([comesAt, readyAt]).toEqual([comes(node), ready(node)]);
          expect(impossible).toBe((ready(node) ?? 0) > node.dueAt);
        }
      }),
    ));

  test("its work has all the open time it needs after what it waits on", () =>
    fc.assert(
      fc.property(graphs(), contexts, looks, (graph, context, now) => {
        const links = chainOf(stateOf(graph), context, now);
        const comesAt = new Map(links.map((link) => [link.commitment.id, link.comesAt]));
        for (const { commitment, after, readyAt } of links) {
          if (readyAt === null || commitment.workMs === 0) continue;
          expect(context.calendar.between(latest(...after.map((on) => comesAt.get(on)!)), readyAt)).toBe(commitment.workMs);
        }
      }),
    ));

  test("a later date makes nothing come earlier, and an earlier one nothing later", () =>
    fc.assert(
      fc.property(graphs(), contexts, looks, fc.nat(), fc.integer({ min: 1, max: 9 * 24 * 60 }), (graph, context, now, nth, by) => {
        const state = stateOf(graph);
        const moved = state.commitments[nth % graph.length]!;
        const before = comings(state, context, now);
        const later = comings(state, context, now, new Map([[moved.id, plus(moved.dueAt, by * MINUTE)]]));
        for (const [one, at] of before) expect(later.get(one)).toBeGreaterThanOrEqual(at);
      }),
    ));

  test("once each has the date it comes at, nothing moves any more and nothing is impossible", () =>
    fc.assert(
      fc.property(graphs(), contexts, looks, (graph, context, now) => {
        const state = stateOf(graph);
        const settled = comings(state, context, now);
        const again = chainOf(state, context, now, settled);
        expect(new Map(again.map(({ commitment, comesAt }) => [commitment.id, comesAt]))).toEqual(settled);
        expect(again.filter(({ impossible }) => impossible)).toEqual([]);
      }),
    ));

  test("a date tried out tells what it moves, and no other", () =>
    fc.assert(
      fc.property(graphs(), contexts, looks, fc.nat(), dues, (graph, context, now, nth, dueAt) => {
        const state = stateOf(graph);
        const { id: which } = state.commitments[nth % graph.length]!;
        const [before, after] = [comings(state, context, now), comings(state, context, now, new Map([[which, dueAt]]))];
        const differ = [...after].filter(([one, at]) => one !== which && before.get(one) !== at).map(([one]) => one);
        expect(new Set(movedBy(state, which, dueAt, context, now).map(({ commitment }) => commitment.id))).toEqual(new Set(differ));
      }),
    ));
});

describe("circles", () => {
  const waits = fc.array(fc.record({ commitment: fc.nat(), on: fc.nat(), stop: fc.boolean() }), { maxLength: 40 });

  test("are refused with a true way round, and nothing else is", () =>
    fc.assert(
      fc.property(graphs(), contexts, waits, (graph, context, all) => {
        let state = stateOf(graph);
        for (const { stop, ...it } of all) {
          const [commitment, on] = [id(name(it.commitment % graph.length)), id(name(it.on % graph.length))];
          const command: Command = { type: stop ? "StopWaiting" : "WaitOn", commitment, on, by: anne };
          const known = state.commitments.find((one) => one.id === commitment)!.waitsOn.includes(on);
          const round = pathTo(state, on, commitment);
          const decision = act(state, [command], context, START);
          if (decision.ok) {
            state = decision.events.reduce(evolve, state);
            expect(!stop && !known && round !== null).toBe(false);
          } else {
            expect(decision.refusal.code).toBe(commitment === on ? "waits_on_itself" : "waits_in_circle");
            expect([stop, known]).toEqual([false, false]);
            if (commitment === on) continue;
            const way = String(decision.refusal.detail["path"]).split(" → ");
            expect([way[0], way[1], way.at(-1)]).toEqual([commitment, on, commitment]);
            way.slice(1, -1).forEach((one, i) => {
              expect(state.commitments.find((other) => other.id === one)!.waitsOn).toContain(way[i + 2]);
            });
          }
          expect(chainOf(state, context, START)).toHaveLength(graph.length);
        }
      }),
    ));

  test("that stand in a record all the same end", () => {
    const ring = past(
      opening,
      ...["a", "b", "c"].map((one, i, all) =>
        made({ id: one, dueAt: plus(START, 99 * HOUR), workMs: hours(2), waitsOn: [all[(i + 1) % 3]!] }),
      ),
    )!;
    const context: Context = { calendar: CALENDAR, policy: DEFAULT_POLICY, people: PEOPLE };
    expect(chainOf(ring, context, START)).toHaveLength(3);
    expect(act(ring, [], context, plus(START, 200 * HOUR)).ok).toBe(true);
  });
});

test("what the chain says cannot hold is what stands as found, whatever changed", () =>
  fc.assert(
    fc.property(graphs(7), contexts, changes(), (graph, context, all) => {
      let state = stateOf(graph);
      let now = START;
      for (const one of all) {
        now = plus(now, one.after * MINUTE);
        state = after(state, commandOf(one, state, now), context, now);
        const found = new Set(standing(state).flatMap(({ guard, about }) => (guard === "impossible" ? [about] : [])));
        for (const { commitment, impossible, readyAt } of chainOf(state, context, now)) {
          if (commitment.status !== "open") continue;
          // With not a minute of open time to spare, it is said as the desk closes, not as it opens again.
          if (readyAt !== null && !impossible && context.calendar.between(readyAt, commitment.dueAt) === 0) continue;
          expect([commitment.id, found.has(commitment.id)]).toEqual([commitment.id, impossible]);
        }
      }
    }),
    { numRuns: 300 },
  ));

/** What a refused gesture leaves: what fell due by then. */
function after(state: CaseState, commands: readonly Command[], context: Context, now: Instant): CaseState {
  const decision = act(state, commands, context, now);
  return decision.ok ? decision.events.reduce<CaseState>(evolve, state) : after(state, [], context, now);
}

interface Change {
  after: number;
  kind: "move" | "wait" | "stop" | "work" | "keep" | "look";
  a: number;
  b: number;
  by: number;
  workMs: Millis;
}

function changes(): fc.Arbitrary<Change[]> {
  return fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 2 * 24 * 60 }),
      kind: fc.constantFrom("move", "wait", "stop", "work", "keep", "look"),
      a: fc.nat(),
      b: fc.nat(),
      by: fc.integer({ min: 1, max: 20 * 24 * 60 }),
      workMs: lengths,
    }),
    { maxLength: 12 },
  );
}

function commandOf({ kind, a, b, by, workMs }: Change, { commitments }: CaseState, now: Instant): Command[] {
  const commitment = commitments[a % commitments.length]!.id;
  const on = commitments[b % commitments.length]!.id;
  switch (kind) {
    case "wait":
      return [{ type: "WaitOn", commitment, on, by: anne }];
    case "stop":
      return [{ type: "StopWaiting", commitment, on, by: anne }];
    case "work":
      return [{ type: "SetWork", commitment, workMs, by: anne }];
    case "keep":
      return [{ type: "KeepCommitment", commitment, by: person(anne), evidence: "fait" }];
    case "move":
      return [
        {
          type: "MoveCommitment",
          commitment,
          by: person(anne),
          dueAt: plus(now, by * MINUTE),
          reason: "pièce en retard",
          toldIn: interaction("m1"),
          replacement: id(name(commitments.length)),
          words: "",
        },
      ];
    case "look":
      return [];
  }
}

describe("a step of ours that the customer was not told of", () => {
  const due = plus(START, 30 * HOUR);
  const step = made({ id: "step", at: START, dueAt: due, internal: true });
  const later = { commitment: id("step"), dueAt: plus(due, HOUR), reason: "le vernis sèche", toldIn: null } as const;

  test("moves without a word to them", () => {
    given(opening, step)
      .when({ type: "MoveCommitment", by: person(anne), replacement: id("again"), words: "", ...later }, plus(START, HOUR))
      .then({ type: "CommitmentMoved" });
  });
  test("promised again it is one still", () => {
    const again = given(opening, step).when(
      {
        type: "MoveCommitment",
        by: person(anne),
        replacement: id("again"),
        words: "",
        ...later,
        dueAt: plus(due, 99 * HOUR),
      },
      plus(due, HOUR),
    );
    expect(again.state.commitments.at(-1)).toMatchObject({ id: "again", internal: true });
  });
  test("is told to the customer as what it waits on itself", () => {
    const paint = made({ id: "paint", at: START, by: mercier, dueAt: plus(START, 4 * HOUR) });
    const between = made({ id: "step", at: START, dueAt: due, internal: true, waitsOn: ["paint"] });
    const ready = made({ id: "ready", at: START, dueAt: due, waitsOn: ["step"] });
    const card = answerCard(past(opening, paint, between, ready)!, CONTEXT, plus(START, HOUR));
    expect(card.waitsOn.map((it) => it.id)).toEqual(["paint"]);
    expect(card.next?.id).toBe("ready");
  });
  test("keeps no case from its end, and ends with it", () => {
    const closed = given(opening, step).when({ type: "ConfirmSettled", words: "C'est réglé", notedBy: anne }, plus(START, HOUR));
    expect(closed.state).toMatchObject({ status: "closed", commitments: [{ id: "step", status: "released" }] });
  });
  test("is watched like a promise", () => {
    given(opening, step)
      .by(due)
      .thenSays("broken", { about: id("step") });
  });
});

test("a third party's step holds up what waits on it as soon as it is said to wait", () => {
  const paint = made({ id: "paint", at: START, by: mercier, dueAt: plus(START, 100 * HOUR) });
  given(opening, paint, made({ id: "ready", at: START, dueAt: plus(START, 50 * HOUR) }))
    .when({ type: "WaitOn", commitment: id("ready"), on: id("paint"), by: anne }, plus(START, HOUR))
    .thenSays("impossible", { about: id("ready"), since: plus(START, 100 * HOUR) });
});
