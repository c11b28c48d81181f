import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { erasureKey, readErasure } from "../../erasure-api.ts";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState } from "../../parts/problem-state.tsx";
import { EraseForm } from "./erase-form.tsx";

/** A director forgets a customer: read first what goes and what stays. */
export function Erase({ id, onClose, onLeave }: { id: string; onClose: () => void; onLeave: () => void }) {
  const { t } = useTranslation();
  const plan = useQuery({ queryKey: erasureKey(id), queryFn: () => readErasure(id), staleTime: 0 });
  return (
    <section aria-label={t("erasing.title")}>
      {plan.data ? (
        <EraseForm id={id} plan={plan.data} onClose={onClose} onLeave={onLeave} />
      ) : plan.error ? (
        <ProblemState error={plan.error} onRetry={() => void plan.refetch()} />
      ) : (
        <LoadingState rows={3} />
      )}
    </section>
  );
}
