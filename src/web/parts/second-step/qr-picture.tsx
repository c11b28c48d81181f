import { useTranslation } from "react-i18next";
import { qrOf } from "./qr.ts";

/** Light modules around it, without which readers do not find it (ISO/IEC 18004 §5.3.8). */
const QUIET = 4;

/** A text to point a telephone at; nothing where it is too long for that. */
export function QrPicture({ text }: { text: string }) {
  const { t } = useTranslation();
  const rows = qrOf(text);
  if (!rows) return null;
  const size = rows.length + 2 * QUIET;
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])));
  return (
    <svg
      className="app-key-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t("secondStep.setUp.qr")}
      shapeRendering="crispEdges"
    >
      <path d={dark.join("")} />
    </svg>
  );
}
