import { kindOf } from "../core/case-kind.ts";
import { objectionUntil } from "../core/closing.ts";
import type { Command } from "../core/command.ts";
import { CUSTOMER, type Party } from "../core/commitment.ts";
import { reachableDays } from "../core/customer-acts.ts";
import { type DefectId, type FileId, newId, type PersonId } from "../core/ids.ts";
import type { PastInteraction } from "../desk/lay-out.ts";
import type { Step } from "./story.ts";
import { moved, notedBy, speaker, type Thread, wordsOf } from "./story-thread.ts";

/** What a step asks of the case beside talking and promising: before anything is said, of the defects told, and after it all. */
export interface OtherCommands {
  first: readonly Command[];
  told(): readonly Extract<Command, { type: "TellDefect" }>[];
  last(): readonly Command[];
}

export function actsOfStep(thread: Thread, step: Step, interactions: readonly PastInteraction[]): OtherCommands {
  const { story, random, defects } = thread;
  const by = speaker(step) ?? story.owner;
  for (const { name } of step.defects) defects.set(name, newId<DefectId>(step.at, random));
  const ours = interactions.findLast(({ direction }) => direction === "out")?.id ?? null;
  const saidIn = ours ?? interactions.at(-1)?.id ?? newId(step.at, random);
  if (step.reachable.length > 0) thread.reachable = reachableDays({ reachable: { at: step.at, days: step.reachable } });
  return {
    first: [
      ...step.organisations.map(({ id, role }): Command => ({ type: "AddOrganisation", thirdParty: id, role, by })),
      ...step.defects.map(({ name, words }): Command => ({ type: "NoteDefect", defect: defects.get(name)!, words, by })),
      ...(step.closes === "notice" ? [noticeOf(thread, step, saidIn)] : []),
    ],
    told: () =>
      step.tells.map(({ defect, promise }) => ({
        type: "TellDefect",
        defect: defects.get(defect)!,
        toldIn: saidIn,
        promise: thread.known.get(promise)!.id,
        by,
      })),
    last: () => [
      ...evidence(thread, step, ours),
      ...dates(thread, step, saidIn),
      ...step.mends.map(({ defect, how }): Command => ({ type: "SettleDefect", defect: defects.get(defect)!, words: how, by })),
      ...(step.stage ? [{ type: "SetStatus", stage: step.stage, by } as const] : []),
      ...customers(thread, step, interactions),
      ...ended(step, by),
    ],
  };
}

function noticeOf({ story }: Thread, step: Step, interaction: PastInteraction["id"]): Command {
  const until = objectionUntil(step.at, story.calendar, kindOf({}, story).settings.objectionDays);
  return { type: "GiveClosingNotice", interaction, until, by: speaker(step) ?? story.owner };
}

/** Each view that comes is a file of its own; a judgement is on the last that came. */
function evidence({ story, random, shown }: Thread, step: Step, ours: PastInteraction["id"] | null): Command[] {
  const from: Party = (step.said.find((line) => line.by.role === "person") ?? step.said[0])?.by ?? CUSTOMER;
  const by = speaker(step) ?? story.owner;
  for (const item of step.shows) shown.set(item, newId<FileId>(step.at, random));
  return [
    ...step.shows.map((item): Command => ({ type: "ReceiveEvidence", item, file: shown.get(item)!, by: from })),
    ...(step.asksFor.length > 0 ? [{ type: "AskEvidence", items: step.asksFor, interaction: ours, by } as const] : []),
    ...step.judges.flatMap(({ item, good, because }): Command[] => {
      const file = shown.get(item);
      return file ? [{ type: "JudgeEvidence", item, file, good, because, interaction: ours, by }] : [];
    }),
  ];
}

/** Dates proposed and answered, and what a third party says of its own. */
function dates({ story, known, random }: Thread, step: Step, toldIn: PastInteraction["id"]): Command[] {
  const words = wordsOf(step, "customer");
  const way = step.way ?? "mail";
  const heardIn = step.way === "link" ? null : toldIn;
  return [
    ...step.proposes.map(({ promise, dueAt, reason }): Command => ({
      type: "ProposeMove",
      commitment: known.get(promise)!.id,
      dueAt,
      reason,
      words: wordsOf(step, "person"),
      toldIn,
      by: speaker(step) ?? story.owner,
    })),
    ...step.agrees.map(({ promise, dueAt }): Command => {
      const it = known.get(promise)!;
      const replacement = newId<typeof it.id>(step.at, random);
      return moved(known, promise, it, step.at, {
        type: "AcceptMove",
        commitment: it.id,
        dueAt,
        words,
        notedBy: notedBy(step),
        replacement,
      });
    }),
    ...step.declines.map(({ promise, dueAt }): Command => ({
      type: "RefuseMove",
      commitment: known.get(promise)!.id,
      dueAt,
      words,
      notedBy: notedBy(step),
    })),
    ...step.confirms.map((promise): Command => {
      const { id: commitment, promiser: by } = known.get(promise)!;
      return { type: "ConfirmDate", commitment, by, way, toldIn: heardIn };
    }),
    ...step.unsure.map((promise): Command => {
      const { id: commitment, promiser: by } = known.get(promise)!;
      return { type: "SayDateUnknown", commitment, by, way, toldIn: heardIn, words: wordsOf(step, "third_party") };
    }),
  ];
}

function customers({ known }: Thread, step: Step, interactions: readonly PastInteraction[]): Command[] {
  const words = wordsOf(step, "customer") || step.title;
  const received = step.received === null ? null : known.get(step.received)!.id;
  return [
    ...(step.reachable.length > 0 ? [{ type: "SayReachable", days: step.reachable } as const] : []),
    ...(step.unsettled ? [{ type: "SayUnsettled", interaction: interactions[0]?.id ?? null, words } as const] : []),
    ...(step.objects ? [{ type: "ObjectToClosing", words, notedBy: notedBy(step) } as const] : []),
    ...(received ? [{ type: "ReceiveRefund", refund: received, words, notedBy: notedBy(step) } as const] : []),
  ];
}

/** The customer of a story can be written to. */
function ended({ closes }: Step, by: PersonId): Command[] {
  if (closes === "dormant") return [{ type: "MakeDormant", by, writable: true }];
  return closes === "now" ? [{ type: "CloseAfterNotice", by }] : [];
}
