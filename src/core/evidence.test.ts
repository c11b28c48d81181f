import { describe, expect, test } from "vitest";
import { anne, CONTEXT, friday, given, interaction, monday, opened, thursday, tuesday, wednesday } from "../../test/kit/given.ts";
import { type CaseKind, GENERAL_KIND } from "./case-kind.ts";
import { CUSTOMER } from "./commitment.ts";
import { viewsOf } from "./evidence.ts";
import { evidenceMissing } from "./guards/evidence-missing.ts";
import type { EvidenceId, FileId, KindId } from "./ids.ts";

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
