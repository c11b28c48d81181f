import type { CaseState } from "./case.ts";
import { type Party, person } from "./commitment.ts";
import { type Decision, refuse, yes } from "./decision.ts";
import type { EventOf } from "./events.ts";
import type { CommitmentId, LineId, ListId, PersonId } from "./ids.ts";
import type { Instant } from "./time.ts";

/** One thing agreed with the customer («l'aile gauche», "delivery of 3 May"), and how much of it is there (S28). */
export interface AgreedLine {
  id: LineId;
  words: string;
  /** As agreed; 0 for what was never agreed, or no longer is. */
  quantity: number;
  done: number;
  /** Who counted last, when, and how it is known. */
  counted: { by: Party; at: Instant; evidence: string } | null;
}

export interface AgreedList {
  id: ListId;
  title: string;
  /** Agreed last, and noted by. */
  at: Instant;
  by: PersonId;
  /** The promise that delivers it; null: none that was said. */
  deliveredBy: CommitmentId | null;
  lines: readonly AgreedLine[];
}

type LineAgreed = Pick<AgreedLine, "id" | "words" | "quantity">;
export type ListEvent =
  | { type: "ListAgreed"; list: ListId; title: string; lines: readonly LineAgreed[]; deliveredBy: CommitmentId | null; by: PersonId }
  /** So much of that line is there by now, all told; `words` of what nobody had agreed. */
  | { type: "ListLineDone"; list: ListId; line: LineId; words?: string; quantity: number; by: Party; evidence: string };
export type ListCommand =
  | { type: "AgreeList"; list: ListId; title: string; lines: readonly LineAgreed[]; deliveredBy: CommitmentId | null; by: PersonId }
  | { type: "CountLine"; list: ListId; line: LineId; words?: string; quantity: number; by: PersonId; evidence: string };

export type Compared = "as_agreed" | "missing" | "short" | "extra" | "not_agreed";

/** What was agreed against what is there. */
export function compared({ quantity, done }: Pick<AgreedLine, "quantity" | "done">): Compared {
  if (quantity === 0) return "not_agreed";
  if (done === 0) return "missing";
  if (done === quantity) return "as_agreed";
  return done < quantity ? "short" : "extra";
}

/** Something agreed is not there, or not all of it. */
export const isShort = ({ lines }: AgreedList): boolean => lines.some((it) => compared(it) === "missing" || compared(it) === "short");

/** Agreed again, a list keeps what was counted; what is there and no longer agreed stays on it as such. */
export function onList(state: CaseState, command: ListCommand, now: Instant): Decision {
  if (state.status === "closed") return refuse("case_closed");
  if (command.type === "AgreeList") {
    const { deliveredBy } = command;
    if (deliveredBy !== null && !state.commitments.some(({ id }) => id === deliveredBy)) return refuse("no_such_commitment");
    return yes(now, { ...command, type: "ListAgreed" });
  }
  const list = state.lists?.find(({ id }) => id === command.list);
  if (!list) return refuse("no_such_list");
  const line = list.lines.find(({ id }) => id === command.line);
  if (!line && !command.words?.trim()) return refuse("words_missing");
  if (line?.done === command.quantity && line.counted?.evidence === command.evidence) return yes(now);
  return yes(now, { ...command, type: "ListLineDone", by: person(command.by) });
}

/** A list agreed again stands where it stood. */
export function listsAfter({ lists = [] }: CaseState, event: EventOf<"ListAgreed"> | EventOf<"ListLineDone">): readonly AgreedList[] {
  if (event.type === "ListAgreed") {
    const before = lists.find(({ id }) => id === event.list);
    const after = agreed(event, before);
    return before ? lists.map((it) => (it === before ? after : it)) : [...lists, after];
  }
  return lists.map((it) => (it.id === event.list ? { ...it, lines: counted(it.lines, event) } : it));
}

function agreed({ list, title, at, by, deliveredBy, lines }: EventOf<"ListAgreed">, before: AgreedList | undefined): AgreedList {
  const known = before?.lines ?? [];
  const still = lines.map((line) => {
    const { done = 0, counted: last = null } = known.find(({ id }) => id === line.id) ?? {};
    return { ...line, done, counted: last };
  });
  const dropped = known.filter(({ id, done }) => done > 0 && !lines.some((line) => line.id === id));
  return { id: list, title, at, by, deliveredBy, lines: [...still, ...dropped.map((line) => ({ ...line, quantity: 0 }))] };
}

function counted(
  lines: readonly AgreedLine[],
  { line, words = "", quantity, by, at, evidence }: EventOf<"ListLineDone">,
): readonly AgreedLine[] {
  const last = { by, at, evidence };
  if (!lines.some(({ id }) => id === line)) return [...lines, { id: line, words, quantity: 0, done: quantity, counted: last }];
  return lines.map((it) => (it.id === line ? { ...it, done: quantity, counted: last } : it)).filter((it) => it.quantity > 0 || it.done > 0);
}

/** It goes with the promise that delivers it. */
export const isDeliveredBy = ({ deliveredBy }: AgreedList, ids: ReadonlySet<string>): boolean =>
  deliveredBy !== null && ids.has(deliveredBy);

/** Those that stay on a case once some have gone with a part of it; undefined where none does. */
export function staying(lists: readonly AgreedList[] = [], gone: readonly ListId[] = []): readonly AgreedList[] | undefined {
  const stay = lists.filter(({ id }) => !gone.includes(id));
  return stay.length > 0 ? stay : undefined;
}

/** A list without its words, when its customer is forgotten. */
export const wordlessList = (it: AgreedList, mark: string): AgreedList => ({
  ...it,
  title: mark,
  lines: it.lines.map((line) => ({
    ...line,
    words: mark,
    counted: line.counted && { ...line.counted, evidence: line.counted.evidence && mark },
  })),
});
