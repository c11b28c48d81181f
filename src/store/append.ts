import { sql } from "kysely";
import type { CaseState } from "../core/case.ts";
import type { Event } from "../core/events.ts";
import { type Finding, sameMatter } from "../core/finding.ts";
import type { CaseId, DeskId, PersonId } from "../core/ids.ts";
import { type Instant, iso } from "../core/time.ts";
import { standing } from "../core/watch.ts";
import type { Tx } from "./database.ts";
import { type Change, changed } from "./listen.ts";

/** What a decision did to one case: the state it was read at, the events, the state after, and what they make known. */
export interface CaseChange {
  desk: DeskId;
  id: CaseId;
  /** Events before these ones; another's append in between breaks the key and nothing is written. */
  position: number;
  /** Events in the state as it is written. */
  statePosition: number;
  before: CaseState | null;
  events: readonly Event[];
  after: CaseState;
  wakeAt: Instant | null;
  notifications: readonly Notification[];
}

export interface Notification {
  id: string;
  person: PersonId;
  finding: Finding;
  at: Instant;
  mailAt: Instant | null;
}

/** Writes events and read models of any number of cases in a handful of statements. The cases' rows must exist. */
export async function append(tx: Tx, changes: readonly CaseChange[]): Promise<void> {
  if (changes.length === 0) return;
  await insert(tx, EVENTS, changes.flatMap(eventRows));
  await updateCases(tx, changes);
  await insert(tx, COMMITMENTS, changes.flatMap(commitmentRows));
  await insert(tx, FINDINGS, changes.flatMap(findingRows));
  await setCleared(tx, changes.flatMap((change) => [...clearedRows(change), ...revivedRows(change)]));
  await insert(tx, NOTIFICATIONS, changes.flatMap(notificationRows));
  await changed(tx, changes.filter(({ events }) => events.length > 0).flatMap(noticesOf));
}

interface Table {
  name: string;
  /** Columns and types in order; what is `jsonb` travels as text, which PostgreSQL parses once and not twice. */
  columns: Record<string, string>;
  onConflict?: ReturnType<typeof sql>;
}

/** One statement for any number of rows, so that it is prepared once. */
async function insert(tx: Tx, { name, columns, onConflict }: Table, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).map((column) => sql.ref(column));
  const values = Object.entries(columns).map(([column, type]) => (type === "jsonb" ? sql`${sql.ref(column)}::jsonb` : sql.ref(column)));
  await sql`insert into ${sql.table(name)} (${sql.join(names)}) select ${sql.join(values)} from ${recordset(columns, rows)} ${onConflict ?? sql``}`.execute(tx);
}

function recordset(columns: Table["columns"], rows: readonly object[]) {
  const typed = Object.entries(columns).map(([column, type]) => sql`${sql.ref(column)} ${sql.raw(type === "jsonb" ? "text" : type)}`);
  return sql`json_to_recordset(${JSON.stringify(rows)}) x(${sql.join(typed)})`;
}

const EVENTS: Table = { name: "events", columns: { desk_id: "uuid", case_id: "uuid", position: "int", at: "timestamptz", type: "text", event: "jsonb" } };

function eventRows({ desk, id, position, events }: CaseChange) {
  return events.map((event, i) => ({ desk_id: desk, case_id: id, position: position + i + 1, at: iso(event.at), type: event.type, event: JSON.stringify(event) }));
}

/** Events told since the state was written, at most: reading a case folds them. */
const TOLD_SINCE_MAX = 100;

/** Findings alone leave the state as it was written: they are many, and reading folds them in. */
async function updateCases(tx: Tx, changes: readonly CaseChange[]): Promise<void> {
  const onlyTold = ({ events, position, statePosition }: CaseChange) =>
    events.every(({ type }) => type === "FindingRaised") && position + events.length - statePosition <= TOLD_SINCE_MAX;
  await updateHeads(tx, changes.filter(onlyTold));
  await updateStates(tx, changes.filter((change) => !onlyTold(change)));
}

const HEAD = { desk_id: "uuid", case_id: "uuid", position: "int", wake_at: "timestamptz" };
const headRow = ({ desk, id, position, events, wakeAt }: CaseChange) => ({ desk_id: desk, case_id: id, position: position + events.length, wake_at: isoOrNull(wakeAt) });

async function updateHeads(tx: Tx, changes: readonly CaseChange[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`update cases c set position = x.position, wake_at = x.wake_at from ${recordset(HEAD, changes.map(headRow))}
    where c.desk_id = x.desk_id and c.case_id = x.case_id`.execute(tx);
}

const WHOLE = { ...HEAD, owner: "uuid", status: "text", last_at: "timestamptz", last_news_at: "timestamptz", awaiting_since: "timestamptz", state: "jsonb" };

async function updateStates(tx: Tx, changes: readonly CaseChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change) => ({
    ...headRow(change), owner: change.after.owner, status: change.after.status, last_at: iso(change.after.lastAt), last_news_at: isoOrNull(change.after.lastNewsAt),
    awaiting_since: isoOrNull(change.after.awaitingSince), state: JSON.stringify(change.after),
  }));
  await sql`update cases c set owner = x.owner, status = x.status, last_at = x.last_at, last_news_at = x.last_news_at, awaiting_since = x.awaiting_since,
      position = x.position, state = x.state::jsonb, state_position = x.position, wake_at = x.wake_at
    from ${recordset(WHOLE, rows)} where c.desk_id = x.desk_id and c.case_id = x.case_id`.execute(tx);
}

const COMMITMENTS: Table = {
  name: "commitments",
  columns: {
    desk_id: "uuid", commitment_id: "uuid", case_id: "uuid", promiser: "uuid", promiser_role: "text", said_by: "uuid", status: "text", made_at: "timestamptz", due_at: "timestamptz",
    ended_at: "timestamptz", handover_to: "uuid", commitment: "jsonb",
  },
  onConflict: sql`on conflict (desk_id, commitment_id) do update set promiser = excluded.promiser, promiser_role = excluded.promiser_role,
    status = excluded.status, due_at = excluded.due_at, ended_at = excluded.ended_at, handover_to = excluded.handover_to, commitment = excluded.commitment`,
};

function commitmentRows({ desk, id, before, after }: CaseChange) {
  return after.commitments
    .filter((it) => !before?.commitments.includes(it))
    .map((it) => ({
      desk_id: desk, commitment_id: it.id, case_id: id, promiser: it.promiser.role === "customer" ? null : it.promiser.id, promiser_role: it.promiser.role,
      said_by: it.saidBy, status: it.status, made_at: iso(it.madeAt), due_at: iso(it.dueAt), ended_at: isoOrNull(it.endedAt), handover_to: it.handover?.to ?? null, commitment: JSON.stringify(it),
    }));
}

const FINDINGS: Table = {
  name: "findings",
  columns: { desk_id: "uuid", case_id: "uuid", guard: "text", about: "text", since: "timestamptz", level: "int", at: "timestamptz", rung: "text", cleared_at: "timestamptz" },
};

function findingRows({ desk, id, before, after }: CaseChange) {
  const stand = standing(after);
  return after.findings.slice(before?.findings.length ?? 0).map((it) => ({
    desk_id: desk, case_id: id, guard: it.guard, about: it.about ?? "", since: iso(it.since), level: it.level, at: iso(it.at), rung: it.to,
    cleared_at: stand.includes(it) ? null : iso(after.lastAt),
  }));
}

/** Findings that stood before and no longer do, or whose matter was raised one step higher. */
function clearedRows({ desk, id, before, after }: CaseChange) {
  if (!before) return [];
  const stand = standing(after);
  return standing(before)
    .filter((it) => !stand.some((now) => sameMatter(now, it) && now.level === it.level))
    .map((it) => ({ desk_id: desk, case_id: id, guard: it.guard, about: it.about ?? "", since: iso(it.since), level: it.level, cleared_at: iso(after.lastAt) }));
}

/** Findings that stand again: the message that had cleared them came back, or was taken back. */
function revivedRows({ desk, id, before, after }: CaseChange) {
  if (!before) return [];
  const stood = standing(before);
  return standing(after)
    .filter((it) => before.findings.includes(it) && !stood.includes(it))
    .map((it) => ({ desk_id: desk, case_id: id, guard: it.guard, about: it.about ?? "", since: iso(it.since), level: it.level, cleared_at: null }));
}

async function setCleared(tx: Tx, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`update findings f set cleared_at = x.cleared_at from ${recordset(FINDINGS.columns, rows)}
    where f.desk_id = x.desk_id and f.case_id = x.case_id and f.guard = x.guard and f.about = x.about and f.since = x.since and f.level = x.level`.execute(tx);
}

const NOTIFICATIONS: Table = {
  name: "notifications",
  columns: {
    desk_id: "uuid", notification_id: "uuid", person_id: "uuid", case_id: "uuid", guard: "text", about: "text", since: "timestamptz", level: "int", at: "timestamptz", mail_at: "timestamptz",
  },
};

function notificationRows({ desk, id, notifications }: CaseChange) {
  return notifications.map(({ id: notification, person, finding, at, mailAt }) => ({
    desk_id: desk, notification_id: notification, person_id: person, case_id: id, guard: finding.guard, about: finding.about ?? "", since: iso(finding.since),
    level: finding.level, at: iso(at), mail_at: isoOrNull(mailAt),
  }));
}

const noticesOf = ({ desk, id, notifications }: CaseChange): Change[] => [
  { deskId: desk, caseId: id },
  ...notifications.map(({ person }) => ({ deskId: desk, personId: person })),
];

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at));
