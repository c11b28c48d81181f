import type { CaseState } from "../core/case.ts";
import type { CaseId, PersonId, ThirdPartyId } from "../core/ids.ts";
import { isOutsiders, type LinkKind, type LinkOf } from "../core/link.ts";
import { opensUntil } from "../core/link-term.ts";
import type { Instant } from "../core/time.ts";
import { readCase } from "../store/cases.ts";
import type { Tx } from "../store/database.ts";
import { linksLeadingTo, type StoredLink } from "../store/links.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { leadsTo } from "../store/parts.ts";
import { participantsOf } from "../store/participants.ts";
import { readThirdParty } from "../store/third-parties.ts";
import { type Desk, NotFound } from "./desk.ts";
import { handle, type Handled } from "./handle.ts";
import { customerLink, followerLink, linkFor, linkStanding, renewLink, renewWhereGiven, revokeLink } from "./links.ts";
import { isoOrNull } from "./present.ts";

/** Whose link of a case is meant: the customer's (`subject` null), or somebody's who has one beside them. */
export interface Whose {
  kind: LinkKind;
  subject: string | null;
}

export const CUSTOMERS: Whose = { kind: "customer", subject: null };

/** One who may have a link on the case beside its customer. */
interface Holder {
  of: LinkOf;
  name: string;
  /** False for a third party that the desk does not let answer by one. */
  may: boolean;
}

/** The customer's link of a case as its people see it (contract LinkView). Throws NotFound. */
export function customerLinkView(desk: Desk, id: CaseId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const led = await leadsTo(tx, desk.id, id);
    if (!led) throw new NotFound("case", id);
    const url = await linkFor(desk, tx, customerLink(led));
    const it = await linkStanding(desk, tx, customerLink(led));
    const why = desk.links.address() === null ? ("no_address" as const) : url === null ? ("revoked" as const) : null;
    return { url, why, revokedAt: isoOrNull(it?.revokedAt ?? null), lastSeenAt: isoOrNull(it?.lastSeenAt ?? null) };
  });
}

/** Everybody else's (contract OtherLinksView). Throws NotFound. */
export function otherLinksView(desk: Desk, id: CaseId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const led = await leadsTo(tx, desk.id, id);
    if (!led) throw new NotFound("case", id);
    const { state } = (await readCase(tx, desk.id, led))!;
    const holders = await holdersOn(desk, tx, led, state);
    return { links: await Promise.all(holders.map((it) => holderView(desk, tx, it))) };
  });
}

/** Another link for whom it is; those they have that lead here open nothing from now on. Throws NotFound. */
export const renewCaseLink = (desk: Desk, me: PersonId, id: CaseId, whose: Whose): Promise<Handled> =>
  handle(desk, id, async ({ tx, id: led, state, at }) => {
    const of = await linkOn(desk, tx, led, state, whose);
    for (const one of await linksLeadingTo(tx, desk.id, led, whose)) if (one.case !== of.case) await renewWhereGiven(desk, tx, one);
    await renewLink(desk, tx, of);
    if (isOutsiders(of.kind)) await linkFor(desk, tx, of, opensUntil(state, of.subject as ThirdPartyId, at));
    return [{ type: "RenewLink", link: whose.kind, subject: whose.subject, by: me }];
  });

/** None of theirs that leads here opens anything any more, and no message carries one, until it is renewed. Throws NotFound. */
export const revokeCaseLink = (desk: Desk, me: PersonId, id: CaseId, whose: Whose): Promise<Handled> =>
  handle(desk, id, async ({ tx, id: led, state, at }) => {
    const of = await linkOn(desk, tx, led, state, whose);
    for (const one of [of, ...(await linksLeadingTo(tx, desk.id, led, whose))]) await revokeLink(desk, tx, one, at);
    return [{ type: "RevokeLink", link: whose.kind, subject: whose.subject, by: me }];
  });

async function linkOn(desk: Desk, tx: Tx, led: CaseId, state: CaseState, { kind, subject }: Whose): Promise<LinkOf> {
  if (kind === "customer") return customerLink(led);
  const held = (await holdersOn(desk, tx, led, state)).find(({ of }) => of.kind === kind && of.subject === subject);
  if (!held) throw new NotFound("link", subject ?? "");
  return held.of;
}

/** Who follows the case, who owes or owed something on it, and the organisations that have a part in it. */
async function holdersOn(desk: Desk, tx: Tx, led: CaseId, { commitments, organisations = [] }: CaseState): Promise<Holder[]> {
  const followers = (await participantsOf(tx, desk.id, led)).map((it) => ({
    of: followerLink(it.case_id, it.participant_id),
    name: it.name,
    may: true,
  }));
  const owing = new Set(commitments.flatMap(({ promiser }) => (promiser.role === "third_party" ? [promiser.id] : [])));
  const outside = async (kind: LinkKind, subject: ThirdPartyId): Promise<Holder> => {
    const { name, canAnswerByLink } = (await readThirdParty(tx, desk.id, subject))!;
    return { of: { kind, case: led, subject }, name, may: canAnswerByLink };
  };
  const all = [
    ...[...owing].map((subject) => outside("third_party", subject)),
    ...organisations.map(({ id }) => outside("organisation", id)),
  ];
  return [...followers, ...(await Promise.all(all))];
}

async function holderView(desk: Desk, tx: Tx, { of, name, may }: Holder) {
  if (!isOutsiders(of.kind)) await linkFor(desk, tx, of); // theirs from when they were named, like the customer's
  const it = await linkStanding(desk, tx, of);
  const why = whyNone(it, { may, address: desk.links.address(), now: desk.clock.now() });
  return {
    kind: of.kind as Exclude<LinkKind, "customer">,
    subject: of.subject!,
    name,
    url: why === null ? await linkFor(desk, tx, of) : null,
    why,
    revokedAt: isoOrNull(it?.revokedAt ?? null),
    expiresAt: isoOrNull(it?.expiresAt ?? null),
    lastSeenAt: isoOrNull(it?.lastSeenAt ?? null),
  };
}

/** Why nothing they have opens; null where it does. */
function whyNone(it: StoredLink | undefined, { may, address, now }: { may: boolean; address: string | null; now: Instant }) {
  if (address === null) return "no_address" as const;
  if (!may) return "not_allowed" as const;
  if (!it) return "not_given" as const;
  if (it.revokedAt !== null) return "revoked" as const;
  return it.expiresAt !== null && it.expiresAt <= now ? ("expired" as const) : null;
}
