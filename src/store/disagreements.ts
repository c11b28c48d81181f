import { sql } from "kysely";
import type { CommitmentKind, Language } from "../core/due.ts";
import type { Door } from "../core/events.ts";
import type { DeskId, InteractionId, PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import type { Tx } from "./database.ts";
import type { DecidedTerms, ReadingDecision, ReadTerms } from "./schema.ts";
import { stamp } from "./stamp.ts";

/** What a person said otherwise than the reader: read, but not so · no promise · missed. */
export const DISAGREEMENTS = ["added", "refused", "adjusted"] as const;
export type Disagreement = (typeof DISAGREEMENTS)[number];

export interface DisagreementFilter {
  decision: Disagreement | null;
  kind: CommitmentKind | null;
  language: Language | null;
}

const disagreeing = (tx: Tx, desk: DeskId) =>
  tx
    .selectFrom("readings")
    .where("readings.desk_id", "=", desk)
    .where("readings.decision", "in", [...DISAGREEMENTS]);

/** Newest first, older than `after` when given. Keyset pages: the page is cut before its cases are looked up. */
export async function disagreementPage(
  tx: Tx,
  desk: DeskId,
  { decision, kind, language }: DisagreementFilter,
  after: { at: Instant; id: string } | null,
  limit: number,
) {
  let page = disagreeing(tx, desk).selectAll();
  if (decision) page = page.where("decision", "=", decision);
  if (kind) page = page.where("kind", "=", kind);
  if (language) page = page.where("language", "=", language);
  if (after) {
    const { at, id } = after;
    page = page.where((eb) => eb(eb.refTuple("at", "reading_id"), "<", eb.tuple(stamp(at), id)));
  }
  return tx
    .selectFrom(page.orderBy("at", "desc").orderBy("reading_id", "desc").limit(limit).as("r"))
    .innerJoin("cases as c", (join) => join.onRef("c.desk_id", "=", "r.desk_id").onRef("c.case_id", "=", "r.case_id"))
    .innerJoin("customers as u", (join) => join.onRef("u.desk_id", "=", "c.desk_id").onRef("u.customer_id", "=", "c.customer_id"))
    .innerJoin("interactions as i", (join) => join.onRef("i.desk_id", "=", "r.desk_id").onRef("i.interaction_id", "=", "r.interaction_id"))
    .select(["r.reading_id", "r.case_id", "r.person_id", "r.at", "r.language", "r.words", "r.read", "r.decision", "r.decided"])
    .select(["c.reference", "u.name as customer", "i.door"])
    .orderBy("r.at", "desc")
    .orderBy("r.reading_id", "desc")
    .execute();
}

export type DisagreementCounts = Record<Disagreement, number>;

/** How many of each sort there are, zero where none. */
export async function countDisagreements(tx: Tx, desk: DeskId): Promise<DisagreementCounts> {
  const rows = await disagreeing(tx, desk)
    .select(["decision", sql<number>`count(*)::int`.as("count")])
    .groupBy("decision")
    .execute();
  return Object.fromEntries(
    DISAGREEMENTS.map((it) => [it, rows.find(({ decision }) => decision === it)?.count ?? 0]),
  ) as DisagreementCounts;
}

/** Since an instant: promises read in messages, those of them a person put right, and those a person had to add. */
export async function readSince(tx: Tx, desk: DeskId, since: Instant): Promise<{ read: number; corrected: number; missed: number }> {
  return tx
    .selectFrom("readings")
    .select([
      sql<number>`count(*) filter (where decision <> 'added')::int`.as("read"),
      sql<number>`count(*) filter (where decision in ('adjusted', 'refused'))::int`.as("corrected"),
      sql<number>`count(*) filter (where decision = 'added')::int`.as("missed"),
    ])
    .where("desk_id", "=", desk)
    .where("at", ">=", stamp(since))
    .executeTakeFirstOrThrow();
}

/** One reading of a message in which someone said otherwise than the reader, perhaps of another. */
export interface DisagreedReading {
  words: string;
  language: Language;
  read: ReadTerms | null;
  decision: ReadingDecision;
  decided: DecidedTerms | null;
  reader: string;
}

export interface DisagreedMessage {
  interaction: InteractionId;
  door: Door;
  at: Instant;
  body: string;
  writer: PersonId;
  customer: string;
  readings: DisagreedReading[];
}

/** Messages with a disagreement, oldest first, after the one given: all that was read in each. `next` is where to go on from; null at the end. */
export async function disagreedMessages(
  tx: Tx,
  desk: DeskId,
  after: InteractionId | null,
  limit: number,
): Promise<{ messages: DisagreedMessage[]; next: InteractionId | null }> {
  let page = disagreeing(tx, desk).select(["case_id", "interaction_id"]).distinct();
  if (after) page = page.where("interaction_id", ">", after);
  const found = await page.orderBy("interaction_id").limit(limit).execute();
  const { rows } =
    await sql<DisagreedMessage>`select i.interaction_id as interaction, i.door, i.at, i.body, i.person_id as writer, u.name as customer,
      json_agg(json_build_object('words', r.words, 'language', r.language, 'read', r.read, 'decision', r.decision, 'decided', r.decided, 'reader', r.reader)
        order by r.reading_id) as readings
    from json_to_recordset(${JSON.stringify(found)}::json) m(case_id uuid, interaction_id uuid)
    join readings r on r.desk_id = ${desk} and r.case_id = m.case_id and r.interaction_id = m.interaction_id
    join interactions i on i.desk_id = r.desk_id and i.interaction_id = r.interaction_id
    join cases c on c.desk_id = r.desk_id and c.case_id = r.case_id
    join customers u on u.desk_id = c.desk_id and u.customer_id = c.customer_id
    group by i.interaction_id, i.door, i.at, i.body, i.person_id, u.name order by i.interaction_id`.execute(tx);
  return { messages: rows, next: found.length < limit ? null : found.at(-1)!.interaction_id };
}
