import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  anne,
  CONTEXT,
  friday,
  given,
  id,
  interaction,
  made,
  marc,
  mercier,
  message,
  monday,
  opened,
  past,
  promise,
  sent,
  thursday,
  tuesday,
  wednesday,
} from "../../test/kit/given.ts";
import { histories, play } from "../../test/kit/histories.ts";
import { type CaseState, evolve } from "./case.ts";
import type { Event } from "./events.ts";
import { CUSTOMER } from "./commitment.ts";
import type { ApprovalId, CaseId, DefectId, EvidenceId, FileId, InteractionId, ListId, ThirdPartyId } from "./ids.ts";
import { merge, type Moved, type Placed, split, unmerge } from "./move-part.ts";
import type { Context } from "./policy.ts";
import { settle } from "./settle.ts";
import { type Instant, latest } from "./time.ts";
import { stands, watch } from "./watch.ts";

const A = "case a" as CaseId;
const B = "case b" as CaseId;
const N = "case n" as CaseId;

const caseA = (...events: Event[]): Placed => ({ id: A, state: past(opened(), ...events)! });
const caseB = (...events: Event[]): Placed => ({ id: B, state: past(opened({ owner: marc }), ...events)! });
const onCase = { type: "OrganisationAdded", at: monday(9), thirdParty: mercier, role: "insurer", by: anne } as const;
const its = (at: Instant, context: Context = CONTEXT) => ({ by: anne, context, at });

function after(it: Moved, from: CaseState, to: CaseState | null) {
  if (!it.ok) throw new Error(`refused: ${it.refusal.code}`);
  return { left: it.left.reduce<CaseState>(evolve, from), joined: it.joined.reduce<CaseState | null>(evolve, to)! };
}

const mergedAt = (at: Instant, source: Placed, target: Placed, ids: string[] = []) =>
  after(merge(source, target, ids.map(interaction), its(at)), source.state, target.state);

describe("a case merged into another", () => {
  test("gives it its promises, with their ids, dates and history", () => {
    const source = caseB(made({ id: "p2", by: marc, dueAt: friday(17) }));
    const { left, joined } = mergedAt(tuesday(10), source, caseA(made()));
    expect(joined.commitments.map((it) => it.id)).toEqual(["p1", "p2"]);
    expect(joined.commitments[1]).toEqual(source.state.commitments[0]);
    expect(left).toMatchObject({ status: "merged", mergedInto: { case: A, was: "open" }, commitments: [] });
  });

  test("takes what is known not to be right along, and which refunds have come; a notice spoke of less", () => {
    const notice = { type: "ClosingNoticeGiven", at: monday(9), interaction: interaction("avis"), until: friday(17), by: anne } as const;
    const defect = { type: "DefectNoted", at: monday(9), defect: "d1" as DefectId, words: "le capteur", by: anne } as const;
    const { left, joined } = mergedAt(tuesday(10), caseB(defect), caseA(notice));
    expect(joined.closing!.defects).toMatchObject([{ id: "d1", words: "le capteur" }]);
    expect(joined.closing!.notice!.ended).toEqual({ at: tuesday(10), why: "overtaken" });
    const back = after(unmerge({ id: A, state: joined }, { id: B, state: left }, its(tuesday(11))), joined, left);
    expect([back.left.closing!.defects.length, back.joined.closing!.defects.length]).toEqual([0, 1]);
  });

  test("brings the organisations that have a part in it; undone, one stays where a promise is its own (S20)", () => {
    const other = { ...onCase, thirdParty: "glazier" as ThirdPartyId, role: "other" } as const;
    const { left, joined } = mergedAt(tuesday(10), caseB(onCase, other), caseA());
    expect(joined.organisations).toEqual([
      { id: mercier, role: "insurer" },
      { id: "glazier", role: "other" },
    ]);
    const promised = evolve(joined, { ...made({ at: tuesday(10, 30) }), terms: { ...promise(), owedTo: mercier } } as Event)!;
    const back = after(unmerge({ id: A, state: promised }, { id: B, state: left }, its(tuesday(11))), promised, left);
    expect(back.left.organisations).toEqual([{ id: mercier, role: "insurer" }]);
    expect(back.joined.organisations).toEqual(joined.organisations);
  });

  test("an organisation that it brought goes back with it, whatever was promised to it here up to then", () => {
    const promised = { ...made({ at: tuesday(10) }), terms: { ...promise(), owedTo: mercier } } as Event;
    const { left, joined } = mergedAt(tuesday(10), caseB(onCase), caseA(promised));
    const back = after(unmerge({ id: A, state: joined }, { id: B, state: left }, its(tuesday(10))), joined, left);
    expect(back.left.organisations).toEqual([]);
  });

  test("wakes a dormant one, which has something to do again", () => {
    const rest = { type: "CaseDormant", at: monday(9), by: anne, tries: 3 } as const;
    const { joined } = mergedAt(tuesday(10), caseB(), caseA(rest));
    expect(joined).toMatchObject({ status: "open", closing: { dormantSince: null } });
  });

  test("that is dormant sleeps on where it goes back", () => {
    const rest = { type: "CaseDormant", at: monday(9), by: anne, tries: 3 } as const;
    const source = caseB(rest);
    const { left, joined } = mergedAt(tuesday(10), source, caseA());
    const back = after(unmerge({ id: A, state: joined }, { id: B, state: left }, its(tuesday(11))), joined, left);
    expect(back.joined).toMatchObject({ status: "dormant", closing: { dormantSince: monday(9) } });
  });

  test("brings what was asked and came as evidence; undone, it goes back as it was judged since", () => {
    const came = (item: string, file: string, at: Instant) =>
      ({ type: "EvidenceReceived", at, item: item as EvidenceId, file: file as FileId, by: CUSTOMER }) as const;
    const asked = {
      type: "EvidenceAsked",
      at: monday(9),
      items: ["rear" as EvidenceId],
      interaction: interaction("m1"),
      by: anne,
    } as const;
    const source = caseB(asked, came("rear", "fb", monday(11)));
    const target = caseA(came("front", "fa", monday(10)), came("left", "fl", monday(12)));
    const { left, joined } = mergedAt(tuesday(10), source, target, ["m1"]);
    expect(joined.evidence!.pieces.map(({ file }) => file)).toEqual(["fa", "fb", "fl"]);
    expect(joined.evidence!.asked).toHaveLength(1);
    expect(left.evidence).toBeUndefined();
    const judged = [
      {
        type: "EvidenceJudged",
        at: tuesday(11),
        item: "rear" as EvidenceId,
        file: "fb" as FileId,
        good: true,
        because: "",
        interaction: null,
        by: anne,
      },
      { ...came("right", "fr", tuesday(11)), of: { interaction: interaction("m1"), index: 0 } },
      came("vin", "fv", tuesday(11)),
    ].reduce<CaseState>((it, event) => evolve(it, event as Event), joined);
    const back = after(unmerge({ id: A, state: judged }, { id: B, state: left }, its(tuesday(12))), judged, left);
    expect(back.joined.evidence!.pieces.map(({ file, judged: by }) => [file, by?.good])).toEqual([
      ["fb", true],
      ["fr", undefined],
    ]);
    expect(back.joined.evidence!.asked).toEqual(source.state.evidence!.asked);
    expect(back.left.evidence!.pieces.map(({ file }) => file)).toEqual(["fa", "fl", "fv"]);
    expect(back.left.evidence!.asked).toEqual([]);
  });

  test("watches nothing any more; what it promised is watched where it now is", () => {
    const { left, joined } = mergedAt(tuesday(10), caseB(made({ id: "p2", dueAt: thursday(12) })), caseA());
    expect(watch(left, CONTEXT)).toBeNull();
    const late = settle(joined, CONTEXT, friday(9)).filter((it) => it.type === "FindingRaised" && it.finding.guard === "broken");
    expect(late[0]).toMatchObject({ at: thursday(12), finding: { about: "p2", level: 1 } });
  });

  test("what waited for an answer waits on, since when it did", () => {
    const { joined } = mergedAt(tuesday(9), caseB(message(monday(10))), caseA(message(monday(11))));
    expect(joined.awaitingSince).toBe(monday(10));
  });

  test("what was raised there climbs on here, and no step is said twice", () => {
    const source = given(opened({ owner: marc }), message(monday(9))).by(monday(16)).state;
    const { joined } = mergedAt(monday(17), { id: B, state: source }, caseA(sent(monday(8, 30))));
    const steps = settle(joined, CONTEXT, wednesday(17))
      .reduce<CaseState>(evolve, joined)
      .findings.filter(({ guard }) => guard === "unanswered");
    expect(steps.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
  });

  test("takes no command any more", () => {
    const { left } = mergedAt(tuesday(10), caseB(), caseA());
    expect(() => given().state).not.toThrow();
    expect(merge({ id: B, state: left }, caseA(), [], its(tuesday(11)))).toMatchObject({ ok: false, refusal: { code: "case_merged" } });
  });

  test("an open one is not merged into a closed one", () => {
    const closed = given(opened()).when({ type: "ConfirmSettled", words: "C'est réglé", notedBy: anne }, monday(9)).state;
    expect(merge(caseB(), { id: A, state: closed }, [], its(tuesday(9)))).toMatchObject({ refusal: { code: "case_closed" } });
  });

  test("what was said to the customer since answers both, and both stay answered apart", () => {
    const [source, target] = [caseB(message(monday(9), { interaction: interaction("b1") })), caseA(message(monday(10)))];
    const { left, joined } = mergedAt(monday(11), source, target, ["b1"]);
    const told = evolve(joined, sent(monday(12)));
    const back = after(unmerge({ id: A, state: told }, { id: B, state: left }, its(tuesday(9))), told, left);
    expect(back.joined).toMatchObject({ awaitingSince: null, lastNewsAt: monday(12), status: "open" });
    expect(back.left).toMatchObject({ awaitingSince: null, lastNewsAt: monday(12) });
  });

  test("a message that came since stays", () => {
    const { left, joined } = mergedAt(monday(11), caseB(), caseA(sent(monday(9))));
    const asked = evolve(joined, message(monday(12)));
    const back = after(unmerge({ id: A, state: asked }, { id: B, state: left }, its(monday(13))), asked, left);
    expect(back.left.awaitingSince).toBe(monday(12));
    expect(back.joined.awaitingSince).toBeNull();
  });

  test("a promise kept since goes back as kept, and one promised again goes with what it became", () => {
    const { left, joined } = mergedAt(monday(11), caseB(made({ id: "p2", dueAt: tuesday(12) })), caseA(made()));
    const again = given().state;
    expect(again).toBeNull();
    const broken = settle(joined, CONTEXT, tuesday(13)).reduce<CaseState>(evolve, joined);
    const replaced: CaseState = [
      {
        type: "CommitmentReplaced",
        at: tuesday(14),
        commitment: id("p2"),
        replacement: id("p3"),
        by: { role: "person", id: anne },
        reason: "pièce",
        toldIn: null,
      },
      made({ id: "p3", dueAt: friday(12), at: tuesday(14) }),
    ].reduce<CaseState>((it, event) => evolve(it, event as Event), broken);
    const back = after(unmerge({ id: A, state: replaced }, { id: B, state: left }, its(tuesday(15))), replaced, left);
    expect(back.joined.commitments.map((it) => [it.id, it.status])).toEqual([
      ["p2", "replaced"],
      ["p3", "open"],
    ]);
    expect(back.left.commitments.map((it) => it.id)).toEqual(["p1"]);
  });

  test("cannot go back while something that stays waits on one of its promises; the answer says which", () => {
    const { left, joined } = mergedAt(monday(11), caseB(made({ id: "p2" })), caseA());
    const waiting = evolve(joined, made({ id: "p9", words: "Je vous rappelle", at: monday(12), waitsOn: ["p2"] }));
    expect(unmerge({ id: A, state: waiting }, { id: B, state: left }, its(monday(13)))).toMatchObject({
      refusal: { code: "part_waited_on", detail: { words: "Je vous rappelle" } },
    });
  });
});

test("merged and undone, both cases are what they were, whatever happened on them before", () => {
  fc.assert(
    fc.property(histories(), histories(), (one, other) => {
      const { context } = one;
      const [a, b] = [play(one), play({ ...other, context })];
      const at = latest(a.end, b.end);
      const now = (state: CaseState) => settle(state, context, at).reduce<CaseState>(evolve, state);
      const [before, coming] = [now(a.state), renamed(now(b.state))];
      const said = coming.news.map((it) => it.interaction).concat(coming.undelivered.map((it) => it.interaction));
      const there = merge({ id: B, state: coming }, { id: A, state: before }, said as InteractionId[], its(at, context));
      if (!there.ok || before.status === "dormant") return; // a merge wakes it: below
      const together = after(there, coming, before);
      const back = unmerge({ id: A, state: together.joined }, { id: B, state: together.left }, its(at, context));
      if (!back.ok) {
        expect(together.joined.status).toBe("closed");
        return;
      }
      const apart = after(back, together.joined, together.left);
      const settledAt = (state: CaseState) => ({
        ...state,
        closing: { ...state.closing, notice: null },
        organisations: state.organisations ?? [],
        evidence: state.evidence ?? { since: null, asked: [], pieces: [] },
        lastAt: at,
        findings: sorted(state.findings.filter((it) => it.at <= at)),
      });
      expect(settledAt(apart.left)).toEqual(settledAt(withNewFindings(before, apart.left)));
      expect(settledAt(apart.joined)).toEqual(settledAt(withNewFindings(coming, apart.joined)));
      for (const state of [apart.left, apart.joined]) {
        const told = state.findings.map(({ guard, about, since, level }) => `${guard} ${about} ${since} ${level}`);
        expect(new Set(told).size).toBe(told.length);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        for (const finding of state.findings) expect([true, false]).toContain(stands(state, finding));
      }
    }),
    { numRuns: 150 },
  );
});

describe("a case split", () => {
  const opening = { type: "OpenCase", customer: "jeff", subject: "Pare-brise", door: "email", language: "fr", owner: anne } as never;
  const chosen = { interactions: [interaction("m2")], commitments: [], waiting: [], chases: [], files: [], leftWaiting: null };

  test("takes the messages chosen and what was promised in them, and leaves the rest", () => {
    const source = caseA(made(), sent(monday(9), { interaction: interaction("m2") }), made({ id: "p2", saidIn: "m2", at: monday(9) }));
    const { left, joined } = after(split(source, { id: N, opening }, chosen, its(monday(10))), source.state, null);
    expect(joined.commitments.map((it) => it.id)).toEqual(["p2"]);
    expect(left.commitments.map((it) => it.id)).toEqual(["p1"]);
    expect(joined).toMatchObject({ lastNewsAt: monday(9), splitFrom: A, status: "open", subject: "Pare-brise" });
    expect(left.lastNewsAt).toBeNull();
  });

  test("a message that waits takes its wait along, and what else waits goes on", () => {
    const source = caseA(message(monday(9), { interaction: interaction("m1") }), message(monday(10), { interaction: interaction("m2") }));
    const waits = { ...chosen, waiting: [monday(10)], leftWaiting: monday(9) };
    const { left, joined } = after(split(source, { id: N, opening }, waits, its(monday(11))), source.state, null);
    expect([left.awaitingSince, joined.awaitingSince]).toEqual([monday(9), monday(10)]);
  });

  test("leaves the organisations on both; on a case of somebody else's only those it concerns", () => {
    const theirs = { ...made({ id: "p2", saidIn: "m2", at: monday(9) }) };
    const owed = { ...theirs, terms: { ...promise({ id: "p2", saidIn: "m2" }), owedTo: mercier } } as Event;
    const other = { ...onCase, thirdParty: "glazier" as ThirdPartyId } as const;
    const source = caseA(onCase, other, sent(monday(9), { interaction: interaction("m2") }), owed);
    const to = (customer: string) => {
      const target = { id: N, opening: { ...(opening as object), customer } as never };
      const { left, joined } = after(split(source, target, chosen, its(monday(10))), source.state, null);
      return [left, joined].map(({ organisations }) => organisations?.map(({ id }) => id));
    };
    expect(to(source.state.customer)).toEqual([
      [mercier, "glazier"],
      [mercier, "glazier"],
    ]);
    expect(to("ana")).toEqual([[mercier, "glazier"], [mercier]]);
  });

  const full = () =>
    caseA(
      message(monday(8, 30), { interaction: interaction("m1"), complaint: true }),
      sent(monday(9), { interaction: interaction("m2") }),
      made(),
      made({ id: "p2", saidIn: "m2", at: monday(9) }),
      { type: "ListAgreed", at: monday(9), list: "l1" as ListId, title: "Pièces", lines: [], deliveredBy: id("p2"), by: anne },
      { type: "ListAgreed", at: monday(9), list: "l2" as ListId, title: "Autres", lines: [], deliveredBy: null, by: anne },
      approval("a1", "p2"),
      approval("a2", null),
      { type: "EvidenceAsked", at: monday(9), items: ["rear" as EvidenceId], interaction: interaction("m2"), by: anne },
      { type: "EvidenceReceived", at: monday(9, 5), item: "front" as EvidenceId, file: "f1" as FileId, by: CUSTOMER },
      { type: "EvidenceReceived", at: monday(9, 6), item: "rear" as EvidenceId, file: "f2" as FileId, by: CUSTOMER },
      { type: "DefectNoted", at: monday(9, 10), defect: "d1" as DefectId, words: "le capteur", by: anne },
      { type: "DefectTold", at: monday(9, 11), defect: "d1" as DefectId, toldIn: interaction("m2"), promise: id("p2"), by: anne },
      { type: "ReachableSaid", at: monday(9, 20), days: [] },
      { type: "CustomerUnsettled", at: monday(9, 30), interaction: null, words: "" },
      { type: "MessageHeldBack", at: monday(9, 40), interaction: interaction("held"), by: anne, reason: "newer_message" },
    );
  const approval = (approvalId: string, holdsUp: string | null) =>
    ({
      type: "ApprovalAsked",
      at: monday(9),
      approval: approvalId as ApprovalId,
      what: "le prix",
      price: null,
      file: null,
      holdsUp: holdsUp && id(holdsUp),
      by: anne,
    }) as Event;
  const parts = ({
    commitments,
    lists = [],
    approvals = [],
    evidence,
    closing,
    complaint,
    unsettled,
    heldBack = [],
    reachable,
  }: CaseState) => ({
    promises: commitments.map((it) => it.id).toSorted(),
    lists: lists.map((it) => it.id).toSorted(),
    approvals: approvals.map((it) => it.id).toSorted(),
    evidence: { asked: evidence?.asked.length ?? 0, files: (evidence?.pieces ?? []).map(({ file }) => file) },
    defects: closing!.defects.map((it) => it.id),
    said: { complaint: Boolean(complaint), unsettled: Boolean(unsettled), heldBack: heldBack.length, reachable: Boolean(reachable) },
  });

  test("takes what goes with those messages and promises, and nothing stands on both", () => {
    const source = full();
    const { left, joined } = after(
      split(source, { id: N, opening }, { ...chosen, files: ["f2" as FileId] }, its(monday(10))),
      source.state,
      null,
    );
    expect(parts(joined)).toEqual({
      promises: ["p2"],
      lists: ["l1"],
      approvals: ["a1"],
      evidence: { asked: 1, files: ["f2"] },
      defects: ["d1"],
      said: { complaint: false, unsettled: false, heldBack: 0, reachable: true },
    });
    expect(parts(left)).toEqual({
      promises: ["p1"],
      lists: ["l2"],
      approvals: ["a2"],
      evidence: { asked: 0, files: ["f1"] },
      defects: [],
      said: { complaint: true, unsettled: true, heldBack: 1, reachable: true },
    });
    const whole = after(
      merge({ id: N, state: joined }, { id: A, state: left }, [interaction("m2")], { ...its(monday(11)), undone: true }),
      joined,
      left,
    );
    expect(parts(whole.joined)).toEqual(parts(source.state));
  });

  test("to somebody else, takes along nothing of when this customer can be reached", () => {
    const source = full();
    const other = { id: N, opening: { ...(opening as object), customer: "ana" } as never };
    expect(after(split(source, other, chosen, its(monday(10))), source.state, null).joined.reachable).toBeNull();
  });

  test("undone, all of it is where it was", () => {
    const source = caseA(made(), sent(monday(9), { interaction: interaction("m2") }), made({ id: "p2", saidIn: "m2", at: monday(9) }));
    const { left, joined } = after(split(source, { id: N, opening }, chosen, its(monday(10))), source.state, null);
    const back = after(
      merge({ id: N, state: joined }, { id: A, state: left }, [interaction("m2")], { ...its(monday(11)), undone: true }),
      joined,
      left,
    );
    expect(back.joined.commitments.map((it) => it.id)).toEqual(["p1", "p2"]);
    expect(back.joined.news).toEqual(source.state.news);
    expect(back.left.mergedInto).toMatchObject({ case: A });
  });
});

/** Ids of another case's are others. */
function renamed(state: CaseState): CaseState {
  const written = JSON.stringify(state).replace(/"(p|r|m|q|l|d|f|a)(\d)"/g, '"other $1$2"');
  return JSON.parse(written) as CaseState;
}

const sorted = (findings: CaseState["findings"]) =>
  findings.toSorted(
    (x, y) => x.at - y.at || `${x.guard} ${x.about} ${x.since} ${x.level}`.localeCompare(`${y.guard} ${y.about} ${y.since} ${y.level}`),
  );

/** What was raised while they were one stays said. */
const withNewFindings = (before: CaseState, now: CaseState): CaseState => ({
  ...before,
  findings: [
    ...before.findings,
    ...now.findings.filter((it) => !before.findings.some((one) => JSON.stringify(one) === JSON.stringify(it))),
  ],
});
