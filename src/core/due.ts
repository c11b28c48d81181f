import type { Instant } from "./time.ts";

/** What was promised, as a small set of acts (ISO 24617-2 commissives, seen from a service desk). */
export const COMMITMENT_KINDS = [
  "call_back",
  "reply",
  "send",
  "visit",
  "repair",
  "deliver",
  "refund",
  "decide",
  "escalate",
  "check",
  "lend",
  "waive",
  "other",
] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/**
 * When, as far as the words say. `vague` («d'ici quelques jours») and `none` say no instant:
 * the desk's policy gives them a date to watch by, which is never told to the customer as a date.
 * A vague word whose day is plain («tantôt» is later today) carries that date to watch by itself.
 * `at`: the hour itself was named («mardi à 10 h») and is said as it was, never as a bound («avant 10 h»); absent where it is
 * one, and on what was written before this was told apart.
 */
export type Due =
  | { kind: "exact"; by: Instant; words: string; at?: true }
  | { kind: "window"; notBefore: Instant; by: Instant; words: string }
  | { kind: "vague"; by?: Instant; words: string }
  | { kind: "none" };

/** Said for an hour, and not for a time before it. */
export const isAtHour = (due: { kind: Due["kind"]; at?: true }): boolean => due.kind === "exact" && due.at === true;

/** The same at another time, in words of none: what was said for an hour is moved to an hour. */
export const redated = (due: Due, by: Instant): Extract<Due, { kind: "exact" }> => ({
  kind: "exact",
  by,
  words: "",
  ...(isAtHour(due) && { at: true }),
});

export type Language = "fr" | "en";
