import { type CaseId, newId } from "../core/ids.ts";
import { hours, iso, minutes, plus } from "../core/time.ts";
import { readCase } from "../store/cases.ts";
import { casesOf } from "../store/customer-merges.ts";
import { addressesOf, readCustomer } from "../store/customers.ts";
import { askedForData, insertDataLink, openDataLink, useDataLink } from "../store/one-time-links.ts";
import type { Tx } from "../store/database.ts";
import { readDesk } from "../store/desks.ts";
import { readAllSaid } from "../store/interactions.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { leadsTo } from "../store/parts.ts";
import { type Desk, deskOf, NotFound, type Runtime } from "./desk.ts";
import { noteChange } from "./customer-record.ts";
import { queueLetter } from "./letter.ts";
import { hashOf, tokenOf } from "./link-token.ts";
import type { OpenedLink } from "./links.ts";
import { ownCustomer, ownElsewhere, ownRecord } from "./what-is-theirs.ts";
import { isoOrNull } from "./present.ts";
import { type PublicCase, publicCaseIn } from "./public-case.ts";

/** How long the link lasts, and how soon another may be asked for. */
const VALID = hours(1);
const AGAIN_AFTER = minutes(5);
/** Said among ourselves, or with others than the customer. */
const INTERNAL = new Set(["note"]);

/** What is held of one case, as its customer takes it away: what was said and promised between them and us; our notes are not in it. */
export type OwnCase = Awaited<ReturnType<typeof ownCaseIn>>;

export type OwnCaseAndCustomer = OwnCase & { customer: Awaited<ReturnType<typeof ownCustomer>> };

/** With what is held of the customer themselves. Throws NotFound. */
export const ownCase = (desk: Desk, link: Pick<OpenedLink, "case" | "kind" | "subject">): Promise<OwnCaseAndCustomer> =>
  onBehalf(desk.database, desk.id, async (tx) => {
    const it = await ownCaseIn(desk, tx, link);
    const { customer_id } = (await readCase(tx, desk.id, link.case))!;
    return { customer: await ownCustomer(desk, tx, customer_id), ...it };
  });

async function ownCaseIn(desk: Desk, tx: Tx, link: Pick<OpenedLink, "case" | "kind" | "subject">) {
  const it = await publicCaseIn(desk, tx, link);
  const said = (await readAllSaid(tx, desk.id, link.case)).filter((one) => !INTERNAL.has(one.direction) && one.third_party_id === null);
  return {
    reference: it.reference,
    subject: it.subject,
    status: it.status,
    messages: said.map(({ at, direction, door, author, subject, body, attachments }) => ({
      at: iso(at),
      from: direction === "in" || direction === "lost" ? ("you" as const) : ("us" as const),
      author: direction === "in" ? author : null,
      door,
      subject,
      text: body,
      files: attachments.map(({ filename, type, size }) => ({ name: filename, type, size })),
    })),
    promises: it.promises.map(presentPromise),
    approvals: it.acts.approvals.map(({ what, price, file, askedAt, answer }) => ({
      what,
      price,
      file: file?.name ?? null,
      askedAt: iso(askedAt),
      answer: answer && { ...answer, at: iso(answer.at) },
    })),
    reachable: it.acts.reachable,
    followers: it.acts.followers.map(({ name, role, sees, email, needs }) => ({ name, role, sees, email, needs })),
    record: await ownRecord(desk, tx, link.case),
  };
}

const presentPromise = (it: PublicCase["promises"][number]) => ({
  words: it.words,
  kind: it.kind,
  standing: it.standing,
  saidBy: it.saidBy,
  madeAt: iso(it.madeAt),
  dueAt: isoOrNull(it.dueAt),
  /** Said for that hour, or for a time before it. */
  due: it.dueAt === null ? null : it.atHour ? ("at" as const) : ("before" as const),
  dates: it.dates.map(({ saidAt, dueAt, reason }) => ({ saidAt: iso(saidAt), dueAt: iso(dueAt), reason })),
  endedAt: isoOrNull(it.endedAt),
});

/** Mails the customer, at the address we know, a link that takes out everything, once. Asked again at once, nothing more leaves. */
export function mailOwnData(desk: Desk, id: CaseId, letter: (business: string) => { subject: string; text: string }): Promise<void> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readCase(tx, desk.id, id);
    if (!row) throw new NotFound("case", id);
    const customer = row.customer_id;
    const now = desk.clock.now();
    const address = (await addressesOf(tx, desk.id, customer)).find(({ door }) => door === "email")?.address;
    if (!address || desk.links.address() === null || (await askedForData(tx, desk.id, customer, plus(now, -AGAIN_AFTER)))) return;
    const link = newId<string>(now, desk.random);
    await insertDataLink(tx, desk.id, {
      id: link,
      customer,
      tokenHash: hashOf(tokenOf(desk.links, opensBy(link))),
      at: now,
      expiresAt: plus(now, VALID),
    });
    const { subject, text } = letter((await readDesk(tx, desk.id)).name);
    const { name } = (await readCustomer(tx, desk.id, customer))!;
    await queueLetter(desk, tx, { name, address }, subject, text, { dataLink: link });
  });
}

/** The address of that link: put into the mail as it leaves, and kept nowhere. */
export const dataLinkUrl = (desk: Desk, id: string): string => `${desk.links.address()}/donnees/${tokenOf(desk.links, opensBy(id))}`;

/** Whether a token still takes something out. */
export const dataLinkOpens = async (runtime: Runtime, token: string): Promise<boolean> =>
  (await openDataLink(runtime.database.db, hashOf(token), runtime.clock.now())) !== undefined;

/** Everything, this once; null for a token that takes nothing out any more. */
export async function takeOwnData(runtime: Runtime, token: string) {
  const found = await openDataLink(runtime.database.db, hashOf(token), runtime.clock.now());
  if (!found) return null;
  const desk = deskOf(runtime, found.desk);
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (!(await useDataLink(tx, desk.id, found.id, desk.clock.now()))) return null;
    await noteChange(desk, tx, null, found.customer, [{ what: "exported", before: null, after: null }]);
    const cases: OwnCase[] = [];
    for (const id of await casesOf(tx, desk.id, found.customer))
      if ((await leadsTo(tx, desk.id, id)) === id) cases.push(await ownCaseIn(desk, tx, { case: id, kind: "customer", subject: null }));
    return { customer: await ownCustomer(desk, tx, found.customer), cases, elsewhere: await ownElsewhere(desk, tx, found.customer) };
  });
}

const opensBy = (id: string): string => `data ${id}`;
