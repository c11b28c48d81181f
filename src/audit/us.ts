import type { Envelope } from "./envelope.ts";

/** Who "we" are in a mailbox. */
export interface Us {
  /** Addresses and domains, lower case. */
  names: readonly string[];
  guessed: boolean;
  isUs(address: string): boolean;
}

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/;
const DOMAIN = /^@?(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+[\p{L}\d-]{2,}$/u;

/** Reads as an address or as a domain («garage.example», "@garage.example"). */
export const isUsTerm = (term: string): boolean => ADDRESS.test(term) || DOMAIN.test(term);

/** As told by the person who runs the audit. A domain covers its subdomains. */
export function toldUs(terms: readonly string[]): Us {
  return us(
    terms.map((term) => term.toLowerCase().replace(/^@/, "")),
    false,
  );
}

/** Addresses of public mail providers say nothing about who works together. */
const PUBLIC_PROVIDER =
  /^(?:(?:gmail|googlemail|ymail|rocketmail|icloud|me|mac|aol|proton|protonmail|fastmail|zoho|qq|163|126|comcast|verizon|att|sbcglobal|bellsouth|cox|earthlink|shaw|rogers|telus|telusplanet|cogeco|videotron|sympatico|bell|orange|wanadoo|free|laposte|sfr|neuf|bbox|numericable|web|t-online|libero|virgilio|tin|mail|yandex|rambler|btinternet|ntlworld|bigpond|optusnet|xs4all|users\.sourceforge|users\.noreply\.github)\.[a-z.]{2,7}|(?:yahoo|hotmail|outlook|live|msn|gmx)\.[a-z.]{2,6})$/;

/** On a list where several people answer, whoever answers at least half as many people as the one who answers most. */
const TEAM_SHARE = 0.5;
const TEAM_PEOPLE_MIN = 3;

interface Answerer {
  name: string;
  /** Different people outside it whose messages it answered. */
  people: Set<string>;
}

/** Who answers the most different people; a private domain counts as one, and is named when several write from it. No names when nobody answers anybody. */
export function guessUs(envelopes: readonly Envelope[]): Us {
  const authors = new Map<string, string>();
  for (const { id, from } of envelopes) if (id && from) authors.set(id, from);
  const members = Map.groupBy(new Set(envelopes.map(({ from }) => from)), house);

  const answerers = new Map<string, Answerer>();
  for (const { parent, from } of envelopes) {
    const asker = parent && authors.get(parent);
    if (!from || !asker || house(from) === house(asker)) continue;
    const name = house(from);
    const it = answerers.get(name) ?? { name, people: new Set() };
    answerers.set(name, it);
    it.people.add(asker);
  }
  const ranked = [...answerers.values()].sort((a, b) => b.people.size - a.people.size || (a.name < b.name ? -1 : 1));
  const enough = Math.max(TEAM_PEOPLE_MIN, (ranked[0]?.people.size ?? 0) * TEAM_SHARE);
  const team = ranked.filter((it, i) => i === 0 || it.people.size >= enough);
  const nameOf = ({ name }: Answerer) => (members.get(name)!.length === 1 ? members.get(name)![0]! : name);
  return us(team.map(nameOf), true);
}

/** The domain, or the whole address at a public provider. */
function house(address: string): string {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return PUBLIC_PROVIDER.test(domain) ? address : domain;
}

function us(names: readonly string[], guessed: boolean): Us {
  const all = new Set(names);
  return {
    names,
    guessed,
    isUs(address) {
      const labels = address.slice(address.lastIndexOf("@") + 1).split(".");
      return all.has(address) || labels.some((_, i) => all.has(labels.slice(i).join(".")));
    },
  };
}
