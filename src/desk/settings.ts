import { DEFAULT_POLICY, type Policy } from "../core/policy.ts";
import { policyProblems } from "../core/policy-problems.ts";
import type { Tx } from "../store/database.ts";
import { type DeskSettings, raiseVersion, updateDesk, updatePolicy } from "../store/desk-settings.ts";
import { readDesk } from "../store/desks.ts";
import { onBehalf } from "../store/on-behalf.ts";
import type { Desk } from "./desk.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { isRegion } from "./regions.ts";
import { settleDue } from "./settle-due.ts";

/** What the desk is and when it is open (contract DeskSettingsView). */
export function readSettings(desk: Desk) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const { name, time_zone, country, region, language, hours, closures, phone, names_third_parties } = await readDesk(tx, desk.id);
    const customers = { phone, namesThirdParties: names_third_parties, publicAddress: desk.links.address() };
    return { name, timeZone: time_zone, country, region, language, hours, closures, ...customers };
  });
}

/** Refuses a region of another country, and hours so short that what the policy waits for would never come. */
export async function changeSettings(desk: Desk, settings: DeskSettings): Promise<Outcome> {
  if (!isRegion(settings.country, settings.region)) return refuse("unknown_region");
  if (policyProblems(await readPolicy(desk), settings.hours).length > 0) return refuse("hours_too_short");
  return changeRules(desk, (tx) => updateDesk(tx, desk.id, settings));
}

/** The whole policy in force: the desk's own where it has one. */
export function readPolicy(desk: Desk): Promise<Policy> {
  return onBehalf(desk.database, desk.id, async (tx) => ({ ...DEFAULT_POLICY, ...(await readDesk(tx, desk.id)).policy }));
}

/** Refuses a policy that cannot be followed; the detail says what is wrong, by place. */
export async function changePolicy(desk: Desk, policy: Policy): Promise<Outcome> {
  const problems = policyProblems(policy, (await readSettings(desk)).hours);
  if (problems.length > 0) return refuse("policy_unworkable", Object.fromEntries(problems.map(({ path, problem }) => [path, problem])));
  return changeRules(desk, (tx) => updatePolicy(tx, desk.id, policy));
}

/** Far more than a worker is ever behind; a request does not wait for more. */
const SETTLED_FIRST_MAX = 20;

/** What fell due by now fell due under the rules as they were. Then they change, and every case is looked at again. */
export async function changeRules(desk: Desk, change: (tx: Tx) => Promise<void>): Promise<Outcome> {
  const now = desk.clock.now();
  for (let round = 0; round < SETTLED_FIRST_MAX && (await settleDue(desk, now)) > 0; round++);
  return onBehalf(desk.database, desk.id, async (tx) => {
    await change(tx);
    await raiseVersion(tx, desk.id, now);
    return { ok: true };
  });
}
