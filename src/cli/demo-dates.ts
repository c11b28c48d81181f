import type { CommitmentId, PersonId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { caseListView } from "../desk/case-list.ts";
import { caseView } from "../desk/case-view.ts";
import type { Desk } from "../desk/desk.ts";
import { answerProposal, moveCommitment, type Move } from "../desk/renegotiate.ts";

/** Dates proposed on promises whose words begin so; `no`: what the customer answered on their page. */
const PROPOSED: readonly { words: string; move: Move; no?: string }[] = [
  {
    words: "You will have the estimate",
    move: {
      dueAt: instant("2026-11-30T12:00:00-05:00"),
      reason: "The parts dealer gives its price on Monday",
      telling: {
        by: "call",
        words: "We can't have the estimate by Friday: the parts dealer gives its price on Monday. Would Monday noon suit you?",
      },
    },
  },
  {
    words: "je vous réponds demain",
    move: {
      dueAt: instant("2026-11-26T12:00:00-05:00"),
      reason: "Pièces Laurentides ne livre qu’en fin de journée",
      telling: { by: "call", words: "On ne pourra pas vous répondre avant 15 h aujourd’hui. Est-ce que demain midi vous va ?" },
    },
    no: "J’ai besoin de mon auto vendredi, il me faut une réponse aujourd’hui.",
  },
];

/** A date that waits for the customer's yes, and one that did not suit. */
export async function seedDates(desk: Desk, me: PersonId): Promise<void> {
  const { rows } = await caseListView(desk, { q: null, owner: null, status: "open", tag: null }, null);
  for (const { case: line } of rows) {
    const { commitments } = await caseView(desk, line.id);
    for (const { words, move, no } of PROPOSED) {
      const promise = commitments.find((it) => it.words.startsWith(words));
      if (!promise) continue;
      const id = promise.id as CommitmentId;
      await moveCommitment(desk, me, id, move);
      if (no) await answerProposal(desk, line.id, id, move.dueAt, { agreed: false, words: no });
    }
  }
}
