import type { CaseState } from "./case.ts";
import { type Commitment, isOwed } from "./commitment.ts";
import type { ThirdPartyId } from "./ids.ts";
import { days, type Instant, latest, plus } from "./time.ts";

/** Beyond the last date owed, a third party's link opens nothing; each message that carries it begins that anew. */
const OPENS_FOR = days(30);

/** What a third party owes on the case. */
export const owedBy = ({ commitments }: Pick<CaseState, "commitments">, id: ThirdPartyId): Commitment[] =>
  commitments.filter((it) => isOwed(it) && it.promiser.role === "third_party" && it.promiser.id === id);

/** Until when a link given now to a third party, or to another organisation, opens. */
export const opensUntil = (state: Pick<CaseState, "commitments">, id: ThirdPartyId, now: Instant): Instant =>
  plus(latest(now, ...owedBy(state, id).map(({ dueAt }) => dueAt)), OPENS_FOR);
