import { useTranslation } from "react-i18next";
import { answerOffer } from "../../api.ts";
import type { Shown } from "../../overtaken.ts";
import { useGesture } from "./use-gesture.tsx";
import { YesOrNo } from "./yes-or-no.tsx";

/** My yes or no to a case someone asks me to take; a no says why. */
export function OfferAnswer({ shown, by }: { shown: Shown; by: string }) {
  const { t } = useTranslation();
  const answer = useGesture<string | null>({
    caseId: shown.id,
    shown,
    run: (no, seen) => answerOffer(shown.id, no === null ? { answer: "accept" } : { answer: "decline", reason: no }, seen),
    done: (no) => t(no === null ? "today.answer.ownerTaken" : "today.answer.ownerDeclined", { name: by }),
    onDone: () => undefined,
  });
  return <YesOrNo answer={answer} yes={t("today.answer.ownerTake")} help={t("today.answer.ownerWhyHelp", { name: by })} />;
}
