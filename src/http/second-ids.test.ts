import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { type Method, type Team, testApp, upload } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { GENERAL_KIND } from "../core/case-kind.ts";
import { newId } from "../core/ids.ts";

const { team, terms } = await testApp(await freshDatabase(), { publicUrl: "https://desk.example.org" });
const key = () => newId<string>(terms.runtime.clock.now());
const dueAt = "2026-11-25T15:00:00-05:00";
const due = { kind: "exact", by: "2026-11-20T15:00:00-05:00", words: "" };
const call = { by: "call", words: "Dit au téléphone" };

/** What a case has that a gesture may name beside it. */
type Named = Record<"case" | "promise" | "approval" | "participant" | "defect" | "list" | "line" | "file" | "message" | "key", string>;
/** And what a desk has. */
type OfDesk = Record<"person" | "thirdParty" | "kind", string>;

const asking = { what: "Repeindre l’aile", price: null, file: null, holdsUp: null, message: null };
const follower = { name: "Marie", role: "parent", sees: "dates", email: null, needs: "" };
const promise = { words: "Je vous rappelle", kind: "call_back", due };
const evidence = [{ id: "front", fr: "Avant", en: "Front", picture: "front", required: true }];
const deliverables = [{ id: "report", fr: "Rapport", en: "Report", kind: "send", waitsOn: [] }];
const { names } = GENERAL_KIND;
const settings = { ...GENERAL_KIND.settings, evidence, deliverables };

const ours = await team();
const theirs = await team();
const here = await caseOf(ours, "jeff");
const neighbour = await caseOf(ours, "ana");
const desk = await deskOf(ours);
const foreign = { ...(await caseOf(theirs, "luc")), ...(await deskOf(theirs)) };
const onCase = (path: string) => `/api/cases/${here.case}${path}`;
const onPromise = (path: string) => `/api/commitments/${here.promise}${path}`;
const mine = { ...promise, promiser: { role: "person", id: ours.manager.id } };

/** Gestures on our case that name something beside it: another case's, or another desk's. */
const OF_A_CASE: Record<string, (it: Named) => [Method, string, unknown?]> = {
  "a promise waits on theirs": (it) => ["PUT", onPromise(`/waits/${it.promise}`)],
  "a promise is noted that waits on theirs": (it) => ["POST", onCase("/commitments"), { ...mine, key: key(), waitsOn: [it.promise] }],
  "new dates for theirs": (it) => [
    "POST",
    onCase("/dates"),
    { reason: "Pièce", telling: call, dates: [{ commitment: it.promise, dueAt }] },
  ],
  "a yes that holds up theirs": (it) => ["POST", onCase("/approvals"), { ...asking, key: key(), holdsUp: it.promise }],
  "a yes to a file of theirs": (it) => ["POST", onCase("/approvals"), { ...asking, key: key(), file: it.file }],
  "a yes of theirs": (it) => ["PUT", onCase(`/approvals/${it.approval}`), { yes: true, words: "Oui" }],
  "a question of theirs taken back": (it) => ["DELETE", onCase(`/approvals/${it.approval}`)],
  "one who follows theirs": (it) => ["PUT", onCase(`/participants/${it.participant}`), follower],
  "one who follows theirs mailed elsewhere": (it) => [
    "PUT",
    onCase(`/participants/${it.participant}/address`),
    { email: "marie@exemple.example" },
  ],
  "one who follows theirs no more": (it) => ["DELETE", onCase(`/participants/${it.participant}`)],
  "a defect of theirs told": (it) => [
    "PUT",
    onCase(`/defects/${it.defect}/telling`),
    { words: "Dit", promise: { key: key(), words: "On le répare", dueAt } },
  ],
  "a defect of theirs settled": (it) => ["PUT", onCase(`/defects/${it.defect}/settling`), { words: "Réparé" }],
  "a list that a promise of theirs delivers": (it) => [
    "PUT",
    onCase(`/lists/${key()}`),
    { title: "Pièces", lines: [{ id: key(), words: "Aile", quantity: 1 }], deliveredBy: it.promise },
  ],
  "a list of theirs counted": (it) => ["PUT", onCase(`/lists/${it.list}/lines/${it.line}`), { quantity: 1 }],
  "evidence in a message of theirs": (it) => ["POST", onCase("/evidence"), { item: "front", interaction: it.message, index: 0 }],
  "evidence of theirs judged": (it) => ["PUT", onCase(`/evidence/front/${it.file}`), { key: key(), good: true, because: "", text: null }],
  "evidence of theirs taken out": (it) => ["DELETE", onCase(`/evidence/front/${it.file}`)],
  "a message with a file of theirs": (it) => ["POST", onCase("/messages"), { key: key(), text: "Bonjour", promises: [], files: [it.file] }],
  "a message of theirs passed on": (it) => [
    "POST",
    onCase("/forwards"),
    { key: key(), interaction: it.message, to: { name: "", address: "a@pieces.example" }, text: "", files: true },
  ],
  "a message of theirs split off": (it) => ["POST", onCase("/splits"), { key: key(), interactions: [it.message], subject: "Autre" }],
  "a procedure questioned in a message of theirs": (it) => [
    "POST",
    onCase("/questions"),
    { key: key(), words: "Trop long", interaction: it.message },
  ],
};

/** Keys made by who asks, each for one gesture of a desk. */
const KEYS: Record<string, (it: Named) => [Method, string, unknown?]> = {
  "a promise is noted under theirs": (it) => ["POST", onCase("/commitments"), { ...mine, key: it.promise }],
  "new dates, told in a message of theirs": (it) => [
    "POST",
    onCase("/dates"),
    { reason: "Pièce", telling: { by: "message", key: it.key, text: "Bonjour" }, dates: [{ commitment: here.promise, dueAt }] },
  ],
  "a move, told in a message of theirs": (it) => [
    "POST",
    onPromise("/moves"),
    { dueAt, reason: "Pièce", telling: { by: "message", key: it.key, text: "Bonjour" } },
  ],
  "one who follows, under one of theirs": (it) => ["POST", onCase("/participants"), { ...follower, key: it.participant }],
  "a defect told with a promise of theirs": (it) => [
    "PUT",
    onCase(`/defects/${here.defect}/telling`),
    { words: "Dit", promise: { key: it.promise, words: "On le répare", dueAt } },
  ],
  "what the case delivers, under a promise of theirs": (it) => [
    "POST",
    onCase("/deliverables"),
    { chosen: [{ deliverable: "report", key: it.promise, promiser: mine.promiser, dueAt: null }] },
  ],
  "evidence asked for in a message of theirs": (it) => [
    "POST",
    onCase("/evidence/requests"),
    { key: it.key, items: ["front"], text: "Une photo" },
  ],
  "a notice that is a message of theirs": (it) => ["POST", onCase("/closing-notice"), { key: it.key, text: "Bonjour" }],
};

const OF_A_DESK: Record<string, (it: Named & OfDesk) => [Method, string, unknown?]> = {
  "an organisation": (it) => ["PUT", onCase(`/organisations/${it.thirdParty}`), { role: "insurer" }],
  "the kind of a case": (it) => ["PUT", onCase("/kind"), { kind: it.kind }],
  "whose promise it is": (it) => ["POST", onCase("/commitments"), { ...mine, key: key(), promiser: { role: "person", id: it.person } }],
  "which third party's promise": (it) => [
    "POST",
    onCase("/commitments"),
    { ...mine, key: key(), promiser: { role: "third_party", id: it.thirdParty } },
  ],
  "to whom it is owed": (it) => ["POST", onCase("/commitments"), { ...mine, key: key(), owedTo: it.thirdParty }],
  "who delivers": (it) => [
    "POST",
    onCase("/deliverables"),
    { chosen: [{ deliverable: "report", key: key(), promiser: { role: "person", id: it.person }, dueAt: null }] },
  ],
  "who is asked to take a promise": (it) => ["POST", onPromise("/handovers"), { to: it.person, note: "" }],
  "who is asked to take a case": (it) => ["POST", onCase("/owner/offers"), { to: it.person, note: "" }],
  "who is given a case": (it) => ["PUT", onCase("/owner"), { owner: it.person, reason: "Congé" }],
  "the case merged into it": (it) => ["POST", onCase("/parts"), { from: it.case, otherCustomer: true }],
};

const before = await Promise.all([viewOf(ours, here), viewOf(ours, neighbour), viewOf(theirs, foreign)]);

describe("a gesture that names another case's is refused, and does nothing", () => {
  test.each(Object.entries(OF_A_CASE))("%s", async (_, gesture) => {
    for (const of of [neighbour, foreign]) {
      const { status, text } = await ours.manager.asks(...gesture(of));
      expect([404, 409, 422], text).toContain(status);
    }
  });
});

describe("a gesture under a key of another case's is refused, and does nothing", () => {
  test.each(Object.entries(KEYS))("%s", async (_, gesture) => {
    expect(await ours.manager.asks(...gesture(neighbour))).toMatchObject({ status: 409, body: { code: "key_used_elsewhere" } });
  });
});

describe("a gesture that names another desk's is refused, and does nothing", () => {
  test.each(Object.entries(OF_A_DESK))("%s", async (_, gesture) => {
    const { status, text } = await ours.manager.asks(...gesture(foreign));
    expect([404, 409, 422], text).toContain(status);
  });
});

test("each would have been done with what is the case's own", async () => {
  for (const gesture of Object.values(OF_A_DESK).slice(0, -1)) {
    const { status, text } = await ours.manager.asks(...gesture({ ...neighbour, ...desk }));
    expect([200, 204], text).toContain(status);
  }
});

test("and every other case was left as it was", async () => {
  expect((await viewOf(ours, neighbour)).timeline.events).toEqual(before[1].timeline.events);
  expect((await viewOf(theirs, foreign)).timeline.events).toEqual(before[2].timeline.events);
});

async function viewOf({ manager }: Team, { case: id }: Pick<Named, "case">): Promise<any> {
  return (await manager.asks("GET", `/api/cases/${id}`)).body;
}

async function deskOf({ director, person, manager }: Team): Promise<OfDesk> {
  const { body } = await director.asks("POST", "/api/third-parties", { name: "Assurances du Lac" });
  const kind = key();
  await manager.asks("PUT", `/api/settings/kinds/${kind}`, { names, settings, archived: false });
  return { person: person.id, thirdParty: body.id, kind };
}

async function caseOf({ manager }: Team, name: string): Promise<Named> {
  await manager.asks("PUT", `/api/settings/kinds/${GENERAL_KIND.id}`, { names, settings });
  const customer = { name, email: `${name}@exemple.example`, phone: null, language: "fr" };
  const asks = async (...it: Parameters<typeof manager.asks>) => {
    const answer = await manager.asks(...it);
    if (answer.status >= 300) throw new Error(`${it[1]}: ${answer.text}`);
    return answer.body;
  };
  const { id } = await asks("POST", "/api/cases", { key: key(), customer, subject: "Aile", door: "email", words: "Bonjour" });
  const [promised, approval, participant, defect, list, line, message] = Array.from({ length: 7 }, key) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const on = `/api/cases/${id}`;
  await asks("POST", `${on}/commitments`, { ...promise, promiser: { role: "person", id: manager.id }, key: promised });
  await asks("POST", `${on}/approvals`, { ...asking, key: approval });
  await asks("POST", `${on}/participants`, { ...follower, key: participant });
  await asks("POST", `${on}/defects`, { key: defect, words: "Capteur" });
  await asks("PUT", `${on}/lists/${list}`, { title: "Pièces", lines: [{ id: line, words: "Aile", quantity: 1 }], deliveredBy: null });
  await asks("POST", `${on}/messages`, { key: message, text: "Bonjour", promises: [] });
  const jpeg = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#4a5ac8" } })
    .jpeg()
    .toBuffer();
  const { id: file } = await asks("POST", `${on}/evidence/front/photos`, upload("avant.jpg", jpeg));
  const { interactions } = (await asks("GET", on)).timeline;
  return { case: id, promise: promised, approval, participant, defect, list, line, file, message: interactions[0].id, key: message };
}
