import "../../styles/memory.css";
import "../../styles/acts.css";
import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CustomerSays } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState } from "../../parts/problem-state.tsx";
import { customerKey, readCustomer } from "../../parts-api.ts";
import { useDesk } from "../../session.tsx";
import { CustomerHeld } from "../erasing/customer-held.tsx";
import { CustomerChanges } from "./customer-changes.tsx";
import { CustomerForm } from "./customer-form.tsx";
import { CustomerMerges } from "./customer-merges.tsx";

/** All that is remembered of a customer, to read and to change; who may be the same person; who changed what. */
export function CustomerModal({ id, says, onClose }: { id: string; says: readonly CustomerSays[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const page = useQuery({ queryKey: customerKey(id), queryFn: () => readCustomer(id) });
  return (
    <Modal
      opened
      onClose={onClose}
      title={page.data?.customer.name ?? t("memory.customer.title")}
      size={640}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      {page.data ? (
        <div className="act">
          <p className="dim">{t("memory.customer.since", { when: format.day(instant(page.data.since), now) })}</p>
          {!page.data.erased && (
            <>
              <CustomerForm
                key={page.data.customer.version}
                view={page.data.customer}
                says={says}
                onReread={() => void page.refetch()}
                onSaved={onClose}
              />
              <CustomerMerges page={page.data} />
            </>
          )}
          <CustomerHeld page={page.data} onLeave={onClose} />
          <CustomerChanges page={page.data} />
        </div>
      ) : page.error ? (
        <ProblemState error={page.error} onRetry={() => void page.refetch()} />
      ) : (
        <LoadingState />
      )}
    </Modal>
  );
}
