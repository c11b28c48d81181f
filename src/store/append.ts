import { sql } from "kysely";
import type { CaseState } from "../core/case.ts";
import type { Event } from "../core/events.ts";
import { type Finding, type GuardName, type Raised, sameMatter } from "../core/finding.ts";
import type { CaseId, DeskId, PersonId } from "../core/ids.ts";
import type { News, NewsName } from "../core/news.ts";
import { type Instant, iso } from "../core/time.ts";
import { standing } from "../core/watch.ts";
import { deleteCaseTags, insertCaseTags, tagRows, untaggedRows } from "./case-tags.ts";
import { HEAD, headRow, isoOrNull, WHOLE, wholeRow } from "./case-row.ts";
import type { Tx } from "./database.ts";
import { type Change, telling } from "./listen.ts";
import { inserting, type Write, writing } from "./row-writing.ts";

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
  /** Of a case that begins with these events. */
  opening?: Opening;
}

export interface Opening {
  reference: string;
  subject: string;
}

/** The matter of a notice: one of a finding, or of the news (core/news.ts). */
export type Told = Pick<Finding, "since" | "level"> & { about: Finding["about"] | News["about"]; guard: GuardName | NewsName };

export interface Notification {
  id: string;
  person: PersonId;
  /** What was found, or what happened. */
  finding: Told;
  at: Instant;
  mailAt: Instant | null;
  /** When their browsers are told; null for who has named none. */
  pushAt: Instant | null;
}

/** Writes events and read models of any number of cases in one statement: a round trip costs more than most of its parts, none of which looks at what another writes. */
export async function append(tx: Tx, changes: readonly CaseChange[]): Promise<void> {
  if (changes.length === 0) return;
  const writes = [
    insertEvents(changes.flatMap(eventRows)),
    ...writesOfCases(changes),
    insertCommitments(changes.flatMap(commitmentRows)),
    insertFindings(changes.flatMap(findingRows)),
    deleteFindings(changes.flatMap(goneRows)),
    setCleared(changes.flatMap((change) => [...clearedRows(change), ...revivedRows(change)])),
    insertCaseTags(changes.flatMap(tagRows)),
    deleteCaseTags(changes.flatMap(untaggedRows)),
    insertNotifications(changes.flatMap(notificationRows)),
  ].filter((it) => it !== null);
  const named = writes.map((write, i) => sql`${sql.raw(`w${i}`)} as (${write})`);
  await sql`with ${sql.join(named)} ${telling(changes.filter(({ events }) => events.length > 0).flatMap(noticesOf))}`.execute(tx);
}

const insertEvents = inserting("events", {
  desk_id: "uuid",
  case_id: "uuid",
  position: "int",
  at: "timestamptz",
  type: "text",
  event: "jsonb",
});

function eventRows({ desk, id, position, events }: CaseChange) {
  return events.map((event, i) => ({
    desk_id: desk,
    case_id: id,
    position: position + i + 1,
    at: iso(event.at),
    type: event.type,
    event: JSON.stringify(event),
  }));
}

/** Events told since the state was written, at most: reading a case folds them. */
const TOLD_SINCE_MAX = 100;

/** Findings alone leave the state as it was written: they are many, and reading folds them in. */
function writesOfCases(changes: readonly CaseChange[]): ReturnType<Write>[] {
  const {
    opened = [],
    told = [],
    changed = [],
  } = Object.groupBy(changes, ({ opening, events, position, statePosition }) => {
    if (opening) return "opened";
    return events.every(({ type }) => type === "FindingRaised") && position + events.length - statePosition <= TOLD_SINCE_MAX
      ? "told"
      : "changed";
  });
  return [insertCases(opened.map(openedRow)), updateHeads(told.map(headRow)), updateStates(changed.map(wholeRow))];
}

const updateHeads = writing(
  HEAD,
  "update cases c set position = x.position, wake_at = x.wake_at from",
  "where c.desk_id = x.desk_id and c.case_id = x.case_id",
);

const updateStates = writing(
  WHOLE,
  `update cases c set customer_id = x.customer_id, merged_into = x.merged_into, owner = x.owner, offered_to = x.offered_to, status = x.status, last_at = x.last_at, last_news_at = x.last_news_at, awaiting_since = x.awaiting_since,
    put_aside_until = x.put_aside_until, lost_call_at = x.lost_call_at, try_at = x.try_at, complaint_since = x.complaint_since, call_asked_at = x.call_asked_at, unsettled_at = x.unsettled_at, waits_on_others = x.waits_on_others,
    heard_position = greatest(c.heard_position, x.heard_position), position = x.position, state = x.state::jsonb, state_position = x.position, wake_at = x.wake_at from`,
  "where c.desk_id = x.desk_id and c.case_id = x.case_id",
);

const insertCases = inserting("cases", {
  ...WHOLE,
  state_position: "int",
  reference: "text",
  subject: "text",
  opened_at: "timestamptz",
});

const openedRow = (change: CaseChange) => {
  const { reference, subject } = change.opening!;
  return {
    ...wholeRow(change),
    state_position: change.events.length,
    reference,
    subject,
    opened_at: iso(change.after.openedAt),
  };
};

const insertCommitments = inserting(
  "commitments",
  {
    desk_id: "uuid",
    commitment_id: "uuid",
    case_id: "uuid",
    promiser: "uuid",
    promiser_role: "text",
    said_by: "uuid",
    status: "text",
    made_at: "timestamptz",
    due_at: "timestamptz",
    ended_at: "timestamptz",
    handover_to: "uuid",
    commitment: "jsonb",
  },
  `on conflict (desk_id, commitment_id) do update set case_id = excluded.case_id, promiser = excluded.promiser, promiser_role = excluded.promiser_role,
    status = excluded.status, due_at = excluded.due_at, ended_at = excluded.ended_at, handover_to = excluded.handover_to, commitment = excluded.commitment`,
);

function commitmentRows({ desk, id, before, after }: CaseChange) {
  return after.commitments
    .filter((it) => !before?.commitments.includes(it))
    .map((it) => ({
      desk_id: desk,
      commitment_id: it.id,
      case_id: id,
      promiser: it.promiser.role === "customer" ? null : it.promiser.id,
      promiser_role: it.promiser.role,
      said_by: it.saidBy,
      status: it.status,
      made_at: iso(it.madeAt),
      due_at: iso(it.dueAt),
      ended_at: isoOrNull(it.endedAt),
      handover_to: it.handover?.to ?? null,
      commitment: JSON.stringify(it),
    }));
}

const FINDING = {
  desk_id: "uuid",
  case_id: "uuid",
  guard: "text",
  about: "text",
  since: "timestamptz",
  level: "int",
  at: "timestamptz",
  rung: "text",
  cleared_at: "timestamptz",
};
/** What came back from another case is there again; a finding is told once. */
const insertFindings = inserting(
  "findings",
  FINDING,
  "on conflict (desk_id, case_id, guard, about, since, level) do update set cleared_at = excluded.cleared_at",
);
const SAME_FINDING =
  "where f.desk_id = x.desk_id and f.case_id = x.case_id and f.guard = x.guard and f.about = x.about and f.since = x.since and f.level = x.level";
const deleteFindings = writing(FINDING, "delete from findings f using", SAME_FINDING);

const findingKey = ({ desk, id }: CaseChange, { guard, about, since, level }: Told) => ({
  desk_id: desk,
  case_id: id,
  guard,
  about: about ?? "",
  since: iso(since),
  level,
});

function findingRows(change: CaseChange) {
  const { before, after } = change;
  const stand = standing(after);
  return addedTo(before?.findings ?? [], after.findings).map((it) => ({
    ...findingKey(change, it),
    at: iso(it.at),
    rung: it.to,
    cleared_at: stand.includes(it) ? null : iso(after.lastAt),
  }));
}

/** Findings are only added to, but where a part of the case comes or goes. */
function addedTo(before: readonly Raised[], after: readonly Raised[]): readonly Raised[] {
  return after.length >= before.length && after[before.length - 1] === before.at(-1)
    ? after.slice(before.length)
    : missingFrom(before, after);
}

function missingFrom(before: readonly Raised[], after: readonly Raised[]): readonly Raised[] {
  const known = new Set(before.map(nameOf));
  return [...new Map(after.map((it) => [nameOf(it), it])).values()].filter((it) => !known.has(nameOf(it)));
}

const nameOf = ({ guard, about, since, level }: Finding): string => [guard, about, since, level].join(" ");

/** Those that went with a part of the case. */
function goneFindings({ before, after }: CaseChange): readonly Raised[] {
  const grown = !before || after.findings[before.findings.length - 1] === before.findings.at(-1);
  return grown ? [] : missingFrom(after.findings, before.findings);
}

const goneRows = (change: CaseChange) => goneFindings(change).map((it) => findingKey(change, it));

/** Findings that stood before and no longer do, or whose matter was raised one step higher. */
function clearedRows(change: CaseChange) {
  const { before, after } = change;
  if (!before) return [];
  const stand = standing(after);
  const gone = new Set(goneFindings(change).map(nameOf));
  return standing(before)
    .filter((it) => !gone.has(nameOf(it)))
    .filter((it) => !stand.some((now) => sameMatter(now, it) && now.level === it.level))
    .map((it) => ({ ...findingKey(change, it), cleared_at: iso(after.lastAt) }));
}

/** Findings that stand again: the message that had cleared them came back, or was taken back. */
function revivedRows(change: CaseChange) {
  const { before, after } = change;
  if (!before) return [];
  const stood = standing(before);
  return standing(after)
    .filter((it) => before.findings.includes(it) && !stood.includes(it))
    .map((it) => ({ ...findingKey(change, it), cleared_at: null }));
}

const setCleared = writing(FINDING, "update findings f set cleared_at = x.cleared_at from", SAME_FINDING);

const insertNotifications = inserting("notifications", {
  desk_id: "uuid",
  notification_id: "uuid",
  person_id: "uuid",
  case_id: "uuid",
  guard: "text",
  about: "text",
  since: "timestamptz",
  level: "int",
  at: "timestamptz",
  mail_at: "timestamptz",
  push_at: "timestamptz",
});

function notificationRows(change: CaseChange) {
  return change.notifications.map(({ id, person, finding, at, mailAt, pushAt }) => ({
    ...findingKey(change, finding),
    notification_id: id,
    person_id: person,
    at: iso(at),
    mail_at: isoOrNull(mailAt),
    push_at: isoOrNull(pushAt),
  }));
}

const noticesOf = ({ desk, id, notifications }: CaseChange): Change[] => [
  { deskId: desk, caseId: id },
  ...notifications.map(({ person }) => ({ deskId: desk, personId: person })),
];
