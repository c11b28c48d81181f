import { describe, expect, test } from "vitest";
import {
  anne,
  CONTEXT,
  friday,
  given,
  id,
  interaction,
  made,
  mercier,
  monday,
  opened,
  type PromiseMade,
  raised,
  thursday,
  tuesday,
  wednesday,
} from "../../../test/kit/given.ts";
import { commitmentOf, type CaseState } from "../case.ts";
import { CUSTOMER, person, thirdParty } from "../commitment.ts";
import { hours, type Instant } from "../time.ts";
import { standing } from "../watch.ts";
import { flowOf, readyAt } from "../chain.ts";

/** «De retour d'ici deux jours» (Mercier, Wednesday 17) + «deux jours d'ouvrage» (ours). */
const back = (change: PromiseMade & { at?: Instant } = {}) => made({ id: "back", by: mercier, dueAt: wednesday(17), ...change });
const work = (change: PromiseMade & { at?: Instant } = {}) =>
  made({ id: "work", dueAt: friday(17), waitsOn: ["back"], workMs: hours(16), ...change });
const move = (commitment: string, dueAt: Instant, replacement = "again") =>
  ({
    type: "MoveCommitment",
    commitment: id(commitment),
    by: commitment === "work" ? person(anne) : thirdParty(mercier),
    dueAt,
    reason: "pièce en retard",
    toldIn: interaction("m1"),
    replacement: id(replacement),
    words: "",
  }) as const;
const keep = (commitment: string) =>
  ({ type: "KeepCommitment", commitment: id(commitment), by: person(anne), evidence: "vu dans la cour" }) as const;
const stands = (state: CaseState) => standing(state).some(({ guard }) => guard === "impossible");
const impossibleIn = (state: CaseState) => state.findings.filter(({ guard }) => guard === "impossible");

test("a chain whose dates agree is left alone", () => given(opened(), back(), work()).by(wednesday(12)).thenSays("impossible"));

test("a slip upstream shows at once on what follows it (S06)", () => {
  given(opened(), back(), work())
    .when(move("back", thursday(17)), tuesday(9))
    .then(
      { type: "CommitmentMoved" },
      raised("impossible", tuesday(9), { about: id("work"), since: monday(17, 0, 1), level: 1, to: "owner" }),
    );
});

test("chains that meet again at every link are looked through once (a denial of service)", () => {
  const links = Array.from({ length: 40 }, (_, i) =>
    made({ id: `link${i}`, dueAt: friday(17), waitsOn: [i - 2, i - 1].filter((on) => on >= 0).map((on) => `link${on}`) }),
  );
  given(opened(), ...links)
    .by(monday(9))
    .then();
  const late = made({ id: "late", dueAt: monday(10), waitsOn: ["link39"] });
  given(opened(), ...links, late)
    .when({ ...move("late", friday(17)), by: person(anne) }, monday(11))
    .thenSays("broken", { about: id("late") });
});

test("on all that follows it, down the chain", () => {
  const call = made({ id: "call", dueAt: friday(17), waitsOn: ["work"] });
  given(opened(), back(), work(), call)
    .when(move("back", thursday(17)), tuesday(9))
    .then(
      { type: "CommitmentMoved" },
      raised("impossible", tuesday(9), { about: id("work") }),
      raised("impossible", tuesday(9), { about: id("call"), since: monday(17, 0, 1) }),
    );
});

test("a promise impossible from the start is said as it is made", () => {
  given(opened(), back(), work({ dueAt: thursday(12) }))
    .by(monday(8))
    .then(raised("impossible", monday(8), { since: friday(17) }));
});

test("each date upstream is said once", () => {
  given(opened(), back(), work())
    .when(move("back", thursday(17)), tuesday(9))
    .and()
    .when(move("back", friday(17)), tuesday(10))
    .and()
    .by(tuesday(17))
    .then();
});

test("what was broken upstream and promised again still holds up what follows", () => {
  const late = given(opened(), back(), work({ dueAt: monday(17, 0, 1) }))
    .by(thursday(8))
    .and();
  late
    .when(move("back", friday(12)), thursday(9))
    .then(
      { type: "CommitmentReplaced" },
      { type: "CommitmentMade" },
      raised("impossible", thursday(9), { about: id("work"), since: tuesday(12, 0, 1) }),
    );
});

describe("when what it waits on has not come", () => {
  test("it is said as soon as the work left no longer fits", () => {
    const state = given(opened(), back(), work({ dueAt: monday(12, 0, 1) })).by(monday(8, 0, 1)).state;
    expect(impossibleIn(state)).toMatchObject([{ at: thursday(12), about: id("work"), level: 1 }]);
  });
  test("at the time it was to come, where there is nothing to spare", () => {
    expect(impossibleIn(given(opened(), back(), work()).by(friday(12)).state)).toMatchObject([{ at: wednesday(17) }]);
  });
  test("not when it came in time", () => {
    expect(impossibleIn(given(opened(), back(), work()).when(keep("back"), wednesday(16)).and().by(friday(16)).state)).toEqual([]);
  });
  test("not for a promise without work of its own, which can be kept to the end", () => {
    expect(impossibleIn(given(opened(), back(), made({ id: "call", dueAt: friday(17), waitsOn: ["back"] })).by(friday(17)).state)).toEqual(
      [],
    );
  });
  test("a promise made when it was late already counts from then", () => {
    const late = given(opened(), back({ dueAt: monday(12) }))
      .by(tuesday(8))
      .and();
    late
      .when(
        {
          type: "MakeCommitment",
          terms: {
            ...(work() as Extract<ReturnType<typeof work>, { type: "CommitmentMade" }>).terms,
            due: { kind: "exact", by: wednesday(17), words: "" },
          },
        },
        wednesday(8),
      )
      .thenSays("impossible", { about: id("work"), since: thursday(17) });
  });
});

describe("a finding stands", () => {
  const slipped = () =>
    given(opened(), back(), work())
      .when(move("back", thursday(17)), tuesday(9))
      .and();
  test("until the promise moves to a date that holds", () => {
    expect(stands(slipped().state!)).toBe(true);
    expect(stands(slipped().when(move("work", friday(12)), tuesday(10)).state)).toBe(true);
    expect(stands(slipped().when(move("work", monday(17, 0, 1)), tuesday(10)).state)).toBe(false);
  });
  test("until what it waits on comes early enough", () => expect(stands(slipped().when(keep("back"), wednesday(12)).state)).toBe(false));
  test("and is said anew where it came, but too late", () => {
    const came = slipped().when(keep("back"), thursday(10));
    came.thenSays("impossible", { at: thursday(10), since: monday(10, 0, 1) });
    expect(stands(came.state)).toBe(true);
  });
  test("until it waits on nothing any more", () => {
    const release = { type: "ReleaseCommitment", commitment: id("back"), by: CUSTOMER, reason: "sans la pièce", toldIn: null } as const;
    const free = slipped().when(release, tuesday(10)).state;
    expect(stands(free)).toBe(false);
    expect(readyAt(flowOf(free, CONTEXT), commitmentOf(free, id("work"))!)).toBeNull();
  });
});

test("the work can be ready at the earliest a moment's work after now, while what it waits on is late", () => {
  const state = given(opened(), back(), work()).by(thursday(12)).state;
  expect(readyAt(flowOf(state, CONTEXT), commitmentOf(state, id("work"))!, thursday(12))!.at).toBe(monday(12, 0, 1));
});

test("the latest of several counts", () => {
  const state = given(
    opened(),
    back(),
    back({ id: "part", dueAt: thursday(12) }),
    work({ waitsOn: ["back", "part"], workMs: hours(0) }),
  ).state!;
  expect(readyAt(flowOf(state, CONTEXT), commitmentOf(state, id("work"))!)).toEqual({ at: thursday(12), knownAt: monday(8) });
});
