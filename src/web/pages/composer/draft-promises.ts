import type { z } from "zod";
import type { PromiseDraft } from "../../../contract/commitment.ts";
import type { DueView, PartyView } from "../../../contract/primitives.ts";
import type { Calendar } from "../../../core/calendar.ts";
import { type CommitmentKind, type Due, redated } from "../../../core/due.ts";
import type { PersonId } from "../../../core/ids.ts";
import type { DeskPerson } from "../../../core/policy.ts";
import { type NamedThirdParty, promiserOf } from "../../../core/promiser.ts";
import { type Instant, iso, MINUTE, plus } from "../../../core/time.ts";
import type { ReadCommitment } from "../../../reader/reading.ts";

type Party = z.output<typeof PartyView>;

/** What the person changed or decided about a promise; what is not said stays as it was read. */
export interface Choice {
  decision?: "track" | "dismiss";
  kind?: CommitmentKind;
  promiser?: Party;
  /** The words say it, and it was read otherwise. */
  dueAt?: Instant;
  /** Why the date is kept although it looks unlikely. */
  dateReason?: string;
}

/** A promise read, or one that the person marked. */
export type Found = ReadCommitment & { marked?: true };

export type Doubt = "vague" | "no_date" | "closed" | "past" | null;

/** A promise being made: as read, with the person's choices over it. */
export interface Promising {
  /** The words and which occurrence of them: stays while the rest of the text changes. */
  key: string;
  words: string;
  start: number;
  end: number;
  kind: CommitmentKind;
  promiser: Party;
  /** Said to be another's, who is none that the desk knows; until the person says who, whoever says it answers for it (S10). */
  unknown: { name: string | null } | null;
  due: Due;
  confidence: number;
  /** ask: between sure and silent, the person says. */
  decision: "track" | "ask" | "dismiss";
  doubt: Doubt;
  dateReason: string | null;
  /** The person marked it: the reader had not seen it. */
  marked: boolean;
  /** What of it the person said themselves. */
  decided: NonNullable<z.input<typeof PromiseDraft>["decided"]>;
}

interface Around {
  me: PersonId;
  people: readonly DeskPerson[];
  thirdParties: readonly NamedThirdParty[];
  calendar: Calendar;
  now: Instant;
}

export function promising(
  read: readonly Found[],
  choices: ReadonlyMap<string, Choice>,
  { me, people, thirdParties, calendar, now }: Around,
): Promising[] {
  const seen = new Map<string, number>();
  return read.map((it) => {
    const occurrence = seen.get(it.words) ?? 0;
    seen.set(it.words, occurrence + 1);
    const key = `${occurrence}:${it.words}`;
    const choice = choices.get(key) ?? {};
    const due: Due =
      choice.dueAt === undefined ? it.due : { ...redated(it.due, choice.dueAt), words: "words" in it.due ? it.due.words : "" };
    return {
      key,
      words: it.words,
      start: it.start,
      end: it.end,
      kind: choice.kind ?? it.kind,
      confidence: it.confidence,
      due,
      promiser: choice.promiser ?? (promiserOf(it, me, people, thirdParties) as Party),
      unknown: choice.promiser ? null : unknownIn(it, people, thirdParties),
      decision: choice.decision ?? (it.band === "track" ? "track" : "ask"),
      doubt: doubtOf(due, calendar, now),
      dateReason: choice.dateReason ?? null,
      marked: it.marked ?? false,
      decided: decidedIn(it.marked ? { decision: "track", ...choice } : choice),
    };
  });
}

/** Of no one's saying: who is left to owe it is the one who said it. */
const NOBODY = "" as PersonId;

function unknownIn(it: Found, people: Around["people"], thirdParties: Around["thirdParties"]): Promising["unknown"] {
  if (it.promiser === "self" || (it.promiser === "team" && it.promiserName === null)) return null;
  const owner = promiserOf(it, NOBODY, people, thirdParties);
  return owner.role === "person" && owner.id === NOBODY ? { name: it.promiserName } : null;
}

/** The key it will have once its words are these. */
export const keyOf = ({ key }: Pick<Promising, "key">, words: string): string => `${key.slice(0, key.indexOf(":"))}:${words}`;

function decidedIn({ decision, kind, promiser, dueAt }: Choice): Promising["decided"] {
  const said = { decision, kind, promiser, due: dueAt };
  return (Object.keys(said) as (keyof typeof said)[]).filter((name) => said[name] !== undefined);
}

/** What goes with the message. One nobody decided on is kept for a later yes. */
export function toDrafts(promises: readonly Promising[]): z.input<typeof PromiseDraft>[] {
  return promises.map(({ words, kind, promiser, due, decision, decided, dateReason }) => ({
    words,
    kind,
    promiser,
    due: dueView(due),
    decision: decision === "ask" ? "propose" : decision,
    decided,
    ...(dateReason && { dateReason }),
  }));
}

export function dueView(due: Due): z.input<typeof DueView> {
  switch (due.kind) {
    case "exact":
      return { ...due, by: iso(due.by) };
    case "window":
      return { ...due, by: iso(due.by), notBefore: iso(due.notBefore) };
    case "vague": {
      const { by, ...vague } = due;
      return by === undefined ? vague : { ...vague, by: iso(by) };
    }
    default:
      return due;
  }
}

/** The promise that the keys act on: the first still to be decided or said, else the last written. */
export function current(promises: readonly Promising[]): Promising | undefined {
  const live = promises.filter(({ decision }) => decision !== "dismiss");
  return live.find((it) => it.decision === "ask" || isUndated(it)) ?? live.at(-1);
}

/** The person said yes to it as the reader read it. */
export const isConfirmed = ({ decision, decided, marked }: Pick<Promising, "decision" | "decided" | "marked">): boolean =>
  decision === "track" && decided.includes("decision") && !marked;

/** It needs a real date before it can be followed by one (S04). */
export const isUndated = ({ doubt }: Pick<Promising, "doubt">): boolean => doubt === "vague" || doubt === "no_date";

function doubtOf(due: Due, calendar: Calendar, now: Instant): Doubt {
  if (due.kind === "vague") return "vague";
  if (due.kind === "none") return "no_date";
  if (due.by <= now) return "past";
  return calendar.isOpen(plus(due.by, -MINUTE)) ? null : "closed";
}
