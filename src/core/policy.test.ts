import { describe, expect, test } from "vitest";
import { CONTEXT, friday, monday, saturday, thursday, tuesday, wednesday, withPolicy } from "../../test/kit/given.ts";
import type { Due } from "./due.ts";
import { type Context, DEFAULT_POLICY, step, watchBy } from "./policy.ts";
import { policyProblems } from "./policy-problems.ts";
import { days, hours, type Millis, minutes } from "./time.ts";

describe("a promise is watched", () => {
  const by = (due: Due, at = monday(10)) => watchBy(due, at, CONTEXT);
  test("by the date said", () => expect(by({ kind: "exact", by: friday(12), words: "" })).toBe(friday(12)));
  test("by the end of the window said", () =>
    expect(by({ kind: "window", notBefore: tuesday(9), by: wednesday(9), words: "" })).toBe(wednesday(9)));
  test.each([
    ["tout de suite", monday(11)],
    ["dans la journée", monday(15)],
    ["sous peu", tuesday(10)],
    ["dans les plus brefs délais", tuesday(10)],
    ["d'ici quelques jours", thursday(10)],
    ["dans quelques semaines", monday(10, 0, 2)],
    ["as soon as we can", tuesday(10)],
    ["un de ces jours", wednesday(10)],
  ])("by the policy's date where «%s» was said", (words, at) => expect(by({ kind: "vague", words })).toBe(at));
  test("by the date that is plain from a vague word", () =>
    expect(by({ kind: "vague", by: monday(17), words: "tantôt" })).toBe(monday(17)));
  test("whatever the case of the letters or the form of the accents", () => {
    expect(by({ kind: "vague", words: "SOUS PEU" })).toBe(tuesday(10));
    expect(by({ kind: "vague", words: "Bientôt".normalize("NFD") })).toBe(tuesday(10));
  });
  test("by the policy's last date where nothing was said", () => expect(by({ kind: "none" })).toBe(wednesday(10)));
  test("from the opening, for words said on a closed day", () =>
    expect(by({ kind: "vague", words: "tout de suite" }, saturday(10))).toBe(monday(9, 0, 1)));
});

describe("a step of the ladder", () => {
  const steps = (context: Context) => [1, 2, 3, 4, 5, 6].map((level) => step(monday(10), level, context));
  test("comes so long after the one before it", () => {
    expect(steps(CONTEXT).map(({ at }) => at)).toEqual([monday(10), monday(12), monday(17), tuesday(10), tuesday(10), tuesday(10)]);
  });
  test("reaches the next rung, and the last one again past the end", () => {
    expect(steps(CONTEXT).map(({ to }) => to)).toEqual(["owner", "backup", "manager", "director", "director", "director"]);
  });
  test("first comes at once, on a closed day too", () => expect(step(saturday(10), 1, CONTEXT).at).toBe(saturday(10)));
  test("may come at the same time as the one before", () => {
    const both = {
      ...CONTEXT,
      ...withPolicy({
        ladder: [
          { after: minutes(0), to: "owner" },
          { after: minutes(0), to: "manager" },
        ],
      }),
    };
    expect(step(saturday(10), 2, both)).toEqual({ at: saturday(10), to: "manager" });
  });
});

describe("a policy that cannot be followed says where", () => {
  const problems = (change: Partial<typeof DEFAULT_POLICY>) => policyProblems({ ...DEFAULT_POLICY, ...change });
  const after = (...lengths: number[]) => lengths.map((length) => ({ after: length as Millis, to: "owner" as const }));
  test("the default can be", () => expect(policyProblems(DEFAULT_POLICY)).toEqual([]));
  test.each([
    ["a repeat without a pause", { repeat: minutes(0) }, [{ path: "repeat", problem: "no_length" }]],
    [
      "a date to watch by that is now",
      { vagueMax: minutes(0), vague: [{ words: ["soon"], within: minutes(0) }] },
      [
        { path: "vagueMax", problem: "no_length" },
        { path: "vague[0].within", problem: "no_length" },
      ],
    ],
    ["a negative length", { silenceMax: minutes(-1) }, [{ path: "silenceMax", problem: "not_a_length" }]],
    ["a part of a millisecond", { answerMax: 0.5 as Millis }, [{ path: "answerMax", problem: "not_a_length" }]],
    ["no number", { callBackMax: Number.NaN as Millis }, [{ path: "callBackMax", problem: "not_a_length" }]],
    ["more than a year", { acceptMax: days(1000) }, [{ path: "acceptMax", problem: "too_long" }]],
    [
      "a warning of no length at all",
      { warnings: [{ ahead: minutes(0), before: minutes(-5) }] },
      [{ path: "warnings[0].before", problem: "not_a_length" }],
    ],
    ["a step that goes back", { ladder: after(0, 5, 4) }, [{ path: "ladder[2].after", problem: "goes_back" }]],
    ["an empty ladder", { ladder: [] }, [{ path: "ladder", problem: "empty" }]],
    ["nobody to hear of a chase", { chases: [] }, [{ path: "chases", problem: "empty" }]],
  ])("%s", (_, change, expected) => expect(problems(change)).toEqual(expected));
  test("a length that a week of so few hours never reaches", () => {
    const hour = [[[480, 540]], [], [], [], [], [], []] as const;
    const half = [[[480, 510]], [], [], [], [], [], []] as const;
    expect(policyProblems(DEFAULT_POLICY, hour)).toEqual([]);
    expect(policyProblems(DEFAULT_POLICY, half)).toEqual([{ path: "vague[4].within", problem: "too_long" }]);
  });
  test("lengths of nothing are allowed where they end", () =>
    expect(problems({ silenceMax: minutes(0), answerMax: minutes(0), ladder: after(0, 0), warnings: [] })).toEqual([]));
  test("all of them at once", () => expect(problems({ repeat: minutes(0), chases: [], silenceMax: hours(-1) })).toHaveLength(3));
});
