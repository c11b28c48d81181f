import { useState } from "react";
import { useDesk } from "../../session.tsx";
import { type Draft, EMPTY_DRAFT } from "./composing.ts";
import { type Mode, readDraft, saveDraft } from "./draft.ts";

const MODES = ["email", "call", "note"] as const satisfies readonly Mode[];

/** The way in which something was left unfinished on this case, if any. */
export function useLeftMode(caseId: string): Mode | undefined {
  const { me } = useDesk();
  return MODES.find((mode) => readDraft(caseId, me.id, mode) !== "");
}

/** What is being written on a case, one draft a way: turning from one to another carries nothing over. */
export function useDraft(caseId: string, start: Mode) {
  const { me } = useDesk();
  const left = (mode: Mode): Draft => ({ ...EMPTY_DRAFT, text: readDraft(caseId, me.id, mode) });
  const [mode, setMode] = useState(start);
  const [draft, setDraft] = useState(() => left(start));
  const change = (part: Partial<Draft>) => {
    setDraft((all) => ({ ...all, ...part }));
    if (part.text !== undefined) saveDraft(caseId, me.id, mode, part.text);
  };
  const turn = (next: Mode) => {
    setMode(next);
    setDraft(left(next));
  };
  const forget = () => change(EMPTY_DRAFT);
  return { mode, draft, change, turn, forget };
}
