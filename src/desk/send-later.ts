import { type CaseId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import { addressesOf } from "../store/customers.ts";
import { dueDrafts, keepBack, readDraftForUpdate, writeDraft } from "../store/drafts.ts";
import { newestSpoken } from "../store/events.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type Desk, deskOf, NotFound, type Runtime } from "./desk.ts";
import { sentHere } from "./done-before.ts";
import { contentOf } from "./drafts.ts";
import { handle, type Handled, refuse } from "./handle.ts";
import { refuseIfNewer } from "./newer.ts";
import { offerReasonFor } from "./offers.ts";
import { asDraft, type Message, sendMessage, type SentState, stateOf } from "./send.ts";

export type Scheduled =
  | ({ ok: true } & ({ interaction: null; leavesAt: Instant; delivery: "scheduled" } | SentState))
  | Extract<Handled, { ok: false }>;

const AT_ONCE = 20;

/**
 * Keeps a message to leave by itself at that time: until then nothing is said to the customer, and it is a draft like any
 * other that can be read, changed and stopped. Throws NotFound.
 */
export async function scheduleMessage(desk: Desk, me: PersonId, id: CaseId, message: Message, leaveAt: Instant): Promise<Scheduled> {
  let earlier: InteractionId | null = null;
  const decision = await handle(desk, id, async (seen) => {
    const { tx, at } = seen;
    earlier = await sentHere(desk, seen, message.key);
    if (earlier) return [];
    if (leaveAt <= at) throw refuse("leaves_in_the_past");
    if (message.promises.some(({ words }) => !message.text.includes(words))) throw refuse("words_not_in_text");
    offerReasonFor(seen, me, message.text, message.offerReason ?? null);
    if (!(await addressesOf(tx, desk.id, seen.state.customer)).some(({ door }) => door === "email")) throw refuse("no_address");
    if (message.seen !== undefined) await refuseIfNewer(desk, seen, me, message.seen);
    // who says nothing of what they had in view has seen what is there now: what comes later still holds the message back
    const inView = message.seen === undefined ? await newestSpoken(tx, desk.id, seen.id) : message.seen;
    const sending = { ...message, seen: inView };
    const own = { caseId: seen.id, person: me, mode: "email" } as const;
    const draft = await readDraftForUpdate(tx, desk.id, own);
    await writeDraft(tx, desk.id, own, asDraft(sending, draft), { at, after: draft?.version ?? 0, leaving: { at: leaveAt, sending } });
    return [];
  });
  if (!decision.ok) return decision;
  return earlier
    ? { ok: true, ...(await stateOf(desk, earlier)) }
    : { ok: true, interaction: null, leavesAt: leaveAt, delivery: "scheduled" };
}

/** Mine leaves at another time; at null, it is only a draft again. Throws NotFound. */
export function changeLeaving(desk: Desk, me: PersonId, id: CaseId, leaveAt: Instant | null): Promise<Handled> {
  return handle(desk, id, async ({ tx, at, id: here }) => {
    const own = { caseId: here, person: me, mode: "email" } as const;
    const draft = await readDraftForUpdate(tx, desk.id, own);
    if (!draft?.leave_at) throw refuse("nothing_to_leave");
    if (leaveAt === null) await keepBack(tx, desk.id, own, draft.version, null);
    else if (leaveAt <= at) throw refuse("leaves_in_the_past");
    else
      await writeDraft(tx, desk.id, own, contentOf(draft), { at, after: draft.version, leaving: { at: leaveAt, sending: draft.sending } });
    return [];
  });
}

/** Sends what is to have left by now; returns how many it looked at. Any number of workers may call it at once. */
export async function sendLeaving(runtime: Runtime): Promise<number> {
  const due = await runtime.database.transaction((tx) => dueDrafts(tx, runtime.clock.now(), AT_ONCE));
  const tried = await Promise.allSettled(due.map((it) => leave(deskOf(runtime, it.desk), it)));
  const failed = tried.find(({ status }) => status === "rejected") as PromiseRejectedResult | undefined;
  if (failed) throw failed.reason;
  return due.length;
}

type Due = Awaited<ReturnType<typeof dueDrafts>>[number];

/**
 * Sends it by the same rules as if its writer sent it now: what the customer wrote since, an answer a colleague gave, or a
 * date promised in it that has passed keeps it back, and its writer is told.
 */
async function leave(desk: Desk, it: Due): Promise<void> {
  const message = await onBehalf(
    desk.database,
    desk.id,
    async (tx) => (await readDraftForUpdate(tx, desk.id, it))?.sending as Message | null,
  );
  if (!message) return;
  const problem = await sendMessage(desk, it.person, it.caseId, message, { undoMs: 0, due: it.version }).then(
    (sent) => (sent.ok ? null : sent.refusal.code),
    notHereAnyMore,
  );
  if (problem && problem !== "nothing_to_leave") await holdBack(desk, it, problem);
}

/** What it named has gone to another case since: a person looks at it. */
function notHereAnyMore(error: unknown): "not_found" {
  if (error instanceof NotFound) return "not_found";
  throw error;
}

async function holdBack(desk: Desk, it: Due, reason: string): Promise<void> {
  await handle(desk, it.caseId, async ({ tx, at }) => {
    const draft = await readDraftForUpdate(tx, desk.id, it);
    if (draft?.version !== it.version || !draft.leave_at) return [];
    const interaction = newId<InteractionId>(at, desk.random);
    await keepBack(tx, desk.id, it, draft.version, { message: interaction, reason });
    return [{ type: "HoldBackMessage", interaction, by: it.person, reason }];
  });
}
