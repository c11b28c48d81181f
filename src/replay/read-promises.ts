import { type Deliverable, kindOf, sayNamed } from "../core/case-kind.ts";
import { person } from "../core/commitment.ts";
import { dueWithin } from "../core/deliverables.ts";
import type { Due } from "../core/due.ts";
import { watchBy } from "../core/policy.ts";
import { promiserOf } from "../core/promiser.ts";
import { type Instant, latest, type Millis } from "../core/time.ts";
import { read, type ReadCommitment, type ReadContext, readDue } from "../reader/read.ts";
import { readLength } from "./moment.ts";
import { type Known, oneOf, partyNamed, promiseNamed, type ReadMoment, thirdPartyNamed, unquoted } from "./named.ts";
import type { Cast, Line, PromiseTold } from "./story.ts";
import type { PromiseFile, StepTold } from "./story-file.ts";
import type { Page, Path } from "./story-page.ts";

interface Said {
  told: StepTold;
  path: Path;
  id: string;
  at: Instant;
  said: readonly Line[];
  known: Known;
}

/** The promises of a step: those written down under `promises`, else those read in what our people said. */
export function readPromises(page: Page, cast: Cast, moment: ReadMoment, step: Said): PromiseTold[] {
  return (
    step.told.promises?.flatMap((it, index) => explicit(page, cast, moment, step, it, [...step.path, "promises", index])) ??
    fromWords(cast, step)
  );
}

/** Those the reader finds, named after the step: `friday.1`, `friday.2`. Notes are not told to the customer, so nothing is read in them. */
function fromWords(cast: Cast, { told, id, at, said, known }: Said): PromiseTold[] {
  if (told.what === "note") return [];
  const promises = said.flatMap(({ by, words }) => {
    if (by.role !== "person") return [];
    return read(words, contextAt(cast, at)).commitments.map((it) => ({
      words: it.words,
      kind: it.kind,
      promiser: promiserOf(it, by.id, cast.people, cast.thirdParties),
      saidBy: by.id,
      due: it.due,
      waitsOn: [],
      workMs: 0 as Millis,
      internal: false,
      deliverable: null,
      owedTo: null,
      instead: null,
    }));
  });
  return promises.map((promise, index) => {
    const name = `${id}.${index + 1}`;
    known.set(name, watchBy(promise.due, at, cast));
    return { name, ...promise };
  });
}

/** What the file leaves out is read from the promise's words, inside the line that holds them. */
function explicit(page: Page, cast: Cast, moment: ReadMoment, { at, said, known }: Said, told: PromiseFile, path: Path): PromiseTold[] {
  const delivers = told.deliverable === undefined ? null : deliverableNamed(page, cast, told.deliverable, [...path, "deliverable"]);
  if (told.words === undefined && !delivers) page.note("missing_key", [...path, "words"], { key: "words" });
  const words = told.words === undefined ? (delivers ? sayNamed(delivers, cast.language) : told.id) : unquoted(told.words);
  const line = said.find((it) => plain(it.words).includes(plain(words)));
  const speakers = said.filter(({ by }) => by.role !== "customer");
  const speaker = line?.by ?? (speakers.length === 1 ? speakers[0]!.by : null);
  const by = told.by === undefined ? null : partyNamed(page, cast, told.by, [...path, "by"]);
  if (told.by !== undefined && by === null) {
    known.set(told.id, at);
    return [];
  }
  if (!speaker && !by && told.words !== undefined) page.note("words_not_said", [...path, "words"], { found: words });
  const saidBy = speaker?.role === "person" ? speaker.id : by?.role === "person" && !speaker ? by.id : cast.owner;
  const seen = seenIn(cast, at, words, line?.words ?? words);
  const waitsOn = told.waitsOn.map((name, index) => promiseNamed(page, known, name, [...path, "waitsOn", index]));
  const workMs = told.work === undefined ? (0 as Millis) : readLength(told.work);
  if (workMs === null) page.note("bad_length", [...path, "work"], { found: told.work! });
  const awaited = waitsOn.flatMap((name) => known.get(name) ?? []);
  const dueRead = seen?.due ?? readDue(words, contextAt(cast, at))?.due ?? { kind: "none" };
  const when = "words" in dueRead ? dueRead.words : "";
  const due =
    dueTold(page, moment, told, when, path) ??
    afterWaiting(cast, awaited, workMs, when) ??
    (delivers && dueUsual(delivers, cast, at)) ??
    dueRead;
  const instead = told.instead === undefined ? null : insteadOf(page, known, told.instead, { at, due, waits: waitsOn.length > 0, path });
  if (known.has(told.id)) page.note("promise_twice", [...path, "id"], { found: told.id });
  known.set(told.id, watchBy(due, at, cast));
  return [
    {
      name: told.id,
      words,
      kind: told.kind ?? delivers?.kind ?? seen?.kind ?? "other",
      due,
      waitsOn,
      workMs: workMs ?? (0 as Millis),
      internal: told.internal || (delivers?.internal ?? false),
      deliverable: delivers?.id ?? null,
      owedTo: told.owedTo === undefined ? null : thirdPartyNamed(page, cast, told.owedTo, [...path, "owedTo"]),
      instead,
      saidBy,
      promiser:
        by ?? (seen && speaker?.role === "person" ? promiserOf(seen, saidBy, cast.people, cast.thirdParties) : (speaker ?? person(saidBy))),
    },
  ];
}

const deliverableNamed = (page: Page, cast: Cast, name: string, path: Path): Deliverable | null =>
  oneOf(page, kindOf({}, cast).settings.deliverables, name, path);

/** The time that the kind of case gives it. */
function dueUsual(it: Deliverable, cast: Cast, at: Instant): Due | null {
  const by = dueWithin(it, cast, at);
  return by === null ? null : { kind: "exact", by, words: "" };
}

/** Before its time a promise can only be given another date; after, it can be promised again in any way. */
function insteadOf(
  page: Page,
  known: Known,
  name: string,
  { at, due, waits, path }: { at: Instant; due: Due; waits: boolean; path: Path },
): string | null {
  const earlier = known.get(promiseNamed(page, known, name, [...path, "instead"]));
  const early = earlier !== undefined && earlier > at && (waits || !("by" in due) || due.by === earlier);
  if (early && page.shifted) return null;
  if (early) page.note("instead_too_early", [...path, "instead"], { found: name });
  return name;
}

const contextAt = ({ zone, region, calendar, language }: Cast, sentAt: Instant): ReadContext => ({
  sentAt,
  timeZone: zone,
  region,
  calendar,
  language,
});

/** What the reader sees in these words where they stand in the line; null when it sees no promise. */
function seenIn(cast: Cast, at: Instant, words: string, line: string): ReadCommitment | null {
  const start = plain(line).indexOf(plain(words));
  const end = start + words.length;
  const overlaps = (it: ReadCommitment) => Math.min(it.end, end) - Math.max(it.start, start);
  const found = read(line, contextAt(cast, at)).commitments.filter((it) => overlaps(it) > 0);
  return found.sort((a, b) => overlaps(b) - overlaps(a))[0] ?? null;
}

/** Letter for letter the same length, so that offsets hold. */
const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/g, " ")
    .replaceAll("’", "'")
    .toLowerCase();

/** The date the file gives, in the words of the promise that say when: none where they do not. */
function dueTold(page: Page, moment: ReadMoment, { due }: PromiseFile, words: string, path: Path): Due | null {
  if (due === undefined) return null;
  if (due === "none") return { kind: "none" };
  if (typeof due === "string") {
    const by = moment(due, [...path, "due"]);
    return by === null ? null : { kind: "exact", by, words };
  }
  if ("vague" in due) return { kind: "vague", words: unquoted(due.vague) };
  const by = moment(due.by, [...path, "due", "by"]);
  const notBefore = due.from === undefined ? null : moment(due.from, [...path, "due", "from"]);
  if (by === null) return null;
  return notBefore === null ? { kind: "exact", by, words } : { kind: "window", notBefore, by, words };
}

/** «Deux jours d'ouvrage» after the car is back: the latest of what it waits on, plus the work (S06). */
function afterWaiting({ calendar }: Cast, awaited: readonly Instant[], workMs: Millis | null, words: string): Due | null {
  if (awaited.length === 0 || !workMs) return null;
  return { kind: "exact", by: calendar.add(latest(...awaited), workMs), words };
}
