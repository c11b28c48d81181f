import { IconEraser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ErasedView } from "../../../contract/erasure.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";

/** When the words went, by whom and why. */
export function ErasedLine({ erased }: { erased: Pick<ErasedView, "at" | "by" | "reason"> }) {
  const { t } = useTranslation();
  const { nameOf, format } = useDesk();
  const now = useNow();
  const who = nameOf({ role: "person", id: erased.by }) ?? t("case.someone");
  return (
    <section className="owner-line" aria-label={t("erasing.label")}>
      <IconEraser size={18} stroke={1.7} aria-hidden />
      <div>
        <p className="strong">{t("erasing.erased", { who, when: format.dated(instant(erased.at), now) })}</p>
        <p>{t("erasing.why", { reason: erased.reason })}</p>
        <p className="meta">{t("erasing.stays")}</p>
      </div>
    </section>
  );
}
