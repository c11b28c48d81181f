import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { erasureKey, readErasure } from "../../erasure-api.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { EraseForm } from "./erase-form.tsx";

/** A director forgets a customer: read first what goes and what stays. */
export function Erase({ id, onClose, onLeave }: { id: string; onClose: () => void; onLeave: () => void }) {
  const { t } = useTranslation();
  const plan = useQuery({ queryKey: erasureKey(id), queryFn: () => readErasure(id), staleTime: 0 });
  return (
    <section aria-label={t("erasing.title")}>
      <QueryGate query={plan}>{(it) => <EraseForm id={id} plan={it} onClose={onClose} onLeave={onLeave} />}</QueryGate>
    </section>
  );
}
