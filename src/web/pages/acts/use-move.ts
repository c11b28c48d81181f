import { useState } from "react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Telling } from "../../../contract/commitment.ts";
import { isAtHour } from "../../../core/due.ts";
import type { Format } from "../../../core/format.ts";
import { newId } from "../../../core/ids.ts";
import { shortName } from "../../../core/names.ts";
import { type Instant, instant, iso, latest } from "../../../core/time.ts";
import { giveDate, move, noteCall } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import type { ActForm } from "./act-modal.tsx";
import { type Awaited, awaitedOf, dueChoices } from "./due-choices.ts";
import { type How, moveDraft } from "./move-draft.ts";
import type { Heard } from "./their-answer.tsx";
import { type Dates, useDates } from "./use-dates.ts";
import { useGesture } from "./use-gesture.tsx";

/** A date moved, or a first one given to what had none; `words` and `spoken` are the customer's language. */
export interface MoveProps extends ActForm {
  act: "move" | "date";
  words: TFunction;
  spoken: Format;
}

/** What is being said of the new date, as its form is filled in; and what follows of it. */
export function useMove({ about, commitment, act, words, spoken }: MoveProps) {
  const { calendar } = useDesk();
  const now = useNow();
  const [opened] = useState(now);
  const [key] = useState(() => newId<string>(opened));
  const awaited = awaitedOf(commitment, about.commitments, calendar);
  const dates = useDates(commitment, about);
  const choices = useChoices(act, { commitment, awaited, dates, opened });
  const [chosen, setDueAt] = useState<Instant | null>();
  const [reason, setReason] = useState("");
  const email = about.customer.addresses.some(({ door }) => door === "email");
  const theirs = commitment.promiser.role === "third_party";
  const [how, setHow] = useState<How>(theirs || !commitment.told ? "already" : email ? "message" : "call");
  const [edited, setText] = useState<string | null>(null);
  const [heard, setHeard] = useState<Heard | null>(null);
  const [answer, setAnswer] = useState("");
  const dueAt = chosen === undefined ? (choices[0] ?? null) : chosen;
  const late = instant(commitment.dueAt) <= now && !commitment.conventional;
  /** Counts only with the customer's yes; on the phone or at the counter, that is heard at once. */
  const proposes = act === "move" && !late && !commitment.conventional && !theirs && commitment.told;
  const asks = proposes && (how === "call" || how === "counter");
  const text = edited ?? moveDraft({ act, how, commitment, late, dueAt, reason }, words, spoken);
  const ready =
    dueAt !== null &&
    dueAt > now &&
    (act === "date" || reason.trim() !== "") &&
    (how === "already" || text.trim() !== "") &&
    (!asks || heard !== null);
  return {
    key,
    awaited,
    dates,
    choices,
    dueAt,
    setDueAt,
    reason,
    setReason,
    email,
    how,
    text,
    setText,
    heard,
    setHeard,
    answer,
    setAnswer,
    late,
    proposes,
    asks,
    ready,
    mayBeSilent: act === "date" || theirs,
    /** What was written for one way of telling says nothing by another. */
    setHow: (next: How) => {
      setHow(next);
      setText(null);
    },
  };
}

export type Move = ReturnType<typeof useMove>;

/** The gesture: the date with how it is told; or a call that reached nobody, which moves nothing. */
export function useMoving({ about, commitment, shown, act, onClose }: MoveProps, it: Move) {
  const { t } = useTranslation();
  const { session, format } = useDesk();
  const now = useNow();
  return useGesture<void>({
    caseId: about.id,
    shown,
    run: (_, seen) => {
      const { key, how, text, reason, asks, heard } = it;
      if (asks && heard === "no_answer") return noteCall(about.id, { key, direction: "attempt", words: "", chasing: false, promises: [] });
      const dueAt = iso(it.dueAt!);
      const telling = tellingOf(how, key, text);
      if (act === "date") return giveDate(commitment.id, { dueAt, telling }, seen);
      const answer = asks ? { agreed: heard === "agreed", words: it.answer.trim() } : null;
      return move(commitment.id, { dueAt, reason, telling, answer }, seen);
    },
    done: () => {
      const { asks, heard, how, proposes, late } = it;
      const when = format.when(asks && heard !== "agreed" ? instant(commitment.dueAt) : it.dueAt!, now);
      if (asks) return t(`reneg.done.${heard!}`, { name: shortName(about.customer.name), when });
      const waits = how === "message" && !session.desk.canSend;
      return proposes ? t(waits ? "reneg.proposedWaiting" : "reneg.proposed", { when }) : t(doneWords(act, { late, waits }), { when });
    },
    call: () => (it.asks && it.heard === "no_answer" ? it.key : null),
    onDone: onClose,
  });
}

const tellingOf = (how: How, key: string, text: string): Telling | null =>
  how === "already" ? null : how === "message" ? { by: "message", key, text } : { by: how, words: text };

/** After its time it was broken, whatever is promised now; and what has not left has told nobody. */
function doneWords(act: "move" | "date", { late, waits }: { late: boolean; waits: boolean }) {
  if (act === "date") return waits ? "promise.move.doneWaiting" : "promise.date.done";
  return late ? "promise.move.doneLate" : waits ? "promise.move.doneWaiting" : "promise.move.done";
}

/** Dates to offer, the advised one first: what nothing known speaks against, else what the calendar allows. */
function useChoices(
  act: MoveProps["act"],
  { commitment, awaited, dates, opened }: { commitment: MoveProps["commitment"]; awaited: Awaited | null; dates: Dates; opened: Instant },
): readonly Instant[] {
  const { calendar } = useDesk();
  const due = instant(commitment.dueAt);
  const [usual] = useState(() =>
    dueChoices(opened, calendar, {
      from: awaited?.readyAt ?? (commitment.conventional ? undefined : latest(opened, due)),
      not: commitment.conventional ? undefined : due,
      atHour: isAtHour(commitment.due) ? due : undefined,
    }),
  );
  const first = usual.find((at) => dates.realistic(at).reasons.length === 0);
  const honest = usual[0] && act === "move" && !first ? dates.realistic(usual[0]).honest.filter((at) => at !== due) : [];
  return [...new Set([...honest, ...(first ? [first] : []), ...usual])].slice(0, CHOICES_MAX);
}

/** More are a calendar, which «autre date» opens. */
const CHOICES_MAX = 3;
