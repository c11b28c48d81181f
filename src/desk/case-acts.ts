import type { CaseState } from "../core/case.ts";
import type { Command } from "../core/command.ts";
import type { CaseId, PersonId } from "../core/ids.ts";
import type { Subject } from "../core/meanwhile.ts";
import type { Instant } from "../core/time.ts";
import { isUnread, markRead, markUnread, readUpTo } from "../store/case-reads.ts";
import { caseNames } from "../store/cases.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type Desk, NotFound } from "./desk.ts";
import { handle, type Handled } from "./handle.ts";
import { type Looked, notOvertaken } from "./meanwhile.ts";
import { type TagAct, tagging } from "./tags.ts";

/** Contract CaseAct, with its instant. */
export type CaseAct =
  | { type: "take" }
  | { type: "undo_owner" }
  | { type: "take_offer_back" }
  | { type: "complaint" }
  | { type: "no_complaint" }
  | { type: "undo_complaint" }
  | { type: "take_back" }
  | { type: "read" }
  | { type: "unread" }
  | TagAct
  | { type: "hand_over"; to: PersonId; reason: string }
  | { type: "put_aside"; until: Instant | null };

/** `position`: how far its record went in the page that asks. */
export interface Asked {
  id: CaseId;
  act: CaseAct;
  position?: number | undefined;
}

export interface ActOutcome {
  case: CaseId;
  reference: string;
  customer: string;
  refusal: Extract<Handled, { ok: false }>["refusal"] | null;
  undo: CaseAct | null;
}

/** Each act on its case, one after the other, each in a transaction of its own. Throws NotFound before the first when a case is not this desk's. */
export async function actOnCases(desk: Desk, me: PersonId, acts: readonly Asked[]): Promise<ActOutcome[]> {
  const names = await onBehalf(desk.database, desk.id, (tx) =>
    caseNames(
      tx,
      desk.id,
      acts.map(({ id }) => id),
    ),
  );
  const unknown = acts.find(({ id }) => !names.has(id));
  if (unknown) throw new NotFound("case", unknown.id);
  const outcomes: ActOutcome[] = [];
  for (const { id, act, position } of acts) {
    const looked = position === undefined ? undefined : { case: id, position };
    const done =
      act.type === "read" || act.type === "unread" ? await mark(desk, me, id, act.type) : await change(desk, me, { id, act, looked });
    outcomes.push({ case: id, ...names.get(id)!, ...done });
  }
  return outcomes;
}

/** I have read the case up to that event. Throws NotFound. */
export function readCaseUpTo(desk: Desk, me: PersonId, id: CaseId, position: number): Promise<void> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (!(await caseNames(tx, desk.id, [id])).has(id)) throw new NotFound("case", id);
    await readUpTo(tx, desk.id, me, id, position);
  });
}

type Done = Pick<ActOutcome, "refusal" | "undo">;
type Change = Exclude<CaseAct, { type: "read" | "unread" }>;

async function change(
  desk: Desk,
  me: PersonId,
  { id, act, looked }: { id: CaseId; act: Change; looked: Looked | undefined },
): Promise<Done> {
  let undo: CaseAct | null = null;
  const handled = await handle(desk, id, async (seen) => {
    if (act.type === "tag") {
      const tagged = await tagging(desk, me, seen, act);
      undo = tagged.undo;
      return [tagged.command];
    }
    const about = subjectOf(act);
    if (about) await notOvertaken(desk, seen, me, looked, about);
    if (act.type === "hand_over" && act.to === seen.state.owner) return [];
    undo = undoOf(act, seen.state, me);
    return [commandOf(act, me)];
  });
  return handled.ok ? { refusal: null, undo } : { refusal: handled.refusal, undo: null };
}

/** What a colleague may have done about the same meanwhile. Two people's words on a complaint do not contradict what either saw. */
function subjectOf({ type }: Change): Subject | null {
  if (type === "put_aside" || type === "take_back") return "aside";
  return type === "complaint" || type === "no_complaint" || type === "undo_complaint" ? null : "owner";
}

function commandOf(act: Exclude<Change, TagAct>, me: PersonId): Command {
  switch (act.type) {
    case "take":
      return { type: "ChangeOwner", owner: me, by: me, reason: "" };
    case "hand_over":
      return { type: "OfferOwner", to: act.to, by: me, note: act.reason };
    case "take_offer_back":
      return { type: "DeclineOwner", by: me, reason: "" };
    case "complaint":
      return { type: "NoteComplaint", by: me };
    case "no_complaint":
      return { type: "DismissComplaint", by: me };
    case "undo_complaint":
      return { type: "UndoComplaintWord", by: me };
    case "undo_owner":
      return { type: "UndoOwnerChange", by: me };
    case "put_aside":
      return { type: "PutCaseAside", until: act.until, by: me };
    case "take_back":
      return { type: "TakeCaseBack", by: me };
  }
}

/** What leaves the case as it was before the act. */
function undoOf(act: Exclude<Change, TagAct>, { owner, putAside, offer, complaint }: CaseState, me: PersonId): CaseAct | null {
  const aside: CaseAct | null = putAside && !putAside.back ? { type: "put_aside", until: putAside.until } : null;
  if (act.type === "put_aside") return aside ?? { type: "take_back" };
  if (act.type === "take_back") return aside;
  if (act.type === "hand_over") return offer ? { type: "hand_over", to: offer.to, reason: offer.note } : { type: "take_offer_back" };
  if (act.type === "complaint" || act.type === "no_complaint")
    return (complaint?.stands ?? false) === (act.type === "complaint") ? null : { type: "undo_complaint" };
  return act.type === "take" && me !== owner ? { type: "undo_owner" } : null;
}

function mark(desk: Desk, me: PersonId, id: CaseId, as: "read" | "unread"): Promise<Done> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const was = (await isUnread(tx, desk.id, me, id)) ? "unread" : "read";
    if (was !== as) await (as === "unread" ? markUnread : markRead)(tx, desk.id, me, id);
    return { refusal: null, undo: was === as ? null : { type: was } };
  });
}
