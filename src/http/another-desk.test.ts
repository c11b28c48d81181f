import { describe, expect, test } from "vitest";
import { type Method, testApp, type Team, upload } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { routesOf } from "../../test/kit/routes.ts";
import { type CaseId, newId } from "../core/ids.ts";
import type { Role } from "../core/policy.ts";
import { instant, toDate } from "../core/time.ts";
import type { Desk } from "../desk/desk.ts";
import { openCase } from "../desk/open-case.ts";
import { invite } from "../desk/invite.ts";
import { stageMail } from "../desk/receive-mail.ts";
import { takeInStaged } from "../desk/take-in-staged.ts";
import { addThirdParty } from "../desk/third-parties.ts";
import type { Access } from "./rights.ts";

/** Something of a desk that a route's address names. */
type Thing =
  | "thirdParty"
  | "case"
  | "customer"
  | "commitment"
  | "interaction"
  | "mailed"
  | "question"
  | "person"
  | "mailbox"
  | "mail"
  | "aside"
  | "file"
  | "reply";
/** `pair`: it names a second thing too, which its own test looks after. */
type Row = { access: Access; of?: Thing; body?: unknown; pair?: true };

const due = "2026-11-20T15:00:00Z";
const login = { host: "mail.example.org", port: 993, security: "tls", user: "desk", password: "secret of a mailbox" };
const mailbox = { kind: "imap", address: "desk@example.org", folder: "INBOX", login, enabled: true };
const relay = { login, from: { name: "Desk", address: "desk@example.org" } };
const reader = { enabled: false, baseUrl: "https://model.example.org/v1", model: "small", key: null, limitMs: 4000 };
const promise = {
  key: "0199a0e0-0000-7000-8000-000000000001",
  words: "je vous rappelle",
  kind: "call_back",
  promiser: { role: "customer" },
  due: { kind: "exact", by: due, words: "vendredi" },
};
const customer = {
  version: 1,
  name: "Jeff",
  language: "fr",
  addresses: [],
  prefers: null,
  address: null,
  notes: "",
  reachable: [],
  fields: {},
};
const answer = { answer: "accept" };
const kind = {
  names: { fr: "Carrosserie", en: "" },
  settings: {
    statuses: [{ id: "received", fr: "Reçue", en: "Received", means: "received" }],
    stillMax: 7_200_000,
    evidence: [],
    deliverables: [],
    objectionDays: 10,
  },
};
const reply = { name: "Accusé", fr: "Bonjour {prenom}", en: null };
const pushed = { endpoint: "https://fcm.googleapis.com/fcm/send/one", p256dh: "B".repeat(87), auth: "a".repeat(22) };
const id = "0199a0e0-0000-7000-8000-000000000000";

/** Every door, who may open it, and whose thing its `:id` names. A new route without a row fails the first test. */
const TABLE: Record<string, Row> = {
  "GET /healthz": { access: "public" },
  "GET /page/:file": { access: "public" },
  "GET /suivi/nouveau": { access: "public" },
  "GET /suivi/*": { access: "public" },
  "GET /date/*": { access: "public" },
  "GET /part/*": { access: "public" },
  "POST /suivi/nouveau": { access: "public" },
  "GET /suivi/:token": { access: "link" },
  "POST /suivi/:token/avis": { access: "link" },
  "POST /suivi/:token/dates/:promise": { access: "link" },
  "POST /suivi/:token/objection": { access: "link" },
  "GET /suivi/:token/regle": { access: "link" },
  "POST /suivi/:token/regle": { access: "link" },
  "POST /suivi/:token/remboursement": { access: "link" },
  "GET /suivi/:token/photos": { access: "link" },
  "POST /suivi/:token/photos": { access: "link" },
  "POST /suivi/:token/photos/envois": { access: "link" },
  "PATCH /suivi/:token/photos/envois/:upload": { access: "link" },
  "DELETE /suivi/:token/photos/envois/:upload": { access: "link" },
  "GET /suivi/:token/ecrire": { access: "link" },
  "POST /suivi/:token/ecrire": { access: "link" },
  "GET /suivi/:token/reclamation": { access: "link" },
  "POST /suivi/:token/reclamation": { access: "link" },
  "GET /suivi/:token/pas-regle": { access: "link" },
  "POST /suivi/:token/pas-regle": { access: "link" },
  "GET /suivi/:token/disponibilites": { access: "link" },
  "POST /suivi/:token/disponibilites": { access: "link" },
  "GET /suivi/:token/rappel": { access: "link" },
  "POST /suivi/:token/rappel": { access: "link" },
  "GET /suivi/:token/langue": { access: "link" },
  "POST /suivi/:token/langue": { access: "link" },
  "GET /suivi/:token/proches": { access: "link" },
  "POST /suivi/:token/proches": { access: "link" },
  "POST /suivi/:token/proches/:id": { access: "link" },
  "GET /suivi/:token/donnees": { access: "link" },
  "GET /suivi/:token/donnees.json": { access: "link" },
  "POST /suivi/:token/donnees": { access: "link" },
  "GET /donnees/:token": { access: "public" },
  "POST /donnees/:token": { access: "public" },
  "GET /suivi/:token/promesses/:id": { access: "link" },
  "GET /suivi/:token/accords/:id": { access: "link" },
  "POST /suivi/:token/accords/:id": { access: "link" },
  "GET /suivi/:token/accords/:id/fichier": { access: "link" },
  "GET /date/:token": { access: "link" },
  "GET /part/:token": { access: "link" },
  "POST /part/:token": { access: "link" },
  "POST /date/:token": { access: "link" },
  "GET /api/setup": { access: "public" },
  "POST /api/setup": { access: "public" },
  "GET /api/settings/regions": { access: "public" },
  "GET /api/invitations/:token": { access: "public" },
  "POST /api/invitations/:token": { access: "public" },
  "POST /api/auth/sign-in/email": { access: "public" },
  "POST /api/auth/sign-in/second-step": { access: "public" },
  "POST /api/auth/sign-out": { access: "public" },
  "POST /api/auth/change-password": { access: "person", body: { currentPassword: "not this one", newPassword: "another password" } },
  "GET /api/session": { access: "person" },
  "PUT /api/session/choices": { access: "person", body: { language: "fr", notify: "digest", directLine: null, letterKeys: true } },
  "GET /api/session/second-step": { access: "person" },
  "POST /api/session/second-step": { access: "person", body: { password: "not this one" } },
  "PUT /api/session/second-step": { access: "person", body: { code: "000000" } },
  "DELETE /api/session/second-step": { access: "person", body: { password: "not this one", code: "000000" } },
  "POST /api/session/second-step/codes": { access: "person", body: { password: "not this one", code: "000000" } },
  "GET /api/session/sign-ins": { access: "person" },
  "DELETE /api/session/sign-ins": { access: "person" },
  "DELETE /api/session/sign-ins/:id": { access: "person", pair: true },
  "GET /api/settings/second-steps": { access: "director" },
  "PUT /api/settings/second-steps": { access: "director", body: { required: true } },
  "DELETE /api/settings/people/:id/second-step": { access: "director", of: "person" },
  "GET /api/stream": { access: "person" },
  "GET /api/today": { access: "person" },
  "GET /api/inbox": { access: "person" },
  "GET /api/counts": { access: "person" },
  "GET /api/cases": { access: "person" },
  "GET /api/cases.csv": { access: "person" },
  "GET /api/inbox.csv": { access: "person" },
  "GET /api/search": { access: "person" },
  "GET /api/day": { access: "person" },
  "GET /api/load": { access: "person" },
  "GET /api/third-parties": { access: "person" },
  "GET /api/third-parties/:id": { access: "person", of: "thirdParty" },
  "PUT /api/third-parties/:id": {
    access: "person",
    of: "thirdParty",
    body: { name: "Pièces Laval", address: null, phone: null, language: null, canAnswerByLink: true },
  },
  "GET /api/third-parties/:id/record": { access: "person", of: "thirdParty" },
  "GET /api/notifications": { access: "person" },
  "PUT /api/notifications/seen": { access: "person", body: { upTo: due } },
  "GET /api/push": { access: "person" },
  "GET /api/push/notice": { access: "person" },
  "PUT /api/push/device": { access: "person", body: pushed },
  "DELETE /api/push/device": { access: "person", body: { endpoint: pushed.endpoint } },
  "POST /api/third-parties": { access: "person", body: { name: "Pièces Laval" } },
  "POST /api/cases": {
    access: "person",
    body: { key: id, customer: { name: "Jeff", email: null, phone: null, language: "fr" }, subject: "Aile", door: "counter", words: "" },
  },
  "POST /api/cases/bulk": { access: "person", body: { acts: [{ case: id, act: { type: "take" } }] } },
  "GET /api/tags": { access: "person" },
  "PUT /api/cases/:id/fields/:field": { access: "person", of: "case", body: { value: "ABC 123" }, pair: true },
  "PUT /api/cases/:id/organisations/:thirdParty": { access: "person", of: "case", body: { role: "insurer" }, pair: true },
  "DELETE /api/cases/:id/organisations/:thirdParty": { access: "person", of: "case", pair: true },
  "PUT /api/cases/:id/reading": { access: "person", of: "case", body: { position: 1 } },
  "POST /api/cases/:id/approvals": {
    access: "person",
    of: "case",
    body: { key: "0199a0e0-0000-7000-8000-000000000009", what: "Repeindre l’aile", price: null, file: null, holdsUp: null, message: null },
  },
  "PUT /api/cases/:id/approvals/:approval": { access: "person", of: "case", body: { yes: true, words: "Oui" }, pair: true },
  "DELETE /api/cases/:id/approvals/:approval": { access: "person", of: "case", pair: true },
  "GET /api/cases/:id/participants": { access: "person", of: "case" },
  "POST /api/cases/:id/participants": {
    access: "person",
    of: "case",
    body: { key: "0199a0e0-0000-7000-8000-00000000000a", name: "Marie", role: "parent", sees: "dates", email: null, needs: "" },
  },
  "PUT /api/cases/:id/participants/:participant": {
    access: "person",
    of: "case",
    body: { name: "Marie", role: "parent", sees: "dates", email: null, needs: "" },
    pair: true,
  },
  "PUT /api/cases/:id/participants/:participant/address": {
    access: "person",
    of: "case",
    body: { email: "marie@exemple.example" },
    pair: true,
  },
  "DELETE /api/cases/:id/participants/:participant": { access: "person", of: "case", pair: true },
  "GET /api/cases/:id": { access: "person", of: "case" },
  "GET /api/cases/:id/timeline": { access: "person", of: "case" },
  "POST /api/cases/:id/messages": { access: "person", of: "case", body: { key: id, text: "Bonjour", promises: [] } },
  "POST /api/cases/:id/calls": {
    access: "person",
    of: "case",
    body: { key: id, direction: "in", words: "", chasing: false, promises: [] },
  },
  "POST /api/cases/:id/notes": { access: "person", of: "case", body: { key: id, text: "Une note" } },
  "PUT /api/cases/:id/owner": { access: "person", of: "case", body: { owner: id, reason: "congé" } },
  "POST /api/cases/:id/owner/offers": { access: "person", of: "case", body: { to: id, note: "" } },
  "PUT /api/cases/:id/owner/offer": { access: "person", of: "case", body: answer },
  "GET /api/cases/:id/link": { access: "person", of: "case" },
  "PUT /api/cases/:id/link": { access: "person", of: "case" },
  "DELETE /api/cases/:id/link": { access: "person", of: "case" },
  "GET /api/cases/:id/links": { access: "person", of: "case" },
  "PUT /api/cases/:id/links/:kind/:subject": { access: "person", of: "case", pair: true },
  "DELETE /api/cases/:id/links/:kind/:subject": { access: "person", of: "case", pair: true },
  "PUT /api/cases/:id/following": { access: "person", of: "case" },
  "DELETE /api/cases/:id/following": { access: "person", of: "case" },
  "POST /api/cases/:id/questions": { access: "person", of: "case", body: { key: id, words: "", interaction: null } },
  "GET /api/questions": { access: "manager" },
  "PUT /api/questions/:id/answer": { access: "manager", of: "question", body: { words: "On change la règle." } },
  "GET /api/cases/:id/closing-notice": { access: "person", of: "case" },
  "POST /api/cases/:id/closing-notice": { access: "person", of: "case", body: { key: id, text: "Bonjour" } },
  "PUT /api/cases/:id/objection": { access: "person", of: "case", body: { words: "non" } },
  "PUT /api/cases/:id/closing": { access: "person", of: "case" },
  "PUT /api/cases/:id/rest": { access: "person", of: "case" },
  "PUT /api/cases/:id/reopening": { access: "person", of: "case" },
  "PUT /api/commitments/:id/receipt": { access: "person", of: "commitment", body: { words: "reçu" } },
  "POST /api/cases/:id/defects": { access: "person", of: "case", body: { key: id, words: "capteur" } },
  "PUT /api/cases/:id/defects/:defect/telling": {
    access: "person",
    of: "case",
    pair: true,
    body: { words: "dit", promise: { key: id, words: "réparer", dueAt: due } },
  },
  "PUT /api/cases/:id/defects/:defect/settling": { access: "person", of: "case", pair: true, body: { words: "fait" } },
  "PUT /api/cases/:id/settlement": { access: "person", of: "case", body: { words: "C’est réglé" } },
  "POST /api/cases/:id/commitments": { access: "person", of: "case", body: promise },
  "GET /api/saved-replies": { access: "person" },
  "POST /api/saved-replies": { access: "person", body: reply },
  "PUT /api/saved-replies/:id": { access: "person", of: "reply", body: reply },
  "DELETE /api/saved-replies/:id": { access: "person", of: "reply" },
  "POST /api/cases/:id/forwards": {
    access: "person",
    of: "case",
    body: { key: id, interaction: id, to: { name: "", address: "a@pieces.example" }, text: "", files: false },
  },
  "POST /api/cases/:id/files": { access: "person", of: "case", body: upload("photo.txt", "une aile") },
  "GET /api/files/:id/preview": { access: "person", of: "file" },
  "GET /api/cases/:id/evidence": { access: "person", of: "case" },
  "POST /api/cases/:id/evidence": { access: "person", of: "case", body: { item: "front", interaction: id, index: 0 }, pair: true },
  "POST /api/cases/:id/evidence/requests": { access: "person", of: "case", body: { key: promise.key, items: ["front"], text: "Bonjour" } },
  "PUT /api/cases/:id/evidence/:item/:file": {
    access: "person",
    of: "case",
    body: { key: promise.key, good: true, because: "", text: null },
    pair: true,
  },
  "DELETE /api/cases/:id/evidence/:item/:file": { access: "person", of: "case", pair: true },
  "POST /api/cases/:id/evidence/:item/photos": { access: "person", of: "case", body: upload("photo.jpg", "?") },
  "GET /api/files/:id": { access: "person", of: "file" },
  "DELETE /api/files/:id": { access: "person", of: "file" },
  "GET /api/cases/:id/drafts": { access: "person", of: "case" },
  "PUT /api/cases/:id/drafts/:mode": { access: "person", of: "case", body: { version: null, text: "Bonjour" } },
  "DELETE /api/cases/:id/drafts/:mode": { access: "person", of: "case" },
  "PUT /api/cases/:id/drafts/:mode/from/:person": { access: "person", of: "case" },
  "PUT /api/cases/:id/leaving": { access: "person", of: "case", body: { leaveAt: due } },
  "DELETE /api/cases/:id/leaving": { access: "person", of: "case" },
  "PUT /api/cases/:id/presence": { access: "person", of: "case", body: { state: "here" } },
  "PUT /api/interactions/:id/cancellation": { access: "person", of: "interaction" },
  "GET /api/interactions/:id/html": { access: "person", of: "mailed" },
  "GET /api/interactions/:id/raw": { access: "person", of: "mailed" },
  "GET /api/interactions/:id/headers": { access: "person", of: "mailed" },
  "GET /api/interactions/:id/attachments/:index": { access: "person", of: "mailed" },
  "PUT /api/commitments/:id/keeping": { access: "person", of: "commitment", body: { evidence: "appelé" } },
  "DELETE /api/commitments/:id/keeping": { access: "person", of: "commitment" },
  "PUT /api/commitments/:id/date": { access: "person", of: "commitment", body: { dueAt: due, telling: null } },
  "PUT /api/commitments/:id/proposal": {
    access: "person",
    of: "commitment",
    body: { key: id, dueAt: due, answer: { agreed: true, words: "" }, by: "call" },
  },
  "POST /api/commitments/:id/moves": { access: "person", of: "commitment", body: { dueAt: due, reason: "pièce", telling: null } },
  "POST /api/commitments/:id/reminders": {
    access: "person",
    of: "commitment",
    body: { key: id, address: "a@pieces.example", text: "Alors ?" },
  },
  "POST /api/commitments/:id/handovers": { access: "person", of: "commitment", body: { to: id, note: "" } },
  "PUT /api/commitments/:id/handover": { access: "person", of: "commitment", body: answer },
  "PUT /api/commitments/:id/acceptance": { access: "person", of: "commitment", body: answer },
  "PUT /api/commitments/:id/release": {
    access: "person",
    of: "commitment",
    body: { by: "customer", reason: "plus besoin", telling: null },
  },
  "PUT /api/commitments/:id/confirmation": { access: "person", of: "commitment", body: { dueAt: null } },
  "PUT /api/commitments/:id/waits/:on": { access: "person", of: "commitment", pair: true },
  "DELETE /api/commitments/:id/waits/:on": { access: "person", of: "commitment", pair: true },
  "PUT /api/commitments/:id/work": { access: "person", of: "commitment", body: { workMs: 3_600_000 } },
  "GET /api/cases/:id/dates": { access: "person", of: "case" },
  "POST /api/cases/:id/dates": {
    access: "person",
    of: "case",
    body: { reason: "pièce", telling: { by: "call", words: "dit" }, dates: [{ commitment: id, dueAt: due }] },
    pair: true,
  },
  "PUT /api/commitments/:id/dismissal": { access: "person", of: "commitment" },
  "GET /api/cases/:id/record.csv": { access: "person", of: "case" },
  "GET /api/cases/:id/record.json": { access: "person", of: "case" },
  "POST /api/cases/:id/parts": { access: "person", of: "case", body: { from: id }, pair: true },
  "DELETE /api/cases/:id/parts/:from": { access: "person", of: "case", pair: true },
  "POST /api/cases/:id/splits": { access: "person", of: "case", body: { key: id, interactions: [id], subject: "Aile" }, pair: true },
  "GET /api/settings/fields": { access: "person" },
  "PUT /api/settings/fields": { access: "manager", body: [] },
  "GET /api/customers": { access: "person" },
  "GET /api/customers/:id": { access: "person", of: "customer" },
  "PUT /api/customers/:id": { access: "person", of: "customer", body: customer },
  "GET /api/customers/:id/record.json": { access: "manager", of: "customer" },
  "GET /api/customers/:id/erasure": { access: "director", of: "customer" },
  "PUT /api/customers/:id/erasure": { access: "director", of: "customer", body: { name: "Jeff", reason: "Demande écrite" } },
  "GET /api/erasures": { access: "director" },
  "POST /api/customers/:id/merges": { access: "person", of: "customer", body: { from: id }, pair: true },
  "DELETE /api/customers/:id/merges/:from": { access: "person", of: "customer", pair: true },
  "GET /api/unreadable": { access: "person" },
  "GET /api/unreadable/:id/raw": { access: "person", of: "mail" },
  "POST /api/unreadable/:id/retry": { access: "person", of: "mail" },
  "POST /api/unreadable/:id/case": { access: "person", of: "mail" },
  "GET /api/set-aside": { access: "person" },
  "GET /api/set-aside/:id": { access: "person", of: "aside" },
  "POST /api/set-aside/:id/case": { access: "person", of: "aside" },
  "GET /api/outbox": { access: "person" },
  "PUT /api/outbox/:id/resolution": { access: "person", of: "interaction", body: { answer: "send_again" } },
  "POST /api/settings/people": { access: "manager", body: { name: "Ève", email: "eve@example.org", role: "person", language: "fr" } },
  "POST /api/settings/people/:id/invitations": { access: "manager", of: "person" },
  "PUT /api/settings/people/:id": {
    access: "manager",
    of: "person",
    body: { name: "Ève", role: "person", backup: null, onRota: true, active: true },
  },
  "GET /api/settings/people/:id/left-behind": { access: "self_or_manager", of: "person" },
  "POST /api/settings/people/:id/absences": { access: "self_or_manager", of: "person", body: { from: due, to: "2026-11-30T15:00:00Z" } },
  "DELETE /api/settings/people/:id/absences/:absence": { access: "self_or_manager", of: "person" },
  "GET /api/settings/desk": { access: "manager" },
  "PUT /api/settings/desk": { access: "manager" },
  "GET /api/settings/policy": { access: "manager" },
  "PUT /api/settings/policy": { access: "manager" },
  "GET /api/settings/kinds": { access: "person" },
  "PUT /api/settings/kinds/:id": { access: "manager", body: kind },
  "PUT /api/cases/:id/kind": { access: "person", of: "case", body: { kind: id } },
  "PUT /api/cases/:id/stage": { access: "person", of: "case", body: { stage: "received" } },
  "POST /api/cases/:id/deliverables": {
    access: "person",
    of: "case",
    body: { chosen: [{ deliverable: "report", key: id, promiser: { role: "person", id }, dueAt: null }] },
  },
  "PUT /api/cases/:id/lists/:list": {
    access: "person",
    of: "case",
    body: { title: "Les pièces", lines: [{ id, words: "Une aile", quantity: 1 }], deliveredBy: null },
  },
  "PUT /api/cases/:id/lists/:list/lines/:line": { access: "person", of: "case", body: { quantity: 1, words: "Un phare" } },
  "GET /api/settings/mailboxes": { access: "manager" },
  "POST /api/settings/mailboxes": { access: "manager", body: mailbox },
  "PUT /api/settings/mailboxes/:id": { access: "manager", of: "mailbox", body: mailbox },
  "DELETE /api/settings/mailboxes/:id": { access: "manager", of: "mailbox" },
  "POST /api/settings/mailboxes/test": { access: "manager", body: mailbox },
  "GET /api/settings/relay": { access: "manager" },
  "PUT /api/settings/relay": { access: "manager", body: relay },
  "POST /api/settings/relay/test": { access: "manager", body: relay },
  "GET /api/settings/listener": { access: "manager" },
  "GET /api/disagreements": { access: "manager" },
  "GET /api/disagreements.jsonl": { access: "manager" },
  "GET /api/settings/reader": { access: "director" },
  "PUT /api/settings/reader": { access: "director", body: reader },
  "POST /api/settings/reader/test": { access: "director", body: reader },
};

const fresh = await freshDatabase();
const { terms, team, stranger } = await testApp(fresh);
const ours = await team();
const theirs = await team();
const things = await thingsOf(theirs);
/** Nobody signs in there: who comes by a link, and to what, is in every-link.test.ts. */
const WITHOUT_ACCOUNT: ReadonlySet<Access> = new Set(["public", "link"]);
const rows = Object.entries(TABLE).map(([route, row]) => ({
  route,
  method: route.split(" ")[0] as Method,
  path: route.split(" ")[1]!,
  ...row,
}));

test("the table names every route there is, with its access", async () => {
  const listed = await routesOf(terms);
  expect(Object.fromEntries(rows.map(({ route, access }) => [route, access]))).toEqual({ ...listed, "GET /healthz": "public" });
});

describe("another desk's things are as unknown as those that never were", () => {
  test.each(rows.filter(({ of }) => of))("$route", async ({ method, path, of, body }) => {
    const [known, unknown] = await Promise.all(
      [things[of!], newId(instant(due))].map((it) => ours.director.asks(method, addressed(path, it), body)),
    );
    expect(known!.status).toBe(404);
    expect(known).toMatchObject({ body: unknown!.body, status: unknown!.status });
  });
});

describe("nothing is changed through another desk", () => {
  test("their case, mailbox and people are as they were", async () => {
    const answer = await theirs.director.asks("GET", `/api/cases/${things.case}`);
    expect(answer.body).toMatchObject({ status: "open", owner: theirs.person.id, commitments: [{ status: "open" }] });
    expect((await theirs.director.asks("GET", "/api/settings/mailboxes")).body).toMatchObject([
      { id: things.mailbox, address: "theirs@example.org" },
    ]);
    expect(
      (await theirs.director.asks("GET", "/api/session")).body.people.find((it: { id: string }) => it.id === things.person),
    ).toMatchObject({ name: "Invited", active: true });
  });
});

describe("their own people reach them", () => {
  const box = { kind: "smtp", address: "other@example.org", enabled: true };
  const second = /:(absence|person)$/;
  test.each(rows.filter(({ of, path, pair }) => of && !pair && !second.test(path)))("$route", async ({ method, path, of, body }) => {
    const answer = await theirs.director.asks(method, addressed(path, things[of!]), of === "mailbox" && body ? box : body);
    expect(answer.status).not.toBe(404);
    expect(answer.status).toBeLessThan(500);
  });
});

describe("a stranger", () => {
  test.each(rows.filter(({ access }) => !WITHOUT_ACCOUNT.has(access)))("is asked to sign in: $route", async ({ method, path, body }) => {
    expect(await stranger(method, addressed(path, id), body)).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
  });
});

describe("a person without the role", () => {
  test.each(rows.filter(({ access }) => !WITHOUT_ACCOUNT.has(access) && access !== "person"))(
    "is told so: $route",
    async ({ method, path, of, body }) => {
      const whose = of === "person" ? ours.manager.id : id;
      expect(await ours.person.asks(method, addressed(path, whose), body)).toMatchObject({ status: 403, body: { code: "forbidden" } });
    },
  );

  test.each(rows.filter(({ access }) => access === "director"))("a manager too: $route", async ({ method, path, body }) => {
    expect(await ours.manager.asks(method, path, body)).toMatchObject({ status: 403, body: { code: "forbidden" } });
  });
});

describe("those with the role", () => {
  const reads = rows.filter(({ method, access, of }) => method === "GET" && (access === "manager" || access === "director") && !of);
  const may = (access: Access): Role[] => (access === "director" ? ["director"] : ["manager", "director"]);
  test.each(reads.flatMap((row) => may(row.access).map((role) => ({ ...row, role }))))("$role: $route", async ({ role, path }) => {
    expect((await ours[role].asks("GET", path)).status).toBe(200);
  });
});

/** Changes nothing of the case: what one has read, who is looking, a draft thrown away, a promise noted there before. */
const HARMLESS = [
  "PUT /api/cases/:id/reading",
  "POST /api/cases/:id/commitments",
  "DELETE /api/cases/:id/drafts/:mode",
  "PUT /api/cases/:id/presence",
];

describe("on a case that is over", () => {
  const gestures = rows.filter(({ method, of }) => method !== "GET" && (of === "case" || of === "commitment"));
  const answers = async ({ director }: Team, its: Record<Thing, string>) => {
    const all: { route: string; status: number }[] = [];
    for (const { route, method, path, of, body } of gestures)
      all.push({ route, status: (await director.asks(method, addressed(path, its[of!]), body)).status });
    return all;
  };
  const release = { by: "desk", reason: "Fini", telling: { by: "call", words: "Dit" } };

  test("for its customer is forgotten, nothing is done any more", async () => {
    const gone = await team();
    const its = await thingsOf(gone);
    const { timeline } = (await gone.director.asks("GET", `/api/cases/${its.case}`)).body;
    for (const { id: sent } of timeline.interactions) await gone.director.asks("PUT", `/api/interactions/${sent}/cancellation`);
    await gone.director.asks("PUT", `/api/commitments/${its.commitment}/release`, release);
    const erasure = { name: "Jeff", reason: "Demande écrite" };
    expect((await gone.director.asks("PUT", `/api/customers/${its.customer}/erasure`, erasure)).status).toBe(204);
    const done = (await answers(gone, its)).filter(({ status }) => status < 400);
    expect(done.map(({ route }) => route)).toEqual(HARMLESS);
  });

  test.each(["closed", "merged"])("for it is %s, no gesture fails", async (how) => {
    const one = await team();
    const its = await thingsOf(one);
    await one.director.asks("PUT", `/api/commitments/${its.commitment}/release`, release);
    const opening = {
      key: newId(instant(due)),
      customer: { ...customer, email: null, phone: null },
      subject: "Toit",
      door: "counter",
      words: "",
    };
    const { id: into } = (await one.director.asks("POST", "/api/cases", opening)).body;
    const ended =
      how === "closed"
        ? await one.director.asks("PUT", `/api/cases/${its.case}/settlement`, { words: "C’est réglé" })
        : await one.director.asks("POST", `/api/cases/${into}/parts`, { from: its.case, otherCustomer: true });
    expect(ended.status).toBe(204);
    expect((await answers(one, its)).filter(({ status }) => status >= 500)).toEqual([]);
  });
});

function addressed(path: string, it: string): string {
  return path
    .replace(":id", it)
    .replace(/:(absence|from|person|list|line|item|file)(?=\/|$)/g, id)
    .replace(":token", "x".repeat(22))
    .replace(":index", "0")
    .replace(":mode", "email")
    .replace(":kind", "follower")
    .replace(":subject", id);
}

async function thingsOf({ desk, person, director }: Team): Promise<Record<Thing, string>> {
  const caseId = await openCase(desk, person.id, {
    key: newId<CaseId>(instant(due)),
    customer: { name: "Jeff", email: "jeff@example.com", phone: null, language: "fr" },
    subject: "Aile avant",
    door: "counter",
    words: "Bonjour",
  });
  await person.asks("POST", `/api/cases/${caseId}/commitments`, { ...promise, promiser: { role: "person", id: person.id } });
  const question = newId<string>(instant(due));
  await person.asks("POST", `/api/cases/${caseId}/questions`, { key: question, words: "", interaction: null });
  await person.asks("POST", `/api/cases/${caseId}/messages`, { key: newId(instant(due)), text: "Bonjour Jeff", promises: [] });
  const view = (await person.asks("GET", `/api/cases/${caseId}`)).body;
  const box = await director.asks("POST", "/api/settings/mailboxes", { kind: "smtp", address: "theirs@example.org", enabled: true });
  const invited = await invite(
    desk,
    { person: director.id, role: "director" },
    { name: "Invited", email: "invited@example.org", role: "person", language: "en" },
    "http://desk",
  );
  return {
    thirdParty: await addThirdParty(desk, "Pièces Laval"),
    case: caseId,
    question,
    customer: view.customer.id,
    commitment: view.commitments[0].id,
    interaction: view.timeline.interactions[0].id,
    person: invited.ok ? invited.invitation.personId : "",
    mailbox: box.body.id,
    mail: await staged(desk.id, box.body.id, { state: "unreadable", raw: "?" }),
    aside: await staged(desk.id, box.body.id, { state: "set_aside", raw: "From: Ana <ana@example.com>\r\nSubject: Aile\r\n\r\nBonjour" }),
    mailed: await mailed(desk, box.body.id),
    reply: (await director.asks("POST", "/api/saved-replies", reply)).body.id,
    file: (await director.asks("POST", `/api/cases/${caseId}/files`, upload("photo.txt", "une aile"))).body.id,
  };
}

async function staged(
  desk: Team["desk"]["id"],
  box: string,
  { state, raw }: { state: "unreadable" | "set_aside"; raw: string },
): Promise<string> {
  const mail = newId<string>(instant(due));
  await fresh.database.db
    .insertInto("staged_mail")
    .values({
      desk_id: desk,
      staged_id: mail,
      mailbox_id: box as never,
      identity: mail,
      raw: Buffer.from(raw),
      envelope: JSON.stringify({ from: null, to: [] }),
      received_at: toDate(instant(due)),
      state,
      lease_until: null,
      problem: state === "unreadable" ? "no_headers" : "bulk_on_no_case",
      interaction_id: null,
      case_id: null as CaseId | null,
    })
    .execute();
  return mail;
}

/** A message that came by mail, with a look of its own and a file. */
async function mailed(desk: Desk, box: string): Promise<string> {
  const part = (type: string, text: string) => `--x\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
  const raw = `From: Ana <ana@example.com>\r\nSubject: Photo\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${part("text/html", "<p>Bonjour<script>1</script>")}${part('text/plain; name="a.txt"\r\nContent-Disposition: attachment', "file")}--x--`;
  await stageMail(desk, desk.id, box as never, Buffer.from(raw), { from: "ana@example.com", to: [] });
  await takeInStaged(desk);
  return (
    await fresh.database.db
      .selectFrom("interactions")
      .select("interaction_id")
      .where("desk_id", "=", desk.id)
      .where("html", "is not", null)
      .executeTakeFirstOrThrow()
  ).interaction_id;
}
