import { useTranslation } from "react-i18next";
import type { FindingView } from "../../../../contract/commitment.ts";
import { useNow } from "../../../clock.tsx";
import { shortName } from "../../../../core/names.ts";
import { type PromiseState, promiseState } from "../../../promise-state.ts";
import { useDesk } from "../../../session.tsx";
import { quoted } from "../../../../core/typeset.ts";
import { waitsState } from "../waits-words.ts";
import { slipOf } from "./chain-sentence.ts";
import type { ChainStep } from "./chain-steps.ts";

/** A step of the chain in words: on its bar, in its tooltip, in the list. */
export interface StepWords {
  /** On the bar: the third party, or what is to be done. */
  name: string;
  /** Who owes it. */
  who: string;
  /** The word of its state. */
  word: string;
  state: PromiseState;
  /** The day it now ends on; «sans date» where none was said. */
  day: string;
  /** The first date, with its words. */
  promised: string;
  /** The date now, with its words. */
  now: string;
  /** «+ 2 j chez Mercier»; empty where nothing slipped. */
  slip: string;
}

/** In words, as of now. */
export function useStepWords(
  steps: readonly ChainStep[],
  findings: readonly FindingView[],
  customer: string,
): (step: ChainStep) => StepWords {
  const { t } = useTranslation();
  const { calendar, format, nameOf, isMe } = useDesk();
  const now = useNow();
  const awaited = ({ after }: ChainStep) => steps.map((one) => one.promise).filter(({ id }) => after.includes(id));
  return (step) => {
    const { promise, promisedAt, nowAt, unagreed, running } = step;
    const theirs = promise.promiser.role === "third_party";
    const known = nameOf(promise.promiser) ?? t("case.someone");
    const state = unagreed ? "reneg" : promiseState(promise, now, { findings, waits: step.after.length > 0 });
    const days = slipOf(step, calendar);
    const words = quoted(promise.words, format.locale);
    const noDate = t("composer.noDate");
    return {
      name: theirs ? known : promise.internal ? promise.words : t(`kinds.name.${promise.kind}`),
      who: isMe(promise.promiser) ? t("case.you") : theirs ? known : shortName(known),
      word:
        unagreed || (state === "reneg" && promise.proposed)
          ? t("states.toRenegotiate")
          : state === "attente"
            ? waitsState(awaited(step), { t, nameOf, isMe })
            : t(`states.${state}`),
      state,
      day: nowAt === null ? noDate : running ? t("dossier.chain.notYet") : format.day(nowAt, now),
      promised: `${words}${promisedAt === null ? ` · ${noDate}` : ` · ${t("dossier.chain.promisedFor", { when: format.dated(promisedAt, now) })}`}`,
      now: `${words} · ${
        nowAt === null
          ? noDate
          : running
            ? t("dossier.chain.lateSince", { when: format.dated(promisedAt ?? nowAt, now) })
            : t(unagreed ? "dossier.chain.possible" : "dossier.chain.nowFor", { when: format.dated(nowAt, now) })
      }`,
      slip:
        days === 0
          ? ""
          : t(theirs ? "dossier.chain.slipThem" : promise.internal ? "dossier.chain.slipStep" : "dossier.chain.slipUs", {
              days,
              who: known,
              customer,
            }),
    };
  };
}
