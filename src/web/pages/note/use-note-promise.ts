import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { notePromise, openCase } from "../../api.ts";
import { useDesk } from "../../session.tsx";
import { useGesture } from "../acts/use-gesture.tsx";
import { dueView, type Promising } from "../composer/draft-promises.ts";

/** A case there is, or the customer and matter of one to open. */
export type Whom = { caseId: string } | { customer: string; subject: string };

/** Opens the case if need be, then notes the promise; tried again after a failure, the case is opened once only. */
export function useNotePromise({ whom, it, onDone }: { whom: Whom | null; it: Promising | undefined; onDone: () => void }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const opened = useRef<string | null>(null);
  const ready = it !== undefined && whom !== null && ("caseId" in whom || (whom.customer.trim() !== "" && whom.subject.trim() !== ""));
  const caseOf = async (to: Whom): Promise<string> => {
    if ("caseId" in to) return to.caseId;
    opened.current ??= (await openCase({ customer: { name: to.customer, email: null, phone: null, language: me.language }, subject: to.subject, door: "phone", words: "" })).id;
    return opened.current;
  };
  const gesture = useGesture({
    caseId: whom && "caseId" in whom ? whom.caseId : null,
    run: async () => {
      const { words, kind, promiser, due } = it!;
      return notePromise(await caseOf(whom!), { words, kind, promiser, due: dueView(due) });
    },
    done: t("promise.note.done"), onDone,
  });
  return { ready, run: () => { if (ready && !gesture.isPending) gesture.mutate(); }, isPending: gesture.isPending, error: gesture.error };
}
