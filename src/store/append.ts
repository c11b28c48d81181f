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
  await insert(tx, "events", changes.flatMap(eventRows));
  await updateCases(tx, changes);
  await insert(tx, "commitments", changes.flatMap(commitmentRows), COMMITMENT_CHANGES);
  await insert(tx, "findings", changes.flatMap(findingRows));
  await clearFindings(tx, changes.flatMap(clearedRows));
  await insert(tx, "notifications", changes.flatMap(notificationRows));
  await changed(tx, changes.filter(({ events }) => events.length > 0).flatMap(noticesOf));
}

/** One statement for any number of rows, so that it is prepared once. */
async function insert(tx: Tx, table: string, rows: readonly object[], onConflict = sql``): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}) ${onConflict}`.execute(tx);
}

function eventRows({ desk, id, position, events }: CaseChange) {
  return events.map((event, i) => ({ desk_id: desk, case_id: id, position: position + i + 1, at: iso(event.at), type: event.type, event }));
}

async function updateCases(tx: Tx, changes: readonly CaseChange[]): Promise<void> {
  const rows = changes.map(({ desk, id, position, events, after, wakeAt }) => ({
    desk_id: desk, case_id: id, owner: after.owner, status: after.status, last_at: iso(after.lastAt), last_news_at: isoOrNull(after.lastNewsAt),
    awaiting_since: isoOrNull(after.awaitingSince), position: position + events.length, state: after, wake_at: isoOrNull(wakeAt),
  }));
  await sql`update cases c set owner = x.owner, status = x.status, last_at = x.last_at, last_news_at = x.last_news_at, awaiting_since = x.awaiting_since,
      position = x.position, state = x.state, wake_at = x.wake_at
    from json_populate_recordset(null::cases, ${JSON.stringify(rows)}) x where c.desk_id = x.desk_id and c.case_id = x.case_id`.execute(tx);
}

const COMMITMENT_CHANGES = sql`on conflict (desk_id, commitment_id) do update set promiser = excluded.promiser, promiser_role = excluded.promiser_role,
  status = excluded.status, due_at = excluded.due_at, ended_at = excluded.ended_at, handover_to = excluded.handover_to, commitment = excluded.commitment`;

function commitmentRows({ desk, id, before, after }: CaseChange) {
  return after.commitments
    .filter((it) => !before?.commitments.includes(it))
    .map((it) => ({
      desk_id: desk, commitment_id: it.id, case_id: id, promiser: it.promiser.role === "customer" ? null : it.promiser.id, promiser_role: it.promiser.role,
      said_by: it.saidBy, status: it.status, made_at: iso(it.madeAt), due_at: iso(it.dueAt), ended_at: isoOrNull(it.endedAt), handover_to: it.handover?.to ?? null, commitment: it,
    }));
}

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

async function clearFindings(tx: Tx, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`update findings f set cleared_at = x.cleared_at from json_populate_recordset(null::findings, ${JSON.stringify(rows)}) x
    where f.desk_id = x.desk_id and f.case_id = x.case_id and f.guard = x.guard and f.about = x.about and f.since = x.since and f.level = x.level
      and f.cleared_at is null`.execute(tx);
}

function notificationRows({ desk, id, notifications }: CaseChange) {
  return notifications.map(({ id: notification, person, finding, at, mailAt }) => ({
    desk_id: desk, notification_id: notification, person_id: person, case_id: id, guard: finding.guard, about: finding.about ?? "", since: iso(finding.since),
    level: finding.level, at: iso(at), seen_at: null, mail_at: isoOrNull(mailAt),
  }));
}

const noticesOf = ({ desk, id, notifications }: CaseChange): Change[] => [
  { deskId: desk, caseId: id },
  ...notifications.map(({ person }) => ({ deskId: desk, personId: person })),
];

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at));
