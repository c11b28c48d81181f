import { type RawBuilder, sql } from "kysely";
import type { CaseId, DeskId, InteractionId, PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import { type Database, type Tx, unnamed } from "./database.ts";
import type { Attachment } from "./mail-shapes.ts";
import type { Schema } from "./schema.ts";
import { type Question, patternsOf } from "./search-question.ts";
import { afterPlace, type Finding, type Found, holds, inTwoSteps, newestOf, type Page } from "./search-steps.ts";

const NOTHING: Finding = { found: [], complete: true };

/** Messages, calls and notes that hold the words, newest first. */
export async function findMessages(database: Database, desk: DeskId, { text }: Question, page: Page): Promise<Finding> {
  return text === null ? NOTHING : search(database, desk, sql`words @@ ${text}::tsquery`, sql`true`, page);
}

/** Those with a file whose name holds the words. */
export async function findFiles(database: Database, desk: DeskId, { words }: Question, page: Page): Promise<Finding> {
  return words.length === 0 ? NOTHING : search(database, desk, holds("files", patternsOf(words)), sql`files is not null`, page);
}

/** `among`: what makes a row one that is looked through at all. */
function search(database: Database, desk: DeskId, asked: RawBuilder<unknown>, among: RawBuilder<unknown>, page: Page): Promise<Finding> {
  const rows = sql`from search_texts where desk_id = ${desk} and ${among} and ${afterPlace(page, "at", "interaction_id")}`;
  const newestFirst = sql`order by at desc, interaction_id desc limit`;
  return inTwoSteps(
    database,
    {
      newest: sql<Found>`${unnamed} select interaction_id as id, at
        from (select * ${rows} ${newestFirst} ${newestOf(page)}) newest where ${asked} ${newestFirst} ${page.limit}`,
      all: sql<Found>`${unnamed} with hits as materialized (select interaction_id, at ${rows} and ${asked})
        select interaction_id as id, at from hits ${newestFirst} ${page.limit}`,
    },
    page,
  );
}

export interface FoundMessage {
  interaction_id: InteractionId;
  case_id: CaseId;
  reference: string;
  subject: string;
  customer_name: string;
  door: Schema["interactions"]["door"];
  direction: Schema["interactions"]["direction"];
  at: Instant;
  person_id: PersonId | null;
  author: string | null;
  title: string | null;
  body: string;
  attachments: Attachment[];
}

/** Letters of a text that are searched, and so shown (migrations/006). */
const LETTERS_MAX = 100_000;

/** These messages as they are shown, in the order they were found in. A coalesce may leak, to PostgreSQL (store/ids-of.ts). */
export async function readFoundMessages(tx: Tx, desk: DeskId, found: readonly Found[]): Promise<FoundMessage[]> {
  const ids = `{${found.map(({ id }) => id).join(",")}}`;
  const { rows } =
    await sql<FoundMessage>`select i.interaction_id, c.case_id, c.reference, c.subject, k.name as customer_name, i.door, i.direction,
      i.at, i.person_id, i.author, i.subject as title, left(i.body, ${sql.lit(LETTERS_MAX)}) as body, i.attachments
    from interactions i join cases o on o.desk_id = i.desk_id and o.case_id = i.case_id
      join cases c on c.desk_id = o.desk_id and c.case_id = case when o.merged_into is null then o.case_id else o.merged_into end
      join customers k on k.desk_id = c.desk_id and k.customer_id = c.customer_id
    where i.desk_id = ${desk} and i.interaction_id = any(${ids}::uuid[]) order by array_position(${ids}::uuid[], i.interaction_id)`.execute(
      tx,
    );
  return rows;
}
