import type { FollowedPromise, Whom } from "./follow.ts";
import type { MailRecord } from "./record.ts";
import type { Report } from "./report.ts";
import type { Wait } from "./wait.ts";

/**
 * The same report without customers' names: each becomes `label(n)`, subjects go, and names, addresses and numbers that
 * can be told from the mail's own headers are struck from the quoted words.
 */
export function mask(report: Report, label: (n: number) => string): Report {
  const numbers = new Map<string, number>();
  const named = (address: string): string => {
    if (!numbers.has(address)) numbers.set(address, numbers.size + 1);
    return label(numbers.get(address)!);
  };
  const whom = (to: Whom | null): Whom | null => to && { address: "", name: named(to.address) };
  const theirs = (mail: MailRecord): MailRecord => ({ ...mail, from: "", fromName: named(mail.from), to: [], subject: "" });
  const promise = (one: FollowedPromise): FollowedPromise => ({
    ...one,
    mail: { ...one.mail, to: [], subject: "" },
    to: whom(one.to),
    promise: { ...one.promise, words: strike(one.promise.words, one.to), promiserName: null },
  });
  const wait = (one: Wait): Wait => ({ ...one, mail: theirs(one.mail) });
  return {
    ...report,
    promises: report.promises.map(promise),
    doubtful: report.doubtful.map(promise),
    unanswered: report.unanswered.map(wait),
    silences: report.silences.map(wait),
    chases: report.chases.map((one) => ({ ...one, mail: theirs(one.mail) })),
  };
}

const STRUCK = "[…]";
const ADDRESS_OR_NUMBER = /[^\s<>()]+@[^\s<>()]+|https?:\/\/\S+|\+?\d[\d\s().-]{6,}\d/g;
/** Shorter parts of a name are words too («Le», "An"). */
const NAME_PART_MIN = 3;

function strike(words: string, to: Whom | null): string {
  const parts = new Set(
    (to?.name ?? "")
      .split(/[^\p{L}\p{N}'’-]+/u)
      .filter((part) => part.length >= NAME_PART_MIN)
      .map((part) => part.toLowerCase()),
  );
  return words.replace(ADDRESS_OR_NUMBER, STRUCK).replace(/[\p{L}\p{N}'’-]+/gu, (word) => (parts.has(word.toLowerCase()) ? STRUCK : word));
}
