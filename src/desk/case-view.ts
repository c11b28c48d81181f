import { isSafeImage } from "../channels/content-type.ts";
import type { CaseState } from "../core/case.ts";
import { effort } from "../core/effort.ts";
import type { Event } from "../core/events.ts";
import type { CaseId, InteractionId, ThirdPartyId } from "../core/ids.ts";
import { type Instant, iso } from "../core/time.ts";
import { standing } from "../core/watch.ts";
import { datesSaid } from "../reader/answered-date.ts";
import { ownWords } from "../reader/own-words.ts";
import { tagsOf } from "../store/case-tags.ts";
import { latestCases, readCase } from "../store/cases.ts";
import type { Tx } from "../store/database.ts";
import { newestSpoken, readEvents } from "../store/events.ts";
import { readTimeline, speakersOf } from "../store/interactions.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { leavesAtOf } from "../store/outbox.ts";
import { leadsTo } from "../store/parts.ts";
import { unheardOf } from "../store/unheard.ts";
import { alsoOn } from "./also-on.ts";
import { chainView } from "./chains.ts";
import { cardView } from "./card-view.ts";
import { closingView } from "./closing.ts";
import { readContext, readerContext } from "./context.ts";
import { customerView } from "./customer-view.ts";
import { customerSays } from "./customer-says.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import { type Desk, NotFound } from "./desk.ts";
import { kindOnCase } from "./kind-view.ts";
import { partsView } from "./parts-view.ts";
import { presentApprovals } from "./public-acts.ts";
import { isoOrNull, presentCommitment, presentFinding, tellingsOf } from "./present.ts";

const PAGE = 50;
const OTHER_CASES_MAX = 10;
/** Sent at every step of the rules; the timeline tells them through messages and promises. */
const QUIET_EVENTS = new Set(["MessageReceived", "MessageSent", "MessagePassedOn", "NoteWritten", "PastKept"]);

/** One case, whole (contract CaseView). Throws NotFound. */
export function caseView(desk: Desk, id: CaseId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readCase(tx, desk.id, id);
    if (!row) throw new NotFound("case", id);
    const now = desk.clock.now();
    const context = await readContext(desk, tx, desk.id, null, now);
    const { state } = row;
    const timeline = await timelinePage(tx, desk, id, null);
    const doors = new Map(timeline.interactions.map((it) => [it.id, it.door]));
    const unheard = await unheardOf(tx, desk.id, sayings(state));
    const others = await latestCases(tx, desk.id, row.customer_id, OTHER_CASES_MAX + 1);
    const customer = await customerView(desk, tx, row.customer_id);
    return {
      id,
      reference: row.reference,
      status: row.status,
      subject: row.subject,
      language: state.language,
      owner: row.owner,
      openedAt: iso(row.opened_at),
      lastAt: iso(row.last_at),
      lastNewsAt: isoOrNull(state.news.findLast(({ interaction }) => !unheard.has(interaction))?.at ?? null),
      awaitingSince: isoOrNull(row.awaiting_since),
      chases: state.chases.map(iso),
      complaint: complaintView(state),
      transfers: state.transfers,
      reopened: state.reopened,
      effort: effort(state),
      offer: state.offer && { to: state.offer.to, by: state.offer.by, at: iso(state.offer.at), note: state.offer.note },
      ownerUntold: state.passed !== null && !state.news.some(({ by, at }) => by === state.owner && at >= state.passed!.at),
      approvals: presentApprovals(state),
      followers: state.followers,
      organisations: state.organisations ?? [],
      participants: (await speakersOf(tx, desk.id, id)).map((it) => ({ ...it, lastAt: iso(it.lastAt) })),
      past: state.past === true,
      erased: state.erased ? { ...state.erased, at: iso(state.erased.at) } : null,
      position: row.position,
      tags: (await tagsOf(tx, desk.id, [id])).get(id) ?? [],
      ...kindOnCase(state, context, now),
      fields: state.fields,
      customer,
      mergedInto: await ledTo(desk, tx, id, state),
      parts: await partsView(desk, tx, id, state),
      otherCases: others
        .filter((it) => it.case_id !== id && it.status !== "merged")
        .slice(0, OTHER_CASES_MAX)
        .map((it) => ({ id: it.case_id, reference: it.reference, subject: it.subject, status: it.status })),
      commitments: state.commitments.map((it) =>
        presentCommitment(id, it, { door: (it.saidIn && doors.get(it.saidIn)) ?? null, unheard }, context),
      ),
      chain: chainView(state, context, now),
      closing: closingView(state, now),
      findings: standing(state).map((it) => presentFinding(state, it, context)),
      answerCard: await cardView(desk, tx, state, { context, now, unheard }),
      alsoOn: await alsoOn(
        tx,
        desk,
        timeline.interactions,
        customer.addresses.map(({ address }) => address),
      ),
      newest: await newestSpoken(tx, desk.id, id),
      timeline,
    };
  });
}

function complaintView({ complaint }: CaseState) {
  if (!complaint?.stands) return null;
  const { at, by, interaction, declared = false } = complaint;
  return { since: iso(at), by, interaction, declared };
}

/** Where a case that was merged leads, at the end. */
async function ledTo(desk: Desk, tx: Tx, id: CaseId, { mergedInto }: CaseState) {
  const led = mergedInto && (await leadsTo(tx, desk.id, id));
  return led ? { id: led, reference: (await readCase(tx, desk.id, led))!.reference } : null;
}

/** Every message or call in which the customer was told something. */
function sayings({ commitments, news }: CaseState): InteractionId[] {
  const told = [...news.map(({ interaction }) => interaction), ...commitments.flatMap(tellingsOf)];
  return [...new Set(told)];
}

/** An older page of the timeline. Throws NotFound, or RangeError for a cursor no page gave out. */
export function timelineView(desk: Desk, id: CaseId, before: string | null) {
  const cursor = readCursor(before);
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (!(await readCase(tx, desk.id, id))) throw new NotFound("case", id);
    return timelinePage(tx, desk, id, cursor);
  });
}

/** Newest first: a page of messages, with what happened to the case in the same stretch of time. */
async function timelinePage(tx: Tx, desk: Desk, id: CaseId, before: Cursor | null) {
  const found = await readTimeline(tx, desk.id, id, before as { at: Instant; id: string } | null, PAGE + 1);
  const page = found.slice(0, PAGE);
  const end = found.length > PAGE ? page.at(-1)! : null;
  const events = await readEvents(tx, desk.id, id, end ? end.at : null, before?.at ?? null);
  const leaving = await leavesAtOf(
    tx,
    desk.id,
    page.filter(({ delivery }) => delivery === "queued").map(({ interaction_id }) => interaction_id),
  );
  const strangers = new Set(events.flatMap(({ event }) => (event.type === "MessageReceived" && event.stranger ? [event.interaction] : [])));
  const context = page.some(isTheirs) ? await readContext(desk, tx, desk.id, null, desk.clock.now()) : null;
  return {
    interactions: page.map((row) => ({
      id: row.interaction_id,
      door: row.door,
      direction: row.direction,
      at: iso(row.at),
      saidAt: iso(row.said_at),
      personId: row.person_id,
      author: row.author,
      subject: row.subject,
      body: row.body,
      ownLength: ownLength(row.body),
      hasHtml: row.html !== null,
      hasOriginal: row.staged_id !== null,
      automatic: row.automatic,
      stranger: strangers.has(row.interaction_id),
      delivery: row.delivery,
      deliveryDetail: row.delivery_detail,
      leavesAt: isoOrNull(leaving.get(row.interaction_id) ?? null),
      attachments: row.attachments.map(({ filename, type, size, inline = false, file = null }, index) => ({
        index,
        filename,
        type,
        size,
        inline,
        image: isSafeImage(type),
        file,
      })),
      recipients: row.recipients,
      thirdParty: row.third_party_id,
      says: row.third_party_id ? null : customerSays(row),
      datesSaid: isTheirs(row) ? datesSaid(row.body, readerContext(context!, row.said_at)).map(iso) : [],
    })),
    events: events
      .filter(({ type }) => !QUIET_EVENTS.has(type))
      .map(({ position, at, type, event }) => ({ position, at: iso(at), type, event: shownOf(event) })),
    before: end ? writeCursor({ at: end.at, id: end.interaction_id }) : null,
  };
}

/** Written to us by a third party, and by no machine of theirs. */
const isTheirs = (row: { third_party_id: ThirdPartyId | null; direction: string; automatic: boolean }): boolean =>
  row.third_party_id !== null && row.direction === "in" && !row.automatic;

/** What moved with a part stands on the page already. */
function shownOf(event: Event): Record<string, unknown> {
  if (event.type !== "PartLeft" && event.type !== "PartJoined") return event as unknown as Record<string, unknown>;
  const { part, ...rest } = event;
  return { ...rest, interactions: part.interactions.length, commitments: part.commitments.length };
}

/** Where quoted text begins; all of it when nothing is quoted or the quoted part is not at the end. */
function ownLength(body: string): number {
  const { rest } = ownWords(body);
  return rest && body.endsWith(rest) ? body.length - rest.length : body.length;
}
