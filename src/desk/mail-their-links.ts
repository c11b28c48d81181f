import type { CaseId, ThirdPartyId } from "../core/ids.ts";
import type { LinkKind } from "../core/link.ts";
import { opensUntil, owedBy } from "../core/link-term.ts";
import { readCase } from "../store/cases.ts";
import type { Tx } from "../store/database.ts";
import { readDesk } from "../store/desks.ts";
import { linksOfThirdParty } from "../store/links.ts";
import type { OutgoingMessage } from "../store/mail-shapes.ts";
import { leadsTo } from "../store/parts.ts";
import { readThirdParty } from "../store/third-parties.ts";
import type { Desk } from "./desk.ts";
import { queueLetter } from "./letter.ts";
import { linkFor } from "./links.ts";
import { WHERE } from "./words/link-lines.ts";
import { aboutPart, theirLinksLetter } from "./words/links-letter.ts";

/** Looked at, and mailed at most: whoever has a part in more cases is asked by mail for each. */
const LOOKED_AT = 100;
const CASES_MAX = 10;

/**
 * Mails a third party the links it was given on cases where it still owes something, or has a part: those that expired open
 * again, for as long as one given now would. Links that people revoked stay so.
 */
export async function mailTheirLinks(desk: Desk, tx: Tx, id: ThirdPartyId, address: string, key: string): Promise<void> {
  const { name, language: its } = (await readThirdParty(tx, desk.id, id))!;
  const { name: business, phone, language: ours } = await readDesk(tx, desk.id);
  const language = its ?? ours;
  const links: NonNullable<OutgoingMessage["links"]> = [];
  const seen = new Set<string>();
  for (const { kind, case: given } of (await linksOfThirdParty(tx, desk.id, id)).slice(0, LOOKED_AT)) {
    const led = await leadsTo(tx, desk.id, given);
    if (links.length === CASES_MAX || !led || seen.has(`${kind} ${led}`)) continue;
    seen.add(`${kind} ${led}`);
    const reference = await openedAnew(desk, tx, led, kind, id);
    if (reference) links.push({ case: led, about: aboutPart(language, reference, WHERE[kind][language]), of: { kind, subject: id } });
  }
  if (links.length === 0) return;
  const { subject, text } = theirLinksLetter(language, { business, phone });
  await queueLetter(desk, tx, { name, address }, subject, text, { key, links });
}

/** The case's number, where they still have to do with it and nobody revoked their link; that link opens from now on. */
async function openedAnew(desk: Desk, tx: Tx, led: CaseId, kind: LinkKind, id: ThirdPartyId): Promise<string | null> {
  const { state, reference } = (await readCase(tx, desk.id, led))!;
  const theirs = kind === "third_party" ? owedBy(state, id).length > 0 : state.organisations?.some((it) => it.id === id);
  if (!theirs || state.erased) return null;
  const url = await linkFor(desk, tx, { kind, case: led, subject: id }, opensUntil(state, id, desk.clock.now()));
  return url && reference;
}
