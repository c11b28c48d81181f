import { describe, expect, test } from "vitest";
import { anne, away, claire, denis, friday, id, made, marc, mercier, monday, opened, past, PEOPLE, tuesday } from "../../test/kit/given.ts";
import type { Rung } from "./finding.ts";
import type { PersonId } from "./ids.ts";
import { concerned, isAway, isCovered, recipients } from "./people.ts";
import type { DeskPerson } from "./policy.ts";

const state = past(
  opened(),
  made({ id: "annes" }),
  made({ id: "marcs", by: marc }),
  made({ id: "merciers", by: mercier }),
  made({ id: "claires", by: claire }),
  made({ id: "denis", by: denis }),
)!;
const told = (to: Rung, about: string | null = null, people: readonly DeskPerson[] = PEOPLE) =>
  recipients(state, { about: about === null ? null : id(about), to }, people, tuesday(10));
const gone = (who: PersonId, people = PEOPLE) => away(who, monday(0), friday(0), people);
const without = (...ids: PersonId[]) => PEOPLE.filter((one) => !ids.includes(one.id));

describe("first concerned is", () => {
  test("the promiser, for a promise", () => expect(concerned(state, { about: id("marcs") })).toBe(marc));
  test("the case's owner, for the case", () => expect(concerned(state, { about: null })).toBe(anne));
  test("the case's owner, for a third party's promise (S10)", () => expect(concerned(state, { about: id("merciers") })).toBe(anne));
  test("the case's owner, for a message", () => expect(concerned(state, { about: id("some message") })).toBe(anne));
});

describe("each step reaches", () => {
  test.each([
    ["owner", marc],
    ["backup", anne],
    ["manager", claire],
    ["director", denis],
  ] as const)("%s", (rung, who) => expect(told(rung, "marcs")).toEqual([who]));
  test("every manager there is", () => {
    const two = [...PEOPLE, { ...PEOPLE[2]!, id: "carl" as PersonId }];
    expect(told("manager", null, two)).toEqual([claire, "carl"]);
  });
});

describe("one who is away", () => {
  test("is told through their backup", () => expect(told("owner", null, gone(anne))).toEqual([marc]));
  test("and through a manager when that one is away as well", () => expect(told("owner", null, gone(anne, gone(marc)))).toEqual([claire]));
  test("is passed over as a backup", () => expect(told("backup", null, gone(marc))).toEqual([claire]));
  test("is passed over among managers", () => {
    const two = [...gone(claire), { ...PEOPLE[2]!, id: "carl" as PersonId }];
    expect(told("manager", null, two)).toEqual(["carl"]);
  });
  test("from the first instant, not at the last", () => {
    const [one] = away(anne, tuesday(8), tuesday(17)) as [DeskPerson];
    expect([tuesday(7, 59), tuesday(8), tuesday(16, 59), tuesday(17)].map((at) => isAway(one, at))).toEqual([false, true, true, false]);
  });
});

describe("an empty step", () => {
  test("falls to the one above", () => expect(told("backup", "claires")).toEqual([denis]));
  test("falls to the one below where nothing is above", () => expect(told("director", null, without(denis))).toEqual([claire]));
  test("falls to the backup in a desk of two", () => expect(told("director", null, without(denis, claire))).toEqual([marc]));
  test("falls to the only one there is", () => expect(told("director", null, without(denis, claire, marc))).toEqual([anne]));
  test("falls to whoever is here when the one concerned has left", () =>
    expect(told("owner", null, without(anne, denis, claire))).toEqual([marc]));
});

describe("nobody is their own next step", () => {
  test("a manager's promise goes to the director", () => expect(told("manager", "claires")).toEqual([denis]));
  test("a director's to a manager", () => expect(told("director", "denis")).toEqual([claire]));
  test("nor their own backup", () => {
    const own = PEOPLE.map((one) => (one.id === anne ? { ...one, backup: anne } : one));
    expect(told("backup", null, own)).toEqual([claire]);
  });
});

describe("when everybody is away", () => {
  const all = PEOPLE.reduce((people, { id }) => gone(id, people), [...PEOPLE]);
  test("a director is told all the same", () => expect(told("owner", null, all)).toEqual([denis]));
  test("or a manager, or anyone", () => {
    expect(
      told(
        "owner",
        null,
        all.filter(({ id }) => id !== denis),
      ),
    ).toEqual([claire]);
    expect(
      told(
        "owner",
        null,
        all.filter(({ id }) => id === marc),
      ),
    ).toEqual([marc]);
  });
});

test("a desk without people tells nobody", () => expect(told("owner", null, [])).toEqual([]));

describe("a person's cases are looked after", () => {
  test("while they are there, or whoever stands in for them", () => {
    expect(isCovered(marc, PEOPLE, tuesday(10))).toBe(true);
    expect(isCovered(marc, gone(marc), tuesday(10))).toBe(true);
  });
  test("by nobody when both are away, or nobody stands in, or they work here no more", () => {
    expect(isCovered(marc, gone(anne, gone(marc)), tuesday(10))).toBe(false);
    expect(isCovered(claire, gone(claire), tuesday(10))).toBe(false);
    expect(isCovered(marc, without(marc), tuesday(10))).toBe(false);
  });
});
