import { useTranslation } from "react-i18next";
import { encode } from "uqr";

/** Light modules around it, without which readers do not find it (ISO/IEC 18004 §5.3.8). */
const QUIET = 4;

/** A text to point a telephone at. */
export function QrPicture({ text }: { text: string }) {
  const { t } = useTranslation();
  const { data, size } = encode(text, { border: QUIET });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
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
