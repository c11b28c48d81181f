import { useTranslation } from "react-i18next";
import type { CommitmentView } from "../../contract/commitment.ts";
import { instant } from "../../core/time.ts";
import { useNow } from "../clock.tsx";
import { isOwedView } from "../promise-state.ts";
import { useDesk } from "../session.tsx";

/** Another date was told, and is not agreed to: for when, and what the customer said of it. */
export function ProposalLine({ it, className = "meta" }: { it: CommitmentView; className?: string }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const last = it.proposals.at(-1);
  if (!it.proposed || !last || !isOwedView(it)) return null;
  const when = format.when(instant(last.dueAt), now);
  const words = last.answer?.words;
  return (
    <>
      <p className={`${className} ${it.proposed === "waiting" ? "tone-reneg" : "tone-risque"}`}>
        {t(`promise.proposal.${it.proposed}`, { when, on: format.when(instant(last.at), now) })}
        {words && ` ${t("promise.proposal.said", { words })}`}
      </p>
      {last.unheard && it.proposed === "waiting" && (
        <p className={`${className} tone-risque`}>{t("promise.unheard.date", { why: t(`promise.unheard.why.${last.unheard}`) })}</p>
      )}
    </>
  );
}
