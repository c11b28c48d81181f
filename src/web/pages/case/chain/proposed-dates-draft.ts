import type { TFunction } from "i18next";
import type { CommitmentView } from "../../../../contract/commitment.ts";
import { type Instant, instant } from "../../../../core/time.ts";
import type { Format } from "../../../../core/format.ts";
import { quoted } from "../../../../core/typeset.ts";

export interface ProposedDate {
  promise: CommitmentView;
  dueAt: Instant;
}

/** One honest message for all that will not hold, in the customer's language; the person changes it at will. */
export function proposedDatesDraft(dates: readonly ProposedDate[], reason: string, spoken: boolean, t: TFunction, format: Format): string {
  const promised = dates.map(({ promise, dueAt }) => {
    const words = quoted(promise.words.replace(/[.!…\s]+$/u, ""), format.locale);
    const due = format.spoken(dueAt);
    return promise.conventional
      ? t("dossier.newDates.lineUndated", { words, due })
      : t("dossier.newDates.line", { words, due, was: format.spoken(instant(promise.dueAt)) });
  });
  const terms = { reason: sentence(reason), lines: promised.join(spoken ? " " : "\n"), count: dates.length };
  return t(spoken ? "dossier.newDates.callWords" : "dossier.newDates.draft", terms)
    .replace(/ {2,}/g, " ")
    .replace(/ +\n/g, "\n");
}

function sentence(reason: string): string {
  const words = reason.trim();
  return words && words.charAt(0).toLocaleUpperCase() + words.slice(1) + (/[.!?…]$/.test(words) ? "" : ".");
}
