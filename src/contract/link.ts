import { z } from "zod";
import { At } from "./primitives.ts";

/** GET /api/cases/:id/link: the customer's link. `url` is null where nobody is sent one, and `why` says why. */
export const LinkView = z.object({
  url: z.string().nullable(),
  why: z.enum(["no_address", "revoked"]).nullable(),
  revokedAt: At.nullable(),
  /** When a page behind it was last opened, by whoever has it. */
  lastSeenAt: At.nullable(),
});
export type LinkView = z.infer<typeof LinkView>;
