import { createHash } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { caseAtCounter } from "../../test/kit/desk.ts";
import { customerPath } from "../../test/kit/link.ts";
import { CUSTOMER } from "../core/commitment.ts";
import type { CommitmentKind } from "../core/due.ts";
import {
  type ApprovalId,
  type CaseId,
  type CommitmentId,
  type InteractionId,
  newId,
  type ParticipantId,
  type PersonId,
} from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { agreeList } from "../desk/agreements.ts";
import { askApproval, noteApproval } from "../desk/approvals.ts";
import { keepCommitment, notePromise } from "../desk/commitments.ts";
import { keepFromCustomer } from "../desk/customer-photos.ts";
import type { Desk } from "../desk/desk.ts";
import { handle } from "../desk/handle.ts";
import { addParticipant } from "../desk/participants.ts";
import { moveCommitment } from "../desk/renegotiate.ts";

const WEIGHT_MAX = 60 * 1024;
const FRIDAY = instant("2026-11-20T17:00:00-05:00");
const { app, team, stranger } = await testApp(await freshDatabase(), { publicUrl: "https://desk.example.org" });

let noises = 0;
/** So many letters of which none says anything of the next: nothing makes them smaller. The same in every run. */
const noise = (length: number): string =>
  createHash("shake256", { outputLength: length }).update(String(noises++)).digest("base64").slice(0, length);

async function aCase() {
  const { desk, person } = await team();
  const id = await caseAtCounter(desk, person.id);
  const key = <Id extends string>() => newId<Id>(desk.clock.now());
  const me = person.id;
  const promised = async (words: string, kind: CommitmentKind = "call_back") => {
    const promise = key<CommitmentId>();
    const due = { kind: "exact", by: FRIDAY, words: "" } as const;
    const terms = { id: promise, words, kind, promiser: { role: "person", id: me }, due, waitsOn: [], workMs: 0 as never } as const;
    expect((await notePromise(desk, me, id, terms)).ok).toBe(true);
    return promise;
  };
  const path = await customerPath(desk, id);
  return { desk, me, id, key, promised, path };
}

test("a case of years shows what is owed and what ended last; the rest is a tap away, and no page weighs more than it may", async () => {
  const { path, desk, me, promised } = await aCase();
  const owed = await promised("Votre voiture sera prête");
  const ended: string[] = [];
  for (let i = 0; i < 45; i++) {
    ended.push(noise(120));
    await keepCommitment(desk, me, await promised(ended.at(-1)!), "appelé");
  }
  const pages = await Promise.all([0, 1, 3, 99].map((n) => stranger("GET", `${path}?avant=${n}`)));
  const shown = pages.map(({ text }) => ended.filter((said) => text.includes(said)).length);
  expect(shown).toEqual([9, 10, 10, 6]);
  expect(pages.map(({ text }) => text.includes(`id="p-${owed}"`))).toEqual([true, false, false, false]);
  expect(pages[0]!.text).toContain("10 sur 46 ici.");
  expect(pages[0]!.text).toContain(`${path}?avant=1#promises`);
  expect(pages[1]!.text).toContain(`${path}?avant=0#promises`);
  expect(pages[3]!.text).not.toContain("Voir la suite");
  expect((await weightOf(path)).bytes).toBeLessThanOrEqual(WEIGHT_MAX);
});

test("a promise of two thousand letters begins on the page, and stands whole on its own", async () => {
  const { path, promised } = await aCase();
  const words = `Votre auto ${"sera belle et ".repeat(140)}prête.`;
  const promise = await promised(words);
  const { text } = await stranger("GET", path);
  expect(text).not.toContain(words);
  expect(text).toContain("Votre auto sera belle");
  expect(text).toContain(`${path}/promesses/${promise}`);
  expect((await stranger("GET", `${path}/promesses/${promise}`)).text).toContain(words);
});

test("what they answered is folded, the last first, and whole on its own page; what waits for them is not", async () => {
  const { path, desk, me, id, key } = await aCase();
  const asked = async (what: string) => {
    const approval = key<ApprovalId>();
    await askApproval(desk, me, id, { key: approval, what, price: null, file: null, holdsUp: null, message: null });
    return approval;
  };
  const approvals = [];
  for (const n of [1, 2, 3, 4, 5, 6]) approvals.push(await asked(`${"Repeindre ".repeat(30)} ${n}`));
  for (const approval of approvals.slice(1)) await noteApproval(desk, me, id, { approval, yes: true, words: "Oui" });
  const folded = async (query = "") => /<details class="past[^>]*>.*?<\/details>/s.exec((await stranger("GET", path + query)).text)![0];
  expect(await folded()).toContain("Vos réponses (5)");
  expect(await folded()).not.toContain(approvals[0]);
  expect(await folded()).not.toMatch(/^<details[^>]* open/);
  const pages = [await folded(), await folded("?reponses=1")];
  for (const approval of approvals.slice(1)) expect(pages.filter((page) => page.includes(`a-${approval}`))).toHaveLength(1);
  expect(pages[1]).toMatch(/^<details[^>]* open/);
  expect((await stranger("GET", `${path}/accords/${approvals[5]}`)).text).toContain("Repeindre ".repeat(30));
});

test("whatever a case holds, its page weighs 60 KB at most", async () => {
  const { path, desk, me, id, key, promised } = await aCase();
  for (let i = 0; i < 25; i++) await keepCommitment(desk, me, await promised(noise(2000)), "fait");
  for (let i = 0; i < 3; i++) await keepCommitment(desk, me, await promised(noise(2000), "refund"), "virement");
  await owing({ desk, me, promised });
  await asking({ desk, me, id, key });
  const lines = () => Array.from({ length: 40 }, () => ({ id: key<never>(), words: noise(300), quantity: 2 }));
  for (let i = 0; i < 3; i++) await agreeList(desk, me, id, { list: key(), title: noise(80), lines: lines(), deliveredBy: null });
  for (let i = 0; i < 20; i++)
    await addParticipant(desk, null, id, key<ParticipantId>(), { name: noise(100), role: "parent", sees: "dates", email: null, needs: "" });
  await writing({ desk, id, key });
  for (const i of [0, 1, 5])
    for (const query of ["", `?avant=${i}`, `?dates=${i}`, `?accords=${i}`, `?reponses=${i}`, `?convenu=${i}`, `?remboursements=${i}`])
      expect([query, (await weightOf(path + query)).bytes]).toEqual([query, expect.toSatisfy((bytes: number) => bytes <= WEIGHT_MAX)]);
}, 120_000);

interface Case {
  desk: Desk;
  me: PersonId;
  id: CaseId;
  key: <Id extends string>() => Id;
  promised: (words: string) => Promise<CommitmentId>;
}

/** As many as a case may owe, each with another date proposed. */
async function owing({ desk, me, promised }: Pick<Case, "desk" | "me" | "promised">): Promise<void> {
  for (let i = 0; i < 50; i++) {
    const telling = { by: "counter", words: "" } as const;
    const move = { dueAt: instant("2026-11-24T17:00:00-05:00"), reason: noise(2000), telling };
    expect((await moveCommitment(desk, me, await promised(noise(2000)), move)).ok).toBe(true);
  }
}

async function asking({ desk, me, id, key }: Pick<Case, "desk" | "me" | "id" | "key">): Promise<void> {
  for (let i = 0; i < 40; i++) {
    const approval = key<ApprovalId>();
    await askApproval(desk, me, id, { key: approval, what: noise(2000), price: noise(40), file: null, holdsUp: null, message: null });
    if (i % 2) expect((await noteApproval(desk, me, id, { approval, yes: true, words: noise(2000) })).ok).toBe(true);
  }
}

/** A hundred messages of theirs, and two hundred photos. */
async function writing({ desk, id, key }: Pick<Case, "desk" | "id" | "key">): Promise<void> {
  const received = { type: "ReceiveMessage", door: "page", from: CUSTOMER, asks: true, chasing: false, automatic: false } as const;
  const at = desk.clock.now();
  await handle(
    desk,
    id,
    Array.from({ length: 100 }, () => ({ ...received, interaction: key<InteractionId>(), arrivedAt: at })),
  );
  const sender = { caseId: id, link: key<string>(), gesture: key<InteractionId>(), item: null };
  for (let side = 1; side <= 200; side++) {
    const content = await sharp({ create: { width: side, height: 8, channels: 3, background: "#4a5ac8" } })
      .png()
      .toBuffer();
    expect((await keepFromCustomer(desk, sender, { name: `photo ${side}.png`, content })).ok).toBe(true);
  }
}

test("all that a page is made of weighs 60 KB at most", async () => {
  const { path, promised } = await aCase();
  for (let i = 0; i < 12; i++) await promised(`Je vous appelle au sujet de la pièce numéro ${i}, dès qu’elle arrive du Vermont`);
  const { bytes, fonts } = await weightOf(path);
  expect(fonts).toBe(3);
  expect(bytes).toBeLessThanOrEqual(WEIGHT_MAX);
});

/** With its styles, scripts and fonts, as they come over the wire. */
async function weightOf(path: string): Promise<{ bytes: number; fonts: number }> {
  const size = async (url: string) => {
    const answer = await app.inject({ url, headers: { "accept-encoding": "br" } });
    return { bytes: answer.rawPayload.length + HEADERS_BYTES, encoded: answer.headers["content-encoding"] };
  };
  const { bytes, encoded } = await size(path);
  expect(encoded).toBe("br");
  const { text } = await stranger("GET", path);
  const [css] = [...text.matchAll(/href="(\/page\/[^"]+)"/g)].map(([, address]) => address!);
  const scripts = [...text.matchAll(/src="(\/page\/[^"]+)"/g)].map(([, address]) => address!);
  const styles = (await app.inject({ url: css! })).body;
  const fonts = [...styles.matchAll(/url\(([^)]+)\)/g)].map(([, address]) => address!);
  const parts = await Promise.all([css!, ...scripts, ...fonts].map(size));
  return { bytes: parts.reduce((sum, part) => sum + part.bytes, bytes), fonts: fonts.length };
}

/** What HTTP says around each file, about. */
const HEADERS_BYTES = 400;
