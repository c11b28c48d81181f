import type { CommitmentId, PersonId } from "../core/ids.ts";
import { commitmentOf } from "../core/case.ts";
import type { GuardName } from "../core/finding.ts";
import type { NewsName } from "../core/news.ts";
import { type Instant, iso } from "../core/time.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { listNotifications, markSeen } from "../store/told.ts";
import { readContext } from "./context.ts";
import type { Desk } from "./desk.ts";
import { isoOrNull, presentFinding } from "./present.ts";
import { IN_STATE, saidInNews } from "./said-in-news.ts";

const LISTED_MAX = 100;

/** What I was told of, newest first (contract NotificationView). */
export function notificationsView(desk: Desk, me: PersonId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const context = await readContext(desk, tx, desk.id, null, desk.clock.now());
    return (await listNotifications(tx, desk.id, me, LISTED_MAX)).map((row) => {
      const about = row.about === "" ? null : (row.about as CommitmentId);
      const { guard, since, level, rung, at } = row;
      const said = saidInNews(row);
      const onPromise = rung !== null || OF_A_PROMISE.has(guard);
      return {
        id: row.id,
        caseId: row.caseId,
        reference: row.reference,
        customer: row.customer,
        finding: rung && presentFinding(row.state, { guard: guard as GuardName, about, since, level, to: rung, at }, context),
        news: rung ? null : { name: guard as NewsName, agreed: said.agreed, ease: said.ease, ...sayer(guard, row) },
        words: onPromise ? ((about && commitmentOf(row.state, about)?.words) ?? null) : (row.excerpt ?? said.words),
        at: iso(row.at),
        seenAt: isoOrNull(row.seenAt),
      };
    });
  });
}

/** News of a promise, and not of a message. */
const OF_A_PROMISE: ReadonlySet<string> = new Set<NewsName>(["third_party_said", "date_agreed"]);
const OF_NO_MESSAGE: ReadonlySet<string> = new Set<NewsName>(["third_party_said", "date_agreed", "woken", ...IN_STATE]);

const sayer = (guard: string, row: Parameters<typeof inMessage>[0]) => {
  if (OF_NO_MESSAGE.has(guard)) return { interaction: null, by: null, author: null };
  return guard === "draft_taken" ? takenBy(row.about) : inMessage(row);
};

const inMessage = ({ about, saidBy, author }: { about: string; saidBy: string | null; author: string | null }) => ({
  interaction: about,
  by: saidBy,
  author,
});
const takenBy = (person: string) => ({ interaction: null, by: person, author: null });

/** I have seen what I was told up to then. */
export function seeNotifications(desk: Desk, me: PersonId, upTo: Instant): Promise<void> {
  return onBehalf(desk.database, desk.id, (tx) => markSeen(tx, desk.id, me, upTo, desk.clock.now()));
}
