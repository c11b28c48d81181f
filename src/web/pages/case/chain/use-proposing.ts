import { useState } from "react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { ChainDates } from "../../../../contract/chain.ts";
import type { Telling } from "../../../../contract/commitment.ts";
import type { Format } from "../../../../core/format.ts";
import { newId } from "../../../../core/ids.ts";
import { type Instant, instant, iso } from "../../../../core/time.ts";
import { proposeDates } from "../../../chain-api.ts";
import { useNow } from "../../../clock.tsx";
import { useDesk } from "../../../session.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";
import { proposedDatesDraft } from "./proposed-dates-draft.ts";

/** What cannot hold, with dates that can; `words` and `spoken` are the customer's language. */
export interface Proposing {
  view: CaseView;
  found: ChainDates["dates"];
  words: TFunction;
  spoken: Format;
  onClose: () => void;
}

type How = "message" | "call";

/** Several new dates in one message or call, as its form is filled in; and the gesture that tells them all. */
export function useProposing({ view, found: foundNow, words, spoken, onClose }: Proposing) {
  const { t } = useTranslation();
  const { session } = useDesk();
  const now = useNow();
  const [shown] = useState({ id: view.id, position: view.position });
  const [found] = useState(foundNow); // what changes meanwhile moves nothing under a hand: sending tells of it
  const [key] = useState(() => newId<string>(now));
  const [chosen, setChosen] = useState<ReadonlyMap<string, Instant>>(new Map());
  const [reason, setReason] = useState(() => causeOf(view));
  const email = view.customer.addresses.some(({ door }) => door === "email");
  const [how, setHow] = useState<How>(email ? "message" : "call");
  const [edited, setText] = useState<string | null>(null);
  const rows = found.flatMap((it) => {
    const promise = view.commitments.find(({ id }) => id === it.commitment);
    return promise ? [{ ...it, promise, dueAt: chosen.get(it.commitment) ?? instant(it.dates[0]!) }] : [];
  });
  const told = rows.filter(({ promise }) => promise.told);
  const text = edited ?? proposedDatesDraft(told, reason, how === "call", words, spoken);
  const gesture = useGesture<void>({
    caseId: view.id,
    shown,
    run: (_, seen) => {
      const telling: Telling = how === "message" ? { by: "message", key, text } : { by: "call", words: text };
      return proposeDates(
        view.id,
        { reason, telling, dates: rows.map(({ commitment, dueAt }) => ({ commitment, dueAt: iso(dueAt) })) },
        seen,
      );
    },
    done: t(how === "message" && !session.desk.canSend ? "dossier.newDates.doneWaiting" : "dossier.newDates.done", { count: told.length }),
    onDone: onClose,
  });
  return {
    rows,
    reason,
    setReason,
    how,
    email,
    text,
    setText,
    gesture,
    choose: (commitment: string, at: Instant) => setChosen(new Map(chosen).set(commitment, at)),
    setHow: (next: How) => {
      setHow(next);
      setText(null);
    },
    ready: reason.trim() !== "" && text.trim() !== "" && rows.every(({ dueAt }) => dueAt > now),
  };
}

/** Why the first of what came later did, in the words noted when its date was moved. */
function causeOf({ commitments, chain }: CaseView): string {
  const upstream = chain.flatMap(({ commitment }) => commitments.find(({ id }) => id === commitment) ?? []);
  return upstream.flatMap(({ dates }) => (dates.length > 1 ? [dates.at(-1)!.reason] : [])).find((reason) => reason) ?? "";
}
