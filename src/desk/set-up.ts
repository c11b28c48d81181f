import { cryptoRandom, type DeskId, newId, type PersonId } from "../core/ids.ts";
import { DEFAULT_POLICY } from "../core/policy.ts";
import { policyProblems } from "../core/policy-problems.ts";
import { insertAccount } from "../store/accounts.ts";
import { type DeskSettings, deskExists, insertDesk, lockSetup } from "../store/desk-settings.ts";
import { insertPerson } from "../store/people.ts";
import type { Runtime } from "./desk.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { isRegion } from "./regions.ts";

export interface SetupTerms {
  desk: Omit<DeskSettings, "closures">;
  person: { name: string; email: string; passwordHash: string };
  demonstration?: boolean;
}

/** Signs reply addresses and Message-IDs. */
const SECRET_BYTES = 32;

/** Whether this installation has no desk yet. */
export async function setupNeeded(runtime: Runtime): Promise<boolean> {
  return !(await runtime.database.read(deskExists));
}

/** The first visit: the desk, its first person, who is a director, and their account. Once. */
export function setUp(
  runtime: Runtime,
  { desk, person, demonstration = false }: SetupTerms,
): Promise<Outcome<{ desk: DeskId; person: PersonId }>> {
  return runtime.database.transaction(async (tx) => {
    await lockSetup(tx);
    if (await deskExists(tx)) return refuse("setup_done");
    if (!isRegion(desk.country, desk.region)) return refuse("unknown_region");
    if (policyProblems(DEFAULT_POLICY, desk.hours).length > 0) return refuse("hours_too_short");
    const now = runtime.clock.now();
    const id = newId<DeskId>(now, runtime.random);
    const first = newId<PersonId>(now, runtime.random);
    const userId = newId<string>(now, runtime.random);
    const secret = new Uint8Array(SECRET_BYTES);
    cryptoRandom(secret);
    if (!(await insertAccount(tx, { id: userId, ...person }, now))) return refuse("email_taken");
    await insertDesk(tx, id, { ...desk, closures: [] }, secret, demonstration, now);
    await insertPerson(
      tx,
      id,
      { id: first, userId, name: person.name, email: person.email, role: "director", language: desk.language },
      now,
    );
    return { ok: true, desk: id, person: first };
  });
}
