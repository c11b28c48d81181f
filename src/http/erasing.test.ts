import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { type Team, testApp, upload } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { letter } from "../../test/kit/incoming.ts";
import { wordsIn } from "../../test/kit/words-in.ts";
import { type MailboxId, newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { deliverDue } from "../desk/deliver.ts";
import { stageMail } from "../desk/receive-mail.ts";
import { takeInStaged } from "../desk/take-in-staged.ts";
import { onBehalf } from "../store/on-behalf.ts";

const fresh = await freshDatabase();
const { database } = fresh;
const standing = wordsIn(database);
const { clock, team } = await testApp(fresh);
const key = () => newId<string>(instant("2026-11-17T10:00:00-05:00"));

/** Each stands in one place more of what the desk keeps; none is a word of any language. */
const PLANTED = {
  name: "Zorkavin",
  address: "zorkavin@tremblune.example",
  phone: "418 555-0163",
  subject: "vraquillon",
  words: "mirtoufle",
  promise: "bouldrigue",
  sent: "cramponelle",
  dueWords: "smardoulin",
  note: "fastrambule",
  call: "pelvoudrin",
  draft: "carnavigne",
  later: "trouspinel",
  fileName: "glandouvert",
  fileBytes: "octavrelle",
  attached: "jorniflard",
  customerNote: "sablegrune",
  merged: "Wendrapoil",
  reason: "clomberaux",
  question: "drimbovale",
  field: "plaquimont",
  forwarded: "nervoustin",
  elsewhere: "quasiploup",
} as const;

let ours: Team;
let mailbox: MailboxId;
const asks: Team["person"]["asks"] = (...it) => ours.person.asks(...it);
const director: Team["person"]["asks"] = (...it) => ours.director.asks(...it);

async function receives(its: Parameters<typeof letter>[0], raw = letter(its)) {
  await stageMail(ours.desk, ours.desk.id, mailbox, Buffer.from(raw), { from: null, to: ["service@carrosserie.example"] });
  await takeInStaged(ours.desk);
}
const caseNamed = async (subject: string) => (await asks("GET", `/api/search?q=${subject}`)).body.cases.rows[0].id as string;
const viewOf = async (id: string) => (await asks("GET", `/api/cases/${id}`)).body;
const opens = async (its: { name: string; email: string | null; phone?: string; subject: string; words?: string }) => {
  const { name, email, phone = null, subject, words = "Bonjour" } = its;
  const body = { key: key(), customer: { name, email, phone, language: "fr" }, subject, door: "counter", words };
  const { id } = (await asks("POST", "/api/cases", body)).body;
  const { customer } = await viewOf(id);
  return { caseId: id as string, customer: customer.id as string };
};
const erase = (customer: string, name: string, reason = "Demande écrite du 12 novembre") =>
  director("PUT", `/api/customers/${customer}/erasure`, { name, reason });

beforeAll(async () => {
  ours = await team();
  const box = await director("POST", "/api/settings/mailboxes", { kind: "smtp", address: "service@carrosserie.example", enabled: true });
  mailbox = box.body.id;
  const login = { host: "relay.example", port: 587, security: "starttls", user: "", password: "" };
  await director("PUT", "/api/settings/relay", { login, from: { name: "Carrosserie", address: "service@carrosserie.example" } });
});

describe("a customer who is forgotten", () => {
  let forgotten: { caseId: string; customer: string };
  let neighbour: { caseId: string; customer: string };
  let before: unknown;

  beforeAll(async () => {
    neighbour = await opens({ name: "Ana Roy", email: "ana@voisine.example", subject: "Portière" });
    const part = (type: string, text: string) => `--x\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
    await receives({
      from: `${PLANTED.name} <${PLANTED.address}>`,
      subject: `Aile ${PLANTED.subject}`,
      body: `${part("text/plain", `Mon ${PLANTED.words} est cassé.`)}${part(`text/plain; name="${PLANTED.attached}.txt"\r\nContent-Disposition: attachment`, "x")}--x--`,
      headers: { "Content-Type": "multipart/mixed; boundary=x" },
      id: "first@tremblune.example",
    });
    const caseId = await caseNamed(PLANTED.subject);
    const view = await viewOf(caseId);
    forgotten = { caseId, customer: view.customer.id };
    const path = `/api/cases/${caseId}`;
    const field = { id: key(), about: "case", name: "Immatriculation", kind: "text", choices: [] };
    await director("PUT", "/api/settings/fields", [field]);
    await asks("PUT", `${path}/fields/${field.id}`, { value: PLANTED.field });
    const file = (await asks("POST", `${path}/files`, upload(`${PLANTED.fileName}.txt`, PLANTED.fileBytes))).body.id;
    await asks("POST", `${path}/messages`, {
      key: key(),
      text: `Voici votre ${PLANTED.sent}.`,
      promises: [],
      files: [file],
    });
    await asks("POST", `${path}/commitments`, {
      key: key(),
      words: `je livre le ${PLANTED.promise}`,
      kind: "deliver",
      promiser: { role: "person", id: ours.person.id },
      due: { kind: "exact", by: "2026-11-20T15:00:00-05:00", words: `vendredi, ${PLANTED.dueWords}` },
    });
    await asks("POST", `${path}/forwards`, {
      key: key(),
      interaction: view.timeline.interactions[0].id,
      to: { name: "Pièces Laval", address: "commandes@pieces.example" },
      text: `Avez-vous un ${PLANTED.forwarded} ?`,
      files: true,
    });
    clock.set("2026-11-17T10:05:00-05:00");
    await deliverDue(ours.desk, async (_, __, beforeLastByte) => {
      await beforeLastByte();
      return { outcome: "accepted" };
    });
    await asks("POST", `${path}/notes`, { key: key(), text: `Attention ${PLANTED.note}`, mentions: [ours.manager.id] });
    await asks("POST", `${path}/calls`, { key: key(), direction: "in", words: `Il dit ${PLANTED.call}`, chasing: true, promises: [] });
    await asks("POST", `${path}/questions`, { key: key(), words: `Sa règle ${PLANTED.question}`, interaction: null });
    await asks("PUT", `${path}/drafts/note`, { version: null, text: PLANTED.draft });
    await asks("POST", `${path}/messages`, {
      key: key(),
      text: `Bonjour ${PLANTED.later}`,
      promises: [],
      leaveAt: "2026-11-20T09:00:00-05:00",
      last: null,
    });
    const other = await opens({ name: PLANTED.merged, email: null, phone: PLANTED.phone, subject: "Autre affaire" });
    await asks("POST", `/api/customers/${forgotten.customer}/merges`, { from: other.customer });
    const now = (await asks("GET", `/api/customers/${forgotten.customer}`)).body.customer;
    const { id: _, ...body } = now;
    await asks("PUT", `/api/customers/${forgotten.customer}`, { ...body, name: PLANTED.name, notes: PLANTED.customerNote });
    await receives({
      from: `${PLANTED.name} <${PLANTED.address}>`,
      subject: "Re: Portière",
      body: `Je suis avec Ana, ${PLANTED.elsewhere}`,
      headers: { "In-Reply-To": await replyOn(neighbour.caseId) },
    });
  });

  /** A message of ours on that case, for another to answer. */
  async function replyOn(id: string): Promise<string> {
    const { body } = await asks("POST", `/api/cases/${id}/messages`, {
      key: key(),
      text: "Bonjour Ana",
      promises: [],
      cc: [PLANTED.address],
    });
    const { rows } = await sql<{
      id: string;
    }>`select message_id as id from interactions where interaction_id = ${body.interaction}`.execute(database.db);
    return `<${rows[0]!.id}>`;
  }

  test("is refused while something is owed to them, and it says what", async () => {
    const { status, body } = await director("GET", `/api/customers/${forgotten.customer}/erasure`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: PLANTED.name, cases: 2, erased: null });
    expect(body.owed).toHaveLength(1);
    expect(body.owed[0].words).toContain(PLANTED.promise);
    expect(await erase(forgotten.customer, PLANTED.name)).toMatchObject({ status: 409, body: { code: "commitments_open" } });
    expect(await standing([PLANTED.words])).not.toEqual([]);
  });

  test("is named again, and not in the reason", async () => {
    const { owed } = (await director("GET", `/api/customers/${forgotten.customer}/erasure`)).body;
    const { commitments } = await viewOf(forgotten.caseId);
    expect(owed[0].case).toBe(forgotten.caseId);
    const owedId = commitments.find(({ status }: { status: string }) => status === "open").id;
    const release = { by: "customer", reason: `Ne veut plus de ${PLANTED.reason}`, telling: null };
    expect((await asks("PUT", `/api/commitments/${owedId}/release`, release)).status).toBe(204);
    expect(await erase(forgotten.customer, "Zorkavan")).toMatchObject({ status: 422, body: { code: "name_not_typed" } });
    expect(await erase(forgotten.customer, PLANTED.name, `À la demande de ${PLANTED.name}`)).toMatchObject({
      status: 422,
      body: { code: "reason_names_them" },
    });
  });

  test("leaves no word in any column of any table", async () => {
    clock.set("2026-11-17T11:00:00-05:00");
    await deliverDue(ours.desk, async (_, __, beforeLastByte) => {
      await beforeLastByte();
      return { outcome: "accepted" };
    });
    before = await viewOf(neighbour.caseId);
    const planted = Object.values(PLANTED);
    expect(new Set((await standing(planted)).map((it) => it.split(": ")[1]))).toEqual(new Set(planted));
    expect(await erase(forgotten.customer, PLANTED.name)).toMatchObject({ status: 204 });
    expect(await standing([...planted, "tremblune", "4185550163"])).toEqual([]);
  });

  test("has cases that open still, and say so", async () => {
    const view = await viewOf(forgotten.caseId);
    expect(view).toMatchObject({
      status: "closed",
      subject: "[effacé]",
      customer: { name: "[effacé]", addresses: [] },
      erased: { by: ours.director.id, reason: "Demande écrite du 12 novembre" },
      commitments: [{ status: "released", words: "[effacé]" }],
    });
    expect(view.timeline.events.at(-1)).toMatchObject({ type: "WordsErased" });
    const page = (await director("GET", `/api/customers/${forgotten.customer}`)).body;
    expect(page).toMatchObject({ erased: { cases: 2 }, customer: { notes: "" } });
    expect((await director("GET", "/api/erasures")).body).toMatchObject([{ customer: forgotten.customer, by: ours.director.id }]);
    for (const path of [
      "/api/today?who=team",
      "/api/inbox?filter=all",
      "/api/cases",
      "/api/cases.csv",
      "/api/questions",
      "/api/notifications",
    ]) {
      expect([path, (await director("GET", path)).status]).toEqual([path, 200]);
    }
    for (const format of ["csv", "json"]) expect((await asks("GET", `/api/cases/${forgotten.caseId}/record.${format}`)).status).toBe(200);
    expect((await asks("GET", `/api/search?q=${PLANTED.words}`)).body).toMatchObject({
      cases: { rows: [] },
      messages: { rows: [] },
      customers: { rows: [] },
    });
  });

  test("was one among others: theirs are as they were, but for what they themselves wrote there", async () => {
    const after = await viewOf(neighbour.caseId);
    const others = ({ timeline, ...rest }: any) => ({ ...rest, participants: null, alsoOn: null, timeline: timeline.interactions.length });
    expect(others(after)).toEqual(others(before));
    const said = after.timeline.interactions.map(({ body }: { body: string }) => body);
    expect(said.toSorted()).toEqual(["Bonjour", "Bonjour Ana", "[effacé]"]);
  });

  test("does nothing more the second time", async () => {
    expect((await erase(forgotten.customer, "")).status).toBe(204);
    expect((await director("GET", "/api/erasures")).body).toHaveLength(1);
  });

  test("cannot be written to, changed or merged any more", async () => {
    const path = `/api/cases/${forgotten.caseId}`;
    const note = await asks("POST", `${path}/notes`, { key: key(), text: "Une note" });
    expect(note).toMatchObject({ status: 409, body: { code: "case_erased" } });
    const draft = { text: "Madame", html: null, cc: [], bcc: [], files: [], choices: null, seen: null, version: null };
    expect((await asks("PUT", `${path}/drafts/email`, draft)).body).toMatchObject({ code: "case_erased" });
    expect((await asks("POST", `${path}/files`, upload("madame.txt", "x"))).body).toMatchObject({ code: "case_erased" });
    expect((await asks("POST", `/api/cases/${neighbour.caseId}/parts`, { from: forgotten.caseId, otherCustomer: true })).body.code).toBe(
      "case_erased",
    );
    const merge = await asks("POST", `/api/customers/${neighbour.customer}/merges`, { from: forgotten.customer });
    expect(merge).toMatchObject({ status: 409, body: { code: "customer_erased" } });
  });

  test("who writes again is a new customer, with nothing of before; what had come in does not come in again", async () => {
    await receives({
      from: `${PLANTED.name} <${PLANTED.address}>`,
      subject: "Re: Aile",
      headers: { "In-Reply-To": "<first@tremblune.example>" },
    });
    const found = (await asks("GET", `/api/customers?q=${PLANTED.address}`)).body;
    expect(found).toMatchObject([{ cases: 1 }]);
    expect(found[0].id).not.toBe(forgotten.customer);
    await receives({ from: `${PLANTED.name} <${PLANTED.address}>`, subject: "Aile", id: "first@tremblune.example" });
    expect((await asks("GET", `/api/customers?q=${PLANTED.address}`)).body).toMatchObject([{ cases: 1 }]);
  });
});

test("a case that holds another customer's words is told apart first", async () => {
  const [one, other] = [
    await opens({ name: "Léo Pinard", email: "leo@pinard.example", subject: "Capot" }),
    await opens({ name: "Mia Pinard", email: "mia@pinard.example", subject: "Coffre" }),
  ];
  await asks("POST", `/api/cases/${one.caseId}/parts`, { from: other.caseId, otherCustomer: true });
  expect(await erase(one.customer, "Léo Pinard")).toMatchObject({ status: 409, body: { code: "case_shared" } });
  await asks("DELETE", `/api/cases/${one.caseId}/parts/${other.caseId}`);
  expect((await erase(one.customer, "Léo Pinard")).status).toBe(204);
  expect((await viewOf(other.caseId)).timeline.interactions[0].body).toBe("Bonjour");
});

describe("mail that comes while its sender is forgotten", () => {
  const writes = (email: string) =>
    stageMail(ours.desk, ours.desk.id, mailbox, Buffer.from(letter({ from: email, subject: "Encore moi" })), { from: email, to: [] });
  const casesAt = async (email: string) => (await asks("GET", `/api/customers?q=${email}`)).body[0]?.cases ?? 0;

  test("and is not taken in yet is not lost: it is a new customer's", async () => {
    const it = await opens({ name: "Guy Morin", email: "guy@morin.example", subject: "Essieu" });
    await writes("guy@morin.example");
    expect((await erase(it.customer, "Guy Morin")).status).toBe(204);
    await takeInStaged(ours.desk);
    expect(await casesAt("guy@morin.example")).toBe(1);
  });

  test("and is taken in at that moment is either forgotten with them, or a new customer's: never in between", async () => {
    for (const n of [1, 2, 3, 4]) {
      const email = `rose${n}@ouellet.example`;
      const it = await opens({ name: `Rose Ouellet ${n}`, email, subject: "Frein" });
      await writes(email);
      const [erased] = await Promise.all([erase(it.customer, `Rose Ouellet ${n}`), takeInStaged(ours.desk)]);
      expect(erased.status).toBe(204);
      await takeInStaged(ours.desk);
      const { rows } = await sql`select c.case_id from cases c join customers k using (desk_id, customer_id)
        where k.erased_at is not null and c.state->'erased' is null`.execute(database.db);
      expect(rows).toEqual([]);
      const { rows: left } = await sql<{ n: number }>`select count(*)::int as n from staged_mail where state = 'staged'`.execute(
        database.db,
      );
      expect(left).toEqual([{ n: 0 }]);
    }
  });
});

test("all that is held on a customer is one file", async () => {
  const it = await opens({ name: "Odile Côté", email: "odile@cote.example", subject: "Vitre", words: "La vitre est fendue" });
  await asks("POST", `/api/cases/${it.caseId}/notes`, { key: key(), text: "Rappeler après midi" });
  const { headers, text } = await ours.manager.asks("GET", `/api/customers/${it.customer}/record.json`);
  expect(headers["content-disposition"]).toContain(`${it.customer}.json`);
  const record = JSON.parse(text);
  expect(record).toMatchObject({ customer: { name: "Odile Côté" }, erased: null, cases: [{ subject: "Vitre" }] });
  expect(record.cases[0].messages.map((one: { text: string }) => one.text).toSorted()).toEqual([
    "La vitre est fendue",
    "Rappeler après midi",
  ]);
  expect((await asks("GET", `/api/customers/${it.customer}`)).body.changes[0].changes).toMatchObject([{ what: "exported" }]);
});

test("who was once merged with them keeps no name of theirs", async () => {
  const [kept, gone] = [
    await opens({ name: "Paul Ferlatte", email: "paul@ferlatte.example", subject: "Toit" }),
    await opens({ name: "Trouvalin", email: "trouvalin@ferlatte.example", subject: "Toit" }),
  ];
  const merges = `/api/customers/${kept.customer}/merges`;
  expect((await asks("POST", merges, { from: gone.customer })).status).toBe(204);
  expect((await asks("DELETE", `${merges}/${gone.customer}`)).status).toBe(204);
  expect((await erase(gone.customer, "Trouvalin")).status).toBe(204);
  expect(await standing(["Trouvalin"])).toEqual([]);
  const { changes, customer } = (await asks("GET", `/api/customers/${kept.customer}`)).body;
  expect(customer.name).toBe("Paul Ferlatte");
  expect(changes.flatMap((it: { changes: unknown }) => it.changes)).toEqual([
    { what: "merged", before: null, after: null },
    { what: "merged", before: null, after: null },
  ]);
});

describe("events lose words in an erasure alone, and nothing but words", () => {
  /** As the desk's own role, which may record an erasure, but only of whom it names. */
  const asTheDesk = (customer: string | null, then: ReturnType<typeof sql>, temporary = false) =>
    onBehalf(database, ours.desk.id, async (tx) => {
      if (temporary) await sql`create temporary table erasures (like erasures) on commit drop`.execute(tx);
      if (customer)
        await sql`insert into erasures values (${ours.desk.id}, ${key()}, ${customer}, ${ours.director.id}, now(), '', 0, 0, 0)`.execute(
          tx,
        );
      await then.execute(tx);
    });
  const wordsOf = (caseId: string) => sql`select erase_words_of_events(${ours.desk.id}::uuid, ${caseId}::uuid, '[]')`;

  test("not without one, nor on another customer's case, nor by a table that looks like it", async () => {
    const it = await opens({ name: "Noé Blais", email: "noe@blais.example", subject: "Phare" });
    const other = await opens({ name: "Zoé Blais", email: "zoe@blais.example", subject: "Phare" });
    await expect(asTheDesk(null, wordsOf(it.caseId))).rejects.toThrow("no erasure of");
    await expect(asTheDesk(it.customer, wordsOf(other.caseId))).rejects.toThrow("no erasure of");
    await expect(asTheDesk(it.customer, wordsOf(it.caseId), true)).rejects.toThrow("no erasure of");
    const changes = sql`select erase_words_of_changes(${ours.desk.id}::uuid, array[${other.customer}]::uuid[])`;
    await expect(asTheDesk(it.customer, changes)).rejects.toThrow("no erasure of");
    await asTheDesk(it.customer, wordsOf(it.caseId));
  });

  test("nor so that something else happened, or at another time", async () => {
    const { caseId, customer } = await opens({ name: "Théo Blais", email: "theo@blais.example", subject: "Phare" });
    const changed = (change: object) =>
      sql`select erase_words_of_events(desk_id, case_id, jsonb_build_array(jsonb_build_object('position', position, 'event', event || ${JSON.stringify(change)}::jsonb)))
        from events where desk_id = ${ours.desk.id} and case_id = ${caseId} and position = 1`;
    await expect(asTheDesk(customer, changed({ type: "CaseClosed" }))).rejects.toThrow("changes nothing else");
    await expect(asTheDesk(customer, changed({ at: 0 }))).rejects.toThrow("changes nothing else");
    await asTheDesk(customer, changed({ subject: "[effacé]" }));
  });
});
