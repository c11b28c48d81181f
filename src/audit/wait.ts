import type { Calendar } from "../core/calendar.ts";
import type { Instant } from "../core/time.ts";
import type { FollowContext } from "./follow.ts";
import type { MailRecord } from "./record.ts";
import type { Thread } from "./thread.ts";

/** Someone outside asked, complained or chased, and what came after. */
export interface Wait {
  mail: MailRecord;
  /** Our next message; null when the mailbox shows none. */
  answeredAt: Instant | null;
  answeredBy: string | null;
  /** Messages of other outsiders in between: on a list, someone else may have helped. */
  othersWrote: number;
  chasedAt: readonly Instant[];
  /** Too near the mailbox's end to say that it was left unanswered. */
  recent: boolean;
}

/** A message counts as unanswered only once two working days have passed. */
const ANSWER_DAYS = 2;

export interface WaitContext extends FollowContext {
  calendar: Calendar;
}

interface Open {
  mail: MailRecord;
  othersWrote: number;
  chasedAt: Instant[];
}

/** The waits of one conversation: for each outsider, from the first message that asks to our next one in it. */
export function waits(thread: Thread, { end, calendar, isUs }: WaitContext): Wait[] {
  const found: Wait[] = [];
  const open = new Map<string, Open>();
  const byNode = new Map(thread.map((mail) => [mail.node, mail]));
  const close = (answer: MailRecord | null) => {
    for (const it of open.values()) {
      const recent = !answer && calendar.addWorkingDays(it.mail.sentAt, ANSWER_DAYS) > end;
      found.push({ ...it, answeredAt: answer?.sentAt ?? null, answeredBy: answer && (answer.fromName || answer.from), recent });
    }
    open.clear();
  };

  for (const mail of thread) {
    if (mail.automatic) continue;
    if (mail.ours) {
      close(mail);
      continue;
    }
    for (const [asker, it] of open) if (asker !== mail.from) it.othersWrote++;
    const waiting = open.get(mail.from);
    if (!waiting) {
      if (asksUs(mail, byNode, isUs)) open.set(mail.from, { mail, othersWrote: 0, chasedAt: [] });
    } else if (mail.inbound?.chasing) waiting.chasedAt.push(mail.sentAt);
    else if (mail.inbound?.settled && !mail.inbound.asks) open.delete(mail.from);
  }
  close(null);
  return found;
}

/** Asks something, of us: an answer to another outsider counts only when we are among its recipients. */
function asksUs(mail: MailRecord, byNode: ReadonlyMap<number, MailRecord>, isUs: (address: string) => boolean): boolean {
  const { inbound } = mail;
  if (!inbound || !(inbound.asks || inbound.chasing || inbound.complaint)) return false;
  const answered = mail.parent === null ? undefined : byNode.get(mail.parent);
  const toAnother = answered && !answered.ours && answered.from !== mail.from;
  return !toAnother || mail.to.some(isUs);
}
