import { IconMessageExclamation } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import { useComplaintAct } from "./use-complaint-act.ts";

/** That the case is a complaint, how that is known, and the word against it. */
export function ComplaintLine({ view, complaint }: { view: CaseView; complaint: NonNullable<CaseView["complaint"]> }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const say = useComplaintAct(view);
  const when = format.dated(instant(complaint.since), now);
  const name = (complaint.by && nameOf({ role: "person", id: complaint.by })) ?? t("case.someone");
  return (
    <p className="card-complaint">
      <IconMessageExclamation size={17} stroke={1.7} aria-hidden />
      <span>
        <span className="strong">{t("dossier.complaint.is")}</span>{" "}
        {complaint.by === null
          ? t(`dossier.complaint.${complaint.declared ? "declared" : "read"}`, { when })
          : t("dossier.complaint.said", { name, when })}
      </span>
      {!complaint.declared && (
        <button type="button" className="link" onClick={say}>
          {t("dossier.complaint.no")}
        </button>
      )}
    </p>
  );
}
