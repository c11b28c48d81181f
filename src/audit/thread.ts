import { DAY } from "../core/time.ts";
import type { IdBook } from "./id-book.ts";
import type { MailRecord } from "./record.ts";
import { isReply, subjectKey } from "./subject.ts";

/** One conversation, oldest first. */
export type Thread = readonly MailRecord[];

/** Past two silent months the same subject is taken for a new matter. */
const SUBJECT_GAP_MAX = 60 * DAY;

/**
 * Conversations by References and In-Reply-To (already joined in `book`); where these name no mail of the
 * mailbox, a conversation joins the latest one of the same subject with which its first mail shares a person who is not us.
 */
export function threadsOf(records: readonly MailRecord[], book: IdBook, isUs: (address: string) => boolean): Thread[] {
  const inOrder = records.toSorted((a, b) => a.sentAt - b.sentAt || a.seq - b.seq);
  joinBySubject(inOrder, book, isUs);
  const threads = new Map<number, MailRecord[]>();
  for (const record of inOrder) {
    const root = book.root(record.node);
    const thread = threads.get(root);
    if (thread) thread.push(record);
    else threads.set(root, [record]);
  }
  return [...threads.values()];
}

interface Open {
  node: number;
  lastAt: number;
  /** Outsiders who wrote in it, and outsiders it names in all. */
  authors: Set<string>;
  people: Set<string>;
}

function joinBySubject(inOrder: readonly MailRecord[], book: IdBook, isUs: (address: string) => boolean): void {
  const open = new Map<string, Open[]>();
  const firsts = new Map(inOrder.toReversed().map((record) => [book.root(record.node), record]));
  const isFirst = new Set(firsts.values());
  for (const record of inOrder) {
    const key = subjectKey(record.subject);
    if (!key) continue;
    const author = record.ours ? [] : [record.from];
    const people = [...author, ...record.to.filter((address) => !isUs(address))];
    const near = (open.get(key) ?? []).filter((it) => record.sentAt - it.lastAt <= SUBJECT_GAP_MAX);
    let it = near.find((one) => book.root(one.node) === book.root(record.node));
    it ??= isFirst.has(record) ? near.findLast((one) => meets(one, record, author, people)) : undefined;
    if (!it) near.push((it = { node: record.node, lastAt: record.sentAt, authors: new Set(), people: new Set() }));
    book.join(it.node, record.node);
    it.lastAt = record.sentAt;
    for (const address of author) it.authors.add(address);
    for (const address of people) it.people.add(address);
    open.set(key, near);
  }
}

/**
 * A reply meets whoever is in the conversation; a first message only its own author's («Facture» is everyone's subject).
 * A mail without recipients comes from a public archive, which strips them, and «Re:» with them: its subject is all there is.
 */
function meets(open: Open, record: MailRecord, author: readonly string[], people: readonly string[]): boolean {
  if (record.to.length === 0) return true;
  if (isReply(record.subject)) return people.some((address) => open.people.has(address));
  return author.some((address) => open.authors.has(address));
}
