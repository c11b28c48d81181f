import { isSafeImage } from "../channels/content-type.ts";
import { sayNamed } from "../core/case-kind.ts";
import type { Command } from "../core/command.ts";
import { lacking } from "../core/evidence.ts";
import { askText } from "../core/evidence-message.ts";
import { type InteractionId, newId } from "../core/ids.ts";
import { shortName } from "../core/names.ts";
import { days, type Instant, localDate, type Millis, minutes, plus } from "../core/time.ts";
import { readCustomer } from "../store/customers.ts";
import { evidenceToAsk, requestKey } from "../store/evidence-to-ask.ts";
import { messagesWithFiles } from "../store/interactions.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type Desk, deskOf, type Runtime } from "./desk.ts";
import { sentHere } from "./done-before.ts";
import { requestCommands } from "./evidence.ts";
import { handleIn, orRefusal, type Seen } from "./handle.ts";
import { EVIDENCE_WORDS } from "./words/evidence.ts";

const AT_ONCE = 50;
/** Far enough for a day anywhere; the day itself is the desk's own. */
const LOOKS_BACK = days(1);
/** A person may still give the case its kind, or ask themselves. */
const FIRST_THEIRS = minutes(10);
const MESSAGES_MAX = 10;

/**
 * On the day a case comes, asks its customer for what such a case must have, where the desk lets the machine do it; returns how many
 * it asked. Any number of workers may call it at once.
 */
export async function askMissingEvidence(runtime: Runtime): Promise<number> {
  const now = runtime.clock.now();
  const due = await runtime.database.transaction((tx) => evidenceToAsk(tx, plus(now, -LOOKS_BACK as Millis), AT_ONCE));
  let asked = 0;
  for (const { desk: id, caseId } of due) {
    const desk = deskOf(runtime, id);
    const done = await orRefusal(onBehalf(desk.database, id, (tx) => handleIn(desk, tx, caseId, (seen) => request(desk, seen))));
    if (done.ok && done.events.some(({ type }) => type === "EvidenceAsked")) asked++;
  }
  return asked;
}

/** Looked at again under the case's lock: another worker may have asked, or something came. */
async function request(desk: Desk, seen: Seen): Promise<Command[]> {
  const { tx, id, at, state, context } = seen;
  const wanted = lacking(state, context).map((it) => it.wanted);
  if (wanted.length === 0 || !isItsTime(seen) || state.critical || state.complaint?.stands) return [];
  const sent = await messagesWithFiles(tx, desk.id, id, MESSAGES_MAX);
  if (sent.some(({ attachments }) => attachments.some(({ type, inline }) => isSafeImage(type) && !inline))) return [];
  const key = requestKey(id);
  if (await sentHere(desk, { tx, id }, key)) return [];
  const { name } = (await readCustomer(tx, desk.id, state.customer))!;
  const drafts = EVIDENCE_WORDS[state.language]({ name: shortName(name), subject: state.subject, link: desk.links.address() !== null });
  const text = askText(
    drafts,
    wanted.map((it) => ({ name: sayNamed(it, state.language), picture: it.picture, because: null })),
  );
  const asked = { key, items: wanted.map((it) => it.id), text };
  return requestCommands(desk, seen, { interaction: newId<InteractionId>(at, desk.random), by: state.owner, machine: true }, asked);
}

/** On the day it came, once whoever has it had a moment for it. */
function isItsTime({ state, context, at }: Seen): boolean {
  const since: Instant = state.evidence?.since ?? state.openedAt;
  return plus(since, FIRST_THEIRS) <= at && localDate(state.openedAt, context.timeZone) === localDate(at, context.timeZone);
}
