import type { EventOf } from "../core/events.ts";
import type { InteractionId, PersonId } from "../core/ids.ts";
import { type Instant, iso } from "../core/time.ts";
import { caseOfInteraction } from "../store/cases.ts";
import { readCustomer } from "../store/customers.ts";
import { spokenSince } from "../store/events.ts";
import { type Desk, NotFound } from "./desk.ts";
import { refuse, type Seen } from "./handle.ts";

/** Something said on a case that a writer has not had in view. */
interface Newer {
  interaction: InteractionId;
  at: Instant;
  /** A colleague's; null: the customer's. */
  by: PersonId | null;
}

/**
 * Throws Refused when the customer has written, or a colleague has answered them, since the message that `me` had in view
 * (null: there was none). What is no message of this case is NotFound.
 */
export async function refuseIfNewer(desk: Desk, seen: Seen, me: PersonId, inView: InteractionId | null): Promise<void> {
  if (inView !== null && (await caseOfInteraction(seen.tx, desk.id, inView)) !== seen.id) throw new NotFound("interaction", inView);
  const newer = await newest(desk, seen, me, inView);
  if (!newer) return;
  const { interaction, at, by } = newer;
  const author = by
    ? (seen.context.people.find(({ id }) => id === by)?.name ?? "")
    : (await readCustomer(seen.tx, desk.id, seen.state.customer))!.name;
  throw refuse("newer_message", { interaction, at: iso(at), author, from: by ? "colleague" : "customer" });
}

/** The last of them; null where there is none. */
export async function newest(
  desk: Desk,
  { tx, id }: Pick<Seen, "tx" | "id">,
  me: PersonId,
  inView: InteractionId | null,
): Promise<Newer | null> {
  const events = await spokenSince(tx, desk.id, id, inView);
  const mine = new Set(events.filter((it) => it.type === "MessageSent" && it.by === me).map(({ interaction }) => interaction));
  const withdrawn = new Set(events.filter(({ type }) => type === "MessageWithdrawn").map(({ interaction }) => interaction));
  const counts = (it: (typeof events)[number]): it is EventOf<"MessageReceived"> | EventOf<"MessageSent"> =>
    it.interaction !== inView &&
    !mine.has(it.interaction) &&
    !withdrawn.has(it.interaction) &&
    (it.type === "MessageReceived"
      ? it.from.role === "customer" && !it.automatic
      : it.type === "MessageSent" && it.by !== null && !it.automatic);
  const last = events.findLast(counts);
  return last ? { interaction: last.interaction, at: last.at, by: last.type === "MessageSent" ? last.by : null } : null;
}
