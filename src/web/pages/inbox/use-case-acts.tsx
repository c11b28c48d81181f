import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { BulkView, CaseAct } from "../../../contract/bulk.ts";
import { ApiProblem, actOnCases } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { overtakenBy, overtakenWords } from "../../overtaken.ts";
import { tellUndo } from "../../parts/undo-words.tsx";
import { problemWords } from "../../problem-words.ts";
import { keys, readCaseAgain } from "../../queries.ts";
import { tagsKey } from "../../tags-api.ts";
import { useDesk } from "../../session.tsx";
import { usePatchRows } from "./use-inbox.ts";
import { toast } from "../../toast.ts";

type Outcome = BulkView["outcomes"][number];
type Gesture = readonly { case: string; act: CaseAct; seen?: number | undefined }[];

/** What one request takes. */
const AT_ONCE = 500;

/** Acts on cases, said in one toast that takes them back: its button, or ⌘Z while it lasts. */
export function useCaseActs(): (ids: readonly string[], act: CaseAct, shown: (id: string) => number | undefined) => void {
  const { t } = useTranslation();
  const desk = useDesk();
  const { nameOf } = desk;
  const now = useNow();
  const why = (problem: ApiProblem) => {
    const by = overtakenBy(problem);
    return by ? overtakenWords(by, t, desk, now) : problemWords(problem, t);
  };
  const client = useQueryClient();
  const patch = usePatchRows();
  const run = useMutation({
    mutationFn: (acts: Gesture) => inTurn(acts),
    onSettled: () => {
      readCaseAgain(client);
      for (const queryKey of [keys.cases, tagsKey]) void client.invalidateQueries({ queryKey });
    },
    onError: (error) => tell(t("inbox.done.failed", { why: problemWords(error, t) })),
  });
  const undo = (acts: Gesture) =>
    run.mutate(acts, {
      onSuccess: (outcomes) => {
        marked(outcomes, acts, patch);
        tell([t("inbox.done.undone"), ...refusals(outcomes, t, why)].join(" "));
      },
    });
  return (ids, act, shown) => {
    const acts = ids.map((id) => ({ case: id, act, seen: shown(id) }));
    run.mutate(acts, {
      onSuccess: (outcomes) => {
        marked(outcomes, acts, patch);
        const to = act.type === "hand_over" ? (nameOf({ role: "person", id: act.to }) ?? "") : "";
        const takeBack = outcomes.flatMap((it) => (it.undo ? [{ case: it.case, act: it.undo }] : []));
        const words = [doneWords(outcomes, act, to, t), ...refusals(outcomes, t, why)].filter(Boolean).join(" ");
        if (takeBack.length === 0) tell(words);
        else tellUndo({ words, onUndo: () => undo(takeBack) });
      },
    });
  };
}

async function inTurn(acts: Gesture): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < acts.length; from += AT_ONCE) {
    outcomes.push(...(await actOnCases({ acts: acts.slice(from, from + AT_ONCE) })).outcomes);
  }
  return outcomes;
}

/** Read and unread are nobody else's: the desk says nothing of them, so the rows are told here. */
function marked(outcomes: readonly Outcome[], acts: Gesture, patch: ReturnType<typeof usePatchRows>): void {
  for (const as of ["read", "unread"] as const) {
    const ids = outcomes.filter((it, i) => it.refusal === null && acts[i]!.act.type === as).map((it) => it.case);
    if (ids.length > 0) patch(new Set(ids), { unread: as === "unread" });
  }
}

function doneWords(outcomes: readonly Outcome[], act: CaseAct, to: string, t: TFunction): string {
  const done = outcomes.filter(({ refusal }) => refusal === null);
  if (done.length === 0 || isTakenBack(act)) return "";
  return t(`inbox.done.${act.type}`, { count: done.length, name: done[0]!.customer, to });
}

/** What only takes another act back says «undone» and no more. */
const isTakenBack = (act: CaseAct): act is Extract<CaseAct, { type: "undo_owner" | "take_offer_back" | "undo_complaint" }> =>
  act.type === "undo_owner" || act.type === "take_offer_back" || act.type === "undo_complaint";

/** Each one that was refused, by name. */
const refusals = (outcomes: readonly Outcome[], t: TFunction, why: (problem: ApiProblem) => string): string[] =>
  outcomes.flatMap(({ customer, reference, refusal }) => {
    if (!refusal) return [];
    const problem = new ApiProblem({ type: "about:blank", title: refusal.code, status: 409, code: refusal.code, detail: refusal.detail });
    return [t("inbox.done.refused", { name: `${customer} (${reference})`, why: why(problem) })];
  });

const tell = (message: string): string => toast.show({ message });
