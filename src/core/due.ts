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
 */
export type Due =
  | { kind: "exact"; by: Instant; words: string }
  | { kind: "window"; notBefore: Instant; by: Instant; words: string }
  | { kind: "vague"; by?: Instant; words: string }
  | { kind: "none" };

export type Language = "fr" | "en";
