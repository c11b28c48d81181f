import { randomBytes } from "node:crypto";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { composeMail } from "../channels/mail/compose.ts";
import { newId, type PersonId } from "../core/ids.ts";
import { iso, MINUTE } from "../core/time.ts";
import { deliverDue, type Send, type SendOutcome, type WholeMessage } from "./deliver.ts";
import { addFile, type Kept } from "./files.ts";
import { changeRelay } from "./relay.ts";
import { sendMessage, type Written } from "./send.ts";
import { makeVault } from "./vault.ts";

const { database } = await freshDatabase();
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");
const FROM = { name: "Carrosserie du Lac", address: "service@carrosserie.example" };
const YES: SendOutcome = { outcome: "accepted" };

async function withCase() {
  const kit = await intakeDesk(database);
  await changeRelay(kit.desk, makeVault(randomBytes(32)), {
    login: { host: "relay.example", port: 587, security: "starttls", user: "", password: "" },
    from: FROM,
  });
  const id = (await kit.receives(letter())).case_id!;
  const owner = (await kit.view(id)).owner as PersonId;
  const later = (ms: number) => kit.clock.set(iso((kit.clock.now() + ms) as never));
  const message = async (interaction: string) => (await kit.view(id)).timeline.interactions.find((it) => it.id === interaction)!;
  const writes = async (more: Partial<Written> = {}) => {
    const sent = await sendMessage(kit.desk, owner, id, { key: newId(kit.clock.now()), text: "Bonjour Jeff", promises: [], ...more });
    if (!sent.ok) throw new Error(sent.refusal.code);
    later(MINUTE);
    return sent.interaction;
  };
  return { ...kit, id, owner, later, message, writes };
}

/** A relay that answers in turn; whom each try was for. */
function relay(...answers: SendOutcome[]) {
  const tried: WholeMessage[] = [];
  const send: Send = async (_, message, beforeLastByte) => {
    const answer = answers[tried.length] ?? YES;
    tried.push(message);
    if (answer.outcome !== "rejected") await beforeLastByte();
    return answer;
  };
  return { tried, send };
}

async function added(...terms: Parameters<typeof addFile>): Promise<Kept> {
  const outcome = await addFile(...terms);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.file;
}

async function asMail(message: WholeMessage) {
  const bytes = await composeMail({ ...message, from: { ...FROM, name: message.fromName }, to: [message.to], date: 0 as never });
  return { bytes, mail: await PostalMime.parse(bytes) };
}

describe("what leaves", () => {
  test("rich text beside plain text, its pictures within it, files beside them, each as it was", async () => {
    const kit = await withCase();
    const photo = await added(kit.desk, kit.owner, kit.id, { name: "aile.png", content: PNG });
    const quote = await added(kit.desk, kit.owner, kit.id, { name: "devis été.pdf", content: Buffer.from("%PDF-1.4\n") });
    await kit.writes({ html: `<p>Bonjour <b>Jeff</b></p><img src="/api/files/${photo.id}" alt="">`, files: [quote.id] });
    const { tried, send } = relay();
    await deliverDue(kit.desk, send);
    const { mail } = await asMail(tried[0]!);
    expect(mail.text).toMatch(/^Bonjour Jeff\n\n-- \n/);
    expect(mail.html).toContain(`<p>Bonjour <b>Jeff</b></p><img src="cid:${photo.id}@tenir" alt="" />`);
    expect(
      mail.attachments.map(({ filename, mimeType, disposition, contentId }) => ({ filename, mimeType, disposition, contentId })),
    ).toEqual([
      { filename: "aile.png", mimeType: "image/png", disposition: "inline", contentId: `<${photo.id}@tenir>` },
      { filename: "devis été.pdf", mimeType: "application/pdf", disposition: "attachment", contentId: undefined },
    ]);
    expect(mail.attachments.map(({ content }) => Buffer.from(content as ArrayBuffer).length)).toEqual([PNG.length, 9]);
  });

  test("copies are named, blind copies in no byte of it, and everybody once", async () => {
    const kit = await withCase();
    const sent = await kit.writes({
      cc: ["ana@example.com", "JEFF@example.com", "ana@example.com"],
      bcc: ["secret@example.com", "ana@example.com"],
    });
    const { tried, send } = relay();
    await deliverDue(kit.desk, send);
    const { mail, bytes } = await asMail(tried[0]!);
    expect(mail.cc?.map(({ address }) => address)).toEqual(["ana@example.com"]);
    expect(bytes.toString()).not.toMatch(/secret@|bcc/i);
    expect(tried[0]!.bcc).toEqual([{ name: "", address: "secret@example.com" }]);
    expect((await kit.message(sent)).recipients).toMatchObject({
      to: [{ address: "jeff@example.com" }],
      cc: [{ address: "ana@example.com" }],
      bcc: [{ address: "secret@example.com" }],
    });
  });
});

describe("a message for several", () => {
  const refuses = (address: string, permanent: boolean): SendOutcome => ({
    outcome: "accepted",
    refused: [{ address, permanent, said: permanent ? "550 no such user" : "450 later" }],
  });

  test("refused for a copy alone has reached the customer, and says who missed it", async () => {
    const kit = await withCase();
    const sent = await kit.writes({ cc: ["ana@example.com"] });
    await deliverDue(kit.desk, relay(refuses("ana@example.com", true)).send);
    expect(await kit.message(sent)).toMatchObject({ delivery: "sent", deliveryDetail: "ana@example.com: 550 no such user" });
    expect((await kit.view(kit.id)).awaitingSince).toBeNull();
  });

  test("refused for the customer has not arrived, whoever else has it", async () => {
    const kit = await withCase();
    const sent = await kit.writes({ cc: ["ana@example.com"] });
    await deliverDue(kit.desk, relay(refuses("jeff@example.com", true)).send);
    expect(await kit.message(sent)).toMatchObject({ delivery: "failed" });
    expect((await kit.view(kit.id)).awaitingSince).not.toBeNull();
  });

  test("who was refused for now is tried again, alone; who has it gets it once", async () => {
    const kit = await withCase();
    const sent = await kit.writes({ cc: ["ana@example.com"] });
    const { tried, send } = relay(refuses("jeff@example.com", false), YES);
    await deliverDue(kit.desk, send);
    expect(await kit.message(sent)).toMatchObject({ delivery: "queued" });
    kit.later(2 * MINUTE);
    await deliverDue(kit.desk, send);
    expect(tried.map(({ remaining }) => remaining)).toEqual([undefined, ["jeff@example.com"]]);
    expect(await kit.message(sent)).toMatchObject({ delivery: "sent" });
  });

  test("a copy given up in the end takes nothing from the customer's", async () => {
    const kit = await withCase();
    const sent = await kit.writes({ cc: ["ana@example.com"] });
    const { send } = relay(refuses("ana@example.com", false), { outcome: "rejected", permanent: true, said: "550 never" });
    await deliverDue(kit.desk, send);
    kit.later(2 * MINUTE);
    await deliverDue(kit.desk, send);
    expect(await kit.message(sent)).toMatchObject({ delivery: "sent", deliveryDetail: "ana@example.com: 550 never" });
  });
});
