import { z } from "zod";
import { At, Id } from "./primitives.ts";

/** GET /api/cases/:id/link: the customer's link. `url` is null where nobody is sent one, and `why` says why. */
export const LinkView = z.object({
  url: z.string().nullable(),
  why: z.enum(["no_address", "revoked"]).nullable(),
  revokedAt: At.nullable(),
  /** When a page behind it was last opened, by whoever has it. */
  lastSeenAt: At.nullable(),
});
export type LinkView = z.infer<typeof LinkView>;

/** One who has, or may be given, a link on the case beside its customer. */
export const OtherLinkView = z.object({
  kind: z.enum(["follower", "third_party", "organisation"]),
  /** The participant, or the third party. */
  subject: Id,
  name: z.string(),
  /** Null where nothing they have opens, and `why` says why. */
  url: z.string().nullable(),
  why: z.enum(["no_address", "not_allowed", "not_given", "revoked", "expired"]).nullable(),
  revokedAt: At.nullable(),
  /** Null: it does not expire. */
  expiresAt: At.nullable(),
  lastSeenAt: At.nullable(),
});
export type OtherLinkView = z.infer<typeof OtherLinkView>;

/** GET /api/cases/:id/links; PUT gives another one at …/links/:kind/:subject, DELETE withdraws it. */
export const OtherLinksView = z.object({ links: z.array(OtherLinkView) });
export type OtherLinksView = z.infer<typeof OtherLinksView>;
