import type { Command } from "../core/command.ts";
import type { Party } from "../core/commitment.ts";
import type { Language } from "../core/due.ts";
import type { Door } from "../core/events.ts";
import { type CaseId, type InteractionId, newId, type PersonId, type ThirdPartyId } from "../core/ids.ts";
import type { Role } from "../core/policy.ts";
import type { Instant } from "../core/time.ts";
import { insertAccount } from "../store/accounts.ts";
import { insertThirdParty } from "../store/third-parties.ts";
import type { Tx } from "../store/database.ts";
import { raiseVersion } from "../store/desk-settings.ts";
import { readPeople } from "../store/desks.ts";
import { insertInteraction } from "../store/interactions.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { insertPerson, updateChoices, updatePerson } from "../store/people.ts";
import { readContext } from "./context.ts";
import type { Desk } from "./desk.ts";
import { handleIn } from "./handle.ts";
import { findOrMakeCustomer, openCaseFor } from "./open-case.ts";

/** One case's past, to be lived again on a desk: its people are the desk's own. */
export interface PastCase {
  customer: { name: string; email: string; phone: string };
  thirdParties: readonly { id: ThirdPartyId; name: string }[];
  language: Language;
  steps: readonly PastStep[];
}

export interface PastStep {
  at: Instant;
  commands: readonly Command[];
  interactions: readonly PastInteraction[];
}

export interface PastInteraction {
  id: InteractionId;
  at: Instant;
  door: Door;
  direction: "in" | "out" | "note" | "lost" | "attempt";
  /** null for a machine's message. */
  from: Party | null;
  body: string;
  automatic: boolean;
  /** A message to that one alone, not to the customer. */
  to?: ThirdPartyId;
}

export interface Seat {
  id: PersonId;
  name: string;
  email: string;
  role: Role;
  backup: PersonId | null;
  directLine: string | null;
}

/** Gives everybody a place and an account with the same password; one who has them keeps them. Nobody is written to by e-mail. */
export function seatAll(desk: Desk, seats: readonly Seat[], passwordHash: string): Promise<void> {
  return desk.database.transaction(async (tx) => {
    const at = desk.clock.now();
    const seated = new Set((await readPeople(tx, desk.id)).map(({ id }) => id));
    for (const { id, name, email, role, backup, directLine } of seats) {
      if (!seated.has(id)) {
        const userId = newId<string>(at, desk.random);
        await insertAccount(tx, { id: userId, name, email, passwordHash }, at);
        await insertPerson(tx, desk.id, { id, userId, name, email, role, language: "fr" }, at);
      }
      await updatePerson(tx, desk.id, id, { name, role, backup, onRota: role === "person", active: true });
      await updateChoices(tx, desk.id, id, { language: "fr", notify: "page_only", directLine, letterKeys: true });
    }
    await raiseVersion(tx, desk.id, at);
  });
}

/** Lives the cases' past in the order of time, the desk's clock set to each step. Throws when the rules refuse a step. */
export async function layOut(desk: Desk, setClock: (at: Instant) => void, cases: readonly PastCase[], until: Instant): Promise<void> {
  const ids = new Map<PastCase, CaseId>();
  const parties = new Map(cases.flatMap(({ thirdParties }) => thirdParties.map(({ id, name }) => [id, name] as const)));
  await onBehalf(desk.database, desk.id, async (tx) => {
    for (const [id, name] of parties) await insertThirdParty(tx, desk.id, id, name);
  });
  const steps = cases
    .flatMap((it) => it.steps.filter(({ at, commands }) => at <= until && commands.length > 0).map((step) => ({ it, step })))
    .sort((a, b) => a.step.at - b.step.at);
  for (const { it, step } of steps) {
    setClock(step.at);
    await onBehalf(desk.database, desk.id, async (tx) => {
      const known = ids.get(it);
      if (known) await handleIn(desk, tx, known, step.commands);
      const id = known ?? (await open(desk, tx, it, step));
      ids.set(it, id);
      for (const said of step.interactions) await write(desk, tx, id, it, said);
    });
  }
  setClock(until);
}

async function open(desk: Desk, tx: Tx, it: PastCase, { at, commands }: PastStep): Promise<CaseId> {
  const [opening, ...rest] = commands;
  if (opening?.type !== "OpenCase") throw new Error("a case's past begins with its opening");
  const customer = await findOrMakeCustomer(desk, tx, { ...it.customer, language: it.language }, at);
  const context = await readContext(desk, tx, desk.id, null, at);
  return openCaseFor(desk, tx, context, at, { ...opening, customer }, () => rest);
}

function write(desk: Desk, tx: Tx, id: CaseId, it: PastCase, said: PastStep["interactions"][number]): Promise<void> {
  const { from, direction } = said;
  const person = from?.role === "person" ? from.id : null;
  const author =
    from?.role === "customer"
      ? it.customer.name
      : from?.role === "third_party"
        ? (it.thirdParties.find((one) => one.id === from.id)?.name ?? null)
        : null;
  const thirdParty = from?.role === "third_party" ? from.id : (said.to ?? null);
  const delivery = direction === "out" && said.door === "email" ? "sent" : null;
  return insertInteraction(tx, desk.id, id, { ...said, saidAt: said.at, person, author, subject: null, delivery, thirdParty });
}
