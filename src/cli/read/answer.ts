import type { Due } from "../../core/due.ts";
import type { TimeZone } from "../../core/time.ts";
import { labelDue, wallClock } from "../../reader/label-due.ts";
import type { Availability } from "../../reader/inbound/availability.ts";
import { readInbound } from "../../reader/read-inbound.ts";
import { read } from "../../reader/read.ts";
import type { Close, ReadCommitment } from "../../reader/reading.ts";
import type { Message, Outbound } from "./message.ts";

/** What is printed for an employee's text; docs/reading.md tells each key. */
export function answerPromises({ id, text, context }: Outbound) {
  const { language, commitments, closes } = read(text, context);
  const zone = context.timeZone;
  return { id, lang: language, promises: commitments.map((it) => promiseOf(it, zone)), closes: closes.map((it) => closeOf(it, zone)) };
}

/** What is printed for a customer's text: the label and every other fact read. */
export function answerInbound({ id, text, language: known }: Message) {
  const { language, availability, ...facts } = readInbound(text, known ? { language: known } : {});
  return { id, lang: language, ...facts, availability: availability.map(availabilityOf) };
}

function promiseOf({ words, due, promiser, ...rest }: ReadCommitment, zone: TimeZone) {
  return { span: words, due: dueOf(due, zone), promiser: promiser === "third_party" ? "third-party" : promiser, ...rest };
}

const closeOf = ({ words, at, ...rest }: Close, zone: TimeZone) => ({
  span: words,
  ...rest,
  ...(at !== undefined && { at: wallClock(at, zone) }),
});

const availabilityOf = ({ words, from, until, day, ...rest }: Availability) => ({
  span: words,
  ...rest,
  from: from === null ? null : clockTime(from),
  until: until === null ? null : clockTime(until),
  day: typeof day === "number" ? WEEKDAYS[day] : day,
});

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const clockTime = (minutes: number): string => [Math.floor(minutes / 60), minutes % 60].map((it) => String(it).padStart(2, "0")).join(":");

const dueOf = (due: Due, zone: TimeZone) => ({ ...labelDue(due, zone), ...("words" in due && { words: due.words }) });
