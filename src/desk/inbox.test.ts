import { describe, expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { testDesk } from "../../test/kit/desk.ts";
import { person, thirdParty } from "../core/commitment.ts";
import type { Door } from "../core/events.ts";
import { type CaseId, type CommitmentId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { instant, type Instant, type Millis, toDate } from "../core/time.ts";
import { INBOX_FILTERS, type InboxFilter } from "../core/inbox-filter.ts";
import { actOnCases, type CaseAct, readCaseUpTo } from "./case-acts.ts";
import { changeOwner, noteCall } from "./calls.ts";
import { confirmSettled } from "./closing.ts";
import { notePromise } from "./commitments.ts";
import { handle } from "./handle.ts";
import { inboxView } from "./inbox.ts";
import { answerOffer } from "./case-offer.ts";
import { caseView } from "./case-view.ts";
import { openCase } from "./open-case.ts";
import { cancelMessage, sendMessage } from "./send.ts";
import { settleDue } from "./settle-due.ts";
import { addThirdParty } from "./third-parties.ts";
import { railCounts } from "./today.ts";
import { notificationsView } from "./told.ts";

const { database } = await freshDatabase();
const noon = "2026-11-17T12:00:00-05:00";

async function scene() {
  const kit = await testDesk(database);
  const { desk, clock, sophie, maxime } = kit;
  const key = <T extends string>() => newId<T>(clock.now());
  const opened = (subject: string, { door = "counter" as Door, words = "", owner = sophie } = {}): Promise<CaseId> =>
    openCase(desk, owner, { key: key(), customer: { name: subject, email: null, phone: null, language: "fr" }, subject, door, words });
  const shown = async (filter: InboxFilter, me = sophie) => {
    const rows = [];
    let after: string | null = null;
    do {
      const page = await inboxView(desk, me, { filter, after });
      rows.push(...page.rows);
      after = page.after;
    } while (after);
    return rows;
  };
  const subjects = async (filter: InboxFilter, me = sophie) => (await shown(filter, me)).map((row) => row.case.subject);
  const counts = async (me = sophie) => (await inboxView(desk, me, { filter: "all" })).counts!;
  const act = (id: CaseId, it: CaseAct, me = sophie) => actOnCases(desk, me, [{ id, act: it }]);
  const answered = (id: CaseId) =>
    noteCall(desk, sophie, id, { key: key<InteractionId>(), direction: "out", words: "", chasing: false, promises: [] });
  const promised = (id: CaseId, by: Parameters<typeof notePromise>[3]["promiser"], dueAt: Instant) =>
    notePromise(desk, sophie, id, {
      id: key<CommitmentId>(),
      words: "la pièce arrive",
      kind: "deliver",
      promiser: by,
      due: { kind: "exact", by: dueAt, words: "" },
      waitsOn: [],
      workMs: 0 as Millis,
    });
  const absent = (who: PersonId) =>
    database.db
      .insertInto("absences")
      .values({
        desk_id: desk.id,
        absence_id: key(),
        person_id: who,
        from_at: toDate(instant("2026-11-01T00:00:00Z")),
        to_at: toDate(instant("2026-12-01T00:00:00Z")),
      })
      .execute()
      .then(() =>
        database.db
          .updateTable("desks")
          .set((eb) => ({ version: eb("version", "+", 1) }))
          .where("desk_id", "=", desk.id)
          .execute(),
      );
  return { ...kit, key, opened, shown, subjects, counts, act, answered, promised, absent, maxime };
}

describe("the filters", () => {
  test("each counts what it lists", async () => {
    const { desk, clock, sophie, maxime, opened, shown, counts, act, answered, promised, absent, key } = await scene();
    const glass = await addThirdParty(desk, "Vitrerie du Lac");
    for (let i = 0; i < 55; i++) await opened(`fond ${i}`, { words: "Bonjour, où en est-on de tout cela, s'il vous plaît ?" });
    await answered(await opened("répondu", { words: "Est-ce prêt pour bientôt, ma voiture ?" }));
    await opened("public", { door: "public", words: "Personne ne répond jamais au téléphone ici." });
    const complaint = await opened("plainte", { door: "public", words: "C'est inadmissible, mon pare-chocs se détache déjà." });
    await act(await opened("plainte retirée", { words: "Bonjour, est-ce prêt ?" }), { type: "complaint" });
    await confirmSettled(desk, sophie, await opened("plainte réglée", { door: "public", words: "C'est inadmissible." }), "Merci");
    await act(complaint, { type: "take" });
    await opened("à Maxime", { owner: maxime });
    await handle(desk, await opened("appel perdu"), [{ type: "LoseCall", interaction: key(), number: "4185550100" }]);
    await promised(await opened("pare-brise"), thirdParty(glass as never), instant("2026-11-19T12:00:00-05:00"));
    await promised(await opened("à nous"), person(sophie), instant("2026-11-19T12:00:00-05:00"));
    await act(await opened("rangé"), { type: "put_aside", until: null });
    await act(await opened("rangé d'ici midi"), { type: "put_aside", until: instant(noon) });
    await confirmSettled(desk, sophie, await opened("réglé"), "Merci");
    await absent(maxime);
    await absent(sophie);
    for (const at of ["2026-11-17T11:00:00-05:00", noon]) {
      clock.set(at);
      const lists = await Promise.all(INBOX_FILTERS.map(async (filter) => [filter, (await shown(filter)).length] as const));
      expect(await counts()).toEqual(Object.fromEntries(lists));
      expect(Object.fromEntries(lists)).toMatchObject({
        lost_calls: 1,
        public: 2,
        complaints: 3,
        on_others: 1,
        put_aside: at === noon ? 1 : 2,
      });
    }
    expect(await counts()).toMatchObject({ all: 66, unanswered: 58, nobody: 64, mine: 65 });
  });

  test("nobody's are the open cases of who works here no more, or is away with nobody standing in", async () => {
    const { maxime, sophie, opened, subjects, absent } = await scene();
    await opened("à Sophie", { owner: sophie });
    expect(await subjects("nobody")).toEqual([]);
    await absent(sophie);
    expect(await subjects("nobody")).toEqual([]);
    await absent(maxime);
    expect(await subjects("nobody")).toEqual(["à Sophie"]);
  });

  test("what waits is listed longest first, everything else newest first", async () => {
    const { clock, opened, subjects } = await scene();
    await opened("un", { words: "Bonjour, est-ce que ma voiture est prête ?" });
    clock.set("2026-11-17T11:00:00-05:00");
    await opened("deux", { words: "Bonjour, est-ce que ma voiture est prête ?" });
    expect([await subjects("unanswered"), await subjects("all")]).toEqual([
      ["un", "deux"],
      ["deux", "un"],
    ]);
  });

  test("goes by the last thing said, which is the time a line shows, whatever else is done on the case", async () => {
    const { clock, opened, answered, act, shown, desk, sophie, promised } = await scene();
    const one = await opened("un", { words: "Bonjour, est-ce que ma voiture est prête ?" });
    clock.set("2026-11-17T10:30:00-05:00");
    const other = await opened("deux");
    clock.set("2026-11-17T11:00:00-05:00");
    await promised(one, person(sophie), instant("2026-11-19T12:00:00-05:00"));
    await act(one, { type: "take" });
    const times = async () => (await shown("all")).map(({ case: { subject }, at }) => [subject, at]);
    expect(await times()).toEqual([
      ["deux", "2026-11-17T15:30:00.000Z"],
      ["un", "2026-11-17T15:00:00.000Z"],
    ]);
    await answered(one);
    const sent = await sendMessage(desk, sophie, other, { key: newId(clock.now()), text: "On regarde.", promises: [] });
    if (sent.ok) await cancelMessage(desk, sophie, sent.interaction);
    expect(await times()).toEqual([
      ["un", "2026-11-17T16:00:00.000Z"],
      ["deux", "2026-11-17T15:30:00.000Z"],
    ]);
  });

  test("of a filter, only the cases asked for", async () => {
    const { desk, sophie, opened } = await scene();
    const [one] = [await opened("un"), await opened("deux")];
    expect((await inboxView(desk, sophie, { filter: "all", only: [one] })).rows.map((row) => row.case.id)).toEqual([one]);
    expect((await inboxView(desk, sophie, { filter: "put_aside", only: [one] })).rows).toEqual([]);
  });
});

test("a line shows what its writer said, not what they quote above it", async () => {
  const { opened, shown } = await scene();
  await opened("aile", { words: "Le 16 nov. 2026, Carrosserie a écrit :\n> Votre auto est prête.\n\nJe passe ce soir.\n-- \nJeff" });
  await opened("citation", { words: "> Votre auto est prête." });
  expect(new Map((await shown("all")).map((row) => [row.case.subject, row.last!.excerpt]))).toEqual(
    new Map([
      ["aile", "Je passe ce soir."],
      ["citation", "> Votre auto est prête."],
    ]),
  );
});

test("a message taken back is not what was said last", async () => {
  const { desk, clock, maxime, shown } = await scene();
  const id = await openCase(desk, maxime, {
    key: newId(clock.now()),
    customer: { name: "Jeff", email: "jeff@example.com", phone: null, language: "fr" },
    subject: "aile",
    door: "counter",
    words: "Elle frotte.",
  });
  const sent = await sendMessage(desk, maxime, id, { key: newId(clock.now()), text: "On regarde.", promises: [] });
  if (sent.ok) await cancelMessage(desk, maxime, sent.interaction);
  expect(await shown("all")).toMatchObject([{ last: { excerpt: "Elle frotte." } }]);
});

describe("a case put aside", () => {
  test("is in no other list until its time, then comes first, and whoever put it aside is told", async () => {
    const { desk, clock, maxime, opened, subjects, act } = await scene();
    const id = await opened("rangé");
    await act(id, { type: "put_aside", until: instant(noon) }, maxime);
    clock.set("2026-11-17T11:00:00-05:00");
    await opened("autre");
    expect([await subjects("all"), await subjects("put_aside")]).toEqual([["autre"], ["rangé"]]);
    clock.set(noon);
    await settleDue(desk, instant(noon));
    expect([await subjects("all"), await subjects("put_aside")]).toEqual([["rangé", "autre"], []]);
    expect((await notificationsView(desk, maxime)).map(({ finding }) => finding!.guard)).toEqual(["came_back"]);
  });

  test("comes back with the customer's next call", async () => {
    const { desk, opened, subjects, act, key } = await scene();
    const id = await opened("rangé");
    await act(id, { type: "put_aside", until: null });
    await handle(desk, id, [{ type: "LoseCall", interaction: key(), number: "" }]);
    expect([await subjects("all"), await subjects("put_aside")]).toEqual([["rangé"], []]);
  });
});

describe("what was not read", () => {
  test("is each person's own, and read as far as they saw", async () => {
    const { desk, sophie, maxime, opened, shown, key } = await scene();
    const id = await opened("neuf");
    const unread = async (me: PersonId) => (await shown("all", me))[0]!.unread;
    expect([await unread(sophie), await unread(maxime)]).toEqual([true, true]);
    await readCaseUpTo(desk, sophie, id, 1);
    expect([await unread(sophie), await unread(maxime)]).toEqual([false, true]);
    await handle(desk, id, [{ type: "LoseCall", interaction: key(), number: "" }]);
    expect(await unread(sophie)).toBe(true);
    await readCaseUpTo(desk, sophie, id, 99);
    await changeOwner(desk, sophie, id, { owner: maxime, reason: "" });
    expect(await unread(sophie)).toBe(false);
  });

  test("is counted on the rail as the list shows it", async () => {
    const { desk, sophie, maxime, opened, act } = await scene();
    const ids = [await opened("un"), await opened("deux"), await opened("trois")];
    const unread = async (me: PersonId) => (await railCounts(desk, me)).unread;
    expect([await unread(sophie), await unread(maxime)]).toEqual([3, 3]);
    await readCaseUpTo(desk, sophie, ids[0]!, 1);
    await act(ids[1]!, { type: "put_aside", until: null });
    expect([await unread(sophie), await unread(maxime)]).toEqual([1, 2]);
    await act(ids[0]!, { type: "unread" });
    expect([await unread(sophie), await unread(maxime)]).toEqual([2, 2]);
  });
});

describe("acts on many cases", () => {
  test("each that is done is undone by what it answers, as if it had not been", async () => {
    const { desk, sophie, maxime, opened, shown } = await scene();
    const ids = [await opened("un"), await opened("deux"), await opened("trois", { owner: maxime }), await opened("quatre")];
    const acts: CaseAct[] = [{ type: "complaint" }, { type: "put_aside", until: null }, { type: "take" }, { type: "read" }];
    const facts = async () =>
      (await Promise.all([shown("all"), shown("put_aside")]))
        .flatMap((rows) => rows.map((row) => [row.case.subject, row.case.owner, row.unread, row.putAside, row.complaintSince]))
        .sort();
    const before = await facts();
    const outcomes = await actOnCases(
      desk,
      sophie,
      ids.map((id, i) => ({ id, act: acts[i]! })),
    );
    expect(outcomes.map(({ refusal, undo }) => [refusal, undo?.type])).toEqual([
      [null, "undo_complaint"],
      [null, "take_back"],
      [null, "undo_owner"],
      [null, "unread"],
    ]);
    expect(await facts()).not.toEqual(before);
    await actOnCases(
      desk,
      sophie,
      outcomes.map((it) => ({ id: it.case, act: it.undo! })),
    );
    expect(await facts()).toEqual(before);
  });

  test("handed over, a case is asked for and stays where it is until the other says yes; undone, nobody is asked", async () => {
    const { desk, sophie, maxime, genevieve, opened, act } = await scene();
    const [id, other] = [await opened("un"), await opened("à Maxime", { owner: maxime })];
    const asked = async (of: CaseId) => {
      const { owner, offer } = await caseView(desk, of);
      return [owner, offer?.to ?? null];
    };
    expect(await act(other, { type: "hand_over", to: maxime, reason: "" })).toMatchObject([{ refusal: null, undo: null }]);
    const [first] = await act(id, { type: "hand_over", to: maxime, reason: "" });
    expect(await asked(id)).toEqual([sophie, maxime]);
    const [second] = await act(id, { type: "hand_over", to: genevieve, reason: "" });
    await act(id, second!.undo!);
    expect(await asked(id)).toEqual([sophie, maxime]);
    await act(id, first!.undo!);
    expect(await asked(id)).toEqual([sophie, null]);
    await act(id, { type: "hand_over", to: maxime, reason: "" });
    await answerOffer(desk, maxime, id, { answer: "accept" });
    expect(await asked(id)).toEqual([maxime, null]);
  });

  test("one that is refused says why, and stops no other", async () => {
    const { desk, sophie, opened, subjects } = await scene();
    const closed = await opened("réglé");
    await confirmSettled(desk, sophie, closed, "Merci");
    const acts = [closed, await opened("ouvert")].map((id) => ({ id, act: { type: "put_aside", until: null } as const }));
    expect(await actOnCases(desk, sophie, acts)).toMatchObject([
      { customer: "réglé", refusal: { code: "case_closed" }, undo: null },
      { customer: "ouvert", refusal: null },
    ]);
    expect(await subjects("put_aside")).toEqual(["ouvert"]);
  });

  test("what changes nothing has nothing to undo", async () => {
    const { act, opened } = await scene();
    expect(await act(await opened("à moi"), { type: "take" })).toMatchObject([{ refusal: null, undo: null }]);
  });

  test("put aside again, undone, it comes back when it was to", async () => {
    const { act, opened, shown } = await scene();
    const id = await opened("rangé");
    await act(id, { type: "put_aside", until: instant(noon) });
    const [{ undo } = { undo: null }] = await act(id, { type: "put_aside", until: null });
    await act(id, undo!);
    expect(await shown("put_aside")).toMatchObject([{ putAside: { until: "2026-11-17T17:00:00.000Z" } }]);
  });
});
