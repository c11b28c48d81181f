import { commitmentOf, latestVersion } from "../core/case.ts";
import type { Command } from "../core/command.ts";
import { isOwed, thirdParty } from "../core/commitment.ts";
import { type CommitmentId, type InteractionId, newId, type ThirdPartyId } from "../core/ids.ts";
import type { AnswerWay } from "../core/third-party-answer.ts";
import type { LocalDate } from "../core/time.ts";
import type { Desk } from "./desk.ts";
import { answeredHere } from "./done-before.ts";
import { handle, type Handled, refuse, type Seen } from "./handle.ts";
import type { OpenedLink } from "./links.ts";
import { endOf } from "./third-party-page.ts";
import { EVIDENCE } from "./words/by-which-way.ts";

/** What a third party answers on its page. */
export type DateAnswer =
  | { said: "confirmed" }
  | { said: "kept" }
  | { said: "unknown" }
  | { said: "undone" }
  /** The day from its own calendar, and why, where it says. */
  | { said: "moved"; day: LocalDate; reason: string };

/** A third party answers by its link, for what it owes on that case and nothing else. The same form again does nothing. Throws NotFound. */
export function answerByLink(
  desk: Desk,
  link: OpenedLink,
  it: { commitment: CommitmentId; key: string; answer: DateAnswer },
): Promise<Handled> {
  return handle(desk, link.case, async (seen) => {
    if (await answeredHere(desk, seen, it.key)) return [];
    const by = link.subject as ThirdPartyId;
    const owed = commitmentOf(seen.state, it.commitment);
    if (owed?.promiser.role !== "third_party" || owed.promiser.id !== by) throw refuse("no_such_commitment");
    return answerCommands(desk, seen, it.commitment, { by, way: "link", toldIn: null, answer: it.answer });
  });
}

interface Answering {
  by: ThirdPartyId;
  way: AnswerWay;
  /** The message it says so in. */
  toldIn: InteractionId | null;
  answer: DateAnswer;
}

/** What follows from it, said of the promise as it stands by now. */
export function answerCommands(desk: Desk, seen: Seen, id: CommitmentId, { by, way, toldIn, answer }: Answering): Command[] {
  const party = thirdParty(by);
  if (answer.said === "undone") return [{ type: "UndoAnswer", commitment: undoable(seen, id), by: party }];
  const commitment = latestVersion(seen.state, id)?.id ?? id;
  const its = { commitment, by: party, way };
  if (answer.said === "kept") return [{ type: "KeepCommitment", ...its, evidence: EVIDENCE[way][seen.state.language] }];
  if (answer.said === "confirmed") return [{ type: "ConfirmDate", ...its, toldIn }];
  if (answer.said === "unknown") return [{ type: "SayDateUnknown", ...its, toldIn, words: "" }];
  const dueAt = endOf(answer.day, seen.context);
  if (commitmentOf(seen.state, commitment)?.dueAt === dueAt) return [{ type: "ConfirmDate", ...its, toldIn }];
  const replacement = newId<CommitmentId>(seen.at, desk.random);
  return [{ type: "MoveCommitment", ...its, dueAt, reason: answer.reason, toldIn, replacement, words: "" }];
}

/** The promise whose answer is taken back: itself, or the broken one that was promised again as it. */
const undoable = ({ state }: Seen, id: CommitmentId): CommitmentId => {
  const it = commitmentOf(state, id);
  return it?.answer || !it || !isOwed(it) ? id : (state.commitments.find(({ replacedBy }) => replacedBy === id)?.id ?? id);
};
