import type { Named } from "../core/case-kind.ts";
import type { Language } from "../core/due.ts";
import type { CaseId, PersonId } from "../core/ids.ts";
import type { LinkKind } from "../core/link.ts";
import { firstName, shortName } from "../core/names.ts";
import { isAway } from "../core/people.ts";
import { settled } from "../core/settle.ts";
import { type Instant, latest, type TimeZone } from "../core/time.ts";
import { readCase } from "../store/cases.ts";
import { readCustomer } from "../store/customers.ts";
import { readThirdParties } from "../store/third-parties.ts";
import type { Tx } from "../store/database.ts";
import { readDesk, readPeople } from "../store/desks.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { readContext } from "./context.ts";
import { type Desk, NotFound } from "./desk.ts";
import type { OpenedLink } from "./links.ts";
import { type PublicClosing, publicClosing } from "./public-closing.ts";
import { type PublicActs, publicActs } from "./public-acts.ts";
import { publicLists, type PublicList, publicSteps, type PublicStep, stillToDeliver } from "./public-kind.ts";
import { publicPerson, type PublicPerson } from "./public-person.ts";
import { followed, type PublicPromise, publicPromises } from "./public-promises.ts";
import { type PublicView, publicViews } from "./public-views.ts";

/** All that the customer sees of their case: what every page under their link is made from. Nothing else of the case leaves. */
export interface PublicCase {
  id: CaseId;
  link: LinkKind;
  reference: string;
  subject: string;
  status: "open" | "closed";
  /** We tried to reach them, and nobody answered. */
  dormant: boolean;
  /** Their own words or gesture waits for our answer since then. */
  waitingSince: Instant | null;
  /** Null while the desk is open. */
  opensAt: Instant | null;
  /** The case's: what was said is in it. */
  language: Language;
  /** Whoever came reads their page in it, where their browser knows of no other. */
  reads: Language;
  business: { name: string; phone: string | null; country: string; timeZone: TimeZone };
  /** Whoever came, as one greets them. */
  customer: string;
  owner: PublicPerson;
  away: boolean;
  /** Who answers while the owner is away. */
  standIn: PublicPerson | null;
  /** The next of ours that has a date and is not late. */
  next: PublicPromise | null;
  late: readonly PublicPromise[];
  /** Everything promised: late ones first, then those to come, then what was, latest first. */
  promises: readonly PublicPromise[];
  steps: readonly PublicStep[];
  /** The photos and papers that such a case asks for, in order. */
  views: readonly PublicView[];
  agreed: readonly PublicList[];
  /** What is left of what such a case delivers, once some of it is there. */
  remaining: readonly Named[];
  /** What they may do here, and did. */
  acts: PublicActs;
  closing: PublicClosing;
  now: Instant;
}

/** The case a link leads to. Throws NotFound. */
export function publicCase(desk: Desk, link: OpenedLink): Promise<PublicCase> {
  return onBehalf(desk.database, desk.id, (tx) => publicCaseIn(desk, tx, link));
}

/** The same within the caller's transaction. */
export async function publicCaseIn(desk: Desk, tx: Tx, link: Pick<OpenedLink, "case" | "kind" | "subject">): Promise<PublicCase> {
  const row = await readCase(tx, desk.id, link.case);
  if (!row) throw new NotFound("case", link.case);
  const now = latest(desk.clock.now(), row.state.lastAt);
  const context = await readContext(desk, tx, desk.id, null, now);
  const { state } = settled(row.state, context, now);
  const settings = await readDesk(tx, desk.id);
  const people = await readPeople(tx, desk.id);
  const named = settings.names_third_parties ? [] : (await readThirdParties(tx, desk.id)).map(({ name }) => name);
  const nameOf = (id: PersonId) => firstName(people.find((it) => it.id === id)?.name ?? settings.name);
  const acts = await publicActs(desk, tx, link, { state, context, now, nameOf });
  const all = publicPromises(state, { nameOf, hidden: named }, now);
  const { follower } = acts;
  const datesAlone = follower?.sees === "dates";
  const promises = follower ? all.map((it) => followed(it, follower.sees)) : all;
  const owner = people.find(({ id }) => id === state.owner)!;
  const standIn = isAway(owner, now) ? people.find(({ id, active }) => active && id === owner.backup) : undefined;
  const opensAt = context.calendar.nextOpen(now);
  const known = (it: (typeof people)[number]) => publicPerson(it, settings.phone);
  return {
    id: link.case,
    link: link.kind,
    reference: row.reference,
    subject: datesAlone ? "" : row.subject,
    status: state.status === "closed" ? "closed" : "open",
    dormant: state.status === "dormant",
    waitingSince: follower ? null : state.awaitingSince,
    opensAt: opensAt > now ? opensAt : null,
    language: state.language,
    reads: follower?.language ?? state.language,
    business: { name: settings.name, phone: settings.phone, country: settings.country, timeZone: settings.time_zone },
    customer: shortName(follower?.name ?? (await readCustomer(tx, desk.id, state.customer))!.name),
    owner: known(owner),
    away: isAway(owner, now),
    standIn: standIn && !isAway(standIn, now) ? known(standIn) : null,
    next:
      promises.find(({ by, standing, dueAt }) => by !== null && (standing === "coming" || standing === "moved") && dueAt !== null) ?? null,
    late: promises.filter(({ standing }) => standing === "late"),
    promises,
    views: follower ? [] : publicViews(state, context),
    steps: publicSteps(state, context, promises, now),
    agreed: datesAlone ? [] : publicLists(state),
    remaining: datesAlone ? [] : stillToDeliver(state, context),
    acts,
    closing: publicClosing(state, promises, nameOf, now),
    now,
  };
}
