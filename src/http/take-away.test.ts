import { sql } from "kysely";
import { expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { customerPath } from "../../test/kit/link.ts";
import { type InteractionId, newId } from "../core/ids.ts";
import { writeNote } from "../desk/calls.ts";
import { dataLinkUrl } from "../desk/take-away.ts";
import { openCase } from "../desk/open-case.ts";
import { onBehalf } from "../store/on-behalf.ts";

const { app, team, clock } = await testApp(await freshDatabase(), { publicUrl: "https://desk.example.org" });
const { desk, person } = await team();

async function caseOf(email: string | null, subject: string, words: string) {
  const id = await openCase(desk, person.id, {
    key: null,
    customer: { name: "Jeff Tremblay", email, phone: email ? null : "514 555-0199", language: "fr" },
    subject,
    door: "form",
    words,
  });
  return { id, path: await customerPath(desk, id) };
}
const ask = (method: "GET" | "POST", url: string) =>
  app
    .inject({
      method,
      url,
      ...(method === "POST" && { payload: "key=x", headers: { "content-type": "application/x-www-form-urlencoded" } }),
    })
    .then(({ statusCode: status, body: text, headers }) => ({ status, text, location: headers.location }));
const mailed = () =>
  onBehalf(desk.database, desk.id, async (tx) => ({
    letters: (await tx.selectFrom("outbox").select("message").where("desk_id", "=", desk.id).execute()).flatMap(({ message }) =>
      message.dataLink ? [message] : [],
    ),
  }));

test("a case’s own is read and taken away at once, without our notes", async () => {
  const { id, path } = await caseOf("jeff@exemple.example", "Subaru Outback", "Bonjour, où en est-on ?");
  await writeNote(desk, person.id, id, { key: newId<InteractionId>(desk.clock.now()), text: "Il s’impatiente, attention." });
  const page = await ask("GET", `${path}/donnees`);
  const file = await ask("GET", `${path}/donnees.json`);
  expect(page.text).toContain("où en est-on");
  expect((JSON.parse(file.text) as { messages: { text: string }[] }).messages.map(({ text }) => text)).toEqual(["Bonjour, où en est-on ?"]);
  for (const { text } of [page, file]) expect(text).not.toContain("impatiente");
});

test("everything leaves by a link mailed to the address we know, which works once and stands nowhere", async () => {
  const { path } = await caseOf("ana@exemple.example", "Lave-vaisselle", "Il fuit encore.");
  await caseOf("ana@exemple.example", "Sécheuse", "Elle ne chauffe plus.");
  expect((await ask("POST", `${path}/donnees`)).status).toBe(303);
  await ask("POST", `${path}/donnees`);
  const { letters } = await mailed();
  expect(letters.map(({ to }) => to.address)).toEqual(["ana@exemple.example"]);
  const link = new URL(dataLinkUrl(desk, letters[0]!.dataLink!)).pathname;
  expect(JSON.stringify(letters)).not.toContain(link.split("/").at(-1));
  expect((await ask("GET", link)).status).toBe(200);
  const taken = await ask("POST", link);
  expect((JSON.parse(taken.text) as { cases: { subject: string }[] }).cases.map(({ subject }) => subject).toSorted()).toEqual([
    "Lave-vaisselle",
    "Sécheuse",
  ]);
  expect(await ask("POST", link)).toMatchObject({ status: 303 });
  expect((await ask("GET", link)).status).toBe(404);
});

test("after its hour it takes nothing out", async () => {
  const { path } = await caseOf("late@exemple.example", "Toiture", "Bonjour");
  await ask("POST", `${path}/donnees`);
  const letter = (await mailed()).letters.find(({ to }) => to.address === "late@exemple.example")!;
  clock.set("2026-11-17T11:30:00-05:00");
  expect((await ask("GET", new URL(dataLinkUrl(desk, letter.dataLink!)).pathname)).status).toBe(404);
});

test("without an address of theirs nothing is mailed", async () => {
  const before = (await mailed()).letters.length;
  await ask("POST", `${(await caseOf(null, "Vélo", "")).path}/donnees`);
  expect((await mailed()).letters).toHaveLength(before);
});

/** Every table there is: what of it a customer takes away, or why nothing. A new table fails until it is said here. */
const TABLES: Record<string, string> = {
  cases: "given: what each is about and where it stands",
  commitments: "given: as the promises told to them",
  customer_addresses: "given",
  customer_changes: "given, without our notes",
  customer_merges: "given: the other names",
  customers: "given, without our notes",
  custom_fields: "given: the names of fields",
  events: "given: those that are theirs (core/own-record.ts)",
  files: "given: by name, with the message or the view they came for",
  interactions: "given: what was said between them and us, and what they wrote on cases of others",
  participants: "given",
  staged_mail: "their mail as it came: given as the messages read from it",
  outbox: "our mail as it leaves: given as the messages in it",
  search_texts: "the same words, folded",
  uploads: "files still on their way, for a day",
  upload_parts: "files still on their way, for a day",
  drafts: "ours: not said",
  readings: "ours: how a machine read our words",
  findings: "ours: what we must not forget",
  notifications: "ours: whom of us it was told",
  case_reads: "ours: what each of us has read",
  case_tags: "ours: how we sort",
  tags: "ours: how we sort",
  third_parties: "others",
  links: "keys: a hash, and when it was last used",
  data_links: "keys: a hash, and when it was asked for",
  link_answers: "keys of forms, without a word",
  erasures: "that somebody was forgotten, without a word of them",
};

/** Of the desk and its people: nobody else stands in these. */
const OF_THE_DESK =
  "absences case_kinds desks invitations mailboxes migrations optional_readers people push_devices push_keys relays saved_replies " +
  "second_step_resets auth_accounts auth_sessions auth_two_factors auth_used_codes auth_users auth_verifications";

test("no table is forgotten", async () => {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace`.execute(desk.database.db);
  const known = new Set([...Object.keys(TABLES), ...OF_THE_DESK.split(" ")]);
  expect(rows.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  expect([...known].filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
});
