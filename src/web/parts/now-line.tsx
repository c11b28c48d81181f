import { useTranslation } from "react-i18next";
import { useNow } from "../clock.tsx";
import { useDesk } from "../session.tsx";

/** Late is above it, due is below. */
export function NowLine() {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  return (
    <div className="now-line" role="separator" aria-label={t("today.now", { hour: format.hour(now) })}>
      <span className="now-dot" aria-hidden />
      <span className="now-hour num" aria-hidden>
        {format.clock(now)}
      </span>
    </div>
  );
}
