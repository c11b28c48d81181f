import type { CaseState } from "../core/case.ts";
import { type ClosedBy, countingNotice } from "../core/closing.ts";
import { hindrances } from "../core/decide-closing.ts";
import type { CommitmentId, PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import type { PublicPromise } from "./public-promises.ts";

/** How the case may end, as its customer sees it. */
export interface PublicClosing {
  /** A written notice that they may still object to; `over`: the time for it has passed, and nobody has closed the case. */
  notice: { until: Instant; over: boolean } | null;
  /** They said that it is settled, and something was still owed. */
  saidYesAt: Instant | null;
  how: ClosedBy | null;
  /** Still owed to them. */
  owed: readonly PublicPromise[];
  /** Sent, and not said to have come. */
  refunds: readonly { id: CommitmentId; words: string }[];
  /** Something of ours stands in the way that is not theirs to lift. */
  ours: boolean;
  /** Asked after their own yes alone (S53). */
  survey: "asked" | "answered" | null;
  /** Who did something for them, for their kudos. */
  people: readonly { id: PersonId; name: string }[];
}

/** From the case and what of its promises the customer sees. */
export function publicClosing(
  state: CaseState,
  promises: readonly PublicPromise[],
  nameOf: (id: PersonId) => string,
  now: Instant,
): PublicClosing {
  const { closing } = state;
  const notice = state.status === "closed" ? null : countingNotice(closing);
  const owed = promises.filter(({ endedAt }) => endedAt === null);
  const theirs = new Set(owed.map(({ id }) => id));
  const stands = hindrances(state);
  return {
    notice: notice && { until: notice.until, over: notice.until <= now },
    saidYesAt: state.status === "closed" ? null : (closing?.saidYes?.at ?? null),
    how: closing?.how ?? null,
    owed,
    refunds: stands.flatMap((it) => (it.what === "refund" ? [{ id: it.commitment.id, words: it.commitment.words }] : [])),
    ours: stands.some((it) => it.what === "defect" || (it.what === "commitment" && !theirs.has(it.commitment.id))),
    survey: state.status === "closed" && closing?.how === "customer" ? (closing.survey ? "answered" : "asked") : null,
    people: peopleOf(state).map((id) => ({ id, name: nameOf(id) })),
  };
}

/** Its owner first, then whoever owed them something or wrote to them. */
function peopleOf({ owner, commitments, news }: CaseState): PersonId[] {
  const promised = commitments.flatMap(({ promiser }) => (promiser.role === "person" ? [promiser.id] : []));
  const wrote = news.flatMap(({ by }) => (by ? [by] : []));
  return [...new Set([owner, ...promised, ...wrote])];
}
