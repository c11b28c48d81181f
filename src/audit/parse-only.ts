import { readMbox } from "../channels/mail/mbox.ts";
import { parseMail } from "../channels/mail/parse.ts";
import type { Instant } from "../core/time.ts";

/** Parses every mail of a mailbox and does nothing with it: what the audit's speed is measured against. Answers how many. */
export async function parseOnly(path: string, now: Instant): Promise<number> {
  let mails = 0;
  for await (const { raw } of readMbox(path)) {
    await parseMail(raw, { receivedAt: now });
    mails++;
  }
  return mails;
}
