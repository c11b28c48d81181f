import { useTranslation } from "react-i18next";
import type { FindingView } from "../../../../contract/commitment.ts";
import type { Language } from "../../../../core/due.ts";
import { instant, iso } from "../../../../core/time.ts";
import { useNow } from "../../../clock.tsx";
import { Parole } from "../../../parts/parole.tsx";
import { PromiseMark } from "../../../parts/promise-mark.tsx";
import { elapsed } from "../../../promise-state.ts";
import { useDesk } from "../../../session.tsx";
import type { ChainStep } from "./chain-steps.ts";
import { useStepWords } from "./step-words.ts";

interface Listed {
  steps: readonly ChainStep[];
  findings: readonly FindingView[];
  language: Language;
  customer: string;
}

/** The chain from top to bottom: on a phone, and for whoever has it read out. */
export function ChainList({ steps, findings, language, customer }: Listed) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const wordsOf = useStepWords(steps, findings, customer);
  const reminded = ({ reminders }: ChainStep["promise"]) =>
    reminders.length > 0 && t("promise.reminded", { when: format.when(instant(reminders.at(-1)!.at), now) });
  return (
    <ol className="chain-list">
      {steps.map((step) => {
        const words = wordsOf(step);
        const { promise, promisedAt, nowAt } = step;
        return (
          <li key={promise.id}>
            <span className="chain-mark">
              <PromiseMark state={words.state} elapsed={elapsed(promise, now)} size={18} decorative />
            </span>
            <div>
              <p className="strong">{words.name}</p>
              {!promise.internal && (
                <p>
                  <Parole words={promise.words} language={language} small />
                </p>
              )}
              <p className="meta">
                {[words.who, words.word, promise.internal && t("promise.internal"), reminded(promise)].filter(Boolean).join(" · ")}
              </p>
            </div>
            <p className="chain-dates num">
              {promisedAt !== null && promisedAt !== nowAt && (
                <s className="dim">
                  <span className="hidden">{t("dossier.chain.was")} </span>
                  <time dateTime={iso(promisedAt)}>{format.dated(promisedAt, now)}</time>
                </s>
              )}
              <strong>{nowAt === null || step.running ? words.day : <time dateTime={iso(nowAt)}>{format.dated(nowAt, now)}</time>}</strong>
              {words.slip && <span className={promise.promiser.role === "third_party" ? "tone-attente" : "tone-risque"}>{words.slip}</span>}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
