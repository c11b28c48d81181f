import { kindOf } from "../core/case-kind.ts";
import type { CaseState } from "../core/case.ts";
import { countingNotice, objectionUntil, openDefects } from "../core/closing.ts";
import type { Command } from "../core/command.ts";
import { person } from "../core/commitment.ts";
import { hindrances, TRIES_MIN } from "../core/decide-closing.ts";
import { formatter, localeOf } from "../core/format.ts";
import { type CaseId, type CommitmentId, type DefectId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { shortName } from "../core/names.ts";
import { type Instant, iso, latest, type Millis } from "../core/time.ts";
import { caseOfCommitment, readCase } from "../store/cases.ts";
import { addressesOf, readCustomer } from "../store/customers.ts";
import type { Tx } from "../store/database.ts";
import { readDesk, readPeople } from "../store/desks.ts";
import { readInteraction } from "../store/interactions.ts";
import { addressWorks } from "../store/known-addresses.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type DeskContext, readContext } from "./context.ts";
import { type Desk, NotFound } from "./desk.ts";
import { refusePromiseElsewhere, sentHere } from "./done-before.ts";
import { handle, type Handled, refuse } from "./handle.ts";
import { isoOrNull } from "./present.ts";
import { carriesLink, customerLink } from "./links.ts";
import { publicPerson } from "./public-person.ts";
import { queueMail } from "./queue-mail.ts";
import { noteSaid } from "./say.ts";
import { UNDO_MS } from "./send.ts";
import { thanks } from "./thanks.ts";
import { closingNotice } from "./words/closing-notice.ts";

/** Contract ClosingView. */
export function closingView(state: CaseState, now: Instant) {
  const { notice = null, saidYes = null, dormantSince = null, tries = [], how = null, survey = null } = state.closing ?? {};
  return {
    hindrances: hindrances(state).map((it) =>
      it.what === "defect"
        ? { what: it.what, id: it.defect.id, words: it.defect.words }
        : { what: it.what, id: it.commitment.id, words: it.commitment.words },
    ),
    notice: notice && {
      at: iso(notice.at),
      until: iso(notice.until),
      by: notice.by,
      over: notice.until <= now,
      ended: notice.ended && { at: iso(notice.ended.at), why: notice.ended.why },
    },
    saidYes: saidYes && { at: iso(saidYes.at), words: saidYes.words, by: saidYes.notedBy },
    dormantSince: isoOrNull(dormantSince),
    tries: tries.length,
    triesMin: TRIES_MIN,
    how,
    defects: openDefects(state.closing).map(({ id, words, at, told }) => ({ id, words, at: iso(at), told: told !== null })),
    survey: survey && { ease: survey.ease, words: survey.words, kudos: survey.kudos },
  };
}

/** The notice as it would be written now, in the customer's language (contract NoticeDraft). Throws NotFound. */
export function draftNotice(desk: Desk, id: CaseId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readCase(tx, desk.id, id);
    if (!row) throw new NotFound("case", id);
    const context = await readContext(desk, tx, desk.id, null, desk.clock.now());
    const until = untilOf(row.state, context, latest(desk.clock.now(), row.state.lastAt));
    const { country, time_zone, phone } = await readDesk(tx, desk.id);
    const { language, owner } = row.state;
    const customer = shortName((await readCustomer(tx, desk.id, row.state.customer))!.name);
    const format = formatter(localeOf(language, country), time_zone);
    const { line } = publicPerson(
      (await readPeople(tx, desk.id)).find((one) => one.id === owner)!,
      phone,
    );
    const ways = { phone: line && format.phone(line), linked: await carriesLink(desk, tx, customerLink(id)) };
    return {
      text: closingNotice(language, { customer, subject: row.subject, until: format.spoken(until), ...ways }),
      until: iso(until),
      ...(await provenAddress(tx, desk, row.state)),
    };
  });
}

/**
 * A written notice that the case may be closed: by mail, and only to an address that mail is known to reach. It can be taken back
 * like any message, and then was never given. The same key twice is one. Throws NotFound.
 */
export const giveNotice = (desk: Desk, me: PersonId, id: CaseId, { key, text }: { key: string; text: string }): Promise<Handled> =>
  handle(desk, id, async (seen) => {
    const { tx, at, state, context } = seen;
    if (await sentHere(desk, seen, key)) return [];
    const { address, works } = await provenAddress(tx, desk, state);
    if (!address) throw refuse("no_address");
    if (!works) throw refuse("address_unproven", { address });
    const interaction = newId<InteractionId>(at, desk.random);
    await queueMail(desk, seen, { interaction, key, by: me, text, undoMs: UNDO_MS });
    return [
      { type: "GiveClosingNotice", interaction, until: untilOf(state, context, at), by: me },
      { type: "SendMessage", interaction, door: "email", by: me, automatic: false },
    ];
  });

/** The customer's no, heard by a person. Throws NotFound. */
export const noteObjection = (desk: Desk, me: PersonId, id: CaseId, words: string): Promise<Handled> =>
  handle(desk, id, [{ type: "ObjectToClosing", words, notedBy: me }]);

/** A lead closes once the time to object is over, and only where the notice was handed over. Throws NotFound. */
export const closeAfterNotice = (desk: Desk, me: PersonId, id: CaseId): Promise<Handled> =>
  handle(desk, id, async ({ tx, state }) => {
    const notice = countingNotice(state.closing);
    const delivery = notice && (await readInteraction(tx, desk.id, notice.interaction))?.delivery;
    if (notice && delivery !== "sent") throw refuse("notice_not_delivered");
    return [{ type: "CloseAfterNotice", by: me }];
  });

/** Nobody answers: the case rests, and wakes at any sign of the customer. Throws NotFound. */
export const makeDormant = (desk: Desk, me: PersonId, id: CaseId): Promise<Handled> =>
  handle(desk, id, async ({ tx, state }) => {
    const { address } = await provenAddress(tx, desk, state);
    return [{ type: "MakeDormant", by: me, writable: address !== null }];
  });

/** The customer's own words that it is settled, noted by a person; the case closes if nothing is owed, and they may be thanked. Throws NotFound. */
export const confirmSettled = (desk: Desk, me: PersonId, id: CaseId, words: string, keepOpen = false): Promise<Handled> =>
  handle(desk, id, async (seen) => [
    ...(keepOpen ? [] : await thanks(desk, seen, me)),
    { type: "ConfirmSettled", words, notedBy: me, ...(keepOpen && { keepOpen }) },
  ]);

/** Open again, by a person: a closed case, or one that was resting. Throws NotFound. */
export const reopenCase = (desk: Desk, me: PersonId, id: CaseId): Promise<Handled> =>
  handle(desk, id, [{ type: "ReopenCase", by: person(me) }]);

/** The customer has the money, in their words. Throws NotFound. */
export async function receiveRefund(desk: Desk, me: PersonId, id: CommitmentId, words: string): Promise<Handled> {
  const caseId = await onBehalf(desk.database, desk.id, (tx) => caseOfCommitment(tx, desk.id, id));
  if (!caseId) throw new NotFound("commitment", id);
  return handle(desk, caseId, [{ type: "ReceiveRefund", refund: id, words, notedBy: me }]);
}

/** Something is known not to be right. `defect` is given by who asks: the same twice is one. Throws NotFound. */
export const noteDefect = (desk: Desk, me: PersonId, id: CaseId, defect: DefectId, words: string): Promise<Handled> =>
  handle(desk, id, [{ type: "NoteDefect", defect, words, by: me }]);

/** It was put right, or is none, in a person's words. Throws NotFound. */
export const settleDefect = (desk: Desk, me: PersonId, id: CaseId, defect: DefectId, words: string): Promise<Handled> =>
  handle(desk, id, [{ type: "SettleDefect", defect, words, by: me }]);

export interface DefectTelling {
  /** What they were told, by voice. */
  words: string;
  promise: { id: CommitmentId; words: string; dueAt: Instant };
}

/** The customer is told of a defect, with what is promised for it: one gesture, for neither stands alone (S11). Throws NotFound. */
export const tellDefect = (desk: Desk, me: PersonId, id: CaseId, defect: DefectId, it: DefectTelling): Promise<Handled> =>
  handle(desk, id, async (seen): Promise<Command[]> => {
    if (seen.state.commitments.some((one) => one.id === it.promise.id)) return [];
    await refusePromiseElsewhere(desk, seen, it.promise.id);
    const toldIn = newId<InteractionId>(seen.at, desk.random);
    const said = await noteSaid(desk, seen, me, { id: toldIn, by: "call", words: it.words });
    const { id: promise, words, dueAt } = it.promise;
    const due = { kind: "exact", by: dueAt, words: "" } as const;
    const terms = { id: promise, words, kind: "repair", promiser: person(me), saidBy: me, saidIn: toldIn, due, waitsOn: [] } as const;
    return [
      said,
      { type: "MakeCommitment", terms: { ...terms, workMs: 0 as Millis } },
      { type: "TellDefect", defect, toldIn, promise, by: me },
    ];
  });

const untilOf = (state: CaseState, context: DeskContext, at: Instant): Instant =>
  objectionUntil(at, context.calendar, kindOf(state, context).settings.objectionDays);

async function provenAddress(tx: Tx, desk: Desk, { customer }: CaseState): Promise<{ address: string | null; works: boolean }> {
  const address = (await addressesOf(tx, desk.id, customer)).find(({ door }) => door === "email")?.address ?? null;
  return { address, works: address !== null && (await addressWorks(tx, desk.id, customer, address)) };
}
