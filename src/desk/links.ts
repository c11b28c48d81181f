import type { CaseId, DeskId, ParticipantId } from "../core/ids.ts";
import { newId } from "../core/ids.ts";
import { isOutsiders, type LinkKind, type LinkOf } from "../core/link.ts";
import { type Instant, MINUTE } from "../core/time.ts";
import type { Tx } from "../store/database.ts";
import { insertLink, linkByHash, linkLeadsTo, mayComeByLink, readLink, type StoredLink, updateLink } from "../store/links.ts";
import type { Desk, Runtime } from "./desk.ts";
import { hashOf, isToken, tokenOf } from "./link-token.ts";
import { ifItCan } from "./trouble.ts";

/** A link that somebody came by; `case` is where its own leads by now. */
export interface OpenedLink extends LinkOf {
  id: string;
}

/** When a link was last used is shown to the minute at best. */
const SEEN_EVERY = MINUTE;
const PATHS: Record<LinkKind, string> = { customer: "suivi", follower: "suivi", third_party: "date", organisation: "part" };

/**
 * The link's address, made where there is none yet; null where the desk has no public address, or a person revoked the link.
 * The same each time until it is renewed, so that every message can carry it: put it into what leaves, keep it nowhere.
 * `until`: when it expires from now on; absent, as it was (a customer's never does).
 */
export async function linkFor(desk: Desk, tx: Tx, of: LinkOf, until?: Instant): Promise<string | null> {
  const address = desk.links.address();
  if (address === null) return null;
  const link = await madeLink(desk, tx, of);
  if (link.revokedAt !== null) return null;
  if (until !== undefined) await updateLink(tx, desk.id, link.id, { expires_at: until });
  return `${address}${pathOf(of.kind, tokenOf(desk.links, opensBy(link)))}`;
}

/** Whether a message would carry it: makes no link, for a look changes nothing. */
export async function carriesLink(desk: Desk, tx: Tx, of: LinkOf): Promise<boolean> {
  return desk.links.address() !== null && !(await readLink(tx, desk.id, of))?.revokedAt;
}

/** Another address for the same page: the one before opens nothing from now on, and one that was revoked opens again. */
export async function renewLink(desk: Desk, tx: Tx, of: LinkOf): Promise<void> {
  const { id, generation } = await madeLink(desk, tx, of);
  const next = { id, generation: generation + 1 };
  await updateLink(tx, desk.id, id, {
    generation: next.generation,
    token_hash: hashOf(tokenOf(desk.links, opensBy(next))),
    revoked_at: null,
    last_seen_at: null,
  });
}

/** The same, where it stands open; one that was never given out, or was revoked, stays as it is. */
export async function renewWhereGiven(desk: Desk, tx: Tx, of: LinkOf): Promise<void> {
  const there = await readLink(tx, desk.id, of);
  if (there && there.revokedAt === null) await renewLink(desk, tx, of);
}

/** It opens nothing any more, and no message carries it, until it is renewed. */
export async function revokeLink(desk: Desk, tx: Tx, of: LinkOf, at: Instant): Promise<void> {
  const { id } = await madeLink(desk, tx, of);
  await updateLink(tx, desk.id, id, { revoked_at: at });
}

/** What a token opens, on whichever desk; null alike for one that is forged, revoked, expired or leads nowhere. */
export async function openLink(runtime: Runtime, token: string): Promise<{ deskId: DeskId; link: OpenedLink } | null> {
  if (!isToken(token)) return null;
  const now = runtime.clock.now();
  const opened = await runtime.database.read(async (db) => {
    const found = await linkByHash(db, hashOf(token));
    if (!found || found.revokedAt !== null || (found.expiresAt !== null && found.expiresAt <= now)) return null;
    if (isOutsiders(found.kind) && !(await mayComeByLink(db, found.desk, found.subject!))) return null;
    const led = await linkLeadsTo(db, found.desk, found.caseId);
    return led && { found, led };
  });
  if (!opened) return null;
  const { id, kind, desk, subject, lastSeenAt } = opened.found;
  if (lastSeenAt === null || now - lastSeenAt >= SEEN_EVERY)
    await ifItCan(updateLink(runtime.database.db, desk, id, { last_seen_at: now }));
  return { deskId: desk, link: { id, kind, case: opened.led, subject } };
}

/**
 * A text with our links cut short: who answers a message quotes its link, which is kept nowhere and passed on to nobody. Also as
 * programs that watch over mail write it anew, within an address of theirs.
 */
export function withoutLinks(desk: Desk, text: string): string {
  const address = desk.links.address();
  if (address === null) return text;
  const ours = [address, encodeURIComponent(address)].map((it) => it.toLowerCase());
  const before = (at: number) => text.slice(Math.max(0, at - encodeURIComponent(address).length), at).toLowerCase();
  return text.replaceAll(LINKED, (all, path: string, at: number) => (ours.some((it) => before(at).endsWith(it)) ? `${path}…` : all));
}

const LINKED = new RegExp(`((?:/|%2F)(?:${[...new Set(Object.values(PATHS)), "donnees"].join("|")})(?:/|%2F))[\\w-]{22}(?![\\w-])`, "gi");

/** How the link stands, for the desk; null before it was ever given out. */
export const linkStanding = (desk: Desk, tx: Tx, of: LinkOf): Promise<StoredLink | undefined> => readLink(tx, desk.id, of);

async function madeLink(desk: Desk, tx: Tx, of: LinkOf): Promise<StoredLink> {
  const there = await readLink(tx, desk.id, of);
  if (there) return matching(desk, tx, there);
  const now = desk.clock.now();
  const id = newId<string>(now, desk.random);
  await insertLink(tx, desk.id, id, of, hashOf(tokenOf(desk.links, opensBy({ id, generation: 1 }))), now);
  return (await readLink(tx, desk.id, of))!;
}

/** An installation restored without its keys makes other tokens than it gave out: the ones it makes now are those that count. */
async function matching(desk: Desk, tx: Tx, link: StoredLink): Promise<StoredLink> {
  const tokenHash = hashOf(tokenOf(desk.links, opensBy(link)));
  if (!tokenHash.equals(link.tokenHash)) await updateLink(tx, desk.id, link.id, { token_hash: tokenHash });
  return link;
}

/** What its token is made from: another at each renewal. */
const opensBy = ({ id, generation }: { id: string; generation: number }): string => `link ${id} ${generation}`;

const pathOf = (kind: LinkKind, token: string): string => `/${PATHS[kind]}/${token}`;

/** A case's own link: its customer's. */
export const customerLink = (id: CaseId): LinkOf => ({ kind: "customer", case: id, subject: null });

/** The link of one who follows a case beside its customer. */
export const followerLink = (id: CaseId, participant: ParticipantId): LinkOf => ({ kind: "follower", case: id, subject: participant });
