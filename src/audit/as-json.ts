import type { Due } from "../core/due.ts";
import { type Instant, iso } from "../core/time.ts";
import type { FollowedPromise } from "./follow.ts";
import type { MailRecord } from "./record.ts";
import type { Report } from "./report.ts";
import type { Wait } from "./wait.ts";
import type { Words } from "./words.ts";

/** Counts up when a field changes its meaning or goes; new fields do not count. */
const VERSION = 1;

/** The report as docs/audit.md describes it: instants in ISO 8601, outcomes as codes. */
export function asJson(report: Report, definitions: Words["definitions"], readAt: Instant) {
  const { us, mailbox, figures, byKind, byWords, people } = report;
  return {
    version: VERSION,
    file: report.file,
    readAt: iso(readAt),
    us,
    mailbox: { ...mailbox, from: isoOrNull(mailbox.from), to: isoOrNull(mailbox.to) },
    figures,
    definitions,
    byKind,
    byWords,
    people,
    promises: report.promises.map(promise),
    doubtful: report.doubtful.map(promise),
    unanswered: report.unanswered.map(wait),
    silences: report.silences.map(wait),
    chases: report.chases.map(({ mail, promisedBefore }) => ({ ...message(mail), promisedBefore })),
  };
}

function promise({ mail, promise: read, ...followed }: FollowedPromise) {
  const { words, language, kind, promiser, promiserName, conditional, due, confidence } = read;
  return {
    ...message(mail),
    to: followed.to,
    words,
    language,
    kind,
    promiser,
    promiserName,
    conditional,
    due: dueAsJson(due),
    confidence,
    outcome: followed.outcome,
    because: followed.because,
    next: followed.next && { ...followed.next, at: iso(followed.next.at) },
    wroteAgainAt: followed.wroteAgainAt.map(iso),
    chasedAt: followed.chasedAt.map(iso),
    settledAt: isoOrNull(followed.settledAt),
  };
}

function wait({ mail, answeredAt, answeredBy, othersWrote, chasedAt }: Wait) {
  return { ...message(mail), answeredAt: isoOrNull(answeredAt), answeredBy, othersWrote, chasedAt: chasedAt.map(iso) };
}

const message = ({ offset, sentAt, from, fromName, subject }: MailRecord) => ({
  offset,
  sentAt: iso(sentAt),
  from: { address: from, name: fromName },
  subject,
});

function dueAsJson(due: Due) {
  return {
    kind: due.kind,
    words: "words" in due ? due.words : null,
    notBefore: due.kind === "window" ? iso(due.notBefore) : null,
    by: "by" in due && due.by !== undefined ? iso(due.by) : null,
  };
}

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at));
