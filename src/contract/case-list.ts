import { z } from "zod";
import { CommitmentView } from "./commitment.ts";
import { At } from "./primitives.ts";
import { TagView } from "./tag.ts";
import { CaseLine } from "./today.ts";

/** Which cases: `q` as in a search, by reference, subject and customer; `tag`, those that bear it. */
export const CASE_STATUSES = ["open", "dormant", "closed"] as const;

/** GET /api/cases?q=&owner=&status=&tag=&after= — cases last heard of first. GET /api/cases.csv, the same ones as a file, all of them. */
export const CaseListView = z.object({
  rows: z.array(
    z.object({
      case: CaseLine,
      status: z.enum(CASE_STATUSES),
      /** It lay in a mailbox before the desk was there, and was closed by nobody. */
      past: z.boolean(),
      openedAt: At,
      lastAt: At,
      awaitingSince: At.nullable(),
      complaintSince: At.nullable(),
      /** The next promise owed on it. */
      next: CommitmentView.nullable(),
      tags: z.array(TagView),
    }),
  ),
  /** False when the older part took too long to look through. */
  complete: z.boolean(),
  after: z.string().nullable(),
});
export type CaseListView = z.infer<typeof CaseListView>;
