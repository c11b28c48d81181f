import { DEFAULT_POLICY, type Policy } from "../core/policy.ts";
import { policyProblems } from "../core/policy-problems.ts";
import { type DeskSettings, raiseVersion, updateDesk, updatePolicy } from "../store/desk-settings.ts";
import { readDesk } from "../store/desks.ts";
import { onBehalf } from "../store/on-behalf.ts";
import type { Desk } from "./desk.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { isRegion } from "./regions.ts";

/** What the desk is and when it is open (contract DeskSettings). */
export function readSettings(desk: Desk): Promise<DeskSettings> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const { name, time_zone, country, region, language, hours, closures } = await readDesk(tx, desk.id);
    return { name, timeZone: time_zone, country, region, language, hours, closures };
  });
}

export function changeSettings(desk: Desk, settings: DeskSettings): Promise<Outcome> {
  if (!isRegion(settings.country, settings.region)) return Promise.resolve(refuse("unknown_region"));
  return onBehalf(desk.database, desk.id, async (tx) => {
    await updateDesk(tx, desk.id, settings);
    await raiseVersion(tx, desk.id, desk.clock.now());
    return { ok: true };
  });
}

/** The whole policy in force: the desk's own where it has one. */
export function readPolicy(desk: Desk): Promise<Policy> {
  return onBehalf(desk.database, desk.id, async (tx) => ({ ...DEFAULT_POLICY, ...(await readDesk(tx, desk.id)).policy }));
}

/** Refuses a policy that cannot be followed; the detail says what is wrong, by place. */
export function changePolicy(desk: Desk, policy: Policy): Promise<Outcome> {
  const problems = policyProblems(policy);
  if (problems.length > 0) return Promise.resolve(refuse("policy_unworkable", Object.fromEntries(problems.map(({ path, problem }) => [path, problem]))));
  return onBehalf(desk.database, desk.id, async (tx) => {
    await updatePolicy(tx, desk.id, policy);
    await raiseVersion(tx, desk.id, desk.clock.now());
    return { ok: true };
  });
}
