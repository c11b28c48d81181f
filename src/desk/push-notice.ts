import { commitmentOf } from "../core/case.ts";
import type { CommitmentId, PersonId } from "../core/ids.ts";
import { readPeople } from "../store/desks.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { listNotifications } from "../store/told.ts";
import { readContext } from "./context.ts";
import type { Desk } from "./desk.ts";
import { saidInNews } from "./said-in-news.ts";
import { inShort, noticeSubject, noticeWords, saidWhen } from "./words/notices.ts";

/** As many as the bell lists. */
const UNSEEN_MAX = 100;

/** What a browser that was told shows: the newest notice in words, or how many there are; null once all has been seen. */
export function pushNotice(desk: Desk, me: PersonId): Promise<{ text: string; path: string } | null> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const unseen = (await listNotifications(tx, desk.id, me, UNSEEN_MAX)).filter(({ seenAt }) => seenAt === null);
    const [newest] = unseen;
    if (!newest) return null;
    const { timeZone, country } = await readContext(desk, tx, desk.id, null, desk.clock.now());
    const people = await readPeople(tx, desk.id);
    const { language } = people.find(({ id }) => id === me)!;
    const by = people.find(({ id }) => id === newest.saidBy)?.name ?? newest.author;
    const { words: told, agreed, ease } = saidInNews(newest);
    const shown = newest.excerpt ?? told;
    const words = commitmentOf(newest.state, newest.about as CommitmentId)?.words ?? (shown && inShort(shown));
    const since = saidWhen(newest.since, timeZone, country, language);
    const it = { customer: newest.customer, by, words, since, agreed, ease };
    return {
      text: noticeSubject(unseen.length, noticeWords(newest.guard, language, it), language),
      path: unseen.length === 1 ? `/dossiers/${newest.caseId}` : "/aujourdhui",
    };
  });
}
