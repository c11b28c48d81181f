import { iso } from "../core/time.ts";
import type { ListedCase } from "../store/search-cases.ts";
import type { FoundCustomer } from "../store/search-customers.ts";
import type { FoundMessage } from "../store/search-messages.ts";
import type { Question } from "../store/search-question.ts";
import { markExcerpt, markName } from "./marked.ts";

/** Names in which the first word asked for begins one come before those that hold it within. */
export function beginsFirst(rows: readonly FoundCustomer[], { words }: Question): FoundCustomer[] {
  const begins = ({ name }: FoundCustomer) =>
    markName(name, words.slice(0, 1)).ranges.some(([from]) => !/\p{L}/u.test(name[from - 1] ?? "")) ? 0 : 1;
  return [...rows].sort((a, b) => begins(a) - begins(b));
}

export const customerHit = (row: FoundCustomer, { words }: Question) => ({
  id: row.customer_id,
  name: markName(row.name, words),
  addresses: row.addresses,
  cases: row.cases,
  last: row.case_id && { id: row.case_id, reference: row.reference!, subject: row.subject!, status: row.status! },
});

export const caseHit = (row: ListedCase, { words }: Question) => ({
  id: row.case_id,
  reference: markName(row.reference, words),
  subject: markName(row.subject, words),
  customer: markName(row.customer_name, words),
  owner: row.owner,
  status: row.status,
  lastAt: iso(row.last_at),
});

const said = (row: FoundMessage) => ({
  id: row.interaction_id,
  case: { id: row.case_id, reference: row.reference, subject: row.subject, customer: row.customer_name },
  door: row.door,
  direction: row.direction,
  person: row.person_id,
  author: row.author,
  at: iso(row.at),
});

export const messageHit = (row: FoundMessage, question: Question) => ({
  ...said(row),
  excerpt: markExcerpt([row.title, row.body].filter(Boolean).join(" — "), [...question.words, ...question.numbers]),
});

/** The first of the message's files whose name holds the most of what was asked for. */
export function attachmentHit(row: FoundMessage, { words }: Question) {
  const files = row.attachments.map((file, index) => ({ ...file, index, marked: markName(file.filename, words) }));
  const best = files.reduce((a, b) => (b.marked.ranges.length > a.marked.ranges.length ? b : a));
  return { ...said(row), index: best.index, filename: best.marked, size: best.size };
}
