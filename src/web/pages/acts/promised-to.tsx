import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { shortName } from "../../../core/names.ts";
import { useDesk } from "../../session.tsx";

/** Whom a promise was made to, by name: the customer, or another organisation; null for a step of ours. */
export function usePromisedTo(about: CaseView | undefined, it: CommitmentView | undefined): string | null {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  if (it?.internal) return null;
  if (it?.owedTo) return nameOf({ role: "third_party", id: it.owedTo }) ?? t("case.someone");
  return about ? shortName(about.customer.name) : "";
}

/** Of what the customer was never told, nothing is written to them; who is to hear of it hears it from us. */
export function NobodyTold({ about, commitment }: { about: CaseView; commitment: CommitmentView }) {
  const { t } = useTranslation();
  const name = usePromisedTo(about, commitment);
  return <p className="meta">{name === null ? t("promise.untold.step") : t("promise.untold.organisation", { name })}</p>;
}
