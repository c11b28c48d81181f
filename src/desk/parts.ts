import type { Command } from "../core/command.ts";
import type { Decision } from "../core/decision.ts";
import type { Door, Event, EventOf } from "../core/events.ts";
import { type CaseId, type CommitmentId, type CustomerId, type FileId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { merge, type Moved, type Placed, split, unmerge } from "../core/move-part.ts";
import type { PartGone } from "../core/part-shapes.ts";
import { earliest, type Instant, latest } from "../core/time.ts";
import { append } from "../store/append.ts";
import { lockKey, readCase, readCaseForUpdate, type StoredCase } from "../store/cases.ts";
import { readCustomer } from "../store/customers.ts";
import type { Tx } from "../store/database.ts";
import { keepBack, leavingOn } from "../store/drafts.ts";
import { readInteraction } from "../store/interactions.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { filesIn, heardIn, interactionsOf, leadsTo, movePart } from "../store/parts.ts";
import { type DeskContext, readContext } from "./context.ts";
import { type Desk, NotFound } from "./desk.ts";
import { changeOf, handleIn, type Handled, orRefusal, Refused, refuse } from "./handle.ts";
import { newest } from "./newer.ts";
import { findOrMakeCustomer, type NewCustomer, referenceOf } from "./open-case.ts";
import type { Message } from "./send.ts";

/** All of `from` becomes part of `id`, and leads there. Throws NotFound. Two customers' cases only where the person says that it is meant. */
export function mergeCases(desk: Desk, me: PersonId, id: CaseId, from: CaseId, otherCustomer: boolean): Promise<Handled> {
  return onTwo(desk, id, from, async (tx, target, source, its) => {
    if (target.state.customer !== source.state.customer && !otherCustomer) throw refuse("other_customer");
    return carry(
      desk,
      tx,
      source,
      target,
      merge(source, target, await interactionsOf(tx, desk.id, source.id), { ...its, by: me }),
      its.context,
    );
  });
}

/** What was merged into `id` from that case, or split from it, goes back as it is now. Throws NotFound. */
export function undoPart(desk: Desk, me: PersonId, id: CaseId, from: CaseId): Promise<Handled> {
  return onTwo(desk, id, from, async (tx, here, there, its) => {
    if (here.state.splitFrom === there.id && here.state.status !== "merged") {
      const interactions = await interactionsOf(tx, desk.id, here.id);
      return carry(desk, tx, here, there, merge(here, there, interactions, { ...its, by: me, undone: true }), its.context);
    }
    return carry(desk, tx, here, there, unmerge(here, there, { ...its, by: me }), its.context);
  });
}

export interface SplitTerms {
  /** Becomes the new case's id: the same twice is one split. */
  key: CaseId;
  interactions: readonly InteractionId[];
  commitments: readonly CommitmentId[];
  subject: string;
  /** Another customer than the case's, or null. */
  customer: CustomerId | null;
  /** Somebody at these addresses, made where nobody is; or null. */
  newCustomer: NewCustomer | null;
}

/** Messages of a case, and what was promised in them, become a case of their own. Throws NotFound. */
export function splitCase(desk: Desk, me: PersonId, id: CaseId, it: SplitTerms): Promise<Handled> {
  return orRefusal(
    onBehalf(desk.database, desk.id, async (tx) => {
      await lockKey(tx, desk.id, it.key);
      if (await readCase(tx, desk.id, it.key)) return { ok: true, events: [] } as const;
      const source = await locked(desk, tx, (await leadsTo(tx, desk.id, id)) ?? id);
      if (it.customer) await refuseGone(desk, tx, it.customer);
      const all = await interactionsOf(tx, desk.id, source.id);
      const here = new Set(all);
      for (const one of it.interactions) if (!here.has(one)) throw new NotFound("interaction", one);
      for (const one of it.commitments) if (!source.state.commitments.some(({ id }) => id === one)) throw new NotFound("commitment", one);
      if (it.interactions.length === 0 || it.interactions.length >= all.length) throw refuse("nothing_chosen");
      const at = latest(desk.clock.now(), source.state.lastAt);
      const context = await readContext(desk, tx, desk.id, source.version, at);
      const first = (await readInteraction(tx, desk.id, it.interactions[0]!))!;
      const opening = {
        type: "OpenCase",
        customer: it.newCustomer ? await findOrMakeCustomer(desk, tx, it.newCustomer, at) : (it.customer ?? source.state.customer),
        subject: it.subject,
        door: first.door as Door,
        language: it.newCustomer?.language ?? source.state.language,
        owner: source.state.owner,
      } as const;
      const chosen = {
        interactions: it.interactions,
        commitments: it.commitments,
        files: await filesIn(tx, desk.id, it.interactions),
        ...(await waitsIn(desk, tx, source, all, it.interactions)),
      };
      const moved = split(source, { id: it.key, opening }, chosen, { by: me, context, at });
      return carry(desk, tx, source, { id: it.key, state: null, subject: it.subject }, moved, context);
    }),
  );
}

/** Throws NotFound; Refused for one who is another customer now. */
async function refuseGone(desk: Desk, tx: Tx, id: CustomerId): Promise<void> {
  const customer = await readCustomer(tx, desk.id, id);
  if (!customer) throw new NotFound("customer", id);
  if (customer.merged_into) throw refuse("customer_merged");
  if (customer.erased_at) throw refuse("customer_erased");
}

type Locked = StoredCase & Placed;
interface Its {
  context: DeskContext;
  at: Instant;
}

/** Both cases locked, in the order of their ids, so that two such gestures never wait for one another. */
function onTwo(
  desk: Desk,
  one: CaseId,
  other: CaseId,
  plan: (tx: Tx, one: Locked, other: Locked, its: Its) => Promise<Decision>,
): Promise<Handled> {
  return orRefusal(
    onBehalf(desk.database, desk.id, async (tx) => {
      if (one === other) throw refuse("with_itself");
      const cases = new Map<CaseId, Locked>();
      for (const id of [one, other].toSorted()) cases.set(id, await locked(desk, tx, id));
      const [first, second] = [cases.get(one)!, cases.get(other)!];
      const at = latest(desk.clock.now(), first.state.lastAt, second.state.lastAt);
      return plan(tx, first, second, { at, context: await readContext(desk, tx, desk.id, first.version, at) });
    }),
  );
}

async function locked(desk: Desk, tx: Tx, id: CaseId): Promise<Locked> {
  const stored = await readCaseForUpdate(tx, desk.id, id);
  if (!stored) throw new NotFound("case", id);
  if (stored.state.erased) throw refuse("case_erased");
  return { ...stored, id };
}

type Target = Locked | { id: CaseId; state: null; subject: string };

/** Writes both cases and moves what stands beside them. Throws Refused. */
async function carry(desk: Desk, tx: Tx, from: Locked, to: Target, moved: Moved, context: DeskContext): Promise<Decision> {
  if (!moved.ok) throw new Refused(moved);
  const opening = to.state === null ? { opening: { reference: referenceOf(desk), subject: to.subject } } : {};
  await append(tx, [
    changeOf(desk, from.id, from, moved.left, context),
    { ...changeOf(desk, to.id, to.state === null ? null : to, moved.joined, context), ...opening },
  ]);
  const { part, whole, undone } = leaving(moved.left);
  const files = whole ? "all" : [...(await filesIn(tx, desk.id, part.interactions)), ...filesOf(moved.joined)];
  const held = whole ? await holdBackIn(desk, tx, from, to) : [];
  await movePart(tx, desk.id, { from: from.id, to: to.id, part, files, undone });
  if (held.length > 0) await handleIn(desk, tx, to.id, held);
  return { ok: true, events: moved.left };
}

/**
 * What is to leave by itself from what becomes one case goes along, and leaves as it was said. Its writer looks at it first
 * where somebody has written there since, where they were writing on the other case as well, or where another customer would get it.
 */
async function holdBackIn(desk: Desk, tx: Tx, from: Locked, to: Target): Promise<Command[]> {
  const held = new Map<PersonId, Extract<Command, { type: "HoldBackMessage" }>>();
  const other = from.state.customer !== to.state?.customer;
  for (const it of await leavingOn(tx, desk.id, from.id, to.id)) {
    const gone = it.caseId === from.id;
    const late = gone && (await newest(desk, { tx, id: from.id }, it.person, (it.sending as Message).seen ?? null)) !== null;
    if (!it.onBoth && !late && !(gone && other)) continue;
    const reason = it.onBoth || other ? "case_merged" : "newer_message";
    const interaction = held.get(it.person)?.interaction ?? newId<InteractionId>(desk.clock.now(), desk.random);
    await keepBack(tx, desk.id, it, it.version, { message: interaction, reason });
    held.set(it.person, { type: "HoldBackMessage", interaction, by: it.person, reason });
  }
  return [...held.values()];
}

function leaving(events: readonly Event[]): { part: PartGone; whole: boolean; undone: boolean } {
  const event = events.find((it) => it.type === "PartLeft");
  if (event?.type !== "PartLeft") throw new Error("nothing left");
  return event;
}

/** What stands as evidence in the part, and what is asked of the customer with a file. */
function filesOf(events: readonly Event[]): FileId[] {
  const { part } = events.find((it) => it.type === "PartJoined") as EventOf<"PartJoined">;
  return [...(part.evidence?.pieces ?? []), ...(part.exchange.approvals ?? [])].flatMap(({ file }) => file ?? []);
}

/** Which of the messages chosen wait for an answer, which are chases, and since when what stays waits. */
async function waitsIn(desk: Desk, tx: Tx, { id, state }: Placed, all: readonly InteractionId[], chosen: readonly InteractionId[]) {
  const goes = new Set(chosen);
  const heard = await heardIn(tx, desk.id, id, all);
  const since = (it: (typeof heard)[number]): Instant => earliest(it.at, it.arrivedAt);
  const waiting = heard.filter(
    (it) =>
      it.asks &&
      state.awaitingSince !== null &&
      since(it) >= state.awaitingSince &&
      (it.at > (state.lastNewsAt ?? state.openedAt - 1) || since(it) === state.awaitingSince),
  );
  const staying = waiting.filter(({ interaction }) => !goes.has(interaction)).map(since);
  const unexplained = state.awaitingSince !== null && !waiting.some((it) => since(it) === state.awaitingSince);
  return {
    waiting: waiting.filter(({ interaction }) => goes.has(interaction)).map(since),
    chases: heard.filter(({ interaction, at }) => goes.has(interaction) && state.chases.includes(at)).map(({ at }) => at),
    leftWaiting: unexplained ? state.awaitingSince : staying.length > 0 ? earliest(...staying) : null,
  };
}
