import type { CommitmentKind, Language } from "../core/due.ts";
import type { CaseId, CommitmentId, DeskId, InteractionId, PersonId } from "../core/ids.ts";
import { type Instant, iso, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { inserting } from "./row-writing.ts";
import type { DecidedTerms, ReadingDecision, ReadTerms } from "./schema.ts";

/** What was read at some words of a message of ours, and what the person made of it. */
export interface NewReading {
  id: string;
  caseId: CaseId;
  interaction: InteractionId;
  commitment: CommitmentId | null;
  person: PersonId;
  at: Instant;
  language: Language;
  words: string;
  kind: CommitmentKind;
  read: ReadTerms | null;
  decision: ReadingDecision;
  decided: DecidedTerms | null;
  reader: string;
}

const insertRows = inserting("readings", {
  desk_id: "uuid",
  reading_id: "uuid",
  case_id: "uuid",
  interaction_id: "uuid",
  commitment_id: "uuid",
  person_id: "uuid",
  at: "timestamptz",
  language: "text",
  words: "text",
  kind: "text",
  read: "jsonb",
  decision: "text",
  decided: "jsonb",
  reader: "text",
});

export async function insertReadings(tx: Tx, desk: DeskId, readings: readonly NewReading[]): Promise<void> {
  const rows = readings.map((it) => ({
    desk_id: desk,
    reading_id: it.id,
    case_id: it.caseId,
    interaction_id: it.interaction,
    commitment_id: it.commitment,
    person_id: it.person,
    at: iso(it.at),
    language: it.language,
    words: it.words,
    kind: it.kind,
    read: it.read && JSON.stringify(it.read),
    decision: it.decision,
    decided: it.decided && JSON.stringify(it.decided),
    reader: it.reader,
  }));
  await insertRows(rows)?.execute(tx);
}

/** A message taken back was never said. */
export async function deleteReadings(tx: Tx, desk: DeskId, caseId: CaseId, interaction: InteractionId): Promise<void> {
  await tx
    .deleteFrom("readings")
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .where("interaction_id", "=", interaction)
    .execute();
}

/** What was read where this proposal was made, if nobody has said anything of it yet. */
export async function readOpenReading(tx: Tx, desk: DeskId, commitment: CommitmentId) {
  return tx
    .selectFrom("readings")
    .select(["reading_id as id", "read"])
    .where("desk_id", "=", desk)
    .where("commitment_id", "=", commitment)
    .where("decision", "=", "left")
    .executeTakeFirst();
}

/** What a person made of what was read. */
export async function decideReading(
  tx: Tx,
  desk: DeskId,
  id: string,
  it: { decision: ReadingDecision; decided: DecidedTerms | null; person: PersonId; at: Instant },
): Promise<void> {
  await tx
    .updateTable("readings")
    .set({ decision: it.decision, decided: it.decided && JSON.stringify(it.decided), person_id: it.person, at: toDate(it.at) })
    .where("desk_id", "=", desk)
    .where("reading_id", "=", id)
    .execute();
}
