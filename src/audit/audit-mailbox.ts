import { basename } from "node:path";
import type { Calendar } from "../core/calendar.ts";
import type { Instant, TimeZone } from "../core/time.ts";
import { readMbox } from "../channels/mail/mbox.ts";
import { collect } from "./collect.ts";
import { type Envelope, envelopeOf } from "./envelope.ts";
import { endOf, type Report, report } from "./report.ts";
import { threadsOf } from "./thread.ts";
import { guessUs, toldUs, type Us } from "./us.ts";

export interface AuditOptions {
  path: string;
  /** Addresses and domains; guessed when none is given. */
  us?: readonly string[];
  timeZone: TimeZone;
  region: string;
  calendar: Calendar;
  now: Instant;
  onProgress?: (progress: Progress) => void;
}

export interface Progress {
  /** A first look tells who is "us" when nobody said; the second reads. */
  pass: number;
  passes: number;
  /** Read in this pass. */
  bytes: number;
  mails: number;
}

/** What became of every promise in a mailbox file. Throws MboxError when it cannot be read as one. */
export async function auditMailbox(options: AuditOptions): Promise<Report> {
  const { path, us: terms = [], timeZone, region, calendar, now, onProgress } = options;
  const passes = terms.length > 0 ? 1 : 2;
  const us = terms.length > 0 ? toldUs(terms) : await whoAnswers(path, (bytes, mails) => onProgress?.({ pass: 1, passes, bytes, mails }));
  const collected = await collect(path, {
    timeZone,
    region,
    calendar,
    now,
    isUs: us.isUs,
    onProgress: (bytes, mails) => onProgress?.({ pass: passes, passes, bytes, mails }),
  });
  const threads = threadsOf(collected.records, collected.book, us.isUs);
  const context = { end: endOf(collected.records) ?? now, calendar, isUs: us.isUs };
  return report({ file: basename(path), us, collected, threads, context });
}

/** Who seems to be "us" in a mailbox, by its envelopes alone. Throws MboxError. */
export async function whoAnswers(path: string, onProgress?: (bytes: number, mails: number) => void): Promise<Us> {
  const envelopes: Envelope[] = [];
  for await (const { raw } of readMbox(path, { onProgress: (bytes) => onProgress?.(bytes, envelopes.length) }))
    envelopes.push(envelopeOf(raw));
  return guessUs(envelopes);
}
