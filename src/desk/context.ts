import { workingCalendar } from "../core/calendar.ts";
import type { DeskId, PersonId, ThirdPartyId } from "../core/ids.ts";
import { type Context, DEFAULT_POLICY } from "../core/policy.ts";
import { type Instant, local } from "../core/time.ts";
import type { ReadContext } from "../reader/reading.ts";
import type { Tx } from "../store/database.ts";
import { readKinds } from "../store/case-kinds.ts";
import { readDesk, readPeople, readVersion } from "../store/desks.ts";
import { peopleWithDevices } from "../store/push.ts";
import type { NotifyChoice } from "../store/schema.ts";
import { reachedByMachine } from "../store/third-parties.ts";
import type { Runtime } from "./desk.ts";
import { closedDays } from "./holidays.ts";

/** The rules' context, with what else a use case asks of a desk at every turn. */
export interface DeskContext extends Context {
  timeZone: string;
  country: string;
  region: string | null;
  notify: ReadonlyMap<PersonId, NotifyChoice>;
  /** Who has browsers to be told. */
  pushed: ReadonlySet<PersonId>;
  /** Third parties that the machine asks by itself; none where the desk did not turn that on. */
  askedByMachine: ReadonlySet<ThirdPartyId>;
}

export interface KnownContext {
  version: number;
  year: number;
  context: DeskContext;
}

/** Years of holidays before and after now: a story replayed, a promise for the year after next. */
const YEARS = 2;

/** The desk's context; read again only when its settings, or the year, have changed. */
export async function readContext(runtime: Runtime, tx: Tx, desk: DeskId, version: number | null, now: Instant): Promise<DeskContext> {
  const known = runtime.contexts.get(desk);
  const year = local(now, known?.context.timeZone ?? "UTC").year;
  if (known && known.version === (version ?? (await readVersion(tx, desk))) && Math.abs(known.year - year) < YEARS) return known.context;
  const row = await readDesk(tx, desk);
  const people = await readPeople(tx, desk);
  const context: DeskContext = {
    timeZone: row.time_zone,
    country: row.country,
    region: row.region,
    policy: { ...DEFAULT_POLICY, ...row.policy },
    calendar: workingCalendar({
      zone: row.time_zone,
      hours: row.hours,
      closedDays: closedDays(row.country, row.region, row.closures, year - YEARS, year + YEARS),
    }),
    people: people.filter(({ active }) => active).map(({ id, name, role, backup, absences }) => ({ id, name, role, backup, absences })),
    kinds: await readKinds(tx, desk),
    notify: new Map(people.map(({ id, notify }) => [id, notify])),
    pushed: await peopleWithDevices(tx, desk),
    askedByMachine: row.policy.thirdPartyMachine ? await reachedByMachine(tx, desk) : new Set(),
  };
  runtime.contexts.set(desk, { version: row.version, year, context });
  return context;
}

/** What the reader is told of the desk, and when a text was sent. In the language it is written in: a call with an English customer may be noted in French. */
export function readerContext({ timeZone, country, region, calendar }: DeskContext, sentAt: Instant): ReadContext {
  return { sentAt, timeZone, region: region ? `${country}-${region}` : country, calendar };
}
