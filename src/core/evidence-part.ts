import type { Asked, Evidence, Piece } from "./evidence.ts";
import type { EvidenceId, FileId, InteractionId } from "./ids.ts";

/** What of a case's evidence goes with a part of it to another case (core/part.ts). */
export interface EvidencePart {
  asked: readonly Asked[];
  pieces: readonly Piece[];
}

/** The same by its names alone. */
export interface EvidenceGone {
  asked: readonly Asked[];
  pieces: readonly { item: EvidenceId; file: FileId }[];
}

const NONE: EvidencePart = { asked: [], pieces: [] };

/** All of it; undefined where there is none. */
export const wholeEvidence = (it: Evidence | undefined): EvidencePart | undefined => filled({ ...NONE, ...it });

/** What came with these messages, is one of these files, or was asked in them. */
export function chosenEvidence(
  it: Evidence | undefined,
  said: ReadonlySet<string>,
  files: readonly FileId[],
  asked: readonly Asked[] = [],
): EvidencePart | undefined {
  const isAsked = (one: Asked) =>
    (one.interaction !== null && said.has(one.interaction)) || asked.some((other) => keyOf(other) === keyOf(one));
  return filled({
    asked: (it?.asked ?? []).filter(isAsked),
    pieces: (it?.pieces ?? []).filter(({ file, of }) => files.includes(file) || (of !== undefined && said.has(of.interaction))),
  });
}

/** With what comes, each in its order of time. */
export function evidenceWith(it: Evidence | undefined, { asked, pieces }: EvidencePart = NONE): Evidence | undefined {
  if (asked.length + pieces.length === 0) return it;
  const byTime = <One extends { at: number }>(all: readonly One[]) => all.toSorted((one, other) => one.at - other.at);
  return {
    since: it?.since ?? null,
    asked: byTime([...(it?.asked ?? []), ...asked]),
    pieces: byTime([...(it?.pieces ?? []), ...pieces]),
  };
}

/** Without what goes; of two that were asked alike, one. */
export function evidenceWithout(it: Evidence | undefined, gone: EvidenceGone = NONE): Evidence | undefined {
  if (!it) return it;
  const asks = Map.groupBy(gone.asked, keyOf);
  const left = {
    since: it.since,
    asked: it.asked.filter((one) => asks.get(keyOf(one))?.pop() === undefined),
    pieces: it.pieces.filter((one) => !gone.pieces.some(({ item, file }) => item === one.item && file === one.file)),
  };
  return left.since !== null || filled(left) ? left : undefined;
}

/** What names it, of what there is; undefined where there is none. */
export const evidenceGone = (it: EvidencePart | undefined): EvidenceGone | undefined =>
  it && { asked: it.asked, pieces: it.pieces.map(({ item, file }) => ({ item, file })) };

/** Evidence without what people said of it, when its customer is forgotten. */
export const wordlessEvidence = (it: EvidencePart, mark: string): EvidencePart => ({
  ...it,
  pieces: it.pieces.map((one) => (one.judged?.because ? { ...one, judged: { ...one.judged, because: mark } } : one)),
});

const filled = (it: EvidencePart): EvidencePart | undefined =>
  it.asked.length + it.pieces.length > 0 ? { asked: it.asked, pieces: it.pieces } : undefined;

const keyOf = ({ items, at, interaction }: Asked): string => [items.join(), at, interaction as InteractionId | null].join(" ");
