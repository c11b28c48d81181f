import { describe, expect, test } from "vitest";
import { failingAt } from "../../test/kit/cut.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { testDesk } from "../../test/kit/desk.ts";
import type { CommitmentKind, Due } from "../core/due.ts";
import { type InteractionId, newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { noteCall, writeNote } from "./calls.ts";
import { caseView } from "./case-view.ts";
import { confirmProposal, dismissProposal } from "./commitments.ts";
import { openCase } from "./open-case.ts";
import type { PromiseDraft } from "./promises.ts";
import { cancelMessage, sendMessage } from "./send.ts";

const { database } = await freshDatabase();
const TOMORROW_NOON = instant("2026-11-18T12:00:00-05:00");
const FRIDAY = instant("2026-11-20T17:00:00-05:00");
const exact = (by = TOMORROW_NOON): Due => ({ kind: "exact", by, words: "" });

/** A desk with a case, on which Sophie writes; what is kept of it, oldest first. */
async function writing() {
  const kit = await testDesk(database);
  const { desk, clock, sophie } = kit;
  const id = await openCase(desk, sophie, {
    key: null,
    customer: { name: "Jeff Tremblay", email: "jeff@example.com", phone: null, language: "fr" },
    subject: "Pare-chocs",
    door: "counter",
    words: "",
  });
  const draft = (words: string, over: Partial<PromiseDraft> = {}): PromiseDraft => ({
    words,
    kind: "call_back",
    promiser: { role: "person", id: sophie },
    due: exact(),
    decision: "track",
    decided: [],
    ...over,
  });
  const sends = async (text: string, promises: PromiseDraft[] = [], key = newId<string>(clock.now())) =>
    sendMessage(desk, sophie, id, { key, text, promises });
  const kept = () => database.db.selectFrom("readings").selectAll().where("desk_id", "=", desk.id).orderBy("reading_id").execute();
  const decisions = async () => (await kept()).map(({ words, decision }) => [words, decision]);
  return { ...kit, id, draft, sends, kept, decisions };
}

describe("a message sent keeps what was read beside what was decided", () => {
  const TEXT = "Je vous rappelle demain avant midi.";
  const WORDS = "Je vous rappelle demain avant midi";

  test("accepted, with who, when, where, what was read and by which reader", async () => {
    const { sends, draft, kept, id, sophie, desk } = await writing();
    const sent = await sends(TEXT, [draft(WORDS, { decided: ["decision"] })]);
    const [row, ...more] = await kept();
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      case_id: id,
      interaction_id: sent.ok && sent.interaction,
      person_id: sophie,
      at: desk.clock.now(),
      language: "fr",
      words: WORDS,
      kind: "call_back",
      decision: "accepted",
      decided: null,
      read: {
        kind: "call_back",
        said: "self",
        promiser: { role: "person", id: sophie },
        due: { kind: "exact", by: TOMORROW_NOON },
        band: "track",
      },
      reader: expect.stringMatching(/^rules [0-9a-f]{12}$/),
    });
    expect((await caseView(desk, id)).commitments.map((it) => it.id)).toEqual([row!.commitment_id]);
  });

  test("what went as it was read, nobody has accepted", async () => {
    const { sends, draft, decisions } = await writing();
    await sends(TEXT, [draft(WORDS)]);
    await sends("Je vous envoie le devis vendredi.");
    expect((await decisions()).sort()).toEqual([
      ["Je vous envoie le devis vendredi", "left"],
      [WORDS, "left"],
    ]);
  });

  test("not a promise", async () => {
    const { sends, draft, kept, desk, id } = await writing();
    await sends(TEXT, [draft(WORDS, { decision: "dismiss", decided: ["decision"] })]);
    expect(await kept()).toMatchObject([{ words: WORDS, decision: "refused", commitment_id: null }]);
    expect((await caseView(desk, id)).commitments).toEqual([]);
  });

  test("adjusted, with the values that the person gave", async () => {
    const { sends, draft, kept, maxime, sophie } = await writing();
    const promiser = { role: "person" as const, id: maxime };
    await sends(TEXT, [draft(WORDS, { kind: "reply", promiser, due: exact(FRIDAY), decided: ["kind", "promiser", "due"] })]);
    expect(await kept()).toMatchObject([
      {
        decision: "adjusted",
        kind: "reply",
        read: { kind: "call_back", promiser: { id: sophie }, due: { by: TOMORROW_NOON } },
        decided: { kind: "reply", promiser, due: { by: FRIDAY } },
      },
    ]);
  });

  test("missed by the reader and added by hand", async () => {
    const { sends, draft, kept } = await writing();
    await sends("Bonjour Jeff, le peintre s’y met lundi sans faute, parole d’honneur.", [
      draft("parole d’honneur", { kind: "other", due: { kind: "none" }, decided: ["decision", "kind"] }),
    ]);
    expect((await kept()).filter(({ decision }) => decision === "added")).toMatchObject([
      { words: "parole d’honneur", read: null, kind: "other", decided: { kind: "other", due: { kind: "none" } } },
    ]);
  });

  test("of two promises in a sentence, each has its own row", async () => {
    const { sends, draft, decisions } = await writing();
    await sends("Je vous rappelle demain avant midi et je vous envoie le devis vendredi.", [
      draft("je vous envoie le devis vendredi", { kind: "send", due: exact(FRIDAY), decision: "dismiss", decided: ["decision"] }),
      draft(WORDS, { decided: ["decision"] }),
    ]);
    expect((await decisions()).toSorted()).toEqual([
      [WORDS, "accepted"],
      ["je vous envoie le devis vendredi", "refused"],
    ]);
  });
});

describe("what a browser says was read is not believed", () => {
  const TEXT = "Je vous rappelle demain avant midi.";
  const WORDS = "Je vous rappelle demain avant midi";

  test("values that the person did not touch correct nothing", async () => {
    const { sends, draft, kept } = await writing();
    const other: { kind: CommitmentKind; due: Due } = { kind: "refund", due: exact(FRIDAY) };
    await sends(TEXT, [draft(WORDS, { ...other, decided: ["decision"] })]);
    expect(await kept()).toMatchObject([
      { decision: "accepted", kind: "call_back", read: { kind: "call_back", due: { by: TOMORROW_NOON } } },
    ]);
  });

  test("what the server does not read, and no person said, is no miss of the reader", async () => {
    const { sends, draft, kept } = await writing();
    await sends("Bonjour Jeff.", [draft("Bonjour Jeff")]);
    await sends("Bonjour Jeff.", [draft("Bonjour Jeff", { decision: "dismiss", decided: ["decision"] })]);
    expect(await kept()).toEqual([]);
  });
});

describe("kept with the message, and only with it", () => {
  const TEXT = "Je vous rappelle demain avant midi.";

  test("the same key twice is kept once", async () => {
    const { sends, decisions, clock } = await writing();
    const key = newId<string>(clock.now());
    await sends(TEXT, [], key);
    await sends(TEXT, [], key);
    expect(await decisions()).toHaveLength(1);
  });

  test("a reading that cannot be written takes the message with it", async () => {
    const { desk, sophie, id, clock, kept } = await writing();
    const failing = { ...desk, database: failingAt(database, /insert into readings/) };
    const sending = sendMessage(failing, sophie, id, { key: newId(clock.now()), text: TEXT, promises: [] });
    await expect(sending).rejects.toThrow("failing");
    expect(await kept()).toEqual([]);
    expect((await caseView(desk, id)).timeline.interactions).toEqual([]);
  });

  test("a refused message keeps nothing", async () => {
    const { sends, draft, kept } = await writing();
    expect(await sends(TEXT, [draft("je passe jeudi")])).toMatchObject({ ok: false, refusal: { code: "words_not_in_text" } });
    expect(await kept()).toEqual([]);
  });

  test("a message taken back was never said", async () => {
    const { desk, sophie, sends, draft, kept } = await writing();
    await database.db
      .insertInto("relays")
      .values({ desk_id: desk.id, settings: "{}", problem: null, last_ok_at: null, problem_since: null })
      .execute();
    const sent = await sends(TEXT, [draft("Je vous rappelle demain avant midi", { decision: "dismiss", decided: ["decision"] })]);
    expect(await kept()).toHaveLength(1);
    expect(await cancelMessage(desk, sophie, (sent as { interaction: InteractionId }).interaction)).toMatchObject({ ok: true });
    expect(await kept()).toEqual([]);
  });

  test("a call is read too; a note promises nothing", async () => {
    const { desk, sophie, id, clock, decisions } = await writing();
    const key = newId<InteractionId>(clock.now());
    await noteCall(desk, sophie, id, {
      key,
      direction: "out",
      words: "Lui ai dit que je la rappelle vendredi.",
      chasing: false,
      promises: [],
    });
    await writeNote(desk, sophie, id, { key: newId(clock.now()), text: "Je vous rappelle demain." });
    expect(await decisions()).toEqual([["je la rappelle vendredi", "left"]]);
  });
});

describe("the answer to a proposal is the word that was missing", () => {
  const proposed = async () => {
    const kit = await writing();
    await kit.sends("Je vous rappelle demain avant midi.", [kit.draft("Je vous rappelle demain avant midi", { decision: "propose" })]);
    const commitment = (await kit.kept())[0]!.commitment_id!;
    kit.clock.set("2026-11-17T11:00:00-05:00");
    return { ...kit, commitment };
  };

  test("yes", async () => {
    const { desk, sophie, commitment, kept } = await proposed();
    await confirmProposal(desk, sophie, commitment, null);
    expect(await kept()).toMatchObject([{ decision: "accepted", at: instant("2026-11-17T11:00:00-05:00"), decided: null }]);
  });

  test("yes, for another day", async () => {
    const { desk, sophie, commitment, kept } = await proposed();
    await confirmProposal(desk, sophie, commitment, FRIDAY);
    expect(await kept()).toMatchObject([{ decision: "adjusted", decided: { kind: "call_back", due: { kind: "exact", by: FRIDAY } } }]);
  });

  test("no", async () => {
    const { desk, maxime, commitment, kept } = await proposed();
    await dismissProposal(desk, maxime, commitment);
    expect(await kept()).toMatchObject([{ decision: "refused", person_id: maxime }]);
  });

  test("a refused answer changes nothing", async () => {
    const { desk, sophie, commitment, kept } = await proposed();
    await confirmProposal(desk, sophie, commitment, null);
    expect(await dismissProposal(desk, sophie, commitment)).toMatchObject({ ok: false, refusal: { code: "not_a_proposal" } });
    expect(await kept()).toMatchObject([{ decision: "accepted" }]);
  });
});
