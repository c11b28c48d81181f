import { useTranslation } from "react-i18next";
import { notePromise, openCase } from "../../api.ts";
import { useDesk } from "../../session.tsx";
import { useKey } from "../../use-key.ts";
import { useGesture } from "../acts/use-gesture.tsx";
import { dueView, type Promising } from "../composer/draft-promises.ts";

/** A case there is, or the customer and matter of one to open. */
export type Whom = { caseId: string } | { customer: string; subject: string };

/** Opens the case if need be, then notes the promise; tried again after a failure, each happens once. */
export function useNotePromise({ whom, it, onDone }: { whom: Whom | null; it: Promising | undefined; onDone: () => void }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const openingKey = useKey();
  const promiseKey = useKey();
  const ready = it !== undefined && whom !== null && ("caseId" in whom || (whom.customer.trim() !== "" && whom.subject.trim() !== ""));
  const caseOf = async (to: Whom): Promise<string> => {
    if ("caseId" in to) return to.caseId;
    const opening = {
      customer: { name: to.customer, email: null, phone: null, language: me.language },
      subject: to.subject,
      door: "phone" as const,
      words: "",
    };
    return (await openCase({ key: openingKey(opening), ...opening })).id;
  };
  const gesture = useGesture({
    caseId: whom && "caseId" in whom ? whom.caseId : null,
    run: async () => {
      const { words, kind, promiser, due } = it!;
      const caseId = await caseOf(whom!);
      const promise = { words, kind, promiser, due: dueView(due) };
      return notePromise(caseId, { key: promiseKey({ caseId, ...promise }), ...promise });
    },
    done: t("promise.note.done"),
    onDone,
  });
  return {
    ready,
    run: () => {
      if (ready && !gesture.isPending) gesture.mutate();
    },
    isPending: gesture.isPending,
    error: gesture.error,
  };
}
