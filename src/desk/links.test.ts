import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { type ApprovalId, type CommitmentId, cryptoRandom, newId, type PersonId } from "../core/ids.ts";
import { days, iso, minutes, plus } from "../core/time.ts";
import { onBehalf } from "../store/on-behalf.ts";
import type { OutgoingMessage } from "../store/mail-shapes.ts";
import { askApproval } from "./approvals.ts";
import { giveNotice } from "./closing.ts";
import { notePromise } from "./commitments.ts";
import { deliverDue, type Send } from "./deliver.ts";
import { type Desk, runtime } from "./desk.ts";
import { customerLink, linkFor, openLink, renewLink, revokeLink } from "./links.ts";
import { mailLinks } from "./mail-links.ts";
import { mergeCases } from "./parts.ts";
import { changeRelay } from "./relay.ts";
import { moveCommitment } from "./renegotiate.ts";
import { sendMessage } from "./send.ts";
import { takeInStaged } from "./take-in-staged.ts";
import { makeVault } from "./vault.ts";

const fresh = await freshDatabase();
const vault = makeVault(randomBytes(32));
const ADDRESS = "https://desk.example.org";

/** A desk whose customers' pages have an address, with a case of Jeff's; what leaves is kept. */
async function desk() {
  const kit = await intakeDesk(fresh.database);
  const { case_id } = await kit.receives(letter());
  const linked: Desk = {
    ...runtime(fresh.database, kit.clock, cryptoRandom, undefined, { address: () => ADDRESS, sign: vault.sign }),
    id: kit.desk.id,
  };
  const login = { host: "relay.example", port: 587, security: "starttls", user: "", password: "" } as const;
  await changeRelay(linked, vault, { login, from: { name: "Carrosserie du Lac", address: "service@carrosserie.example" } });
  const id = case_id!;
  const owner = (await kit.view(id)).owner as PersonId;
  const given: OutgoingMessage[] = [];
  const writes = async (more: { html?: string; cc?: string[] } = {}) => {
    await sendMessage(linked, owner, id, { key: newId(kit.clock.now()), text: "On s'en occupe.", promises: [], ...more });
    kit.clock.set(iso((kit.clock.now() + 11_000) as never));
    await deliverDue(linked, async (_, message, beforeLastByte) => {
      await beforeLastByte();
      given.push(message);
      return { outcome: "accepted" };
    });
    return given.at(-1)!;
  };
  const link = () => onBehalf(linked.database, linked.id, (tx) => linkFor(linked, tx, customerLink(id)));
  return { ...kit, desk: linked, id, owner, writes, link, given };
}

test("every message to the customer carries the same link, in its text and its rich text, before the signature", async () => {
  const { writes, link } = await desk();
  const first = await writes({ html: "<p>On s'en occupe.</p>" });
  const url = (await link())!;
  expect(first.text).toMatch(new RegExp(`${url}\n\n-- \n`));
  expect(first.html).toContain(`<a href="${url}">${url}</a></p><p>--`);
  expect((await writes()).text).toContain(url);
});

test("a message that proposes a date leads to where it is answered in one tap", async () => {
  const { desk: it, id, owner, writes, link, given, clock } = await desk();
  const promise = newId<CommitmentId>(clock.now());
  const due = { kind: "exact", by: plus(clock.now(), days(1)), words: "demain" } as const;
  const promiser = { role: "person", id: owner } as const;
  const made = { id: promise, words: "On vous appelle demain", kind: "call_back", promiser, due, waitsOn: [], workMs: 0 as never } as const;
  await notePromise(it, owner, id, made);
  const telling = { by: "message", key: newId<string>(clock.now()), text: "Ce sera plutôt dans deux jours." } as const;
  await moveCommitment(it, owner, promise, { dueAt: plus(clock.now(), days(2)), reason: "La pièce tarde", telling });
  await writes();
  const proposal = given.find(({ text }) => text.includes("deux jours"))!;
  expect(proposal.text).toContain(`Dites-nous d’un geste si cette date vous va :\n${(await link())!}#date-${promise}`);
});

test("a price to agree to, or a closing notice, leads to where it is answered in one tap", async () => {
  const { desk: it, id, owner, writes, link, given, clock } = await desk();
  const key = newId<ApprovalId>(clock.now());
  await askApproval(it, owner, id, { key, what: "Repeindre", price: "1 240 $", file: null, holdsUp: null, message: "Est-ce d’accord?" });
  await writes();
  expect(given.find(({ text }) => text.includes("Est-ce d’accord"))!.text).toContain(
    `Dites-nous oui ou non d’un geste :\n${(await link())!}#a-${key}`,
  );
  await giveNotice(it, owner, id, { key: newId(clock.now()), text: "Est-ce réglé?" });
  await writes();
  expect(given.find(({ text }) => text.includes("Est-ce réglé"))!.text).toContain(`${(await link())!}#avis`);
});

test("a message is signed with a number to call: the person's line, else the desk's", async () => {
  const { desk: it, writes } = await desk();
  await it.database.db.updateTable("desks").set({ phone: "418 555-0100" }).where("desk_id", "=", it.id).execute();
  expect((await writes()).text).toMatch(/-- \n.+\n418 555-0100\n/);
});

test("no row of the database holds a token", async () => {
  const { desk: it, writes, link } = await desk();
  await writes();
  const token = (await link())!.split("/").at(-1)!;
  for (const table of ["outbox", "interactions", "events", "drafts", "links", "cases", "search_texts"] as const) {
    const rows = await it.database.db
      .selectFrom(table as "outbox")
      .selectAll()
      .execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  }
});

test("a message that others get too leaves without it", async () => {
  const { writes } = await desk();
  expect((await writes({ cc: ["voisin@exemple.example"] })).text).not.toContain(ADDRESS);
});

test("where a person revoked it, messages leave without it until it is renewed", async () => {
  const { desk: it, id, writes, link } = await desk();
  await onBehalf(it.database, it.id, (tx) => revokeLink(it, tx, customerLink(id), it.clock.now()));
  expect((await writes()).text).not.toContain(ADDRESS);
  await onBehalf(it.database, it.id, (tx) => renewLink(it, tx, customerLink(id)));
  expect((await writes()).text).toContain((await link())!);
});

test("an answer that quotes the link is kept without it", async () => {
  const { desk: it, writes, link, arrives, id } = await desk();
  const { messageId } = await writes();
  const url = (await link())!;
  // as Outlook writes every link of a mail anew
  const watched = `https://can01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05`;
  await arrives(letter({ headers: { "In-Reply-To": `<${messageId}>` }, body: `Merci.\n\n> ${url}\n> ${watched}` }));
  await takeInStaged(it);
  const rows = await it.database.db
    .selectFrom("interactions")
    .select("body")
    .where("case_id", "=", id)
    .where("direction", "=", "in")
    .execute();
  expect(rows.some(({ body }) => body.includes(`${ADDRESS}/suivi/…`))).toBe(true);
  expect(rows.some(({ body }) => body.includes(`desk.example.org%2Fsuivi%2F…&data=05`))).toBe(true);
  expect(JSON.stringify(rows)).not.toContain(url.split("/").at(-1));
});

test("merged into another case of theirs, it opens that one; into another customer's, nothing", async () => {
  const kit = await desk();
  const { desk: it, id, owner, link, receives } = kit;
  const token = (await link())!.split("/").at(-1)!;
  const same = (await receives(letter({ subject: "Autre chose" }))).case_id!;
  await mergeCases(it, owner, same, id, false);
  expect((await openLink(it, token))!.link.case).toBe(same);
  const others = (await receives(letter({ from: "ginette@example.com", subject: "Évier" }))).case_id!;
  await mergeCases(it, owner, others, same, true);
  expect(await openLink(it, token)).toBeNull();
});

test("restored without its keys, the links made from now on are those that open", async () => {
  const { desk: it, id, link } = await desk();
  const before = (await link())!;
  const restored: Desk = { ...it, links: { ...it.links, sign: makeVault(randomBytes(32)).sign } };
  const url = await onBehalf(it.database, it.id, (tx) => linkFor(restored, tx, customerLink(id)));
  expect((await openLink(restored, url!.split("/").at(-1)!))!.link.case).toBe(id);
  expect(await openLink(restored, before.split("/").at(-1)!)).toBeNull();
});

/** All that leaves for the one who asked, from every desk of this file that knows them. */
async function asked(it: Desk, address: string): Promise<OutgoingMessage[]> {
  await mailLinks(it, address);
  const given: OutgoingMessage[] = [];
  const send: Send = async (_, message, beforeLastByte) => {
    await beforeLastByte();
    given.push(message);
    return { outcome: "accepted" };
  };
  while ((await deliverDue(it, send)) > 0);
  return given.filter(({ to }) => to.address === address.toLowerCase());
}

test("asked for again, the link is mailed to the address we know, once in a while however often", async () => {
  const { desk: it, link } = await desk();
  const url = (await link())!;
  expect((await asked(it, "JEFF@example.com")).filter(({ text }) => text.includes(url))).toHaveLength(1);
  expect(await asked(it, "jeff@example.com")).toEqual([]);
  expect(JSON.stringify(await it.database.db.selectFrom("outbox").select("message").execute())).not.toContain("/suivi/");
});

test("four times in a day at most, whoever asks", async () => {
  const { desk: it, clock } = await desk();
  const quarters = async (count: number) => {
    let letters = 0;
    for (let i = 0; i < count; i++) {
      clock.set(iso(plus(clock.now(), minutes(15))));
      letters += (await asked(it, "jeff@example.com")).filter(({ text }) => text.includes("lien que vous avez")).length > 0 ? 1 : 0;
    }
    return letters;
  };
  expect(await quarters(8)).toBe(4);
  clock.set(iso(plus(clock.now(), days(1))));
  expect(await quarters(1)).toBe(1);
});

test("asked for an address nobody has, nothing leaves; a link that was revoked stays so", async () => {
  const { desk: it, id, view } = await desk();
  const { reference } = await view(id);
  expect(await asked(it, "personne@exemple.example")).toEqual([]);
  await onBehalf(it.database, it.id, (tx) => revokeLink(it, tx, customerLink(id), it.clock.now()));
  expect((await asked(it, "jeff@example.com")).some(({ text }) => text.includes(reference))).toBe(false);
});
