import type { CaseView } from "../../../contract/case.ts";
import type { SessionView } from "../../../contract/session.ts";
import { isOwedView } from "../../promise-state.ts";

export type RoleOnCase = "owner" | "asked" | "owes" | "spoke" | "follows";

/** A colleague on the case, with what they are here, the heaviest first. */
export interface OnCase {
  id: string;
  name: string;
  directLine: string | null;
  roles: RoleOnCase[];
}

/** Someone who wrote and is neither the customer nor of the desk; `address` null where they gave none. */
export interface Other {
  name: string;
  address: string | null;
}

type Seen = Pick<CaseView, "owner" | "offer" | "followers" | "participants" | "customer" | "commitments">;

/** Who is on a case: colleagues, the owner first; then others who wrote. */
export function onCase(view: Seen, { people }: Pick<SessionView, "people">): { people: OnCase[]; others: Other[] } {
  const owing = new Set(view.commitments.flatMap((it) => (isOwedView(it) && it.promiser.role === "person" ? [it.promiser.id] : [])));
  const spoke = new Set(view.participants.map(({ person }) => person));
  const rolesOf = (id: string): RoleOnCase[] => {
    const roles: [RoleOnCase, boolean][] = [
      ["owner", id === view.owner],
      ["asked", id === view.offer?.to],
      ["owes", owing.has(id) && id !== view.owner],
      ["follows", view.followers.includes(id)],
      ["spoke", spoke.has(id)],
    ];
    const held = roles.filter(([, is]) => is).map(([role]) => role);
    return held.length > 1 ? held.filter((role) => role !== "spoke") : held;
  };
  const here = people
    .map(({ id, name, directLine }) => ({ id, name, directLine, roles: rolesOf(id) }))
    .filter(({ roles }) => roles.length > 0);
  const heaviest = ({ roles }: OnCase) => ORDER.indexOf(roles[0]!);
  return { people: here.toSorted((a, b) => heaviest(a) - heaviest(b) || a.name.localeCompare(b.name)), others: othersOf(view) };
}

const ORDER: readonly RoleOnCase[] = ["owner", "asked", "owes", "follows", "spoke"];

function othersOf({ participants, customer }: Seen): Other[] {
  const theirs = new Set([customer.name, ...customer.addresses.map(({ address }) => address)].map((it) => it.toLowerCase()));
  const named = participants.flatMap(({ person, name }) => (person === null && name ? [splitName(name)] : []));
  return named.filter(({ name, address }) => !theirs.has(name.toLowerCase()) && !theirs.has((address ?? "").toLowerCase()));
}

/** «Name <address>», as someone unknown is shown; else a bare name or address. */
function splitName(name: string): Other {
  const both = /^(.*\S)\s*<([^>]+)>$/.exec(name);
  return both ? { name: both[1]!, address: both[2]! } : { name, address: null };
}
