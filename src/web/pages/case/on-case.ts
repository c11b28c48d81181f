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

/** Someone who wrote, or was put in copy, and is neither the customer nor of the desk; `address` null where they gave none. */
export interface Other {
  name: string;
  address: string | null;
  role: "third" | "wrote" | "copied";
}

type Seen = Pick<CaseView, "owner" | "offer" | "followers" | "participants" | "customer" | "commitments" | "timeline">;

/** Who is on a case: colleagues, the owner first; then others who wrote. */
export function onCase(view: Seen, session: Pick<SessionView, "people" | "thirdParties">): { people: OnCase[]; others: Other[] } {
  const { people } = session;
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
  return { people: here.toSorted((a, b) => heaviest(a) - heaviest(b) || a.name.localeCompare(b.name)), others: othersOf(view, session) };
}

const ORDER: readonly RoleOnCase[] = ["owner", "asked", "owes", "follows", "spoke"];

function othersOf(
  { participants, customer, timeline }: Seen,
  { people, thirdParties }: Pick<SessionView, "people" | "thirdParties">,
): Other[] {
  const known = new Set(
    [customer.name, ...customer.addresses.map(({ address }) => address), ...people.map(({ email }) => email)].map(plain),
  );
  const wrote = participants.flatMap(({ person, name }) => (person === null && name ? [splitName(name)] : []));
  const roleOf = ({ name }: { name: string }) => (thirdParties.some((it) => plain(it.name) === plain(name)) ? "third" : "wrote");
  const named = [...wrote.map((it) => ({ ...it, role: roleOf(it) }) satisfies Other), ...copied(timeline.interactions)];
  return named.filter(({ name, address }, index) => {
    if (known.has(plain(name)) || known.has(plain(address ?? name))) return false;
    return named.findIndex((it) => plain(it.address ?? it.name) === plain(address ?? name)) === index;
  });
}

const plain = (text: string): string => text.trim().toLowerCase();

/** In copy of what came in. Addresses that people write to, and that we write from, are the desk's own. */
function copied(interactions: CaseView["timeline"]["interactions"]): Other[] {
  const ours = new Set(
    interactions
      .flatMap(({ direction, recipients }) => (direction === "in" ? recipients?.to : recipients?.from) ?? [])
      .map((it) => plain(it.address)),
  );
  return interactions
    .flatMap(({ direction, recipients }) => (direction === "in" ? (recipients?.cc ?? []) : []))
    .filter(({ address }) => !ours.has(plain(address)))
    .map(({ name, address }) => ({ name: name || address, address, role: "copied" }));
}

/** «Name <address>», as someone unknown is shown; else a bare name or address. */
function splitName(name: string): { name: string; address: string | null } {
  const both = /^(.*\S)\s*<([^>]+)>$/.exec(name);
  return both ? { name: both[1]!, address: both[2]! } : { name, address: null };
}
