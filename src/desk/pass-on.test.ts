import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { iso, MINUTE } from "../core/time.ts";
import { openReplyAddress, ownMessageId } from "../channels/mail/reply-address.ts";
import { writeNote } from "./calls.ts";
import { deliverDue, type SendOutcome, type WholeMessage } from "./deliver.ts";
import { mailIdentity } from "./mail-identity.ts";
import { passOn, type PassingOn } from "./pass-on.ts";
import { changeRelay } from "./relay.ts";
import { sendMessage } from "./send.ts";
import { notificationsView } from "./told.ts";
import { makeVault } from "./vault.ts";

const { database } = await freshDatabase();
const SUPPLIER = { name: "Pièces Laval", address: "commandes@pieces.example" };
const PART = (type: string, text: string) => `--x\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
const WITH_FILE = `${PART("text/plain", "Mon pare-chocs.\r\n\r\nLe 16 nov. 2026 à 09:00, Sophie a écrit :\r\n> Rien que pour vous.")}${PART('image/png; name="aile.txt"\r\nContent-Disposition: attachment', "photo")}--x--`;

async function withCase() {
  const kit = await intakeDesk(database);
  await changeRelay(kit.desk, makeVault(randomBytes(32)), {
    login: { host: "relay.example", port: 587, security: "starttls", user: "", password: "" },
    from: { name: "Carrosserie du Lac", address: "service@carrosserie.example" },
  });
  const mail = letter({ body: WITH_FILE, headers: { "Content-Type": "multipart/mixed; boundary=x" } });
  const { case_id, interaction_id } = await kit.receives(mail);
  const id = case_id!;
  const me = (await kit.view(id)).owner as PersonId;
  const later = () => kit.clock.set(iso((kit.clock.now() + MINUTE) as never));
  const passes = (more: Partial<PassingOn> = {}) =>
    passOn(kit.desk, me, id, {
      key: newId(kit.clock.now()),
      interaction: interaction_id!,
      to: SUPPLIER,
      text: "Avez-vous cette pièce ?",
      files: false,
      ...more,
    });
  const passed = async (more: Partial<PassingOn> = {}) => {
    const sent = await passes(more);
    if (!sent.ok) throw new Error(sent.refusal.code);
    later();
    return sent.interaction;
  };
  const leaves = async (answer: SendOutcome = { outcome: "accepted" }) => {
    const given: WholeMessage[] = [];
    await deliverDue(kit.desk, async (_, message, beforeLastByte) => {
      if (answer.outcome !== "rejected") await beforeLastByte();
      given.push(message);
      return answer;
    });
    return given;
  };
  const message = async (one: InteractionId) => (await kit.view(id)).timeline.interactions.find((it) => it.id === one)!;
  return { ...kit, id, me, customers: interaction_id!, later, passes, passed, leaves, message };
}

describe("one message is passed on", () => {
  test("with what its author wrote and nothing they quoted, in the case's language", async () => {
    const kit = await withCase();
    await kit.passed();
    const [mail] = await kit.leaves();
    expect(mail).toMatchObject({ to: SUPPLIER, subject: "TR : Pare-chocs enfoncé", attachments: [] });
    expect(mail!.text).toMatch(
      /^Avez-vous cette pièce \?\n\n-+ Message transféré -+\nDe : Jeff Tremblay\nDate : .+\nObjet : Pare-chocs enfoncé\n\nMon pare-chocs\.\n\n-- \n/,
    );
    expect(mail!.text).not.toContain("Rien que pour vous");
  });

  test("nothing else of the case goes with it: no note, no other message, no customer's Message-ID", async () => {
    const kit = await withCase();
    await writeNote(kit.desk, kit.me, kit.id, { key: newId(kit.clock.now()), text: "Client difficile" });
    await sendMessage(kit.desk, kit.me, kit.id, { key: newId(kit.clock.now()), text: "Entre nous", promises: [] });
    await kit.leaves();
    kit.later();
    await kit.passed();
    const mail = (await kit.leaves()).find(({ to }) => to.address === SUPPLIER.address)!;
    expect(JSON.stringify(mail)).not.toMatch(/difficile|Entre nous|jeff@|@example\.com/);
    expect(mail).toMatchObject({ inReplyTo: null, references: [] });
  });

  test("its files go when asked, and are what their bytes say", async () => {
    const kit = await withCase();
    const sent = await kit.passed({ files: true });
    const [mail] = await kit.leaves();
    expect(mail!.attachments.map(({ filename, type, content }) => [filename, type, String(content).trim()])).toEqual([
      ["aile.txt", "text/plain", "photo"],
    ]);
    expect((await kit.message(sent)).attachments).toMatchObject([{ filename: "aile.txt", inline: false }]);
  });

  test("is no news to the customer, whose message still waits", async () => {
    const kit = await withCase();
    const sent = await kit.passed();
    await kit.leaves();
    expect(await kit.view(kit.id)).toMatchObject({ lastNewsAt: null });
    expect((await kit.view(kit.id)).awaitingSince).not.toBeNull();
    expect(await kit.message(sent)).toMatchObject({ delivery: "sent", recipients: { to: [SUPPLIER] } });
  });

  test("the same gesture twice is one message", async () => {
    const kit = await withCase();
    const key = newId<string>(kit.clock.now());
    expect(await kit.passed({ key })).toBe(await kit.passed({ key }));
    expect(await kit.leaves()).toHaveLength(1);
  });
});

describe("what is not passed on", () => {
  test("a note", async () => {
    const kit = await withCase();
    const note = newId<InteractionId>(kit.clock.now());
    await writeNote(kit.desk, kit.me, kit.id, { key: note, text: "Client difficile" });
    expect(await kit.passes({ interaction: note })).toMatchObject({ refusal: { code: "not_to_be_passed_on" } });
    expect(await kit.leaves()).toEqual([]);
  });

  test("another case's message is as unknown as one that never was", async () => {
    const kit = await withCase();
    const other = await kit.receives(letter({ from: "ana@example.net", subject: "Autre chose" }));
    await expect(kit.passes({ interaction: other.interaction_id! })).rejects.toThrow("no such interaction");
  });

  test.each(["jeff@example.com", "sophie@carrosserie.example", "Service@carrosserie.example"])("to %s, who has it", async (address) => {
    const kit = await withCase();
    expect(await kit.passes({ to: { name: "", address } })).toMatchObject({ refusal: { code: "has_it_already" } });
  });
});

describe("the answer", () => {
  async function answered(from: string) {
    const kit = await withCase();
    const sent = await kit.passed();
    const [mail] = await kit.leaves();
    const { secret, domain } = await kit.desk.database.transaction((tx) => mailIdentity(kit.desk, tx));
    expect(openReplyAddress(mail!.replyTo!, secret)).toBe(kit.id);
    const headers = { "In-Reply-To": `<${ownMessageId(sent, domain, secret)}>` };
    const { case_id, interaction_id } = await kit.receives(letter({ from, body: "Oui, vendredi. Où la livrer ?", headers }), {
      from: null,
    });
    return { ...kit, sent, case_id, answer: await kit.message(interaction_id!) };
  }

  test("comes back to the case as the third party's, and its owner is told", async () => {
    const kit = await answered(`${SUPPLIER.name} <${SUPPLIER.address}>`);
    expect(kit.case_id).toBe(kit.id);
    const { thirdParty } = await kit.message(kit.sent);
    expect(kit.answer).toMatchObject({ direction: "in", thirdParty, author: `${SUPPLIER.name} <${SUPPLIER.address}>`, says: null });
    expect(await notificationsView(kit.desk, kit.me)).toMatchObject([
      { finding: null, news: { name: "third_party_wrote" }, words: "Oui, vendredi. Où la livrer ?" },
    ]);
  });

  test("from a colleague of theirs too", async () => {
    const { answer, message, sent } = await answered("Luc <luc@pieces.example>");
    expect(answer.thirdParty).toBe((await message(sent)).thirdParty);
  });

  test("what a third party writes is not referred to in a mail to the customer", async () => {
    const kit = await answered(SUPPLIER.address);
    await sendMessage(kit.desk, kit.me, kit.id, { key: newId(kit.clock.now()), text: "Bonjour", promises: [] });
    kit.later();
    const [mail] = await kit.leaves();
    expect(mail!.references).toHaveLength(1);
  });
});

test("one that did not arrive is told to the owner, and is no silence towards the customer", async () => {
  const kit = await withCase();
  const sent = await kit.passed();
  await kit.leaves({ outcome: "rejected", permanent: true, said: "550 unknown" });
  expect(await kit.message(sent)).toMatchObject({ delivery: "failed" });
  expect((await notificationsView(kit.desk, kit.me)).map(({ news }) => news?.name)).toEqual(["passed_on_undelivered"]);
  expect((await kit.view(kit.id)).findings).toEqual([]);
});
