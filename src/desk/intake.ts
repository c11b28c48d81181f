import type { Command } from "../core/command.ts";
import { CUSTOMER, person, thirdParty } from "../core/commitment.ts";
import { isChase } from "../core/exchange.ts";
import { type CaseId, type InteractionId, newId, type PersonId, type ThirdPartyId } from "../core/ids.ts";
import { type Instant, latest } from "../core/time.ts";
import type { MailAddress } from "../channels/mail/addresses.ts";
import { type ParsedMail, parseMail } from "../channels/mail/parse.ts";
import { ownWords } from "../reader/own-words.ts";
import { readInbound } from "../reader/read-inbound.ts";
import { addressesOf } from "../store/customers.ts";
import type { Tx } from "../store/database.ts";
import { personByEmail } from "../store/desks.ts";
import { byMessageId } from "../store/interactions.ts";
import { isOurAddress, noteMessage } from "../store/mailboxes.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { finishStaged, lockMessage, lockStaged, type Staged } from "../store/staging.ts";
import { answeredByMail } from "./answered-by-mail.ts";
import { bounceCommands } from "./bounce.ts";
import { readContext } from "./context.ts";
import { type Desk, deskOf, type Runtime } from "./desk.ts";
import { findCase } from "./find-case.ts";
import { handleIn } from "./handle.ts";
import { keepMail } from "./keep-mail.ts";
import { findOrMakeCustomer, openCaseFor, ownerFor } from "./open-case.ts";
import { needsAnswer } from "./needs-answer.ts";
import { answersUs, thirdPartyOn } from "./third-party-on.ts";
import { whyAside, whyUnreadable } from "./set-aside.ts";
import { takePast } from "./take-past.ts";

/**
 * Understands staged mails of one desk, in their order: each lands on a case with an owner, as a message, an automatic
 * answer or a bounce; what nobody can read is left where people see it. One transaction for all of them, each once, however
 * many workers try. Throws what makes one of them fail, and then none is taken in.
 */
export async function takeIn(runtime: Runtime, ...staged: [Staged, ...Staged[]]): Promise<void> {
  const id = staged[0].desk;
  const desk = deskOf(runtime, id);
  const mails = await Promise.all(staged.map(async (it) => ({ it, mail: await parseMail(it.raw, { receivedAt: it.receivedAt }) })));
  await onBehalf(runtime.database, id, async (tx) => {
    const ours = await lockStaged(
      tx,
      id,
      staged.map((it) => it.id),
    );
    for (const { it, mail } of mails) if (ours.get(it.id) === "staged") await takeInOne(desk, tx, mail, it);
    for (const [mailbox, its] of Map.groupBy(staged, (it) => it.mailbox)) await noteMessage(tx, id, mailbox, latestOf(its));
  });
}

const latestOf = (staged: readonly Staged[]): Instant => latest(...staged.map(({ receivedAt }) => receivedAt));

async function takeInOne(desk: Desk, tx: Tx, mail: ParsedMail, staged: Staged): Promise<void> {
  if (mail.messageId) await lockMessage(tx, desk.id, mail.messageId);
  const finish = (state: "processed" | "unreadable" | "set_aside", outcome: Parameters<typeof finishStaged>[4]) =>
    finishStaged(tx, desk.id, staged.id, state, outcome);
  const unreadable = whyUnreadable(mail);
  if (unreadable) return finish("unreadable", { problem: unreadable });
  const aside = await whyAside(desk, tx, mail);
  if (aside) return finish("set_aside", aside);
  if (staged.envelope.past) {
    const kept = await takePast(desk, tx, mail, staged);
    return finish("problem" in kept ? "set_aside" : "processed", kept);
  }
  const known = await findCase(desk, tx, mail, staged.envelope);
  const arrival = await arrivalOf(desk, tx, mail, staged, known);
  if (!known && arrival.automatic) return finish("set_aside", { problem: `${mail.automatic}_on_no_case` });
  await finish("processed", await land(desk, tx, mail, { staged: staged.id, known, arrival, owner: null }));
}

/**
 * A mail that a person says somebody wrote, whatever it looks like: on the case it answers, else on a new one, theirs. What
 * came meanwhile through another mailbox is not kept twice. Returns where it lies.
 */
export async function takeInByHand(desk: Desk, tx: Tx, it: Arrived, by: PersonId): Promise<{ interaction: InteractionId; caseId: CaseId }> {
  const parsed = await parseMail(it.raw, { receivedAt: it.receivedAt });
  const mail = { ...parsed, from: parsed.from ?? (it.envelope.from ? { address: it.envelope.from, name: "" } : null) };
  if (mail.messageId) await lockMessage(tx, desk.id, mail.messageId);
  const twin = mail.messageId ? await byMessageId(tx, desk.id, mail.messageId) : undefined;
  if (twin) return { interaction: twin.interaction_id, caseId: twin.case_id };
  const known = await findCase(desk, tx, mail, it.envelope);
  const read = await arrivalOf(desk, tx, mail, it, known);
  const arrival = { ...read, automatic: false, command: { ...read.command, asks: true, automatic: false } };
  return land(desk, tx, mail, { staged: it.id, known, arrival, owner: by });
}

/** Of a staged mail, what it takes to understand it. */
export type Arrived = Pick<Staged, "id" | "raw" | "envelope" | "receivedAt">;

interface Landing {
  staged: string;
  /** The case it answers. */
  known: CaseId | null;
  arrival: Arrival;
  /** Of a new case; null: who last had its customer, else the rota's next. */
  owner: PersonId | null;
}

async function land(desk: Desk, tx: Tx, mail: ParsedMail, { staged, known, arrival, owner }: Landing) {
  const caseId = known ?? (await newCase(desk, tx, mail, arrival, owner));
  const author = known ? await joinCase(desk, tx, known, mail, arrival) : calledBy(arrival.speaker);
  await keepMail(desk, tx, caseId, mail, { ...arrival, author, staged });
  return { interaction: arrival.interaction, caseId };
}

/** A mail as the desk sees it: who speaks, whether a person does, and what follows for a case. */
interface Arrival {
  interaction: InteractionId;
  speaker: MailAddress;
  automatic: boolean;
  language: "fr" | "en";
  command: Extract<Command, { type: "ReceiveMessage" }>;
  thirdParty: ThirdPartyId | null;
}

async function arrivalOf(desk: Desk, tx: Tx, mail: ParsedMail, staged: Arrived, known: CaseId | null): Promise<Arrival> {
  const { speaker, forVisitor } = await speakerOf(desk, tx, mail);
  const colleague = await personByEmail(tx, desk.id, speaker.address);
  const third = known && !colleague ? await thirdPartyOn(desk, tx, known, mail, speaker.address) : null;
  const automatic = mail.automatic !== "no" && mail.automatic !== "list" && !(forVisitor && mail.automatic === "auto_generated");
  const { own } = ownWords(mail.text);
  const reading = readInbound(own);
  const interaction = newId<InteractionId>(desk.clock.now(), desk.random);
  const command = {
    type: "ReceiveMessage",
    interaction,
    door: "email",
    from: colleague ? person(colleague) : third ? thirdParty(third) : CUSTOMER,
    asks: needsAnswer(own, reading),
    chasing: isChase(reading, known !== null),
    automatic,
    arrivedAt: staged.receivedAt,
    critical: reading.critical,
    complaint: reading.complaint,
  } as const;
  return { interaction, speaker, automatic, language: reading.language, command, thirdParty: third };
}

/** Website forms write from a machine's address, or from our own, and give the visitor's for the answer. */
const MACHINE =
  /^(no-?reply|ne-?pas-?repondre|noreply.*|donotreply|wordpress|www-data|web(site)?-?form|forms?|contact-?form|mailer|robot)@/i;

/** Whose words these are; `forVisitor` when a machine wrote them down for a person it names. */
async function speakerOf(desk: Desk, tx: Tx, { from, replyTo }: ParsedMail): Promise<{ speaker: MailAddress; forVisitor: boolean }> {
  const visitor = replyTo.find(({ address }) => address !== from?.address && !MACHINE.test(address));
  const forVisitor =
    visitor !== undefined && from !== null && (MACHINE.test(from.address) || (await isOurAddress(tx, desk.id, from.address)));
  return { speaker: (forVisitor ? visitor : from) ?? replyTo[0] ?? { address: "", name: "" }, forVisitor };
}

/**
 * Returns how the author is shown. Anyone can write under any name, a colleague's too (CVE-2026-47123): who does not write
 * from the customer's address is shown with their own, and what they ask waits for a person, who alone reopens the case for it.
 */
async function joinCase(
  desk: Desk,
  tx: Tx,
  id: CaseId,
  mail: ParsedMail,
  { command, speaker, automatic, thirdParty: by, interaction }: Arrival,
): Promise<string> {
  let known = false;
  await handleIn(desk, tx, id, async (seen) => {
    const addresses = await addressesOf(tx, desk.id, seen.state.customer);
    known = !mail.forged && addresses.some(({ address }) => address.toLowerCase() === speaker.address.toLowerCase());
    const sure = by !== null && !automatic && !mail.forged && (await answersUs(desk, tx, id, mail, by));
    const dated = sure ? answeredByMail(desk, seen, { by, interaction, text: mail.text, sentAt: command.arrivedAt }) : [];
    const said = known || command.from.role !== "customer" ? command : { ...command, stranger: true };
    return [said, ...dated, ...(await bounceCommands(desk, seen, mail))];
  });
  return known || !speaker.name ? calledBy(speaker) : `${speaker.name} <${speaker.address}>`;
}

const calledBy = ({ name, address }: MailAddress): string => name || address;

/** The first message of a case always waits for a person's answer. */
async function newCase(
  desk: Desk,
  tx: Tx,
  mail: ParsedMail,
  { speaker, language, command }: Arrival,
  given: PersonId | null,
): Promise<CaseId> {
  const at = desk.clock.now();
  const context = await readContext(desk, tx, desk.id, null, at);
  const name = calledBy(speaker) || "?";
  const customer = await findOrMakeCustomer(desk, tx, { name, email: speaker.address, phone: null, language }, at);
  const owner = given ?? (await ownerFor(desk, tx, customer, context, at));
  return openCaseFor(desk, tx, context, at, { customer, owner, subject: mail.subject.trim() || name, door: "email", language }, () => [
    { ...command, asks: true },
  ]);
}
