import { type CaseState, evolve } from "../core/case.ts";
import type { Event } from "../core/events.ts";
import { erase, type Theirs, withoutWords } from "../core/erase.ts";
import { type CaseId, type CustomerId, newId, type PersonId } from "../core/ids.ts";
import { type Instant, latest } from "../core/time.ts";
import { append } from "../store/append.ts";
import { readCaseForUpdate } from "../store/cases.ts";
import { lockCustomers } from "../store/customer-memory.ts";
import { lockCasesOf } from "../store/customer-merges.ts";
import { tellOfCustomer } from "../store/customers.ts";
import type { Tx } from "../store/database.ts";
import { readDesk } from "../store/desks.ts";
import { erasureOf, insertErasure } from "../store/erasures.ts";
import { eraseEvents, eraseRows, freeAddresses } from "../store/erase-words.ts";
import { readEvents } from "../store/events.ts";
import { type Elsewhere, heldOnCases, messagesElsewhere, oneAndMerged, sharedCase } from "../store/held.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type DeskContext, readContext } from "./context.ts";
import { type Desk, NotFound } from "./desk.ts";
import { changeOf, type Handled, orRefusal, Refused, refuse } from "./handle.ts";
import type { Outcome } from "./refusal.ts";
import { ERASED } from "./words/erased.ts";

export interface ErasureTerms {
  /** The customer's name, typed again. */
  name: string;
  reason: string;
}

/**
 * Forgets a customer, with everyone merged into them: their words and what names them go, in every place; that their cases
 * were, what was done on them, when and by whom stays (docs/decisions/erasing.md). One transaction; done before, it does nothing.
 * Throws NotFound. Refuses while something is owed to them or a message of ours is leaving.
 */
export function eraseCustomer(desk: Desk, me: PersonId, id: CustomerId, terms: ErasureTerms): Promise<Handled | Outcome> {
  return orRefusal(
    onBehalf(desk.database, desk.id, async (tx) => {
      const [row] = await lockCustomers(tx, desk.id, [id]);
      if (!row) throw new NotFound("customer", id);
      if (await erasureOf(tx, desk.id, id)) return { ok: true };
      if (row.merged_into) throw refuse("customer_merged");
      if (folded(terms.name) !== folded(row.name)) throw refuse("name_not_typed");
      const customers = await oneAndMerged(tx, desk.id, id);
      const names = (await lockCustomers(tx, desk.id, customers)).map(({ name }) => name);
      const addresses = await freeAddresses(tx, desk.id, customers);
      if ([...names, ...addresses].some((it) => folded(terms.reason).includes(folded(it)))) throw refuse("reason_names_them");
      const cases = await lockCasesOf(tx, desk.id, id);
      await refuseShared(desk, tx, cases);
      const elsewhere = await messagesElsewhere(tx, desk.id, cases, addresses);
      const at = desk.clock.now();
      await record(desk, tx, { customer: id, by: me, at, reason: terms.reason }, cases, elsewhere);
      const mark = ERASED[(await readDesk(tx, desk.id)).language];
      const context = await readContext(desk, tx, desk.id, null, at);
      for (const one of cases) await eraseCase(desk, tx, one, { by: me, reason: terms.reason, mark, context, at });
      const of = (wrote: boolean) => elsewhere.filter((it) => it.wrote === wrote).map(({ interaction }) => interaction);
      await eraseRows(tx, desk.id, { cases, customers, addresses, wroteElsewhere: of(true), namedElsewhere: of(false), mark }, at);
      await tellOfCustomer(tx, desk.id, id);
      return { ok: true };
    }),
  );
}

const folded = (text: string): string => text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

/** A case that holds another customer's words, or stands in another's, is told apart first. */
async function refuseShared(desk: Desk, tx: Tx, cases: readonly CaseId[]): Promise<void> {
  const reference = await sharedCase(tx, desk.id, cases);
  if (reference) throw refuse("case_shared", { reference });
}

/** Kept first: what follows is let through by it alone. Throws Refused while a message is leaving. */
async function record(
  desk: Desk,
  tx: Tx,
  its: { customer: CustomerId; by: PersonId; at: Instant; reason: string },
  cases: readonly CaseId[],
  elsewhere: readonly Elsewhere[],
): Promise<void> {
  const { messages, files, leaving } = await heldOnCases(tx, desk.id, cases);
  if (leaving > 0) throw refuse("message_leaving", { count: leaving });
  const theirs = elsewhere.filter(({ wrote }) => wrote).length;
  await insertErasure(tx, desk.id, newId(its.at, desk.random), { ...its, cases: cases.length, messages: messages + theirs, files });
}

interface Erasing {
  by: PersonId;
  reason: string;
  mark: string;
  context: DeskContext;
  at: Instant;
}

/** Its events lose their words; its state is what they fold to, so that nothing of the old one is left. */
async function eraseCase(desk: Desk, tx: Tx, id: CaseId, { by, reason, mark, context, at }: Erasing): Promise<void> {
  const stored = (await readCaseForUpdate(tx, desk.id, id))!;
  const decision = erase(stored.state, { by, reason }, context, latest(at, stored.state.lastAt));
  if (!decision.ok) throw new Refused(decision);
  const events = await eraseRecord(desk, tx, id, mark);
  const state = events.reduce<CaseState | null>(evolve, null)!;
  const change = changeOf(desk, id, { ...stored, state }, decision.events, context);
  await append(tx, [{ ...change, before: stored.state, notifications: [] }]);
  const theirs = { case: id, promises: new Set(state.commitments.map((it) => it.id)) };
  for (const other of exchangedWith(events)) await eraseRecord(desk, tx, other, mark, theirs);
}

/** The case's events without words, as they are written; with `only`, without those of what is theirs on it. */
async function eraseRecord(desk: Desk, tx: Tx, id: CaseId, mark: string, only?: Theirs): Promise<Event[]> {
  const events = await readEvents(tx, desk.id, id, null, null);
  const wordless = events.map(({ position, event }) => ({ position, event: withoutWords(event, mark, only) }));
  await eraseEvents(
    tx,
    desk.id,
    id,
    wordless.filter(({ event }, i) => event !== events[i]!.event),
  );
  return wordless.map(({ event }) => event);
}

/** Cases that parts of this one came from or went to: its promises may have been told there. */
const exchangedWith = (events: readonly Event[]): Set<CaseId> =>
  new Set(events.flatMap((event) => (event.type === "PartJoined" ? [event.from] : event.type === "PartLeft" ? [event.to] : [])));
