import { sql } from "kysely";
import type { CaseId, DeskId, InteractionId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import type { Attachment, Recipients } from "./mail-shapes.ts";
import type { Delivery, Schema } from "./schema.ts";
import { stamp } from "./stamp.ts";

type Row = Schema["interactions"];
export interface NewInteraction {
  id: InteractionId;
  door: Row["door"];
  direction: Row["direction"];
  at: Instant;
  saidAt: Instant;
  person: Row["person_id"];
  author: string | null;
  subject: string | null;
  body: string;
  html?: string | null;
  messageId?: string | null;
  automatic?: boolean;
  delivery?: Delivery | null;
  stagedId?: string | null;
  attachments?: Attachment[];
  recipients?: Recipients | null;
  thirdParty?: Row["third_party_id"];
}

export async function insertInteraction(tx: Tx, desk: DeskId, caseId: CaseId, it: NewInteraction): Promise<void> {
  await tx
    .insertInto("interactions")
    .values({
      desk_id: desk,
      interaction_id: it.id,
      case_id: caseId,
      door: it.door,
      direction: it.direction,
      at: toDate(it.at),
      said_at: toDate(it.saidAt),
      person_id: it.person,
      author: it.author,
      subject: it.subject,
      body: it.body,
      html: it.html ?? null,
      message_id: it.messageId ?? null,
      automatic: it.automatic ?? false,
      delivery: it.delivery ?? null,
      delivery_detail: null,
      staged_id: it.stagedId ?? null,
      attachments: JSON.stringify(it.attachments ?? []),
      recipients: it.recipients ? JSON.stringify(it.recipients) : null,
      third_party_id: it.thirdParty ?? null,
    })
    .execute();
}

/** A message of more than one file, which come one at a time. */
export async function addAttachment(tx: Tx, desk: DeskId, id: InteractionId, it: Attachment): Promise<void> {
  await sql`update interactions set attachments = attachments || ${JSON.stringify([it])}::jsonb
    where desk_id = ${desk} and interaction_id = ${id}`.execute(tx);
}

/** Where a message of ours stands on its way; `detail`: what the relay said of it. */
export async function setDelivery(tx: Tx, desk: DeskId, id: InteractionId, delivery: Delivery, detail: string | null): Promise<void> {
  await tx
    .updateTable("interactions")
    .set({ delivery, delivery_detail: detail })
    .where("desk_id", "=", desk)
    .where("interaction_id", "=", id)
    .execute();
}

/** Undefined for another desk's. */
export async function readInteraction(tx: Tx, desk: DeskId, id: InteractionId) {
  return tx.selectFrom("interactions").selectAll().where("desk_id", "=", desk).where("interaction_id", "=", id).executeTakeFirst();
}

/** What was said in these, by id. */
export async function bodiesOf(tx: Tx, desk: DeskId, ids: readonly InteractionId[]): Promise<Map<InteractionId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("interactions")
    .select(["interaction_id", "body"])
    .where("desk_id", "=", desk)
    .where("interaction_id", "in", ids)
    .execute();
  return new Map(rows.map(({ interaction_id, body }) => [interaction_id, body]));
}

/** The customer's latest messages that came with files. */
export async function messagesWithFiles(tx: Tx, desk: DeskId, caseId: CaseId, limit: number) {
  return tx
    .selectFrom("interactions")
    .select(["interaction_id", "said_at", "attachments"])
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .where("direction", "=", "in")
    .where("third_party_id", "is", null)
    .where(sql<boolean>`attachments <> '[]'::jsonb`)
    .orderBy("at", "desc")
    .orderBy("interaction_id", "desc")
    .limit(limit)
    .execute();
}

/** More names than a page can show. */
const SPEAKERS_MAX = 40;

/** Newest first, older than `before` when given; the id settles what happened at the same instant. */
export async function readTimeline(tx: Tx, desk: DeskId, caseId: CaseId, before: { at: Instant; id: string } | null, limit: number) {
  let query = tx.selectFrom("interactions").selectAll().where("desk_id", "=", desk).where("case_id", "=", caseId);
  if (before) {
    const { at, id } = before;
    query = query.where((eb) => eb(eb.refTuple("at", "interaction_id"), "<", eb.tuple(stamp(at), id as InteractionId)));
  }
  return query.orderBy("at", "desc").orderBy("interaction_id", "desc").limit(limit).execute();
}

/** What people wrote on a case and what left of ours, oldest first: what a reply refers to. With a third party, or the customer (null). */
export async function messageIdsOf(tx: Tx, desk: DeskId, caseId: CaseId, thirdParty: Row["third_party_id"], limit: number) {
  const rows = await tx
    .selectFrom("interactions")
    .select(["message_id", "subject", "direction"])
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .where("message_id", "is not", null)
    .where("automatic", "=", false)
    .where("third_party_id", "is not distinct from", thirdParty)
    .where((eb) => eb("delivery", "is distinct from", "cancelled"))
    .orderBy("at", "desc")
    .orderBy("interaction_id", "desc")
    .limit(limit)
    .execute();
  return rows.reverse();
}

/** The message that carries this Message-ID (RFC 5322 §3.6.4), ours or theirs. */
export async function byMessageId(tx: Tx, desk: DeskId, messageId: string) {
  return tx
    .selectFrom("interactions")
    .select(["interaction_id", "case_id", "direction"])
    .where("desk_id", "=", desk)
    .where("message_id", "=", messageId)
    .executeTakeFirst();
}

/** Our newest message of a case that a relay took; null when none has left, or that one came back already. */
export async function lastSent(tx: Tx, desk: DeskId, caseId: CaseId): Promise<InteractionId | null> {
  const row = await tx
    .selectFrom("interactions")
    .select(["interaction_id", "delivery"])
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .where("delivery", "in", ["sent", "bounced"])
    .where("third_party_id", "is", null)
    .orderBy("at", "desc")
    .orderBy("interaction_id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.delivery === "sent" ? row.interaction_id : null;
}

/** Who spoke on a case, last first: colleagues by id, others by the name they gave; machines are nobody. */
export async function speakersOf(tx: Tx, desk: DeskId, caseId: CaseId) {
  return tx
    .selectFrom("interactions")
    .select((eb) => ["person_id as person", "author as name", eb.fn.countAll<number>().as("times"), eb.fn.max<Instant>("at").as("lastAt")])
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .where("automatic", "=", false)
    .where((eb) => eb.or([eb("person_id", "is not", null), eb("author", "is not", null)]))
    .groupBy(["person_id", "author"])
    .orderBy("lastAt", "desc")
    .limit(SPEAKERS_MAX)
    .execute();
}

/** All that was said and noted on a case, oldest first. */
export async function saidIn(tx: Tx, desk: DeskId, ids: readonly InteractionId[]) {
  if (ids.length === 0) return [];
  return tx
    .selectFrom("interactions")
    .select(["at", "subject", "body"])
    .where("desk_id", "=", desk)
    .where("interaction_id", "in", ids)
    .orderBy("at")
    .execute();
}

/** All that was said on a case, oldest first, notes included. */
export async function readAllSaid(tx: Tx, desk: DeskId, caseId: CaseId) {
  return tx
    .selectFrom("interactions")
    .select(["interaction_id", "at", "door", "direction", "person_id", "author", "subject", "body", "third_party_id", "attachments"])
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .orderBy("at")
    .orderBy("interaction_id")
    .execute();
}
