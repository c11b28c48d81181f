import type { CommitmentKind } from "../core/due.ts";
import { isChase } from "../core/exchange.ts";
import type { Instant, Millis } from "../core/time.ts";
import type { Collected } from "./collect.ts";
import { type FollowedPromise, follow } from "./follow.ts";
import { type Tally, tally, talliesBy, wordGroups, type WordGroup } from "./tally.ts";
import type { MailRecord } from "./record.ts";
import type { Thread } from "./thread.ts";
import { type Wait, type WaitContext, waits } from "./wait.ts";

/** Every figure of the audit; `words.ts` defines each in French and English. */
export interface Figures extends Tally {
  /** Passages that may be promises: listed apart, in no other figure. */
  doubtful: number;
  /** `asked` = `answered` + `unanswered` + `unansweredByUs` + `tooRecent`. */
  asked: number;
  answered: number;
  unanswered: number;
  /** Nothing of ours, but other outsiders wrote after it: on a list, they may have helped. */
  unansweredByUs: number;
  tooRecent: number;
  medianWait: Millis | null;
  chases: number;
  threadsChased: number;
}

export interface PersonLoad {
  address: string;
  name: string;
  mails: number;
  tally: Tally;
}

export interface Chase {
  mail: MailRecord;
  promisedBefore: boolean;
}

export interface Report {
  file: string;
  us: { names: readonly string[]; guessed: boolean; mails: number };
  mailbox: {
    mails: number;
    duplicates: number;
    automatic: number;
    doubtfulDates: number;
    unreadable: readonly { offset: number; why: string }[];
    threads: number;
    from: Instant | null;
    to: Instant | null;
  };
  figures: Figures;
  byKind: readonly { kind: CommitmentKind; tally: Tally }[];
  byWords: readonly WordGroup[];
  /** Alphabetical: load, not blame. */
  people: readonly PersonLoad[];
  promises: readonly FollowedPromise[];
  doubtful: readonly FollowedPromise[];
  unanswered: readonly Wait[];
  silences: readonly Wait[];
  chases: readonly Chase[];
}

export interface ReportSource {
  file: string;
  us: { names: readonly string[]; guessed: boolean };
  collected: Collected;
  threads: readonly Thread[];
  context: WaitContext;
}

/** All figures and lists of an audit. */
export function report({ file, us, collected, threads, context }: ReportSource): Report {
  const ours = collected.records.filter((mail) => mail.ours && !mail.automatic);
  const read = threads
    .flatMap((thread) => follow(thread, context))
    .sort((a, b) => a.mail.sentAt - b.mail.sentAt || a.mail.seq - b.mail.seq);
  const promises = read.filter((one) => one.promise.band === "track");
  const doubtful = read.filter((one) => one.promise.band !== "track");
  const asked = threads.flatMap((thread) => waits(thread, context));
  const chases = threads.flatMap(chasesIn).sort((a, b) => a.mail.sentAt - b.mail.sentAt);
  const threadsChased = threads.filter((thread) => chasesIn(thread).length > 0).length;
  return {
    file,
    us: { names: us.names, guessed: us.guessed, mails: ours.length },
    mailbox: { ...extent(collected), threads: threads.length },
    figures: { ...tally(promises), doubtful: doubtful.length, ...waitFigures(asked), chases: chases.length, threadsChased },
    byKind: talliesBy(promises, (one) => one.promise.kind).map(({ key, tally }) => ({ kind: key, tally })),
    byWords: wordGroups(promises),
    people: loads(ours, promises),
    promises,
    doubtful,
    unanswered: asked.filter(isUnanswered).sort((a, b) => a.mail.sentAt - b.mail.sentAt),
    silences: asked
      .filter((one) => one.answeredAt !== null)
      .sort((a, b) => lengthOf(b) - lengthOf(a))
      .slice(0, SILENCES_MAX),
    chases,
  };
}

const SILENCES_MAX = 10;

const isUnanswered = (one: Wait): boolean => one.answeredAt === null && !one.recent;
const lengthOf = (one: Wait): Millis => ((one.answeredAt ?? one.mail.sentAt) - one.mail.sentAt) as Millis;

function waitFigures(asked: readonly Wait[]) {
  const answered = asked.filter((one) => one.answeredAt !== null);
  const unanswered = asked.filter(isUnanswered);
  const lengths = answered.map(lengthOf).sort((a, b) => a - b);
  return {
    asked: asked.length,
    answered: answered.length,
    unanswered: unanswered.filter((one) => one.othersWrote === 0).length,
    unansweredByUs: unanswered.filter((one) => one.othersWrote > 0).length,
    tooRecent: asked.length - answered.length - unanswered.length,
    medianWait: lengths[lengths.length >> 1] ?? null,
  };
}

/** A conversation had begun for whoever wrote in this thread before, or for whom we did. */
function chasesIn(thread: Thread): Chase[] {
  const begun = ({ from, sentAt }: MailRecord) => thread.some((it) => it.sentAt < sentAt && (it.ours || it.from === from));
  const chasing = thread.filter((mail) => mail.inbound && isChase(mail.inbound, begun(mail)));
  return chasing.map((mail) => ({ mail, promisedBefore: thread.some((one) => one.promises.length > 0 && one.sentAt < mail.sentAt) }));
}

function extent({ records, mails, duplicates, unreadable }: Collected) {
  const dated = records.filter((mail) => !mail.dateDoubtful);
  return {
    mails,
    duplicates,
    automatic: records.filter((mail) => mail.automatic).length,
    doubtfulDates: records.length - dated.length,
    unreadable,
    from: dated.reduce<Instant | null>((first, mail) => (first === null || mail.sentAt < first ? mail.sentAt : first), null),
    to: endOf(records),
  };
}

/** The last sure date of a mailbox: what is due later cannot be judged. */
export function endOf(records: readonly MailRecord[]): Instant | null {
  return records.reduce<Instant | null>(
    (last, mail) => (!mail.dateDoubtful && (last === null || mail.sentAt > last) ? mail.sentAt : last),
    null,
  );
}

function loads(ours: readonly MailRecord[], promises: readonly FollowedPromise[]): PersonLoad[] {
  const promisesOf = Map.groupBy(promises, (one) => one.mail.from);
  return [...Map.groupBy(ours, (mail) => mail.from)]
    .map(([address, mails]) => ({
      address,
      name: commonest(mails.map((mail) => mail.fromName)) || address,
      mails: mails.length,
      tally: tally(promisesOf.get(address) ?? []),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
}

function commonest(names: readonly string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)].sort((a, b) => b[1].length - a[1].length);
  return counts[0]?.[0] ?? "";
}
