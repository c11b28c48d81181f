import { type Party, person, thirdParty } from "./commitment.ts";
import type { PersonId, ThirdPartyId } from "./ids.ts";
import type { DeskPerson } from "./policy.ts";

export interface NamedThirdParty {
  id: ThirdPartyId;
  name: string;
}

/** Words by which people name a role when they promise on its behalf (S13, S32). */
const ROLE_WORDS = [
  { role: "director", words: /\b(direct(eur|rice|or)|patron(ne)?|propri[ée]taire|owner|boss)\b/i },
  { role: "manager", words: /\b(g[ée]rante?|chef(fe)?|responsable|superviseure?|manager|supervisor)\b/i },
] as const;

/**
 * Who owes what a text promises: the one named, when the desk knows that name; the only one of a role, when a role is
 * named; else the one who said it, who then stays responsible (S10), third party or not.
 */
export function promiserOf(
  read: { promiser: "self" | "team" | "third_party"; promiserName: string | null },
  saidBy: PersonId,
  people: readonly DeskPerson[],
  thirdParties: readonly NamedThirdParty[],
): Party {
  const name = read.promiserName && fold(read.promiserName);
  if (read.promiser === "self" || !name) return person(saidBy);
  if (read.promiser === "third_party") {
    const known = thirdParties.filter((it) => fold(it.name).includes(name) || name.includes(fold(it.name)));
    return known.length === 1 ? thirdParty(known[0]!.id) : person(saidBy);
  }
  const named = people.filter((it) => fold(it.name) === name || fold(it.name).split(/\s+/)[0] === name);
  const role = ROLE_WORDS.find(({ words }) => words.test(read.promiserName!))?.role;
  const meant = named.length > 0 ? named : people.filter((it) => it.role === role);
  return person(meant.length === 1 ? meant[0]!.id : saidBy);
}

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
