import type { z } from "zod";
import type { PromiseDraft } from "../../../contract/commitment.ts";
import type { DueView, PartyView } from "../../../contract/primitives.ts";
import type { Calendar } from "../../../core/calendar.ts";
import type { CommitmentKind, Due } from "../../../core/due.ts";
import type { PersonId, ThirdPartyId } from "../../../core/ids.ts";
import type { DeskPerson } from "../../../core/policy.ts";
import { promiserOf } from "../../../core/promiser.ts";
import { type Instant, iso, MINUTE, plus } from "../../../core/time.ts";
import type { ReadCommitment } from "../../../reader/reading.ts";

type Party = z.output<typeof PartyView>;

/** What the person changed or decided about a promise; what is not said stays as it was read. */
export interface Choice {
  decision?: "track" | "dismiss";
  promiser?: Party;
  dueAt?: Instant;
}

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
  due: Due;
  confidence: number;
  /** ask: between sure and silent, the person says. */
  decision: "track" | "ask" | "dismiss";
  doubt: Doubt;
}

interface Around {
  me: PersonId;
  people: readonly DeskPerson[];
  thirdParties: readonly { id: string; name: string }[];
  calendar: Calendar;
  now: Instant;
}

export function promising(
  read: readonly ReadCommitment[],
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
      choice.dueAt === undefined ? it.due : { kind: "exact", by: choice.dueAt, words: "words" in it.due ? it.due.words : "" };
    return {
      key,
      words: it.words,
      start: it.start,
      end: it.end,
      kind: it.kind,
      confidence: it.confidence,
      due,
      promiser: choice.promiser ?? (promiserOf(it, me, people, thirdParties as { id: ThirdPartyId; name: string }[]) as Party),
      decision: choice.decision ?? (it.band === "track" ? "track" : "ask"),
      doubt: doubtOf(due, calendar, now),
    };
  });
}

/** What goes with the message. One nobody decided on is kept for a later yes. */
export function toDrafts(promises: readonly Promising[]): z.input<typeof PromiseDraft>[] {
  return promises.map(({ words, kind, promiser, due, decision }) => ({
    words,
    kind,
    promiser,
    due: dueView(due),
    decision: decision === "ask" ? "propose" : decision,
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
  return live.find(({ decision, doubt }) => decision === "ask" || doubt === "vague" || doubt === "no_date") ?? live.at(-1);
}

function doubtOf(due: Due, calendar: Calendar, now: Instant): Doubt {
  if (due.kind === "vague") return "vague";
  if (due.kind === "none") return "no_date";
  if (due.by <= now) return "past";
  return calendar.isOpen(plus(due.by, -MINUTE)) ? null : "closed";
}
