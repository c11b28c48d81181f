import type { CaseState } from "./case.ts";
import type { Commitment } from "./commitment.ts";
import type { EventOf, Undated } from "./events.ts";
import type { PersonId, ThirdPartyId } from "./ids.ts";
import type { Instant } from "./time.ts";

/** What another organisation is on a case (S20). */
export const ORGANISATION_ROLES = ["insurer", "adjuster", "broker", "other"] as const;
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];

/** One that has a part in the case: it sees what it owes and is owed on it, and its reminders count as chases. */
export interface Organisation {
  id: ThirdPartyId;
  role: OrganisationRole;
}

export type OrganisationCommand =
  | { type: "AddOrganisation"; thirdParty: ThirdPartyId; role: OrganisationRole; by: PersonId }
  | { type: "RemoveOrganisation"; thirdParty: ThirdPartyId; by: PersonId };

export type OrganisationEvent =
  | { type: "OrganisationAdded"; thirdParty: ThirdPartyId; role: OrganisationRole; by: PersonId }
  | { type: "OrganisationRemoved"; thirdParty: ThirdPartyId; by: PersonId };

/** Nothing where it is so already. */
export function organised({ organisations = [] }: CaseState, command: OrganisationCommand): Undated[] {
  const known = organisations.find(({ id }) => id === command.thirdParty);
  if (command.type === "RemoveOrganisation") return known ? [{ ...command, type: "OrganisationRemoved" }] : [];
  return known?.role === command.role ? [] : [{ ...command, type: "OrganisationAdded" }];
}

/** One stands once: added again, it has its new part. */
export function organisationsAfter(
  { organisations = [] }: CaseState,
  event: EventOf<"OrganisationAdded" | "OrganisationRemoved">,
): Pick<CaseState, "organisations"> {
  const others = organisations.filter(({ id }) => id !== event.thirdParty);
  return { organisations: event.type === "OrganisationAdded" ? [...others, { id: event.thirdParty, role: event.role }] : others };
}

/** Those that owe or are owed one of the promises, and those named. */
export const concerned = (
  organisations: readonly Organisation[],
  commitments: readonly Commitment[],
  named: readonly ThirdPartyId[] = [],
): readonly Organisation[] => organisations.filter(({ id }) => named.includes(id) || commitments.some((it) => isBetween(it, id)));

/** Those that have no part in the case yet. */
export const comingWith = (here: readonly Organisation[] = [], coming: readonly Organisation[] = []): readonly Organisation[] =>
  coming.filter(({ id }) => !here.some((it) => it.id === id));

/** Without those that had come with what leaves, unless a promise that stays, made while they were there, is theirs. */
export function withoutThose(
  here: readonly Organisation[] | undefined,
  staying: readonly Commitment[],
  gone: readonly ThirdPartyId[] = [],
): readonly Organisation[] | undefined {
  return here?.filter(({ id }) => !gone.includes(id) || staying.some((it) => isBetween(it, id)));
}

const isBetween = ({ promiser, owedTo }: Commitment, id: ThirdPartyId): boolean =>
  owedTo === id || (promiser.role === "third_party" && promiser.id === id);

/** An organisation that asks after its case chases as the customer does (S20). */
export function chasedBy(
  { organisations = [], chases }: CaseState,
  { from, chasing, automatic, at }: EventOf<"MessageReceived">,
): { chases?: readonly Instant[] } {
  const counts = !automatic && chasing && from.role === "third_party" && organisations.some(({ id }) => id === from.id);
  return counts ? { chases: [...chases, at] } : {};
}
