import { CUSTOMER, type Party, person, thirdParty } from "../core/commitment.ts";
import type { PersonId, ThirdPartyId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import type { Cast, StoryPerson } from "./story.ts";
import { near, type Page, type Path } from "./story-page.ts";

export type ReadMoment = (written: string, path: Path) => Instant | null;

/** The promises named so far, with the time each is due. */
export type Known = Map<string, Instant>;

export function promiseNamed(page: Page, known: Known, name: string, path: Path): string {
  if (!known.has(name)) page.note("unknown_promise", path, { found: name, ...near(name, known.keys()) });
  return name;
}

/** A party by the name that the file gives it; «customer» is the customer. */
export function partyNamed(page: Page, { people, thirdParties }: Cast, key: string, path: Path): Party | null {
  if (key === "customer") return CUSTOMER;
  const one = people.find((it) => it.key === key);
  if (one) return person(one.id);
  const third = thirdParties.find((it) => it.key === key);
  if (third) return thirdParty(third.id);
  page.note("unknown_party", path, {
    found: key,
    ...near(key, ["customer", ...people.map((it) => it.key), ...thirdParties.map((it) => it.key)]),
  });
  return null;
}

export const personNamed = (page: Page, people: readonly StoryPerson[], key: string, path: Path): PersonId | null =>
  keyed(page, people, { key, path, code: "unknown_person" })?.id ?? null;

export const thirdPartyNamed = (page: Page, { thirdParties }: Cast, key: string, path: Path): ThirdPartyId | null =>
  keyed(page, thirdParties, { key, path, code: "unknown_party" })?.id ?? null;

/** The one of that key; a key that nobody has is noted, with the nearest. */
function keyed<One extends { key: string }>(
  page: Page,
  all: readonly One[],
  { key, path, code }: { key: string; path: Path; code: "unknown_person" | "unknown_party" },
): One | undefined {
  const one = all.find((it) => it.key === key);
  if (!one)
    page.note(code, path, {
      found: key,
      ...near(
        key,
        all.map((it) => it.key),
      ),
    });
  return one;
}

/** What the kind of case calls by that name. */
export function oneOf<It extends { id: string }>(page: Page, all: readonly It[], name: string, path: Path): It | null {
  const ids = all.map(({ id }) => id);
  const one = all.find(({ id }) => id === name);
  if (!one) page.note("not_one_of", path, { found: name, known: ids.join(", "), ...near(name, ids) });
  return one ?? null;
}

/** The words between the guillemets or quotes, when they are written. */
export const unquoted = (words: string): string =>
  words
    .replace(/^\s*[«“"]\s*/u, "")
    .replace(/\s*[»”"]\s*$/u, "")
    .trim();
