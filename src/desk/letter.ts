import { ownMessageId } from "../channels/mail/reply-address.ts";
import { type InteractionId, newId } from "../core/ids.ts";
import type { Tx } from "../store/database.ts";
import { readDesk } from "../store/desks.ts";
import type { OutgoingMessage } from "../store/mail-shapes.ts";
import { enqueue } from "../store/outbox.ts";
import type { Desk } from "./desk.ts";
import { mailIdentity } from "./mail-identity.ts";

export interface LetterTerms {
  /** Makes it one letter, however often it is asked for. */
  key?: string;
  /** Links of cases that it ends with. */
  links?: OutgoingMessage["links"];
  dataLink?: OutgoingMessage["dataLink"];
  follower?: OutgoingMessage["follower"];
  /** In whose name, where it is not the business alone. */
  fromName?: string;
  /** Where an answer goes. */
  replyTo?: string | null;
}

/** A mail of a machine's, to one of the desk's own people or to who asked for it: it belongs to no case and goes out with the rest. */
export async function queueLetter(
  desk: Desk,
  tx: Tx,
  to: { name: string; address: string },
  subject: string,
  text: string,
  { key, links, dataLink, follower, fromName, replyTo = null }: LetterTerms = {},
): Promise<void> {
  const at = desk.clock.now();
  const id = newId<InteractionId>(at, desk.random);
  const identity = await mailIdentity(desk, tx);
  const { name } = await readDesk(tx, desk.id);
  const messageId = ownMessageId(id, identity.domain, identity.secret);
  await enqueue(
    tx,
    desk.id,
    id,
    key ?? id,
    {
      fromName: fromName ?? name,
      to,
      subject,
      text,
      messageId,
      inReplyTo: null,
      references: [],
      replyTo,
      automatic: true,
      ...(links && { links }),
      ...(dataLink && { dataLink }),
      ...(follower && { follower }),
    },
    at,
    at,
  );
}
