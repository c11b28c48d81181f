import { type Party, sameParty, type UnnamedThirdParty } from "../core/commitment.ts";
import type { Due, Language } from "../core/due.ts";
import { type CommitmentId, newId, type PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import type { ReadCommitment } from "../reader/reading.ts";
import { decideReading, type NewReading, readOpenReading } from "../store/readings.ts";
import type { DecidedTerms, ReadingDecision, ReadTerms } from "../store/schema.ts";
import type { Desk } from "./desk.ts";
import type { Seen } from "./handle.ts";
import type { PromiseDraft, Said } from "./promises.ts";

/** A promise of a text: what the server read there, what the person left of it, or both, and the commitment it became. */
export interface Paired {
  read: ReadCommitment | null;
  draft: PromiseDraft | null;
  commitment: CommitmentId | null;
}

/** Each draft beside what was read at its words, then what was read where no draft stands. Words that two drafts share are the first's. */
export function pair(text: string, found: readonly ReadCommitment[], drafts: readonly PromiseDraft[]): Omit<Paired, "commitment">[] {
  const left = new Set(found);
  const drafted = drafts.map((draft) => {
    const near = [...left].filter((it) => overlap(draft.words, it, text));
    const read = near.find(({ words }) => words === draft.words) ?? near[0] ?? null;
    if (read) left.delete(read);
    return { draft, read };
  });
  const alone = [...left].filter((it) => !drafts.some(({ words }) => overlap(words, it, text)));
  return [...drafted, ...alone.map((read) => ({ draft: null, read }))];
}

/** The same passage of the text, whichever of the two took a word more: the words stand where they share a character with it. */
function overlap(words: string, { start, end }: ReadCommitment, text: string): boolean {
  return text.slice(Math.max(0, start - words.length + 1), end + words.length - 1).includes(words);
}

/** What is kept of a text's reading: the server's own, never what a browser says was read, beside what the person decided. */
export function readingsOf(
  desk: Desk,
  { id: caseId, at }: Pick<Seen, "id" | "at">,
  said: Said,
  pairs: readonly Paired[],
  { language, reader, ownerOf }: { language: Language; reader: string; ownerOf: (read: ReadCommitment) => Party },
): NewReading[] {
  return pairs.flatMap(({ read, draft, commitment }) => {
    const terms = read && termsOf(read, ownerOf(read));
    const { decision, decided } = decisionOn(terms, draft);
    if (decision === null) return [];
    return {
      id: newId<string>(at, desk.random),
      caseId,
      interaction: said.in,
      commitment,
      person: said.by,
      at,
      language,
      words: read?.words ?? draft!.words,
      kind: (decided ?? terms)!.kind,
      read: terms,
      decision,
      decided,
      reader,
    };
  });
}

/** A third party that this desk cannot name was read all the same, whoever of ours answers for it. */
function termsOf({ kind, due, promiser: said, conditional, confidence, band }: ReadCommitment, owner: Party): ReadTerms {
  const promiser = said === "third_party" && owner.role !== "third_party" ? UNNAMED : owner;
  return { kind, promiser, due, said, conditional, confidence, band };
}

const UNNAMED: UnnamedThirdParty = { role: "third_party", id: null };

/** What the person said of a reading. Null for what the server does not read and nobody spoke of: a browser's reader of another day. */
function decisionOn(
  read: ReadTerms | null,
  draft: PromiseDraft | null,
): { decision: ReadingDecision | null; decided: DecidedTerms | null } {
  if (!draft) return { decision: "left", decided: null };
  const spoken = draft.decided.length > 0;
  const { kind, promiser, due } = draft;
  if (!read) return spoken && draft.decision !== "dismiss" ? { decision: "added", decided: { kind, promiser, due } } : NOTHING;
  if (draft.decision === "dismiss") return { decision: "refused", decided: null };
  const decided = {
    kind: draft.decided.includes("kind") ? kind : read.kind,
    promiser: draft.decided.includes("promiser") ? promiser : read.promiser,
    due: draft.decided.includes("due") ? due : read.due,
  };
  if (!sameTerms(read, decided)) return { decision: "adjusted", decided };
  return { decision: spoken ? "accepted" : "left", decided: null };
}

const NOTHING = { decision: null, decided: null };

const sameTerms = (a: DecidedTerms, b: DecidedTerms): boolean =>
  a.kind === b.kind && sameParty(a.promiser, b.promiser) && sameDue(a.due, b.due);

/** The same instants, whichever words they came from. */
function sameDue(a: Due, b: Due): boolean {
  const bounds = (due: Due) => [due.kind, "notBefore" in due ? due.notBefore : null, "by" in due ? due.by : null].join();
  return bounds(a) === bounds(b);
}

/** The yes or no to a proposal is the word that was missing on what was read. A date given to one that had none corrects nothing. */
export async function decideProposal(
  desk: Desk,
  { tx, at }: Seen,
  me: PersonId,
  commitment: CommitmentId,
  answer: { yes: boolean; dueAt: Instant | null },
): Promise<void> {
  const open = await readOpenReading(tx, desk.id, commitment);
  if (!open?.read) return;
  const { kind, promiser, due } = open.read;
  const decided: DecidedTerms = { kind, promiser, due: { kind: "exact", by: answer.dueAt ?? at, words: "" } };
  const corrects = answer.yes && answer.dueAt !== null && (due.kind === "exact" || due.kind === "window") && due.by !== answer.dueAt;
  await decideReading(tx, desk.id, open.id, {
    decision: corrects ? "adjusted" : answer.yes ? "accepted" : "refused",
    decided: corrects ? decided : null,
    person: me,
    at,
  });
}
