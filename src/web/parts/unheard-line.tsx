import { useTranslation } from "react-i18next";
import type { CommitmentView } from "../../contract/commitment.ts";
import { isUnheard } from "../promise-state.ts";

/** The customer does not know how the promise stands: the message that says so has not reached them, and why. */
export function UnheardLine({ it, className = "meta" }: { it: CommitmentView; className?: string }) {
  const { t } = useTranslation();
  if (!isUnheard(it)) return null;
  const why = t(`promise.unheard.why.${it.unheard!}`);
  const what = it.status === "released" ? "released" : it.dates.length > 1 ? "date" : "said";
  return <p className={`${className} tone-risque`}>{t(`promise.unheard.${what}`, { why })}</p>;
}
