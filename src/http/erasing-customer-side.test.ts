import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { type Team, testApp, upload } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { customerPath, linkPath } from "../../test/kit/link.ts";
import { wordsIn } from "../../test/kit/words-in.ts";
import { GENERAL_KIND } from "../core/case-kind.ts";
import { type CaseId, newId, type ThirdPartyId } from "../core/ids.ts";
import { deliverDue } from "../desk/deliver.ts";
import { dataLinkUrl } from "../desk/take-away.ts";
import { settleDue } from "../desk/settle-due.ts";
import type { OutgoingMessage } from "../store/mail-shapes.ts";
import { mailNotifications } from "../desk/notification-mail.ts";

const fresh = await freshDatabase();
const { app, clock, team, terms } = await testApp(fresh, { publicUrl: "https://desk.example.org" });
const standing = wordsIn(fresh.database);
const key = () => newId<string>(terms.runtime.clock.now());

/** Each stands in one place more of what came with the customer's own page; none is a word of any language. */
const PLANTED = {
  name: "Zorkavin",
  address: "zorkavin@tremblune.example",
  subject: "vraquillon",
  written: "mirtoufle",
  complaint: "bouldrigue",
  unsettled: "cramponelle",
  callAbout: "smardoulin",
  follower: "Fastrambule",
  followerMail: "pelvoudrin@proche.example",
  followerNeeds: "carnavigne",
  followerGone: "Trouspinel",
  approval: "glandouvert",
  price: "octavrelle",
  approvalMessage: "jorniflard",
  approvalAnswer: "sablegrune",
  partyWords: "wendrapoil",
  askedParty: "clomberaux",
  partyReason: "drimbovale",
  insurerWrote: "nervoustin",
  proposed: "quasiploup",
  moveReason: "vermigault",
  moveTold: "tabourquin",
  refused: "hastrivel",
  listTitle: "mordelune",
  listLine: "cavrestin",
  listExtra: "polvareau",
  listCounted: "brunaquet",
  evidenceAsked: "sulfrapin",
  because: "gorvenaux",
  becauseTold: "limaquard",
  photo: "tressilque",
  halfName: "vaquemoule",
  halfBytes: "ormegrisque",
  defect: "dulvergant",
  defectTold: "farniquel",
  defectPromise: "jastrebol",
  defectDone: "kelmoridon",
  refund: "navrespin",
  refundCame: "oustrevil",
  notice: "pralimort",
  objection: "rasquenel",
  yes: "sorbiquet",
  ease: "tulverand",
  kudos: "urbaquil",
  toThird: "villegrune",
} as const;

let ours: Team;
let caseId: CaseId;
let customer: string;
let page: string;
const asks: Team["person"]["asks"] = (...it) => ours.person.asks(...it);
const done = async (...it: Parameters<Team["person"]["asks"]>) => {
  const answer = await ours.manager.asks(...it);
  if (answer.status >= 300) throw new Error(`${it[0]} ${it[1]}: ${answer.status} ${answer.text}`);
  return answer.body;
};
const on = (path: string) => `/api/cases/${caseId}${path}`;
let visits = 0;
/** A form of theirs, from an address of its own. */
async function sends(url: string, form: Record<string, string>): Promise<void> {
  const answer = await app.inject({
    method: "POST",
    url,
    remoteAddress: `10.2.0.${visits++ % 250}`,
    payload: new URLSearchParams({ key: key(), ...form }).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  if (answer.statusCode !== 303) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
}
async function leaves(at: string): Promise<void> {
  clock.set(at);
  await mailNotifications(terms.runtime, "https://desk.example.org");
  await deliverDue(ours.desk, async (_, __, beforeLastByte) => {
    await beforeLastByte();
    return { outcome: "accepted" };
  });
}
/** A promise of the desk's, or of a third party's. */
async function promises(words: string, more: object = {}): Promise<string> {
  const id = key();
  const due = { kind: "exact", by: "2026-11-20T15:00:00-05:00", words: "" };
  await done("POST", on("/commitments"), {
    key: id,
    words,
    kind: "other",
    promiser: { role: "person", id: ours.manager.id },
    due,
    ...more,
  });
  return id;
}
const photo = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: "#4a5ac8" } })
    .jpeg()
    .toBuffer();

beforeAll(async () => {
  ours = await team();
  const login = { host: "relay.example", port: 587, security: "starttls", user: "", password: "" };
  await ours.director.asks("PUT", "/api/settings/relay", { login, from: { name: "Carrosserie", address: "service@carrosserie.example" } });
  const { id: kind, names, settings } = GENERAL_KIND;
  const evidence = [{ id: "front", fr: "Avant", en: "Front", picture: "front", required: true }];
  await done("PUT", `/api/settings/kinds/${kind}`, { names, settings: { ...settings, evidence }, archived: false });
  const its = { name: PLANTED.name, email: PLANTED.address, phone: "514 555-0199", language: "fr" };
  caseId = (await done("POST", "/api/cases", { key: key(), customer: its, subject: PLANTED.subject, door: "counter", words: "Bonjour" }))
    .id;
  customer = (await asks("GET", on(""))).body.customer.id;
  page = await customerPath(ours.desk, caseId);
});

test("the customer's own acts, and what was asked of them", async () => {
  await sends(`${page}/ecrire`, { words: PLANTED.written });
  await sends(`${page}/reclamation`, { words: PLANTED.complaint });
  await sends(`${page}/pas-regle`, { words: PLANTED.unsettled });
  await sends(`${page}/rappel`, { words: PLANTED.callAbout });
  await sends(`${page}/proches`, { name: PLANTED.follower, role: "parent", sees: "everything", needs: PLANTED.followerNeeds });
  const participant = { role: "broker", sees: "dates", needs: "" } as const;
  await done("POST", on("/participants"), { ...participant, key: key(), name: "Ève", email: PLANTED.followerMail });
  const gone = key();
  await done("POST", on("/participants"), { ...participant, key: gone, name: PLANTED.followerGone, email: null });
  await done("DELETE", on(`/participants/${gone}`));
  const approval = key();
  const asked = { what: PLANTED.approval, price: PLANTED.price, file: null, holdsUp: null, message: PLANTED.approvalMessage };
  await done("POST", on("/approvals"), { key: approval, ...asked });
  await sends(`${page}/accords/${approval}`, { answer: "no", words: PLANTED.approvalAnswer });
});

test("third parties and organisations, by their own links", async () => {
  const { id: painter } = await done("POST", "/api/third-parties", { name: "Peinture Mercier" });
  const { id: insurer } = await done("POST", "/api/third-parties", { name: "Assurances du Lac" });
  const promiser = { role: "third_party", id: painter };
  const one = await promises(PLANTED.partyWords, { promiser });
  const other = await promises("Les pièces arrivent", { promiser });
  await done("POST", `/api/commitments/${one}/reminders`, { key: key(), address: "atelier@mercier.example", text: PLANTED.askedParty });
  const date = await linkPath(ours.desk, { kind: "third_party", case: caseId, subject: painter as ThirdPartyId });
  await sends(date, { de: one, geste: "autre", autre: "2026-11-24", raison: PLANTED.partyReason });
  await sends(date, { de: other, geste: "inconnu" });
  await done("PUT", on(`/organisations/${insurer}`), { role: "insurer" });
  const part = await linkPath(ours.desk, { kind: "organisation", case: caseId, subject: insurer as ThirdPartyId });
  await promises("Le rapport suit", { owedTo: insurer });
  await sends(part, { texte: PLANTED.insurerWrote });
  const { interactions } = (await asks("GET", on(""))).body.timeline;
  const { id: interaction } = interactions.find(({ body }: { body: string }) => body === PLANTED.written);
  const forward = { key: key(), interaction, files: false };
  await done("POST", on("/forwards"), { ...forward, to: { name: "Mercier", address: "atelier@mercier.example" }, text: PLANTED.toThird });
});

test("dates, lists, evidence and photos", async () => {
  const moved = await promises(PLANTED.proposed);
  const dueAt = "2026-11-25T15:00:00-05:00";
  await done("POST", `/api/commitments/${moved}/moves`, {
    dueAt,
    reason: PLANTED.moveReason,
    telling: { by: "message", key: key(), text: PLANTED.moveTold },
  });
  await sends(`${page}/dates/${moved}`, { dueAt, answer: "no", words: PLANTED.refused });
  const [list, line] = [key(), key()];
  const lines = [{ id: line, words: PLANTED.listLine, quantity: 2 }];
  await done("PUT", on(`/lists/${list}`), { title: PLANTED.listTitle, lines, deliveredBy: null });
  await done("PUT", on(`/lists/${list}/lines/${line}`), { quantity: 1, evidence: PLANTED.listCounted });
  await done("PUT", on(`/lists/${list}/lines/${key()}`), { quantity: 1, words: PLANTED.listExtra });
  await done("POST", on("/evidence/requests"), { key: key(), items: ["front"], text: PLANTED.evidenceAsked });
  const { id: file } = await done("POST", on("/evidence/front/photos"), upload(`${PLANTED.photo}.jpg`, await photo()));
  await done("PUT", on(`/evidence/front/${file}`), { key: key(), good: false, because: PLANTED.because, text: PLANTED.becauseTold });
  await halfUpload();
});

/** Cut midway: what came is there, and no more of it. */
async function halfUpload(): Promise<void> {
  const metadata = { filename: `${PLANTED.halfName}.jpg`, gesture: key() };
  const told = Object.entries(metadata).map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`);
  const begun = await app.inject({
    method: "POST",
    url: `${page}/photos/envois`,
    headers: { "upload-length": "4000", "upload-metadata": told.join(","), "tus-resumable": "1.0.0" },
  });
  const went = await app.inject({
    method: "PATCH",
    url: begun.headers.location!,
    payload: PLANTED.halfBytes,
    headers: { "content-type": "application/offset+octet-stream", "upload-offset": "0" },
  });
  expect(went.statusCode).toBe(204);
}

test("defects, a refund, a notice and the end", async () => {
  const [defect, sensor] = [key(), key()];
  await done("POST", on("/defects"), { key: defect, words: PLANTED.defect });
  await done("POST", on("/defects"), { key: sensor, words: "Capteur" });
  const promise = { key: key(), words: PLANTED.defectPromise, dueAt: "2026-11-20T15:00:00-05:00" };
  await done("PUT", on(`/defects/${defect}/telling`), { words: PLANTED.defectTold, promise });
  await done("PUT", on(`/defects/${sensor}/settling`), { words: PLANTED.defectDone });
  const refund = await promises(PLANTED.refund, { kind: "refund" });
  await done("PUT", `/api/commitments/${refund}/keeping`, { evidence: "Viré" });
  await done("PUT", `/api/commitments/${refund}/receipt`, { words: PLANTED.refundCame });
  await leaves("2026-11-17T11:00:00-05:00");
  await leaves("2026-11-20T15:30:00-05:00");
  for (const { id, status, owedTo } of (await asks("GET", on(""))).body.commitments)
    if (status === "open" || status === "broken") {
      const telling = owedTo ? null : { by: "call", words: "Dit" };
      await done("PUT", `/api/commitments/${id}/release`, { by: "desk", reason: "Fini", telling });
    }
  await done("POST", on("/closing-notice"), { key: key(), text: PLANTED.notice });
  await leaves("2026-11-20T16:00:00-05:00");
  await sends(`${page}/objection`, { words: PLANTED.objection });
  await done("PUT", on("/settlement"), { words: PLANTED.yes });
  await sends(`${page}/avis`, { ease: "4", more: PLANTED.ease, kudosWords: PLANTED.kudos });
});

/** What they do not take away of it, and why. */
const NOT_THEIRS = {
  partyWords: "owed to us by somebody else",
  askedParty: "between us and a third party",
  partyReason: "between us and a third party",
  toThird: "between us and a third party",
  insurerWrote: "an organisation's own words",
  defect: "our note: what they were told of it is theirs",
  defectDone: "our note",
  halfName: "on its way, and never came",
  halfBytes: "on its way, and never came",
} as const satisfies Partial<Record<keyof typeof PLANTED, string>>;

test("what a customer takes away holds each of these words, but those that are not theirs", async () => {
  await sends(`${page}/donnees`, {});
  const { data_link_id: link } = await fresh.database.db.selectFrom("data_links").select("data_link_id").executeTakeFirstOrThrow();
  const url = new URL(dataLinkUrl(ours.desk, link)).pathname;
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const taken = (await app.inject({ method: "POST", url, payload: "key=x", headers: form })).body;
  const missing = Object.entries(PLANTED).filter(([, word]) => !taken.includes(word));
  expect(missing.map(([what]) => what).toSorted()).toEqual(Object.keys(NOT_THEIRS).toSorted());
  const read = (await app.inject({ method: "GET", url: `${page}/donnees` })).body;
  for (const word of [PLANTED.name, PLANTED.address, "555-0199"]) expect(read).toContain(word);
  clock.set("2026-11-20T16:30:00-05:00");
});

test("a merge that was undone told it all to another record", async () => {
  const its = { name: "Ana Roy", email: "ana@voisine.example", phone: null, language: "fr" };
  const { id: other } = await done("POST", "/api/cases", { key: key(), customer: its, subject: "Portière", door: "counter", words: "" });
  await done("POST", `/api/cases/${other}/parts`, { from: caseId, otherCustomer: true });
  await done("DELETE", `/api/cases/${other}/parts/${caseId}`);
});

test("of a customer who is forgotten, no word is left in any column of any table", async () => {
  await app.inject({
    method: "POST",
    url: "/suivi/nouveau",
    payload: `email=${PLANTED.address}`,
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  await sends(`${page}/donnees`, {});
  await leaves("2026-11-20T17:00:00-05:00");
  const planted: string[] = Object.values(PLANTED);
  expect(new Set((await standing(planted)).map((it) => it.split(": ")[1]))).toEqual(new Set(planted));
  const answer = await ours.director.asks("PUT", `/api/customers/${customer}/erasure`, { name: PLANTED.name, reason: "Demande écrite" });
  expect([answer.status, answer.text]).toEqual([204, ""]);
  expect(await standing([...planted, "tremblune"])).toEqual([]);
  expect((await app.inject({ method: "GET", url: page })).statusCode).toBe(404);
});

test("a notice yet to leave tells of the other customers alone", async () => {
  clock.set("2026-11-23T09:00:00-05:00");
  const writes = async (name: string) => {
    const its = { name, email: null, phone: null, language: "fr" };
    const { id } = await done("POST", "/api/cases", { key: key(), customer: its, subject: "Phare", door: "email", words: "Bonjour ?" });
    return { id: id as CaseId, customer: (await asks("GET", `/api/cases/${id}`)).body.customer.id as string };
  };
  const [gone, other] = [await writes("Wendeline"), await writes("Ana Roy")];
  clock.set("2026-11-23T16:00:00-05:00");
  await settleDue(terms.runtime, terms.runtime.clock.now());
  await mailNotifications(terms.runtime, "https://desk.example.org");
  expect(await standing(["Wendeline"])).toContain("outbox: Wendeline");
  await ours.director.asks("PUT", `/api/customers/${gone.customer}/erasure`, { name: "Wendeline", reason: "Demande écrite" });
  expect(await standing(["Wendeline"])).toEqual([]);
  const left: OutgoingMessage[] = [];
  await deliverDue(ours.desk, async (_, message, beforeLastByte) => {
    await beforeLastByte();
    left.push(message);
    return { outcome: "accepted" };
  });
  expect(left.filter(({ text }) => text.includes(other.id)).length).toBeGreaterThan(0);
  expect(left.filter(({ text }) => text.includes(gone.id))).toEqual([]);
});
