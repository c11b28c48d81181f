import type { ParsedMail } from "../channels/mail/parse.ts";
import type { Command } from "../core/command.ts";
import { byMessageId, lastSent, setDelivery } from "../store/interactions.ts";
import type { Desk } from "./desk.ts";
import type { Seen } from "./handle.ts";

/** A message of ours that came back for good is undelivered, and says so; a delay is only on the record. */
export async function bounceCommands(desk: Desk, { tx, id }: Seen, { bounceOf }: ParsedMail): Promise<Command[]> {
  if (!bounceOf?.permanent) return [];
  const named = bounceOf.messageId ? await byMessageId(tx, desk.id, bounceOf.messageId) : undefined;
  const interaction = named?.direction === "out" && named.case_id === id ? named.interaction_id : await lastSent(tx, desk.id, id);
  if (!interaction) return [];
  const reason = [bounceOf.status, bounceOf.recipient].filter(Boolean).join(" ");
  await setDelivery(tx, desk.id, interaction, "bounced", reason);
  return [{ type: "ReportUndelivered", interaction, reason }];
}
