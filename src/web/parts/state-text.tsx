import { useTranslation } from "react-i18next";
import { type PromiseState, TONE } from "../promise-state.ts";
import { PromiseMark } from "./promise-mark.tsx";

/** Ring and word together; `word` where the state's own is not the one to say. */
export function StateText({ state, word, size = 16, elapsed }: { state: PromiseState; word?: string; size?: number; elapsed?: number }) {
  const { t } = useTranslation();
  return (
    <span className={`state-text tone-${TONE[state]}`}>
      <PromiseMark state={state} size={size} elapsed={elapsed} decorative />
      <span>{word ?? t(`states.${state}`)}</span>
    </span>
  );
}
