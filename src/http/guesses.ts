import { isIPv6 } from "node:net";
import { type Instant, type Millis, MINUTE } from "../core/time.ts";

/** Links that opened nothing, from one address in a minute: who mistypes does so once or twice. */
const WRONG_PER_MINUTE = 10;
/** The same from everywhere: beyond, somebody guesses from many addresses, and each is let be wrong once. */
const WRONG_OF_ALL_PER_MINUTE = 300;
/** Addresses remembered at once; beyond, all are forgotten, and begin anew. */
const REMEMBERED_MAX = 10_000;

interface Tries {
  since: Instant;
  count: number;
}

/** Who tries links one after the other: one count for every page that a link opens, by address and over all of them. */
export interface Guesses {
  tooMany(ip: string, now: Instant): boolean;
  wrong(ip: string, now: Instant): void;
}

export function countGuesses(span: Millis = MINUTE): Guesses {
  const tries = new Map<string, Tries>();
  let all: Tries | null = null;
  const fresh = (it: Tries | null | undefined, now: Instant): Tries | null => (it && now - it.since < span ? it : null);
  const more = (it: Tries | null, now: Instant): Tries => ({ since: it?.since ?? now, count: (it?.count ?? 0) + 1 });
  return {
    tooMany(ip, now) {
      const many = (fresh(all, now)?.count ?? 0) >= WRONG_OF_ALL_PER_MINUTE;
      return (fresh(tries.get(networkOf(ip)), now)?.count ?? 0) >= (many ? 1 : WRONG_PER_MINUTE);
    },
    wrong(ip, now) {
      const from = networkOf(ip);
      const it = fresh(tries.get(from), now);
      if (!it && tries.size >= REMEMBERED_MAX) tries.clear();
      tries.set(from, more(it, now));
      all = more(fresh(all, now), now);
    },
  };
}

/** Whoever has one IPv6 address has all of its /64 (RFC 6177 §2). */
export function networkOf(ip: string): string {
  if (!isIPv6(ip) || ip.includes(".")) return ip;
  const [head = "", tail] = ip.split("%")[0]!.split("::");
  const groups = (it: string | undefined) => (it ? it.split(":") : []);
  const [before, after] = [groups(head), groups(tail)];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const whole = [...before, ...Array<string>(zeros).fill("0"), ...after];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
