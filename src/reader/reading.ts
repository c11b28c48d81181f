import type { Calendar } from "../core/calendar.ts";
import type { CommitmentKind, Due, Language } from "../core/due.ts";
import type { Instant, TimeZone } from "../core/time.ts";

export interface ReadContext {
  sentAt: Instant;
  timeZone: TimeZone;
  /** "CA-QC", "FR", "CA-ON", "US-E", "UK"…: only what changes the meaning of words («en fin de semaine»). */
  region: string;
  calendar: Calendar;
  /** When known; else it is guessed from the words. */
  language?: Language;
}

/** What the composer does with it: track at once, ask the person, or leave alone. */
export type Band = "track" | "ask" | "ignore";

export type Promiser = "self" | "team" | "third_party";

export interface ReadCommitment {
  /** Exactly `text.slice(start, end)`. */
  words: string;
  start: number;
  end: number;
  kind: CommitmentKind;
  promiser: Promiser;
  /** «le directeur», "the painter", a first name; null when only a pronoun was said. */
  promiserName: string | null;
  /** Waits on something outside the promiser's hands. */
  conditional: boolean;
  /** An inner step of the promise that follows: «je vérifie et je vous rappelle». */
  secondary?: boolean;
  due: Due;
  /** 0–1. */
  confidence: number;
  band: Band;
}

/** An act told as done, by which an earlier promise may be kept. */
export interface Close {
  kind: CommitmentKind;
  /** Exactly `text.slice(start, end)`. */
  words: string;
  start: number;
  end: number;
  /** When, where an hour was told. */
  at?: Instant;
}

export interface Reading {
  language: Language;
  /** In text order; what would be ignored is left out. */
  commitments: ReadCommitment[];
  /** In text order; never part of a commitment. */
  closes: Close[];
}
