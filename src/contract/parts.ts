import { z } from "zod";
import { NewCustomer } from "./customer.ts";
import { At, Id, Key, Line } from "./primitives.ts";

/** A part that came to this case, or left it. */
export const PartView = z.object({
  /** The other case. */
  case: z.object({ id: Id, reference: z.string(), subject: z.string(), customer: z.string() }),
  at: At,
  by: Id,
  /** merged: all of it came here · split_from: this case was split from it · split_off: it was split from this case. */
  how: z.enum(["merged", "split_from", "split_off"]),
  /** Why it cannot be undone any more (a refusal's code); null while it can. */
  impossible: z.enum(["case_closed", "case_merged", "case_not_merged", "part_waited_on"]).nullable(),
});
export type PartView = z.infer<typeof PartView>;

/** POST /api/cases/:id/parts — all of `from` is merged into :id. `otherCustomer`: the person means to merge cases of two customers. DELETE …/parts/:from undoes a merge, or a split of :id from that case. */
export const MergeCaseBody = z.object({ from: Id, otherCustomer: z.boolean().default(false) });

/** POST /api/cases/:id/splits — the case made bears `key` as its id. Promises said in the messages go with them; `commitments` names others. `customer`: another's; `newCustomer`: one's at that address, made where nobody is. */
export const SplitCaseBody = z.object({
  key: Key,
  interactions: z.array(Id).min(1).max(1000),
  commitments: z.array(Id).max(50).default([]),
  subject: Line,
  customer: Id.nullable().default(null),
  newCustomer: NewCustomer.nullable().default(null),
});
