import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TestView } from "../../../contract/settings.ts";

interface Tried {
  host: string;
  port: number;
  folder?: string;
}

/** What a test found: what fails, what to try, and the other side's own words. */
export function TestOutcome({ result, tried, ok }: { result: TestView | null; tried: Tried; ok: "okMailbox" | "okRelay" | "okDoor" }) {
  const { t } = useTranslation();
  if (!result) return <div role="status" className="hidden" />;
  const { outcome, said } = result;
  const detail = { host: tried.host, port: tried.port, folder: tried.folder ?? "" };
  const good = ok === "okMailbox" ? t("settings.test.okMailbox", { count: result.messages ?? 0 }) : t(`settings.test.${ok}`);
  return (
    <div className="test" role="status" data-outcome={outcome === "ok" ? "ok" : "failed"}>
      {outcome === "ok" ? <IconCheck size={18} stroke={2} aria-hidden /> : <IconAlertTriangle size={18} stroke={1.7} aria-hidden />}
      <div>
        <p className="strong">{outcome === "ok" ? good : t(`settings.test.${outcome}`, detail)}</p>
        {outcome !== "ok" && <p>{t(`settings.test.${outcome}Try`)}</p>}
        {outcome !== "ok" && said && <p className="meta">{t("settings.test.said", { said })}</p>}
      </div>
    </div>
  );
}
