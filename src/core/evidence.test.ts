import { describe, expect, test } from "vitest";
import {
  anne,
  CONTEXT,
  friday,
  given,
  interaction,
  mercier,
  monday,
  opened,
  promise,
  thursday,
  tuesday,
  wednesday,
} from "../../test/kit/given.ts";
import { type CaseKind, GENERAL_KIND } from "./case-kind.ts";
import { CUSTOMER, person } from "./commitment.ts";
import { lacking, viewsOf } from "./evidence.ts";
import { evidenceMissing } from "./guards/evidence-missing.ts";
import { evidenceUnjudged } from "./guards/evidence-unjudged.ts";
import type { EvidenceId, FileId, KindId, StageId } from "./ids.ts";
import { hours } from "./time.ts";

const FRONT = "front" as EvidenceId;
const REAR = "rear" as EvidenceId;
const INSIDE = "inside" as EvidenceId;
const BODYWORK: CaseKind = {
  ...GENERAL_KIND,
  id: "bodywork" as KindId,
  settings: {
    ...GENERAL_KIND.settings,
    evidence: [
      { id: FRONT, fr: "Avant", en: "Front", picture: "front", required: true },
      { id: REAR, fr: "Arrière", en: "Rear", picture: "rear", required: true },
      { id: INSIDE, fr: "Intérieur", en: "Inside", picture: "other", required: false },
    ],
  },
};
const context = { ...CONTEXT, kinds: [BODYWORK] };
const photo = (name: string) => name as FileId;
const setKind = { type: "SetKind", kind: BODYWORK.id, by: anne } as const;
const receive = (item: EvidenceId, file: string) => ({ type: "ReceiveEvidence", item, file: photo(file), by: CUSTOMER }) as const;
const ask = (items: EvidenceId[], message = "m1") => ({ type: "AskEvidence", items, interaction: interaction(message), by: anne }) as const;
const judge = (item: EvidenceId, file: string, good: boolean, told: string | null = null) =>
  ({
    type: "JudgeEvidence",
    item,
    file: photo(file),
    good,
    because: good ? "" : "trop sombre",
    interaction: told ? interaction(told) : null,
    by: anne,
  }) as const;
const notice = { type: "GiveClosingNotice", interaction: interaction("avis"), until: friday(17), by: anne } as const;
const settled = { type: "ConfirmSettled", words: "C'est réglé", notedBy: anne } as const;
const bodywork = () =>
  given(opened())
    .in({ kinds: [BODYWORK] })
    .when(setKind, monday(10))
    .and();
const standing = (state: Parameters<typeof viewsOf>[0]) => viewsOf(state, context).map((it) => it.standing);

test("what is missing is known by view, not discovered three weeks later (S02)", () => {
  const came = bodywork().when([receive(FRONT, "a"), receive(INSIDE, "b")], monday(11));
  expect(standing(came.state)).toEqual(["received", "missing", "received"]);
});

test("a person judges; one good file is enough, whatever came beside it", () => {
  const first = bodywork().when([receive(REAR, "a")], monday(11));
  const dark = first.and().when(judge(REAR, "a", false), monday(12));
  expect(standing(dark.state)).toEqual(["missing", "unusable", "missing"]);
  const again = dark.and().when([receive(REAR, "b"), judge(REAR, "b", true)], monday(13));
  expect(standing(again.state)).toEqual(["missing", "good", "missing"]);
});

test("no without a reason, nor on a file that is not there, nor of a view nobody wants", () => {
  const came = bodywork().when([receive(REAR, "a")], monday(11));
  came
    .and()
    .when({ ...judge(REAR, "a", false), because: " " }, monday(12))
    .thenRefused("reason_missing");
  came
    .and()
    .when(judge(REAR, "other", true), monday(12))
    .thenRefused("no_such_evidence");
  came
    .and()
    .when(judge(FRONT, "a", true), monday(12))
    .thenRefused("no_such_evidence");
  came
    .and()
    .when(receive("roof" as EvidenceId, "a"), monday(12))
    .thenRefused("evidence_not_wanted");
  came.and().when(ask([]), monday(12)).thenRefused("evidence_not_wanted");
});

test("filed by mistake, it is taken out; filed twice, it is there once", () => {
  const came = bodywork().when([receive(REAR, "a"), receive(REAR, "a")], monday(11));
  expect(came.state.evidence?.pieces).toHaveLength(1);
  const out = came.and().when({ type: "TakeOutEvidence", item: REAR, file: photo("a"), by: anne }, monday(12));
  expect(standing(out.state)).toEqual(["missing", "missing", "missing"]);
});

describe("missing views", () => {
  test("are the owner's to ask for the same day", () => {
    bodywork()
      .by(monday(17))
      .thenSays("evidence_missing", { at: monday(12), about: FRONT, to: "owner" }, { at: monday(15), level: 2, to: "backup" });
  });

  test("asked for, they are left alone; not come, they are asked for again two days later", () => {
    const asked = bodywork()
      .when(ask([FRONT, REAR]), monday(11))
      .and();
    asked.by(wednesday(10)).thenSays("evidence_missing");
    asked.by(wednesday(12)).thenSays("evidence_missing", { at: wednesday(11), about: FRONT, level: 1 });
  });

  test("one of two come: it is the other that is said", () => {
    bodywork()
      .when([ask([FRONT, REAR]), receive(FRONT, "a")], monday(11))
      .and()
      .by(wednesday(12))
      .thenSays("evidence_missing", { at: wednesday(11), about: REAR });
  });

  test("what only would be welcome is asked for by nobody", () => {
    bodywork()
      .when([receive(FRONT, "a"), receive(REAR, "b")], monday(11))
      .and()
      .by(friday(12))
      .thenSays("evidence_missing");
  });

  test("a request taken back asked nothing", () => {
    const unasked = bodywork()
      .when(ask([FRONT, REAR]), monday(11))
      .and()
      .when({ type: "WithdrawMessage", interaction: interaction("m1"), by: anne }, monday(11, 1))
      .and();
    unasked.by(monday(12, 30)).thenSays("evidence_missing", { at: monday(12) });
  });

  test("of no use, and the customer told: that asks anew", () => {
    const told = bodywork()
      .when([receive(FRONT, "a"), receive(REAR, "b")], monday(11))
      .and()
      .when([judge(FRONT, "a", true), judge(REAR, "b", false, "m2")], tuesday(9))
      .and();
    told.by(wednesday(17)).thenSays("evidence_missing");
    told.by(thursday(10)).thenSays("evidence_missing", { at: thursday(9), about: REAR });
  });

  test("of no use, and nobody told: somebody has to, the same day", () => {
    bodywork()
      .when([receive(FRONT, "a"), receive(REAR, "b"), judge(REAR, "b", false)], monday(11))
      .and()
      .by(monday(14, 30))
      .thenSays("evidence_missing", { at: monday(14), about: REAR });
  });
});

describe("a photo that came", () => {
  const came = () =>
    bodywork()
      .when([receive(FRONT, "a"), receive(REAR, "b")], monday(11))
      .and();

  test("and nobody looked at is said to the owner the same day, and climbs", () => {
    came()
      .when(judge(FRONT, "a", true), monday(12))
      .and()
      .by(tuesday(10))
      .thenSays(
        "evidence_unjudged",
        { at: monday(17), about: null, since: monday(12), level: 1, to: "owner" },
        { at: tuesday(10), level: 2, to: "backup" },
      );
  });

  test("and was judged, whichever way, is said no more", () => {
    const late = came().by(monday(16)).and();
    const { state } = late.when([judge(FRONT, "a", true), judge(REAR, "b", false)], monday(16, 30));
    for (const said of state.findings.filter(({ guard }) => guard === "evidence_unjudged")) {
      expect(evidenceUnjudged.stands(late.state!, said)).toBe(true);
      expect(evidenceUnjudged.stands(state, said)).toBe(false);
    }
    expect(state.findings.some(({ guard }) => guard === "evidence_unjudged")).toBe(true);
  });

  test("beside a good one of the same view waits for nobody", () => {
    came()
      .when([judge(FRONT, "a", true), judge(REAR, "b", true), receive(REAR, "c")], monday(12))
      .and()
      .by(friday(12))
      .thenSays("evidence_unjudged");
  });

  test("and was filed by a person of the desk was looked at", () => {
    bodywork()
      .when({ ...receive(FRONT, "a"), by: person(anne) }, monday(11))
      .and()
      .by(friday(12))
      .thenSays("evidence_unjudged");
  });

  test("waits as long as the policy says", () => {
    came()
      .in({ policy: { ...CONTEXT.policy, evidenceJudgeMax: hours(1) }, kinds: [BODYWORK] })
      .by(monday(13))
      .thenSays("evidence_unjudged", { at: monday(12), about: null, since: monday(11) });
  });

  test("for a kind of case that no longer wants it waits for nobody", () => {
    const general = came().by(monday(16)).and().when({ type: "SetKind", kind: GENERAL_KIND.id, by: anne }, monday(16, 30));
    const said = general.state.findings.find(({ guard }) => guard === "evidence_unjudged")!;
    expect(evidenceUnjudged.stands(general.state, said)).toBe(false);
    general.and().by(friday(12)).thenSays("evidence_unjudged");
  });
});

describe("once the case is at its end", () => {
  const delivery = { ...promise({ id: "car", dueAt: friday(17) }), kind: "deliver" as const };
  const keep = { type: "KeepCommitment", commitment: delivery.id, by: person(anne), evidence: "rendue" } as const;
  const promised = () => bodywork().when({ type: "MakeCommitment", terms: delivery }, monday(10)).and();
  const asked = () =>
    promised()
      .when(ask([FRONT, REAR]), monday(10, 30))
      .and();

  test.each<[string, (scene: ReturnType<typeof asked>) => ReturnType<typeof asked>]>([
    ["handed over", (it) => it.when(keep, tuesday(9)).and()],
    ["said to be delivered", (it) => it.when({ type: "SetStatus", stage: "delivered" as StageId, by: anne }, tuesday(9)).and()],
    ["about to be closed", (it) => it.when([keep, notice], tuesday(9)).and()],
    ["settled, the customer says, with a promise left", (it) => it.when({ ...settled, keepOpen: true }, tuesday(9)).and()],
  ])("%s: nothing is asked for again", (_, end) => {
    asked().by(thursday(17)).thenSays("evidence_missing", { about: FRONT, level: 1 }, { level: 2 }, { level: 3 });
    end(asked()).by(friday(17)).thenSays("evidence_missing");
    expect(lacking(end(asked()).state!, context)).toEqual([]);
  });

  test("what was said of it stands no longer", () => {
    const late = asked().by(thursday(9)).and();
    const said = late.state!.findings.find(({ guard }) => guard === "evidence_missing")!;
    expect(evidenceMissing.stands(late.state!, said)).toBe(true);
    expect(evidenceMissing.stands(late.when(keep, thursday(10)).state, said)).toBe(false);
  });

  test("work begun again asks again", () => {
    const back = asked()
      .when(keep, tuesday(9))
      .and()
      .when({ type: "SetStatus", stage: "working" as StageId, by: anne }, tuesday(10))
      .and();
    expect(lacking(back.state!, context).map(({ wanted }) => wanted.id)).toEqual([FRONT, REAR]);
  });

  test("a paper is asked for as long as money is owed", () => {
    const refund = { ...promise({ id: "money", dueAt: friday(17) }), kind: "refund" as const };
    const owed = asked().when([{ type: "MakeCommitment", terms: refund }, keep], tuesday(9));
    expect(lacking(owed.state, context)).toHaveLength(2);
  });

  test("what a third party brings us is not the customer's yet", () => {
    const part = { ...promise({ id: "part", by: mercier, dueAt: friday(17) }), kind: "deliver" as const };
    const brought = bodywork().when({ type: "MakeCommitment", terms: part }, monday(10)).and();
    const here = brought.when({ ...keep, commitment: part.id }, tuesday(9));
    expect(lacking(here.state, context)).toHaveLength(2);
  });

  test("a photo that came before is past, one sent since is looked at", () => {
    const before = promised()
      .when([receive(FRONT, "a"), receive(REAR, "b")], monday(11))
      .and()
      .when(keep, monday(12))
      .and();
    before.by(wednesday(17)).thenSays("evidence_unjudged");
    before
      .when(receive(REAR, "c"), tuesday(9))
      .and()
      .by(tuesday(14))
      .thenSays("evidence_unjudged", { at: tuesday(14), since: tuesday(9) });
  });
});

test.each([
  ["the request", ask([FRONT, REAR])],
  ["the view itself", receive(FRONT, "a")],
])("%s ends what was said", (_, command) => {
  const late = bodywork().by(monday(13)).and();
  const { state } = late.when(command, monday(13, 30));
  const said = state.findings.filter(({ guard }) => guard === "evidence_missing")[0]!;
  expect(evidenceMissing.stands(late.state!, said)).toBe(true);
  expect(evidenceMissing.stands(state, said)).toBe(false);
});

test("a case that is of another kind by now lacks nothing of the old one's", () => {
  const general = bodywork().by(monday(13)).and().when({ type: "SetKind", kind: GENERAL_KIND.id, by: anne }, monday(14));
  const [said] = general.state.findings.filter(({ guard }) => guard === "evidence_missing");
  expect(evidenceMissing.stands(general.state, said!)).toBe(false);
  general.and().by(friday(12)).thenSays("evidence_missing");
});

test("a case of the general kind wants nothing", () => {
  expect(viewsOf(given(opened()).state!, CONTEXT)).toEqual([]);
  given(opened()).by(monday(17)).thenSays("evidence_missing");
});
