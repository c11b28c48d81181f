import { readPeople } from "../store/desks.ts";
import { type NoticeToMail, takeNoticesToMail } from "../store/notification-mail.ts";
import type { Tx } from "../store/database.ts";
import { type DeskContext, readContext } from "./context.ts";
import { deskOf, type Desk, type Runtime } from "./desk.ts";
import { queueLetter } from "./letter.ts";
import { IN_STATE, saidInNews } from "./said-in-news.ts";
import { inShort, noticeFooter, noticeSubject, noticeWords, saidWhen } from "./words/notices.ts";

const PEOPLE_AT_ONCE = 20;

/** Puts what people are to be told by e-mail into the outbox, one letter a person; returns how many notices it took. */
export function mailNotifications(runtime: Runtime, address: string): Promise<number> {
  const now = runtime.clock.now();
  return runtime.database.transaction(async (tx) => {
    const taken = await takeNoticesToMail(tx, now, PEOPLE_AT_ONCE, IN_STATE);
    const byPerson = Map.groupBy(
      taken.filter(({ stands }) => stands),
      ({ desk, person }) => `${desk} ${person}`,
    );
    for (const notices of byPerson.values()) await writeLetter(deskOf(runtime, notices[0]!.desk), tx, notices, address);
    return taken.length;
  });
}

async function writeLetter(desk: Desk, tx: Tx, notices: readonly NoticeToMail[], address: string): Promise<void> {
  const context = await readContext(desk, tx, desk.id, null, desk.clock.now());
  const to = (await readPeople(tx, desk.id)).find(({ id }) => id === notices[0]!.person);
  if (!to?.active) return;
  const lines = notices.map((notice) => sentence(notice, to.language, context));
  const text = notices.map(({ caseId }, i) => `${lines[i]}\n${address}/dossiers/${caseId}`).join("\n\n");
  await queueLetter(
    desk,
    tx,
    { name: to.name, address: to.email },
    noticeSubject(lines.length, lines[0]!, to.language),
    `${text}\n\n${noticeFooter(address, to.language)}\n`,
  );
}

function sentence(it: NoticeToMail, language: "fr" | "en", { timeZone, country }: DeskContext): string {
  const { guard, customer, commitment, by, excerpt } = it;
  const said = saidInNews(it);
  const shown = excerpt ?? said.words;
  return noticeWords(guard, language, {
    customer,
    by,
    agreed: said.agreed,
    ease: said.ease,
    words: commitment?.words ?? (shown && inShort(shown)),
    since: saidWhen(it.since, timeZone, country, language),
  });
}
