import { expect, test } from "vitest";
import { anne, CONTEXT, friday, given, id, made, monday, opened, promise, tuesday } from "../../test/kit/given.ts";
import { type Deliverable, GENERAL_KIND, type KindSettings } from "./case-kind.ts";
import type { Command } from "./command.ts";
import { person } from "./commitment.ts";
import { type Chosen, deliverablesOf, dueWithin, promiseDeliverables } from "./deliverables.ts";
import type { DeliverableId } from "./ids.ts";
import { hours } from "./time.ts";

const one = (name: string, kind: Deliverable["kind"], waitsOn: readonly string[] = []): Deliverable => ({
  id: name as DeliverableId,
  fr: `fr ${name}`,
  en: `en ${name}`,
  kind,
  waitsOn: waitsOn as DeliverableId[],
});
const settings: KindSettings = {
  ...GENERAL_KIND.settings,
  deliverables: [
    one("visit", "visit"),
    one("report", "send", ["visit"]),
    one("valuation", "send", ["visit"]),
    one("payment", "refund", ["report"]),
  ],
};
const chosen = (name: string): Chosen => ({ deliverable: name as DeliverableId, id: id(name), promiser: person(anne), dueAt: friday(17) });
const delivered = (name: string) =>
  ({ ...made(), terms: { ...promise({ id: name }), deliverable: name as DeliverableId } }) as ReturnType<typeof made>;

test("each that is chosen is promised, in the order of the kind, and waits on those before", () => {
  const { state } = given(opened());
  const commands = promiseDeliverables(state!, settings, [chosen("payment"), chosen("report"), chosen("visit")], anne);
  expect(commands).toMatchObject([
    { terms: { id: "visit", words: "fr visit", waitsOn: [], deliverable: "visit" } },
    { terms: { id: "report", waitsOn: ["visit"] } },
    { terms: { id: "payment", kind: "refund", waitsOn: ["report"] } },
  ]);
});

test("what is owed already is waited on, and not promised twice", () => {
  const { state } = given(opened(), delivered("visit"));
  expect(promiseDeliverables(state!, settings, [{ ...chosen("visit"), id: id("again") }, chosen("report")], anne)).toMatchObject([
    { terms: { id: "report", waitsOn: ["visit"] } },
  ]);
});

test("what the kind does not deliver is refused", () => {
  expect(promiseDeliverables(given(opened()).state!, settings, [chosen("piano")], anne)).toBe("unknown_deliverable");
});

test("done but for the valuations: each stands as its last promise does (S19)", () => {
  const { state } = given(opened(), delivered("visit"), delivered("valuation")).when(
    { type: "KeepCommitment", commitment: id("visit"), by: person(anne), evidence: "faite" },
    tuesday(9),
  );
  expect(deliverablesOf(state, settings).map(({ commitment }) => commitment?.status ?? null)).toEqual(["kept", null, "open", null]);
});

test("due within so much open time of its promise, or without a date", () => {
  expect(dueWithin({ ...one("report", "send"), within: hours(8) }, CONTEXT, monday(10))).toBe(tuesday(17));
  expect(dueWithin({ ...one("report", "send"), within: hours(2) }, CONTEXT, monday(10))).toBe(monday(12));
  expect(dueWithin(one("report", "send"), CONTEXT, monday(8))).toBeNull();
});

test("without a date, one is watched from when what it waits on is due: it is not impossible before", () => {
  const chain = promiseDeliverables(given(opened()).state!, settings, [chosen("report"), { ...chosen("payment"), dueAt: null }], anne);
  const promised = given(opened()).when(chain as Command[], monday(9));
  expect(promised.state.commitments.at(-1)).toMatchObject({ id: id("payment"), conventional: true });
  expect(promised.state.commitments.at(-1)!.dueAt).toBeGreaterThan(friday(17));
  promised.and().by(friday(16)).thenSays("impossible");
});
