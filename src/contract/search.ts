import { z } from "zod";
import { At, DoorName, Id } from "./primitives.ts";

export const SEARCH_KINDS = ["customers", "cases", "messages", "attachments"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Text as it was written, and where it answers the question: [from, to) in UTF-16 units, in order, never crossing. */
const Marked = z.object({ text: z.string(), ranges: z.array(z.tuple([z.number(), z.number()])) });
export type Marked = z.infer<typeof Marked>;

const CaseStatus = z.enum(["open", "dormant", "closed"]);
const OnCase = z.object({ id: Id, reference: z.string(), subject: z.string(), customer: z.string() });

const CustomerHit = z.object({
  id: Id,
  name: Marked,
  addresses: z.array(z.object({ door: z.enum(["email", "phone"]), address: z.string() })),
  /** How many cases they have, and the one last heard of. */
  cases: z.number(),
  last: z.object({ id: Id, reference: z.string(), subject: z.string(), status: CaseStatus }).nullable(),
});
const CaseHit = z.object({
  id: Id,
  reference: Marked,
  subject: Marked,
  customer: Marked,
  owner: Id,
  status: CaseStatus,
  lastAt: At,
});
const Said = {
  id: Id,
  case: OnCase,
  door: DoorName,
  direction: z.string(),
  /** Who of the desk said it; else `author`, as they call themselves. */
  person: Id.nullable(),
  author: z.string().nullable(),
  at: At,
};
const MessageHit = z.object({ ...Said, excerpt: Marked });
/** A message by the name of one of its files. */
const AttachmentHit = z.object({ ...Said, index: z.number(), filename: Marked, size: z.number() });

const group = <Hit extends z.ZodType>(hit: Hit) => z.object({ rows: z.array(hit), more: z.boolean() });

/**
 * GET /api/search?q=&kind=&after= — accents and case ignored, the last word as a beginning. Without `kind`, a few of each;
 * with it, a page of that one, newest first. `complete` is false when the older part took too long to look through.
 */
export const SearchView = z.object({
  customers: group(CustomerHit),
  cases: group(CaseHit),
  messages: group(MessageHit),
  attachments: group(AttachmentHit),
  complete: z.boolean(),
  after: z.string().nullable(),
});
export type SearchView = z.infer<typeof SearchView>;
