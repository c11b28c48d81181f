import { answerCard, brokenPromises } from "../core/answer-card.ts";
import type { CaseState } from "../core/case.ts";
import type { InteractionId } from "../core/ids.ts";
import { type Instant, iso, latest } from "../core/time.ts";
import { ownWords } from "../reader/own-words.ts";
import { ownsUp } from "../reader/owns-up.ts";
import type { Tx } from "../store/database.ts";
import { bodiesOf } from "../store/interactions.ts";
import type { DeskContext } from "./context.ts";
import type { Desk } from "./desk.ts";
import type { Said } from "./present.ts";

/** The answer card at `now` (contract AnswerCardView): the page says it in words. */
export async function cardView(
  desk: Desk,
  tx: Tx,
  state: CaseState,
  { context, now, unheard }: Pick<Said, "unheard"> & { context: DeskContext; now: Instant },
) {
  const at = latest(now, state.lastAt);
  const card = answerCard(state, context, at, await owningUp(desk, tx, state, unheard));
  const idOf = ({ id }: { id: string }) => id;
  return {
    at: iso(at),
    standing: card.standing,
    lastSaid: card.lastSaid && {
      ...card.lastSaid,
      at: iso(card.lastSaid.at),
      notice: card.lastSaid.notice ? { until: iso(card.lastSaid.notice.until) } : null,
      unheard: (card.lastSaid.interaction && unheard.get(card.lastSaid.interaction)) ?? null,
    },
    next: card.next && card.next.id,
    waitsOn: card.waitsOn.map(idOf),
    late: card.late.map(({ commitment }) => commitment.id),
    toCustomer: card.toCustomer.map(idOf),
    theirWord: card.theirWord.map(idOf),
    refundsSent: card.refundsSent.map(idOf),
    toDate: card.toDate.map(idOf),
    untold: card.untold.map(idOf),
    impossible: card.impossible.map(({ commitment, readyAt }) => ({ commitment: commitment.id, readyAt: iso(readyAt) })),
  };
}

/** Our messages since a promise was broken that say so, and that the customer has. */
async function owningUp(desk: Desk, tx: Tx, state: CaseState, unheard: Said["unheard"]): Promise<Set<InteractionId>> {
  const first = brokenPromises(state)[0];
  if (!first) return new Set();
  const since = state.news
    .filter(({ at, interaction }) => at >= first.dueAt && !unheard.has(interaction))
    .map(({ interaction }) => interaction);
  const bodies = await bodiesOf(tx, desk.id, since);
  return new Set(since.filter((id) => ownsUp(ownWords(bodies.get(id) ?? "").own)));
}
