import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { erasureKey, readErasure } from "../../erasure-api.ts";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState } from "../../parts/problem-state.tsx";
import { EraseForm } from "./erase-form.tsx";

/** A director forgets a customer: read first what goes and what stays. */
export function EraseModal({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const plan = useQuery({ queryKey: erasureKey(id), queryFn: () => readErasure(id), staleTime: 0 });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("erasing.title")}
      size={560}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      {plan.data ? (
        <EraseForm id={id} plan={plan.data} onClose={onClose} />
      ) : plan.error ? (
        <ProblemState error={plan.error} onRetry={() => void plan.refetch()} />
      ) : (
        <LoadingState />
      )}
    </Modal>
  );
}
