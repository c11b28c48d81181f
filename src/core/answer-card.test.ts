import { describe, expect, test } from "vitest";
import {
  anne,
  CONTEXT,
  denis,
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
  promise,
  send,
  sent,
  thursday,
  tuesday,
  wednesday,
} from "../../test/kit/given.ts";
import { answerCard } from "./answer-card.ts";
import type { Event } from "./events.ts";
import { HOUR, hours, type Instant } from "./time.ts";

const card = (now: Instant, ...events: Event[]) => answerCard(given(opened(), ...events).state!, CONTEXT, now);
const cardOf = (scene: { and(): { state: ReturnType<typeof given>["state"] } }, now: Instant) =>
  answerCard(scene.and().state!, CONTEXT, now);
const settled = { type: "ConfirmSettled", words: "Merci", notedBy: null } as const;

describe("where things stand", () => {
  test("nothing was promised", () => expect(card(monday(9)).standing).toBe("nothing_promised"));
  test("on course", () => expect(card(monday(9), made()).standing).toBe("on_course"));
  test("at risk, once the warning is due, though no worker has looked", () =>
    expect(card(thursday(17), made(), sent(thursday(9))).standing).toBe("at_risk"));
  test("at risk, promised for someone who has not said yes (S32)", () =>
    expect(card(monday(9), made({ by: denis, saidBy: anne })).standing).toBe("at_risk"));
  test("at risk, where what it waits on comes too late", () =>
    expect(
      card(monday(9), made({ id: "back", by: mercier, dueAt: friday(17) }), made({ dueAt: thursday(17), waitsOn: ["back"] })).standing,
    ).toBe("at_risk"));
  test("late, before all else", () =>
    expect(card(monday(11), made({ dueAt: monday(10) }), made({ id: "p2", by: denis, saidBy: anne })).standing).toBe("late"));
  test("closed", () => expect(cardOf(given(opened()).when(settled, monday(9)), monday(10)).standing).toBe("closed"));
  test("a silence alone is no risk to a promise", () =>
    expect(card(wednesday(17), made({ dueAt: monday(17, 0, 3) })).standing).toBe("on_course"));
});

describe("the last thing said is", () => {
  test("nothing, at first", () => expect(card(monday(9)).lastSaid).toBeNull());
  test("the last promise, in its words", () => {
    expect(
      card(monday(12), made({ at: monday(9), words: "D'ici vendredi" }), made({ id: "p2", by: marc, at: monday(10), words: "Je vérifie" }))
        .lastSaid,
    ).toEqual({ words: "Je vérifie", by: marc, at: monday(10), interaction: null });
  });
  test("the message that came after it", () => {
    expect(card(monday(12), made({ at: monday(9) }), sent(monday(10), { by: marc, interaction: interaction("m1") })).lastSaid).toEqual({
      words: null,
      by: marc,
      at: monday(10),
      interaction: "m1",
    });
  });
  test("the promise in the message that carried it, said when it was sent", () => {
    const late = made({ saidIn: "m1", at: monday(11), words: "D'ici vendredi" });
    expect(card(monday(12), sent(monday(10), { interaction: interaction("m1") }), late).lastSaid).toEqual({
      words: "D'ici vendredi",
      by: anne,
      at: monday(10),
      interaction: "m1",
    });
  });
  test("a notice, told from a message that quotes somebody", () => {
    const noticed = [
      sent(monday(9), { interaction: interaction("m1") }),
      sent(monday(10), { interaction: interaction("avis") }),
      { type: "ClosingNoticeGiven", at: monday(10), interaction: interaction("avis"), until: friday(17), by: anne } as const,
    ];
    expect(card(monday(12), ...noticed).lastSaid).toMatchObject({ words: null, interaction: "avis", notice: { until: friday(17) } });
    const since = card(monday(12), ...noticed, sent(monday(11), { interaction: interaction("m2") })).lastSaid;
    expect(since).toMatchObject({ interaction: "m2" });
    expect(since).not.toHaveProperty("notice");
  });
  test("the new date proposed, in the words that say it", () => {
    const proposed = given(opened(), made({ dueAt: friday(17) })).when(
      [
        send(monday(10), { interaction: interaction("m1") }),
        {
          type: "ProposeMove",
          commitment: id("p1"),
          dueAt: friday(17, 30),
          reason: "pièce",
          words: "Ce sera vendredi à 17 h 30",
          toldIn: interaction("m1"),
          by: anne,
        },
      ],
      monday(10),
    );
    expect(cardOf(proposed, monday(12)).lastSaid).toMatchObject({ words: "Ce sera vendredi à 17 h 30", at: monday(10), interaction: "m1" });
  });
  test("not an automatic message, nor one that came back, nor what was no promise", () => {
    const scene = given(
      opened(),
      made({ words: "D'ici vendredi" }),
      sent(monday(9), { automatic: true }),
      sent(monday(10), { interaction: interaction("m1") }),
    ).when(
      [
        { type: "ReportUndelivered", interaction: interaction("m1"), reason: "" },
        { type: "ProposeCommitment", terms: promise({ id: "p2" }) },
        { type: "DismissProposal", commitment: id("p2"), by: anne },
      ],
      monday(11),
    );
    expect(cardOf(scene, monday(12)).lastSaid).toMatchObject({ words: "D'ici vendredi", at: monday(8) });
  });
});

describe("what the customer counts on", () => {
  const telling = sent(monday(9), { interaction: interaction("m1") });
  test("a third party's word they were told of, late or not, as on their page; not one they never heard of, nor an organisation's", () => {
    const events = [
      telling,
      made({ id: "heard", by: mercier, saidIn: "m1", dueAt: monday(10) }),
      made({ id: "among us", by: mercier, dueAt: monday(10) }),
      made({ id: "insurer", dueAt: monday(10), owedTo: mercier }),
    ];
    const seen = card(monday(11), ...events);
    expect(seen.toCustomer.map(({ id }) => id)).toEqual(["heard"]);
    expect(seen.late.map(({ commitment }) => commitment.id).toSorted()).toEqual(["among us", "heard", "insurer"]);
  });
  test("what another organisation is owed is not what comes next for them", () => {
    expect(card(monday(9), made({ dueAt: tuesday(17), owedTo: mercier })).next).toBeNull();
  });
  test("a refund sent is not nothing, until they say to have it (S21)", () => {
    const keep = { type: "KeepCommitment", commitment: id("p1"), by: { role: "person", id: anne }, evidence: "virement" } as const;
    const sentBack = given(opened(), made({ kind: "refund" }))
      .when(keep, monday(9))
      .and();
    expect(answerCard(sentBack.state!, CONTEXT, monday(10))).toMatchObject({ standing: "on_course", refundsSent: [{ id: "p1" }] });
    const had = sentBack.when({ type: "ReceiveRefund", refund: id("p1"), words: "Bien reçu", notedBy: anne }, monday(10)).and();
    expect(answerCard(had.state!, CONTEXT, monday(11))).toMatchObject({ standing: "nothing_promised", refundsSent: [] });
  });
});

describe("whose word a third party's date is", () => {
  const back = made({ id: "back", by: mercier, dueAt: wednesday(17) });
  const by = { role: "third_party", id: mercier } as const;
  const theirs = (scene: { and(): { state: ReturnType<typeof given>["state"] } }, now: Instant) =>
    cardOf(scene, now).theirWord.map(({ id }) => id);
  test("ours, as long as it said nothing of it", () => expect(card(monday(9), back).theirWord).toEqual([]));
  test("its own, once it confirms or moves it; ours again, once we move it", () => {
    const confirmed = given(opened(), back).when(
      { type: "ConfirmDate", commitment: id("back"), by, way: "link", toldIn: null },
      monday(10),
    );
    expect(theirs(confirmed, monday(11))).toEqual(["back"]);
    const ours = confirmed.and().when(
      {
        type: "MoveCommitment",
        commitment: id("back"),
        by: { role: "person", id: anne },
        dueAt: friday(17),
        reason: "prudence",
        toldIn: null,
        replacement: id("r"),
        words: "",
      },
      tuesday(9),
    );
    expect(theirs(ours, tuesday(10))).toEqual([]);
  });
  test("its own too where it gave a new date once its time had passed", () => {
    const late = given(opened(), back).when(
      {
        type: "MoveCommitment",
        commitment: id("back"),
        by,
        dueAt: friday(17),
        reason: "",
        toldIn: null,
        replacement: id("again"),
        words: "",
        way: "link",
      },
      thursday(9),
    );
    expect(theirs(late, thursday(10))).toEqual(["again"]);
  });
});

describe("the promises", () => {
  test("next is the earliest still to come", () => {
    expect(
      card(
        monday(11),
        made({ id: "late", dueAt: monday(10) }),
        made({ id: "far", dueAt: friday(17) }),
        made({ id: "near", dueAt: tuesday(17) }),
      ).next?.id,
    ).toBe("near");
    expect(card(monday(11), made({ dueAt: monday(10) })).next).toBeNull();
  });
  test("what the next one waits on stands beside it: a third party's word is not next while another waits on it", () => {
    const chain = [made({ id: "back", by: mercier, dueAt: wednesday(17) }), made({ id: "work", dueAt: friday(17), waitsOn: ["back"] })];
    expect(card(monday(9), ...chain)).toMatchObject({ next: { id: "work" }, waitsOn: [{ id: "back" }] });
    expect(card(monday(9), chain[0]!)).toMatchObject({ next: { id: "back" }, waitsOn: [] });
  });
  test("where none is to come, what the late one waits on", () => {
    expect(
      card(tuesday(9), made({ id: "back", by: mercier, dueAt: wednesday(17) }), made({ dueAt: monday(17), waitsOn: ["back"] })),
    ).toMatchObject({ next: null, waitsOn: [{ id: "back" }] });
  });
  test("late ones say since when, the oldest first", () => {
    const late = card(monday(11), made({ id: "b", dueAt: monday(10) }), made({ id: "a", dueAt: monday(9) })).late;
    expect(late).toMatchObject([
      { commitment: { id: "a" }, since: monday(9), byMs: hours(2) },
      { commitment: { id: "b" }, since: monday(10), byMs: HOUR },
    ]);
  });
  test("those without a date ask for one, until their time has passed", () => {
    const vague = given(opened()).when(
      { type: "MakeCommitment", terms: promise({ due: { kind: "vague", words: "sous peu" } }) },
      monday(9),
    );
    expect(cardOf(vague, monday(10)).toDate.map((it) => it.id)).toEqual(["p1"]);
    expect(cardOf(vague, tuesday(10)).toDate).toEqual([]);
    expect(cardOf(vague, tuesday(10)).late).toHaveLength(1);
  });
  test("impossible ones say when they could be ready, from now where what they wait on is late", () => {
    const chain = [
      made({ id: "back", by: mercier, dueAt: wednesday(17) }),
      made({ id: "work", dueAt: friday(17), waitsOn: ["back"], workMs: hours(16) }),
    ];
    expect(card(wednesday(16), ...chain).impossible).toEqual([]);
    expect(card(thursday(12), ...chain).impossible).toMatchObject([{ commitment: { id: "work" }, readyAt: monday(12, 0, 1) }]);
    expect(card(friday(17), ...chain).impossible).toEqual([]);
  });
  test("kept ones are neither late nor next", () => {
    const kept = given(opened(), made({ dueAt: monday(10) })).when(
      { type: "KeepCommitment", commitment: id("p1"), by: { role: "person", id: anne }, evidence: "appelé" },
      monday(11),
    );
    expect(cardOf(kept, monday(12))).toMatchObject({ standing: "nothing_promised", late: [], next: null });
  });
});

describe("broken and promised again", () => {
  const said = interaction("tuesday");
  const again = (dueAt: Instant, change: object = {}) =>
    ({
      type: "MoveCommitment",
      commitment: id("p1"),
      by: { role: "person", id: anne },
      dueAt,
      reason: "La peinture",
      toldIn: said,
      replacement: id("p2"),
      words: "Jeudi",
      ...change,
    }) as const;
  const scene = given(opened(), made({ dueAt: monday(17) }))
    .when([{ ...sent(tuesday(9), { interaction: said }), type: "SendMessage" }, again(friday(17))], tuesday(9))
    .and();
  const untold = (now: Instant, ...owningUp: string[]) =>
    answerCard(scene.state!, CONTEXT, now, new Set(owningUp.map(interaction))).untold.map((it) => it.id);

  test("it is untold while no message of ours says so", () => expect(untold(tuesday(10))).toEqual(["p1"]));
  test("it is told by the message that says so, even the one that promises again", () =>
    expect(untold(tuesday(10), "tuesday")).toEqual([]));
  test("a message from before it broke tells nothing", () => {
    const early = given(opened(), made({ dueAt: monday(17) }), sent(monday(9), { interaction: said }))
      .when(again(friday(17)), tuesday(9))
      .and();
    expect(answerCard(early.state!, CONTEXT, tuesday(10), new Set([said])).untold).toHaveLength(1);
  });
  test("one that came back tells nothing", () => {
    const back = scene.when({ type: "ReportUndelivered", interaction: said, reason: "" }, tuesday(11)).and();
    expect(answerCard(back.state!, CONTEXT, tuesday(12), new Set([said])).untold).toHaveLength(1);
  });
  test("once the customer says that it is settled, it is behind us, reopened or not", () => {
    const closed = scene
      .when([{ type: "KeepCommitment", commitment: id("p2"), by: { role: "person", id: anne }, evidence: "fait" }, settled], wednesday(9))
      .and();
    expect(
      answerCard(closed.when({ type: "ReopenCase", by: { role: "customer" } }, thursday(9)).state, CONTEXT, thursday(9)).untold,
    ).toEqual([]);
  });
});

test("it says who has the case, what waits, and what was raised", () => {
  expect(card(monday(14), message(monday(9), { chasing: true }))).toMatchObject({
    owner: anne,
    awaitingSince: monday(9),
    chases: 1,
    told: [
      { guard: "chased", level: 1 },
      { guard: "unanswered", level: 1, at: monday(14) },
    ],
  });
});

test("making it changes nothing", () => {
  const state = given(opened(), made({ dueAt: monday(10) })).state!;
  answerCard(state, CONTEXT, friday(17));
  expect(state.findings).toEqual([]);
});
