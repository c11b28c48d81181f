import { useTranslation } from "react-i18next";

const WHY: Record<string, "drafts.heldNewer" | "drafts.heldPast" | "drafts.heldMerged"> = {
  newer_message: "drafts.heldNewer",
  due_in_the_past: "drafts.heldPast",
  case_merged: "drafts.heldMerged",
};

/** This draft was to leave by itself and did not. */
export function HeldBack({ reason }: { reason: string }) {
  const { t } = useTranslation();
  const known = WHY[reason];
  return (
    <div className="stop">
      <p className="strong">{t("drafts.held", { why: known ? t(known) : t("drafts.heldOther", { code: reason }) })}</p>
    </div>
  );
}
