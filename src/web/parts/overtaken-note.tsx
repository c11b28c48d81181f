import { IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNow } from "../clock.tsx";
import { type Overtaken, overtakenWords } from "../overtaken.ts";
import { useDesk } from "../session.tsx";

/** A colleague was there first: who did what and when, and that nothing of ours was done. The same gesture again is meant. */
export function OvertakenNote({ by }: { by: Overtaken }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const now = useNow();
  return (
    <div className="refusal" role="alert">
      <IconUsers size={18} stroke={1.7} aria-hidden />
      <span>
        {overtakenWords(by, t, desk, now)} {t("meanwhile.nothing")}
      </span>
    </div>
  );
}
