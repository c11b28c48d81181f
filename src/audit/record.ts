import type { Language } from "../core/due.ts";
import type { Instant } from "../core/time.ts";
import type { ReadCommitment } from "../reader/reading.ts";

/** A promise as read, without its place in a text that is no longer held. */
export type PromiseRead = Omit<ReadCommitment, "start" | "end"> & { language: Language };

/** What one of their messages says about how it goes for them. */
export interface InboundRead {
  language: Language;
  asks: boolean;
  chasing: boolean;
  complaint: boolean;
  settled: boolean;
}

/** All that is kept of one mail: never its body, so that memory does not grow with what people attach. */
export interface MailRecord {
  /** Order in the file. */
  seq: number;
  /** Where its `From ` line starts in the file, in bytes. */
  offset: number;
  /** Its place in the book of ids. */
  node: number;
  /** The node of the mail it answers, in the mailbox or not. */
  parent: number | null;
  /** Lower case; "" when the mail names nobody. */
  from: string;
  fromName: string;
  /** Addresses in To and Cc, lower case. */
  to: readonly string[];
  /** As written, for people. */
  subject: string;
  sentAt: Instant;
  dateDoubtful: boolean;
  /** Sent by a machine: neither an answer nor a question. */
  automatic: boolean;
  ours: boolean;
  /** Read in our messages only. */
  promises: readonly PromiseRead[];
  /** Read in other people's messages only. */
  inbound: InboundRead | null;
}
