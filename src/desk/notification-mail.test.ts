import { describe, expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, type IntakeDesk, letter } from "../../test/kit/incoming.ts";
import { person } from "../core/commitment.ts";
import type { Language } from "../core/due.ts";
import { type ApprovalId, type CaseId, type CommitmentId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { instant, type Millis } from "../core/time.ts";
import { GUARDS } from "../core/watch.ts";
import type { NotifyChoice } from "../store/schema.ts";
import { keepCommitment, notePromise } from "./commitments.ts";
import { writeOnPage } from "./customer-acts.ts";
import { deliverDue } from "./deliver.ts";
import { handle } from "./handle.ts";
import { mailNotifications } from "./notification-mail.ts";
import { addAbsence, chooseOwn } from "./people.ts";
import { sendMessage } from "./send.ts";
import { settleAllDue } from "./settle-due.ts";
import { noticeSubject, noticeWords } from "./words/notices.ts";

const { database } = await freshDatabase();

interface Choice {
  notify?: NotifyChoice;
  language?: Language;
}

async function withCase({ notify = "at_once", language = "fr" }: Choice = {}, written: Parameters<typeof letter>[0] = {}) {
  const kit = await intakeDesk(database);
  for (const one of [kit.sophie, kit.maxime, kit.genevieve])
    await chooseOwn(kit.desk, one, { language, notify, directLine: null, letterKeys: true });
  await setRelay(kit);
  const { case_id } = await kit.receives(letter({ id: `un.${kit.desk.id}@example.com`, ...written }));
  const id = case_id!;
  const owner = (await kit.view(id)).owner as PersonId;
  return { ...kit, id, owner, other: owner === kit.sophie ? kit.maxime : kit.sophie };
}
type Kit = IntakeDesk & { id: CaseId; owner: PersonId; other: PersonId };

const setRelay = ({ desk }: IntakeDesk) =>
  database.db
    .insertInto("relays")
    .values({
      desk_id: desk.id,
      settings: JSON.stringify({ from: { name: "", address: "service@carrosserie.example" } }),
      last_ok_at: null,
      problem: null,
      problem_since: null,
    })
    .execute();

const writes = async (kit: Kit, text: string) => {
  const sent = await sendMessage(kit.desk, kit.owner, kit.id, { key: newId(kit.clock.now()), text, promises: [] });
  if (!sent.ok) throw new Error("refused");
  return sent.interaction;
};

/** Looks at what is due and what is to be written at this time; the letters written so far, to whom and what. */
async function lettersBy(kit: Kit, at: string): Promise<{ to: string; subject: string; text: string }[]> {
  kit.clock.set(at);
  await settleAllDue(kit.desk, kit.clock.now());
  while ((await mailNotifications(kit.desk, "https://tenir.example")) > 0);
  const rows = await database.db
    .selectFrom("outbox")
    .select("message")
    .where("desk_id", "=", kit.desk.id)
    .orderBy("queued_at")
    .orderBy("interaction_id")
    .execute();
  return rows.filter(({ message }) => message.automatic).map(({ message: { to, subject, text } }) => ({ to: to.address, subject, text }));
}

const addressOf = (kit: Kit, id: PersonId) =>
  (id === kit.sophie
    ? "sophie@carrosserie.example"
    : id === kit.maxime
      ? "maxime@carrosserie.example"
      : "genevieve@carrosserie.example"
  ).replace("genevieve", "geneviève");
const noted = (kit: Kit, due: string | null, { words = "je vous envoie l'estimé", by = kit.owner } = {}) =>
  notePromise(kit.desk, kit.owner, kit.id, {
    id: newId<CommitmentId>(kit.clock.now()),
    words,
    kind: "send",
    promiser: person(by),
    due: due === null ? { kind: "none" } : { kind: "exact", by: instant(due), words: "" },
    waitsOn: [],
    workMs: 0 as Millis,
  });

describe("what a letter says, of", () => {
  const happens: Record<string, { make(kit: Kit): Promise<unknown>; at: string; fr: RegExp; en: RegExp }> = {
    "a promise at risk": {
      make: (kit) => writes(kit, "Je vous rappelle demain avant midi."),
      at: "2026-11-18T11:30:00-05:00",
      fr: /Jeff Tremblay : « Je vous rappelle demain avant midi » est pour mer\. 18 nov\., 12 h 00/,
      en: /Jeff Tremblay: “Je vous rappelle demain avant midi” is due Wed, Nov 18, 12:00.p\.m\. Still time/,
    },
    "one broken": {
      make: (kit) => writes(kit, "Je vous rappelle demain avant midi."),
      at: "2026-11-18T13:05:00-05:00",
      fr: /« Je vous rappelle demain avant midi » était pour mer\. 18 nov\., 12 h 00\. Rien ne dit/,
      en: /was due Wed, Nov 18, 12:00.p\.m\. Nothing says it was kept\./,
    },
    "a no to what was asked": {
      make: async (kit) => {
        const approval = newId<ApprovalId>(kit.clock.now());
        const asked = { type: "AskApproval", approval, what: "Repeindre l’aile", price: "1 240 $", file: null, holdsUp: null } as const;
        await handle(kit.desk, kit.id, [{ ...asked, by: kit.owner }]);
        await handle(kit.desk, kit.id, [{ type: "AnswerApproval", approval, yes: false, words: "Trop cher", notedBy: null }]);
      },
      at: "2026-11-17T10:00:00-05:00",
      fr: /Jeff Tremblay dit non à ce qu’on lui demandait d’approuver : « Repeindre l’aile »/,
      en: /Jeff Tremblay says no to what they were asked to approve: “Repeindre l’aile”/,
    },
    "how easy it was": {
      make: (kit) =>
        handle(kit.desk, kit.id, [
          { type: "ConfirmSettled", words: "Oui, merci", notedBy: kit.owner },
          { type: "AnswerSurvey", ease: 4, words: "Merci", kudos: null },
        ]),
      at: "2026-11-17T10:00:00-05:00",
      fr: /Jeff Tremblay dit que c’était facile, et ajoute : « Merci »/,
      en: /Jeff Tremblay says it was easy, and adds: “Merci”/,
    },
    "praise after the yes": {
      make: (kit) =>
        handle(kit.desk, kit.id, [
          { type: "ConfirmSettled", words: "Oui, merci", notedBy: kit.owner },
          { type: "AnswerSurvey", ease: 4, words: null, kudos: { to: [kit.genevieve], words: "de bonnes questions" } },
        ]),
      at: "2026-11-17T10:00:00-05:00",
      fr: /Bel élan de service, selon Jeff Tremblay : « de bonnes questions »/,
      en: /Well done, says Jeff Tremblay: “de bonnes questions”/,
    },
    "one without a date": {
      make: (kit) => noted(kit, null),
      at: "2026-11-17T10:00:00-05:00",
      fr: /« je vous envoie l'estimé », c’est quand \?/,
      en: /“je vous envoie l'estimé”: when is that\?/,
    },
    "one made for another": {
      make: (kit) => noted(kit, "2026-11-20T12:00:00-05:00", { by: kit.other }),
      at: "2026-11-17T10:00:00-05:00",
      fr: /au nom de quelqu’un qui n’a pas encore dit oui/,
      en: /on behalf of someone who has not said yes/,
    },
    silence: {
      make: async (kit) => await writes(kit, "Bien reçu."),
      at: "2026-11-20T10:05:00-05:00",
      fr: /Jeff Tremblay n’a rien entendu de nous depuis mar\. 17 nov\., 10 h 00\./,
      en: /Jeff Tremblay has heard nothing from us since Tue, Nov 17, 10:00.a\.m\./,
    },
    "a message that waits": {
      make: async () => undefined,
      at: "2026-11-17T15:05:00-05:00",
      fr: /Jeff Tremblay attend une réponse depuis mar\. 17 nov\., 10 h 00\./,
      en: /Jeff Tremblay has been waiting for an answer since/,
    },
    "a chase": {
      make: (kit) =>
        kit.receives(letter({ body: "Toujours pas de nouvelles ?", headers: { "In-Reply-To": `<un.${kit.desk.id}@example.com>` } })),
      at: "2026-11-17T10:00:00-05:00",
      fr: /Jeff Tremblay a dû demander des nouvelles/,
      en: /Jeff Tremblay had to ask for news/,
    },
    "a message that did not arrive": {
      make: async (kit) => {
        await writes(kit, "Bien reçu.");
        kit.clock.set("2026-11-17T10:01:00-05:00");
        // The database is shared: what other desks of this file still have to send may fill a whole turn.
        while ((await deliverDue(kit.desk, async () => ({ outcome: "rejected", permanent: true, said: "550" }))) > 0);
      },
      at: "2026-11-17T10:02:00-05:00",
      fr: /Notre message à Jeff Tremblay n’est pas arrivé/,
      en: /Our message to Jeff Tremblay did not arrive/,
    },
  };

  test.each(Object.entries(happens))("%s, in French and in English", async (_, { make, at, fr, en }) => {
    for (const [language, words] of [
      ["fr", fr],
      ["en", en],
    ] as const) {
      const kit = await withCase({ language });
      await make(kit);
      const letters = await lettersBy(kit, at);
      const found = letters.filter(({ text }) => words.test(text));
      expect([language, found.length, letters.map(({ text }) => text)]).toEqual([language, 1, expect.anything()]);
      expect(found[0]!.text).toContain(`https://tenir.example/dossiers/${kit.id}`);
    }
  });

  test("a complaint that the customer makes as one: to its owner and to who leads, at once", async () => {
    const kit = await withCase();
    const link = { case: kit.id, subject: null, kind: "customer" } as const;
    await writeOnPage(kit.desk, { link, key: newId<InteractionId>(kit.clock.now()) }, "Je veux parler au gérant.", true);
    const letters = await lettersBy(kit, "2026-11-17T10:00:00-05:00");
    const about = letters.filter(({ text }) => text.includes("Jeff Tremblay fait une réclamation : « Je veux parler au gérant. »"));
    expect(about.map(({ to }) => to).toSorted()).toEqual([addressOf(kit, kit.genevieve), addressOf(kit, kit.owner)].toSorted());
  });

  test.each(GUARDS.map(({ name }) => name))("%s: whole sentences that name the customer", (guard) => {
    for (const language of ["fr", "en"] as const) {
      const said = noticeWords(guard, language, {
        by: null,
        customer: "Jeff",
        words: "je vous rappelle",
        since: "mar. 17 nov.",
        agreed: null,
        ease: null,
      });
      expect(said).toMatch(/^.*Jeff.*[.?]$/);
      expect(noticeSubject(1, said, language).length).toBeGreaterThan(10);
    }
  });

  test("its subject is what it says, whole where that is short", async () => {
    const kit = await withCase({}, { from: "M. Roy <roy@example.com>" });
    expect((await lettersBy(kit, "2026-11-17T15:05:00-05:00")).map(({ subject }) => subject)).toEqual([
      "M. Roy attend une réponse depuis mar. 17 nov., 10 h 00.",
    ]);
  });

  test("and its beginning where that is long, whatever letters the customer's name is made of", async () => {
    for (const before of [0, 1]) {
      const name = `${"a".repeat(before)}${"😀".repeat(80)}`;
      const kit = await withCase({}, { from: `=?utf-8?b?${Buffer.from(name).toString("base64")}?= <jeff@example.com>` });
      const [only] = await lettersBy(kit, "2026-11-17T15:05:00-05:00");
      expect(only!.subject.isWellFormed()).toBe(true);
      expect(only!.text).toContain(name);
    }
  });
});

describe("when a letter is written", () => {
  test("never outside working hours: what is said in the evening waits for the morning", async () => {
    const kit = await withCase();
    await noted(kit, "2026-11-17T19:00:00-05:00");
    await writes(kit, "Bien reçu.");
    const before = await lettersBy(kit, "2026-11-17T16:59:00-05:00");
    expect(await lettersBy(kit, "2026-11-17T23:00:00-05:00")).toEqual(before);
    expect(await lettersBy(kit, "2026-11-18T07:59:59-05:00")).toEqual(before);
    const after = await lettersBy(kit, "2026-11-18T08:00:00-05:00");
    expect(
      after
        .slice(before.length)
        .map(({ text }) => text)
        .join(),
    ).toContain("Rien ne dit qu’elle a été tenue");
  });

  test("nor at noon, on a holiday or a weekend", async () => {
    const kit = await withCase();
    await noted(kit, "2026-12-24T17:00:00-05:00");
    const before = (await lettersBy(kit, "2026-12-24T16:59:00-05:00")).length;
    for (const closed of ["2026-12-24T17:01:00-05:00", "2026-12-25T10:00:00-05:00", "2026-12-26T10:00:00-05:00"])
      expect(await lettersBy(kit, closed)).toHaveLength(before);
    expect((await lettersBy(kit, "2026-12-28T08:00:00-05:00")).length).toBeGreaterThan(before);
  });

  test("a digest comes once, as the next working day begins, with all of the day before", async () => {
    const kit = await withCase({ notify: "digest" });
    await noted(kit, "2026-11-17T14:00:00-05:00");
    await noted(kit, "2026-11-17T15:00:00-05:00", { words: "je vous rappelle" });
    expect(await lettersBy(kit, "2026-11-17T16:30:00-05:00")).toEqual([]);
    expect(await lettersBy(kit, "2026-11-18T07:00:00-05:00")).toEqual([]);
    const letters = (await lettersBy(kit, "2026-11-18T08:00:00-05:00")).filter(({ to }) => to === addressOf(kit, kit.owner));
    expect(letters).toHaveLength(1);
    expect(letters[0]!.subject).toMatch(/^\d+ paroles demandent votre attention$/);
    expect(letters[0]!.text).toContain("je vous rappelle");
    expect(letters[0]!.text).toContain("je vous envoie l'estimé");
  });

  test("never, to whoever reads the page only", async () => {
    const kit = await withCase({ notify: "page_only" });
    expect(await lettersBy(kit, "2026-11-30T15:00:00-05:00")).toEqual([]);
    const told = await database.db.selectFrom("notifications").select("person_id").where("desk_id", "=", kit.desk.id).execute();
    expect(told.length).toBeGreaterThan(3);
  });

  test("once, however often and by however many workers one looks", async () => {
    const kit = await withCase();
    kit.clock.set("2026-11-17T15:05:00-05:00");
    await Promise.all([settleAllDue(kit.desk, kit.clock.now()), settleAllDue(kit.desk, kit.clock.now())]);
    await Promise.all([1, 2, 3].map(() => mailNotifications(kit.desk, "https://tenir.example")));
    expect(await lettersBy(kit, "2026-11-17T15:06:00-05:00")).toHaveLength(1);
  });

  test("not of what is no longer so", async () => {
    const kit = await withCase();
    await noted(kit, "2026-11-17T18:00:00-05:00");
    await writes(kit, "Bien reçu.");
    const before = await lettersBy(kit, "2026-11-17T18:30:00-05:00");
    const promised = (await kit.view(kit.id)).commitments[0]!.id;
    expect(await keepCommitment(kit.desk, kit.owner, promised as never, "envoyé")).toMatchObject({ ok: true });
    expect(await lettersBy(kit, "2026-11-18T09:00:00-05:00")).toEqual(before);
  });

  test("not before letters can leave: one letter then, of what still is so", async () => {
    const kit = await withCase();
    await database.db.deleteFrom("relays").where("desk_id", "=", kit.desk.id).execute();
    for (const day of [17, 18, 19, 20]) expect(await lettersBy(kit, `2026-11-${day}T15:05:00-05:00`)).toEqual([]);
    await setRelay(kit);
    const letters = await lettersBy(kit, "2026-11-20T16:00:00-05:00");
    expect(new Set(letters.map(({ to }) => to)).size).toBe(letters.length);
    expect(letters.length).toBeGreaterThan(0);
  });
});

describe("who is written to", () => {
  test("the owner, then their backup, the manager and upwards, as working time goes by", async () => {
    const kit = await withCase();
    const told = async (at: string) =>
      (await lettersBy(kit, at)).filter(({ text }) => text.includes("attend une réponse")).map(({ to }) => to);
    expect(await told("2026-11-17T14:59:00-05:00")).toEqual([]);
    expect(await told("2026-11-17T15:00:00-05:00")).toEqual([addressOf(kit, kit.owner)]);
    expect(await told("2026-11-17T16:59:00-05:00")).toHaveLength(1);
    expect(await told("2026-11-18T07:59:00-05:00")).toHaveLength(1);
    expect((await told("2026-11-18T08:00:00-05:00"))[1]).toBe(addressOf(kit, kit.other));
    expect((await told("2026-11-18T15:00:00-05:00"))[2]).toBe(addressOf(kit, kit.genevieve));
  });

  test("the backup at once, while the owner is away", async () => {
    const kit = await withCase();
    await addAbsence(kit.desk, kit.owner, instant("2026-11-17T12:00:00-05:00"), instant("2026-11-19T00:00:00-05:00"));
    expect((await lettersBy(kit, "2026-11-17T15:05:00-05:00")).map(({ to }) => to)).toEqual([addressOf(kit, kit.other)]);
  });

  test("nobody who works here no more", async () => {
    const kit = await withCase();
    kit.clock.set("2026-11-17T15:05:00-05:00");
    await settleAllDue(kit.desk, kit.clock.now());
    await database.db.updateTable("people").set({ active: false }).where("person_id", "=", kit.owner).execute();
    expect((await lettersBy(kit, "2026-11-17T15:06:00-05:00")).map(({ to }) => to)).not.toContain(addressOf(kit, kit.owner));
  });

  test("customers never: their letters are people's own words", async () => {
    const kit = await withCase();
    expect((await lettersBy(kit, "2026-11-30T15:00:00-05:00")).map(({ to }) => to)).not.toContain("jeff@example.com");
  });
});
