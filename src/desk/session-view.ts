import type { PersonId } from "../core/ids.ts";
import { DEFAULT_POLICY } from "../core/policy.ts";
import { iso, local } from "../core/time.ts";
import { readThirdParties } from "../store/third-parties.ts";
import { hasRelay, readDesk, readPeople } from "../store/desks.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { readOptionalReader } from "../store/optional-readers.ts";
import type { Desk } from "./desk.ts";
import { closedDays } from "./holidays.ts";

/** Years of holidays before and after now, as the rules have them (desk/context.ts). */
const YEARS = 2;

/** Who is signed in, and what the browser needs to run the same rules (contract SessionView). */
export function sessionView(desk: Desk, me: PersonId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const now = desk.clock.now();
    const row = await readDesk(tx, desk.id);
    const people = (await readPeople(tx, desk.id)).map(presentPerson);
    const { year } = local(now, row.time_zone);
    const reader = await readOptionalReader(tx, desk.id);
    return {
      me: people.find(({ id }) => id === me)!,
      desk: {
        id: desk.id,
        name: row.name,
        timeZone: row.time_zone,
        country: row.country,
        region: row.region,
        language: row.language,
        hours: row.hours,
        closedDays: closedDays(row.country, row.region, row.closures, year - YEARS, year + YEARS),
        policy: { ...DEFAULT_POLICY, ...row.policy },
        demonstration: row.demonstration,
        canSend: await hasRelay(tx, desk.id),
        readerHost: reader?.enabled ? new URL(reader.baseUrl).host : null,
      },
      people,
      thirdParties: await readThirdParties(tx, desk.id),
      now: iso(now),
    };
  });
}

function presentPerson({ userId, absences, ...person }: Awaited<ReturnType<typeof readPeople>>[number]) {
  return {
    ...person,
    invited: userId === null && person.active,
    absences: absences.map(({ id, from, to }) => ({ id, from: iso(from), to: iso(to) })),
  };
}
