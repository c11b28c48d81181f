import { describe, expect, test } from "vitest";
import { anne, CALENDAR, given, id, made, mercier, monday, opened, raised, thursday, tuesday, wednesday } from "../../test/kit/given.ts";
import { GENERAL_KIND, type StageMeans } from "./case-kind.ts";
import { contradictions } from "./contradictions.ts";
import { person, thirdParty } from "./commitment.ts";
import type { Event } from "./events.ts";
import type { DefectId, DeliverableId, InteractionId, ListId, LineId, StageId } from "./ids.ts";
import type { Instant } from "./time.ts";

const stage = (means: StageMeans, at: Instant): Event => ({
  type: "StatusSet",
  at,
  stage: means as string as StageId,
  means,
  fr: means,
  en: means,
  by: anne,
});
const kept = (commitment: string, at: Instant, by = person(anne)): Event => ({
  type: "CommitmentKept",
  at,
  commitment: id(commitment),
  by,
  evidence: "vu",
});

test("a stage is one of the case's kind", () => {
  given(opened())
    .when({ type: "SetStatus", stage: "painted" as StageId, by: anne }, monday(9))
    .thenRefused("unknown_status");
});

test("said again, a stage that stands has been looked at", () => {
  const still = given(opened(), stage("working", monday(9)), stage("working", wednesday(9)));
  still.by(monday(17)).thenSays("stale_status");
});

describe("a stage that has not moved for its kind's time", () => {
  const due = CALENDAR.add(monday(9), GENERAL_KIND.settings.stillMax);

  test("is said to the owner, and climbs", () => {
    given(opened(), stage("working", monday(9)))
      .by(monday(12, 0, 1))
      .thenSays("stale_status", { at: due, since: monday(9), level: 1, to: "owner" }, { level: 2, to: "backup" });
  });

  test("is what the kind of the case says", () => {
    const settings = { ...GENERAL_KIND.settings, stillMax: (4 * 3_600_000) as typeof GENERAL_KIND.settings.stillMax };
    given(opened(), stage("working", monday(9)))
      .in({ kinds: [{ ...GENERAL_KIND, settings }] })
      .by(monday(15))
      .thenSays("stale_status", { at: monday(14) });
  });

  test.each(["delivered", "done"] as const)("is the customer's to answer once it is %s", (means) => {
    given(opened(), stage(means, monday(9)))
      .by(monday(17, 0, 2))
      .thenSays("stale_status");
  });

  test("is quiet before anyone said a stage", () => {
    given(opened())
      .by(monday(17, 0, 2))
      .thenSays("stale_status");
  });
});

describe("a stage that contradicts the facts", () => {
  const repair = made({ id: "repair", kind: "repair", dueAt: thursday(17) });

  test("is raised at once, and no more once the facts agree", () => {
    const ready = given(opened(), repair, stage("ready", tuesday(9)));
    ready.by(tuesday(9)).then(raised("untrue_status", tuesday(9), { level: 1, to: "owner" }));
    expect(contradictions(ready.state!)).toEqual([{ what: "owed", commitment: "repair", since: tuesday(9) }]);
    ready
      .when({ type: "KeepCommitment", commitment: id("repair"), by: person(anne), evidence: "essayée" }, tuesday(9, 5))
      .and()
      .by(wednesday(17))
      .thenSays("untrue_status");
  });

  test.each([
    ["ready, with the repair owed", [repair, stage("ready", tuesday(9))], ["owed"]],
    ["ready, to be delivered on Thursday", [made({ kind: "deliver", dueAt: thursday(17) }), stage("ready", tuesday(9))], []],
    [
      "delivered, with a report owed that its kind delivers (S19)",
      [made({ kind: "send", dueAt: thursday(17), deliverable: "report" as DeliverableId }), stage("delivered", tuesday(9))],
      ["owed"],
    ],
    ["delivered, with a letter owed besides", [made({ kind: "send", dueAt: thursday(17) }), stage("delivered", tuesday(9))], []],
    ["delivered, with the delivery owed", [made({ kind: "deliver", dueAt: thursday(17) }), stage("delivered", tuesday(9))], ["owed"]],
    [
      "handed over, and the insurer is to pay",
      [made({ by: mercier, kind: "refund", dueAt: thursday(17) }), stage("delivered", tuesday(9))],
      [],
    ],
    ["ready, and the painter still has it", [made({ by: mercier, dueAt: thursday(17) }), stage("ready", tuesday(9))], ["elsewhere"]],
    [
      "delivered, with work promised after",
      [stage("delivered", tuesday(9)), made({ kind: "repair", at: tuesday(10), dueAt: thursday(17) })],
      [],
    ],
    ["done, with a call owed", [made({ dueAt: thursday(17) }), stage("done", tuesday(9))], ["owed"]],
    ["in the shop, and nothing kept", [repair, stage("working", tuesday(9))], []],
    [
      "in the shop, and handed over since",
      [made({ id: "car", kind: "deliver", dueAt: thursday(17) }), stage("working", tuesday(9)), kept("car", wednesday(9))],
      ["handed_over"],
    ],
    [
      "in the shop, one of two handed over",
      [made({ id: "car", kind: "deliver", dueAt: thursday(17) }), repair, stage("working", tuesday(9)), kept("car", wednesday(9))],
      [],
    ],
  ] as const)("%s", (_, events, expected) => {
    expect(contradictions(given(opened(), ...events).state!).map(({ what }) => what)).toEqual(expected);
  });

  test("names each fact against it", () => {
    const all = given(opened(), repair, made({ id: "paint", by: mercier, dueAt: thursday(17) }), stage("ready", tuesday(9)));
    expect(contradictions(all.state!)).toMatchObject([{ commitment: "repair" }, { commitment: "paint" }]);
    const back = given(
      opened(),
      repair,
      made({ id: "paint", by: mercier, dueAt: thursday(17) }),
      stage("ready", tuesday(9)),
      kept("paint", tuesday(10), thirdParty(mercier)),
    );
    expect(contradictions(back.state!)).toMatchObject([{ what: "owed", commitment: "repair" }]);
  });

  test("a list agreed and not all there contradicts what is delivered", () => {
    const list: Event = {
      type: "ListAgreed",
      at: monday(9),
      list: "parts" as ListId,
      title: "Les pièces",
      lines: [{ id: "wing" as LineId, words: "Aile", quantity: 1 }],
      deliveredBy: null,
      by: anne,
    };
    expect(contradictions(given(opened(), list, stage("ready", tuesday(9))).state!)).toEqual([]);
    expect(contradictions(given(opened(), list, stage("delivered", tuesday(9))).state!)).toMatchObject([
      { what: "list_short", list: "parts" },
    ]);
  });

  describe("a known defect (S11)", () => {
    const defect = "sensor" as DefectId;
    const noted: Event = { type: "DefectNoted", at: monday(9), defect, words: "le capteur", by: anne };
    const fix = made({ id: "fix", kind: "repair", dueAt: thursday(17) });
    const told: Event = { type: "DefectTold", at: monday(10), defect, toldIn: "m1" as InteractionId, promise: id("fix"), by: anne };
    const seen = (...events: Event[]) => contradictions(given(opened(), ...events).state!).map(({ what }) => what);

    test("that the customer was not told of contradicts what is ready", () => {
      expect(seen(noted, stage("ready", tuesday(9)))).toEqual(["defect"]);
    });
    test("told, with a promise for it, contradicts no delivery", () => {
      expect(seen(noted, fix, told, stage("delivered", tuesday(9)))).toEqual([]);
    });
    test("open, contradicts what is done", () => {
      expect(seen(noted, fix, told, stage("done", tuesday(9)))).toEqual(["defect"]);
    });
  });

  test("says nothing of a closed case", () => {
    const closed = given(opened(), repair, stage("ready", tuesday(9)), { type: "CaseClosed", at: tuesday(10) });
    expect(contradictions(closed.state!)).toEqual([]);
    expect(closed.state!.stages).toHaveLength(1);
  });
});

test("the words of a stage outlive a change of kind", () => {
  const state = given(opened(), { ...stage("ready", tuesday(9)), fr: "Prête" } as Event).state!;
  expect(state.stages).toMatchObject([{ fr: "Prête", at: tuesday(9), by: anne }]);
});
