import { type EvidenceAsked as Wanted, kindOf } from "./case-kind.ts";
import type { CaseState } from "./case.ts";
import type { Party } from "./commitment.ts";
import { type Decision, refuse, yes } from "./decision.ts";
import type { Event, EventOf } from "./events.ts";
import { evidenceOverSince } from "./evidence-over.ts";
import type { EvidenceId, FileId, InteractionId, PersonId } from "./ids.ts";
import type { Context } from "./policy.ts";
import type { Instant } from "./time.ts";

/** `interaction`: the message that asks; null where it was said otherwise. `by` null: by the desk's own rule. */
type Asking = { items: readonly EvidenceId[]; interaction: InteractionId | null; by: PersonId | null };
/** A file of the case shows that view; `by` is who said so. `of`: it came with that message, as its nth file. */
type Receiving = { item: EvidenceId; file: FileId; by: Party; of?: Enclosure };
/** It was put there by mistake. */
type TakingOut = { item: EvidenceId; file: FileId; by: PersonId };
/** `interaction`: the message that told the customer why it is of no use; null: none left. */
type Judging = { item: EvidenceId; file: FileId; good: boolean; because: string; interaction: InteractionId | null; by: PersonId };

export type EvidenceEvent =
  | ({ type: "EvidenceAsked" } & Asking)
  | ({ type: "EvidenceReceived" } & Receiving)
  | ({ type: "EvidenceTakenOut" } & TakingOut)
  | ({ type: "EvidenceJudged" } & Judging);

export type EvidenceCommand =
  | ({ type: "AskEvidence" } & Asking)
  | ({ type: "ReceiveEvidence" } & Receiving)
  | ({ type: "TakeOutEvidence" } & TakingOut)
  | ({ type: "JudgeEvidence" } & Judging);

/** A file of a mail, which is kept beside it and copied to stand as evidence. */
export interface Enclosure {
  interaction: InteractionId;
  index: number;
}

/** What was asked of the customer, and what came, in order. */
export interface Evidence {
  /** When the case became of the kind that wants it; null: from its opening. */
  since: Instant | null;
  asked: readonly Asked[];
  pieces: readonly Piece[];
}

export interface Asked {
  items: readonly EvidenceId[];
  at: Instant;
  interaction: InteractionId | null;
}

/** A file, as one of the views or papers wanted. */
export interface Piece {
  item: EvidenceId;
  file: FileId;
  at: Instant;
  by: Party;
  of?: Enclosure;
  /** Null until a person has looked. `told`: in which message the customer heard that it is of no use. */
  judged: { good: boolean; because: string; at: Instant; by: PersonId; told: InteractionId | null } | null;
}

/** missing: never came · unusable: what came is of no use · received: nobody has judged it · good. */
export type Standing = "missing" | "unusable" | "received" | "good";

/** One view or paper that such a case wants, as it stands. */
export interface View {
  wanted: Wanted;
  standing: Standing;
  /** Of its files, latest last. */
  pieces: readonly Piece[];
  /** Since when the customer knows that it is wanted, or wanted again. */
  askedAt: Instant | null;
}

const NONE: Evidence = { since: null, asked: [], pieces: [] };

/** What the kind of this case wants, in its order, with what became of each (S02). */
export function viewsOf(state: CaseState, context: Pick<Context, "kinds">): readonly View[] {
  const { asked, pieces } = state.evidence ?? NONE;
  return kindOf(state, context).settings.evidence.map((wanted) => {
    const its = pieces.filter(({ item }) => item === wanted.id);
    return { wanted, standing: standingOf(its), pieces: its, askedAt: askedAt(wanted.id, asked, its) };
  });
}

/** Those that must come and have not, or not to any use; none once the case is at an end that makes them senseless. */
export const lacking = (state: CaseState, context: Pick<Context, "kinds">): readonly View[] =>
  evidenceOverSince(state) !== null ? [] : viewsOf(state, context).filter(({ wanted, standing }) => wanted.required && isLacking(standing));

/** Something has yet to come for it; what nobody has judged may be it. */
export const isLacking = (standing: Standing): boolean => standing === "missing" || standing === "unusable";

/** Of files as one view: one good one is enough, and one nobody has looked at may be. */
export function standingOf(pieces: readonly Piece[]): Standing {
  if (pieces.some(({ judged }) => judged?.good)) return "good";
  if (pieces.some(({ judged }) => judged === null)) return "received";
  return pieces.length > 0 ? "unusable" : "missing";
}

/** A request made before the last file came is answered; that it is of no use asks anew, once the customer is told. */
export function askedAt(item: EvidenceId, asked: readonly Asked[], pieces: readonly Piece[]): Instant | null {
  const last = pieces.at(-1);
  const request = asked.findLast(({ items, at }) => items.includes(item) && (!last || at >= last.at))?.at ?? null;
  const told = last?.judged && !last.judged.good && last.judged.told ? last.judged.at : null;
  return request === null || (told !== null && told > request) ? told : request;
}

/** What an event leaves of it. */
export function evidenceAfter(state: CaseState, event: Event): Pick<CaseState, "evidence"> | object {
  const it = state.evidence ?? NONE;
  switch (event.type) {
    case "KindSet":
      return { evidence: { ...it, since: event.at } };
    case "EvidenceAsked":
      return { evidence: { ...it, asked: [...it.asked, { items: event.items, at: event.at, interaction: event.interaction }] } };
    case "EvidenceReceived": {
      const { item, file, at, by, of } = event;
      return {
        evidence: {
          ...it,
          pieces: [...it.pieces.filter((one) => !same(one, event)), { item, file, at, by, ...(of && { of }), judged: null }],
        },
      };
    }
    case "EvidenceTakenOut":
      return { evidence: { ...it, pieces: it.pieces.filter((one) => !same(one, event)) } };
    case "EvidenceJudged":
      return { evidence: { ...it, pieces: it.pieces.map((one) => (same(one, event) ? { ...one, judged: judgement(event) } : one)) } };
    case "MessageWithdrawn":
      return state.evidence ? { evidence: unsaid(it, event.interaction) } : {};
    case "WordsErased":
      return { evidence: NONE };
    default:
      return {};
  }
}

const judgement = ({ good, because, at, by, interaction }: EventOf<"EvidenceJudged">) => ({ good, because, at, by, told: interaction });

/** A message taken back asked nothing, and told nothing. */
function unsaid(it: Evidence, interaction: InteractionId): Evidence {
  return {
    ...it,
    asked: it.asked.filter((one) => one.interaction !== interaction),
    pieces: it.pieces.map((one) => (one.judged?.told === interaction ? { ...one, judged: { ...one.judged, told: null } } : one)),
  };
}

const same = (a: { item: EvidenceId; file: FileId }, b: { item: EvidenceId; file: FileId }): boolean =>
  a.item === b.item && a.file === b.file;

/** What follows from a gesture on evidence; nothing where it says what is known already. */
export function onEvidence(state: CaseState, command: EvidenceCommand, context: Context, now: Instant): Decision {
  const wanted = new Set(viewsOf(state, context).map((it) => it.wanted.id));
  if (command.type === "AskEvidence") {
    if (command.items.length === 0 || !command.items.every((id) => wanted.has(id))) return refuse("evidence_not_wanted");
    return yes(now, { ...command, type: "EvidenceAsked" });
  }
  const held = (state.evidence ?? NONE).pieces.some((one) => same(one, command));
  switch (command.type) {
    case "ReceiveEvidence":
      if (!wanted.has(command.item)) return refuse("evidence_not_wanted");
      return held ? yes(now) : yes(now, { ...command, type: "EvidenceReceived" });
    case "TakeOutEvidence":
      return held ? yes(now, { ...command, type: "EvidenceTakenOut" }) : refuse("no_such_evidence");
    case "JudgeEvidence":
      if (!held) return refuse("no_such_evidence");
      if (!command.good && !command.because.trim()) return refuse("reason_missing");
      return yes(now, { ...command, type: "EvidenceJudged" });
  }
}
