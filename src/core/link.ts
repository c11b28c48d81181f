import type { CaseId, PersonId } from "./ids.ts";

/** Whose page a link opens: the customer's, one who follows the case with them, a third party's, another organisation's. */
export const LINK_KINDS = ["customer", "follower", "third_party", "organisation"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Held by somebody outside, who may come by it as long as the desk lets them, and only for a time. */
export const isOutsiders = (kind: LinkKind): boolean => kind === "third_party" || kind === "organisation";

/** A link by what it opens. `subject`: the follower, third party or organisation; null for the case's customer. */
export interface LinkOf {
  kind: LinkKind;
  case: CaseId;
  subject: string | null;
}

/** Renewed: the address before opens nothing any more. Revoked: none does, until it is renewed. Neither holds an address. */
export type LinkEvent = ({ type: "LinkRenewed" } & LinkAct) | ({ type: "LinkRevoked" } & LinkAct);
export type LinkCommand = ({ type: "RenewLink" } & LinkAct) | ({ type: "RevokeLink" } & LinkAct);

interface LinkAct {
  link: LinkKind;
  subject: string | null;
  by: PersonId;
}
