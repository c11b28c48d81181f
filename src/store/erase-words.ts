import { sql } from "kysely";
import type { Event } from "../core/events.ts";
import type { CaseId, CustomerId, DeskId, InteractionId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { idsOf } from "./ids-of.ts";
import type { OutgoingMessage } from "./mail-shapes.ts";
import { erasedIdentity } from "./staging.ts";

/** What is forgotten, and what stands in its place. */
export interface Forgotten {
  cases: readonly CaseId[];
  customers: readonly CustomerId[];
  /** Lower case. */
  addresses: readonly string[];
  /** Theirs on cases of others. */
  wroteElsewhere: readonly InteractionId[];
  /** Not theirs, but they are named in it. */
  namedElsewhere: readonly InteractionId[];
  mark: string;
}

/** Whoever takes in a mail of theirs meanwhile waits, then makes a new customer (claimAddress). */
export async function freeAddresses(tx: Tx, desk: DeskId, customers: readonly CustomerId[]): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`delete from customer_addresses
    where desk_id = ${desk} and customer_id = any(${idsOf(customers)}) returning lower(address) as address`.execute(tx);
  return rows.map(({ address }) => address);
}

/** Takes the words out of every row but events and cases.state, which the fold writes (desk/erase-customer.ts). In an order: what names a row goes after it. */
export async function eraseRows(tx: Tx, desk: DeskId, it: Forgotten, at: Instant): Promise<void> {
  const cases = idsOf(it.cases);
  const elsewhere = idsOf(it.wroteElsewhere);
  const message = sql`(select interaction_id from interactions where desk_id = ${desk} and (case_id = any(${cases}) or interaction_id = any(${elsewhere})))`;
  await eraseMail(tx, desk, it, message);
  await sql`delete from readings where desk_id = ${desk} and case_id = any(${cases})`.execute(tx);
  await sql`delete from participants where desk_id = ${desk} and case_id = any(${cases})`.execute(tx);
  await sql`delete from data_links where desk_id = ${desk} and customer_id = any(${idsOf(it.customers)})`.execute(tx);
  await sql`delete from drafts where desk_id = ${desk} and case_id = any(${cases})`.execute(tx);
  await sql`delete from uploads where desk_id = ${desk} and case_id = any(${cases})`.execute(tx);
  await sql`delete from links where desk_id = ${desk} and case_id = any(${cases})`.execute(tx);
  await sql`delete from files where desk_id = ${desk} and case_id = any(${cases})`.execute(tx);
  await sql`update notifications set mail_at = null, push_at = null where desk_id = ${desk} and case_id = any(${cases})`.execute(tx);
  await sql`update cases set subject = ${it.mark} where desk_id = ${desk} and case_id = any(${cases})`.execute(tx);
  await eraseNamed(tx, desk, it);
  await sql`update interactions set author = case when author is not null then ${it.mark} end, subject = case when subject is not null then ${it.mark} end,
      body = case when body = '' then '' else ${it.mark} end, html = null, message_id = null, delivery_detail = null, staged_id = null,
      attachments = '[]', recipients = null
    where desk_id = ${desk} and interaction_id in ${message}`.execute(tx);
  await sql`delete from search_texts where desk_id = ${desk} and interaction_id in ${message}`.execute(tx); // the trigger wrote them anew
  await eraseCustomers(tx, desk, it, at);
}

/** What is left of a mail that is neither to leave nor to be taken in. */
async function eraseMail(tx: Tx, desk: DeskId, it: Forgotten, message: ReturnType<typeof sql>): Promise<void> {
  await sql`update outbox set message = ${JSON.stringify(wordlessMail(it.mark))}, problem = null, draft = null, next_attempt_at = null,
      state = case when state in ('uncertain', 'failed') then 'cancelled' else state end
    where desk_id = ${desk} and interaction_id in ${message}`.execute(tx);
  const theirs = sql`(select json_array_elements_text(${JSON.stringify(it.addresses)}::json))`;
  await sql`update outbox o set message = ${JSON.stringify(wordlessMail(it.mark))}, problem = null, next_attempt_at = null,
      state = case when state = 'sent' then state else 'cancelled' end
    where desk_id = ${desk} and (lower(message->'to'->>'address') in ${theirs} or (message->'follower'->>'case')::uuid = any(${idsOf(it.cases)}))
      and not exists (select from interactions i where i.desk_id = o.desk_id and i.interaction_id = o.interaction_id)`.execute(tx); // letters of no case
  await eraseNotices(tx, desk, it);
  await sql`update staged_mail set raw = '', envelope = '{"from": null, "to": []}', problem = null, identity = ${erasedIdentity(sql`identity`)},
      state = case when state = 'unreadable' then 'set_aside' else state end
    where desk_id = ${desk} and state <> 'staged' and (case_id = any(${idsOf(it.cases)}) or interaction_id in ${message} or lower(envelope->>'from') in ${theirs})`.execute(
    tx,
  );
}

/** Letters to the desk's own people that tell of these cases: one yet to leave keeps the addresses of the others it tells of. */
async function eraseNotices(tx: Tx, desk: DeskId, { cases, mark }: Forgotten): Promise<void> {
  const paths = cases.map((id) => `/dossiers/${id}`);
  const { rows } = await sql<{ id: InteractionId; state: string; message: OutgoingMessage }>`select interaction_id as id, state, message
    from outbox o where desk_id = ${desk} and exists (select from json_array_elements_text(${JSON.stringify(paths)}::json) path
        where position(path in message->>'text') > 0)
      and not exists (select from interactions i where i.desk_id = o.desk_id and i.interaction_id = o.interaction_id) for update`.execute(
    tx,
  );
  for (const { id, state, message } of rows) {
    const others = message.text.split("\n").filter((line) => LEADS_TO_A_CASE.test(line) && !paths.some((path) => line.endsWith(path)));
    const leaves = state === "queued" && others.length > 0;
    const after = leaves ? { ...message, subject: mark, text: `${others.join("\n")}\n` } : wordlessMail(mark);
    await sql`update outbox set message = ${JSON.stringify(after)}, problem = null, state = ${state === "queued" && !leaves ? "cancelled" : state}
      where desk_id = ${desk} and interaction_id = ${id}`.execute(tx);
  }
}

const LEADS_TO_A_CASE = /^\S+\/dossiers\/[0-9a-f-]{36}$/;

const wordlessMail = (mark: string): OutgoingMessage => ({
  fromName: "",
  to: { name: "", address: "" },
  subject: mark,
  text: mark,
  messageId: "",
  inReplyTo: null,
  references: [],
  replyTo: null,
  automatic: false,
});

/** They were one of several in a mail on another's case: they are among its names no more. */
async function eraseNamed(tx: Tx, desk: DeskId, { namedElsewhere, addresses }: Forgotten): Promise<void> {
  const ids = idsOf(namedElsewhere);
  const theirs = sql`(select json_array_elements_text(${JSON.stringify(addresses)}::json))`;
  const others = (list: ReturnType<typeof sql>) =>
    sql`coalesce((select jsonb_agg(one order by n) from jsonb_array_elements(${list}) with ordinality of_list(one, n)
      where lower(one->>'address') not in ${theirs}), '[]')`;
  await sql`update interactions set recipients = (select jsonb_object_agg(list.key, ${others(sql`list.value`)}) from jsonb_each(recipients) list)
    where desk_id = ${desk} and interaction_id = any(${ids})`.execute(tx);
  await sql`update outbox set message = message
      || jsonb_build_object('cc', ${others(sql`coalesce(message->'cc', '[]')`)}, 'bcc', ${others(sql`coalesce(message->'bcc', '[]')`)})
    where desk_id = ${desk} and interaction_id = any(${ids}) and state not in ('queued', 'handing_over')`.execute(tx);
}

async function eraseCustomers(tx: Tx, desk: DeskId, { customers, mark }: Forgotten, at: Instant): Promise<void> {
  const ids = idsOf(customers);
  await sql`update customers set name = ${mark}, prefers = null, address = null, notes = '', reachable = '[]', fields = '{}',
      version = version + 1, erased_at = ${toDate(at)}
    where desk_id = ${desk} and customer_id = any(${ids})`.execute(tx);
  await sql`update customer_merges set addresses = '[]' where desk_id = ${desk} and (kept = any(${ids}) or gone = any(${ids}))`.execute(tx);
  await sql`select erase_words_of_changes(${desk}::uuid, ${ids})`.execute(tx);
}

/** Events as they are without words, by their position. Only while an erasure is recorded (migrations/025). */
export async function eraseEvents(
  tx: Tx,
  desk: DeskId,
  caseId: CaseId,
  wordless: readonly { position: number; event: Event }[],
): Promise<void> {
  if (wordless.length === 0) return;
  await sql`select erase_words_of_events(${desk}::uuid, ${caseId}::uuid, ${JSON.stringify(wordless)}::jsonb)`.execute(tx);
}
