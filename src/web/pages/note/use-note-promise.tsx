import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../../core/time.ts";
import { dismissProposal, notePromise, openCase } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { tellUndo } from "../../parts/undo-words.tsx";
import { problemWords } from "../../problem-words.ts";
import { readCaseAgain } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { toast } from "../../toast.ts";
import { useKey } from "../../use-key.ts";
import { dueView, type Promising } from "../composer/draft-promises.ts";

/** A case there is, or the customer and matter of one to open. */
export type Whom = { caseId: string } | { customer: string; subject: string };

interface Noting {
  whom: Whom | null;
  /** The organisation on the case it is owed to; absent: the customer. */
  owedTo: string | undefined;
  /** The name of whom it is promised to. */
  customer: string;
  it: Promising | undefined;
  onDone: () => void;
}

interface Noted {
  caseId: string;
  promise: string;
  /** Null where no date was said. */
  dueAt: Instant | null;
}

/** Opens the case if need be, then notes the promise; tried again after a failure, each happens once. */
export function useNotePromise({ whom, owedTo, customer, it, onDone }: Noting) {
  const { t } = useTranslation();
  const { me, format } = useDesk();
  const now = useNow();
  const client = useQueryClient();
  const navigate = useNavigate();
  const open = (id: string) => void navigate({ to: "/dossiers/$id", params: { id } });
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
  const takeBack = useMutation({
    mutationFn: ({ promise }: Noted) => dismissProposal(promise),
    onSuccess: () => toast.show({ message: t("promise.note.undone") }),
    onError: (error) => toast.show({ message: problemWords(error, t) }),
    onSettled: (_data, _error, { caseId }) => readCaseAgain(client, caseId),
  });
  const gesture = useMutation({
    mutationFn: async (): Promise<Noted> => {
      const { words, kind, promiser, due } = it!;
      const caseId = await caseOf(whom!);
      const promise = { words, kind, promiser, due: dueView(due), ...(owedTo && { owedTo }) };
      const key = promiseKey({ caseId, ...promise });
      await notePromise(caseId, { key, ...promise });
      return { caseId, promise: key, dueAt: due.kind === "exact" || due.kind === "window" ? due.by : null };
    },
    onSuccess: (noted) => {
      tellUndo({
        words: (
          <>
            {noted.dueAt === null
              ? t("promise.note.doneNoDate", { customer })
              : t("promise.note.doneFor", { customer, when: format.when(noted.dueAt, now) })}{" "}
            <a className="link" href={`/dossiers/${noted.caseId}`} onClick={(event) => (event.preventDefault(), open(noted.caseId))}>
              {t("promise.note.open")}
            </a>
          </>
        ),
        onUndo: () => takeBack.mutate(noted),
      });
      onDone();
    },
    onSettled: (noted) => readCaseAgain(client, noted?.caseId),
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
