import type { Command } from "../core/command.ts";
import type { Door } from "../core/events.ts";
import { type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { insertInteraction } from "../store/interactions.ts";
import type { Desk } from "./desk.ts";
import type { Seen } from "./handle.ts";
import { queueMail } from "./queue-mail.ts";

/** How the customer is told, within the gesture that has something to tell: a message that leaves, or words said and noted. */
export type Telling = { by: "message"; key: string; text: string } | { by: "call" | "counter"; words: string };

/** What was told, as commands; `toldIn` names the message or call for the command it belongs to. */
export interface Told {
  toldIn: InteractionId;
  commands: Command[];
}

/** Writes the telling down in this transaction. A message leaves at once: the gesture it belongs to cannot be undone. Throws Refused without an address. */
export async function tell(desk: Desk, seen: Seen, me: PersonId, telling: Telling): Promise<Told> {
  const toldIn = newId<InteractionId>(seen.at, desk.random);
  if (telling.by === "message") {
    await queueMail(desk, seen, { interaction: toldIn, key: telling.key, by: me, text: telling.text, undoMs: 0 });
    return { toldIn, commands: [{ type: "SendMessage", interaction: toldIn, door: "email", by: me, automatic: false }] };
  }
  return { toldIn, commands: [await noteSaid(desk, seen, me, { ...telling, id: toldIn })] };
}

/** Words exchanged by voice, noted by who was there. */
export async function noteSaid(
  desk: Desk,
  seen: Seen,
  me: PersonId,
  { id, by, words }: { id: InteractionId; by: "call" | "counter"; words: string },
): Promise<Command> {
  const door: Door = by === "call" ? "phone" : "counter";
  await insertInteraction(seen.tx, desk.id, seen.id, {
    id,
    door,
    direction: "out",
    at: seen.at,
    saidAt: seen.at,
    person: me,
    author: null,
    subject: null,
    body: words,
  });
  return { type: "SendMessage", interaction: id, door, by: me, automatic: false };
}
