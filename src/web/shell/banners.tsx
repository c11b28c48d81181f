import { IconMailOff, IconTheater } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useDesk } from "../session.tsx";

/** What must stay in sight: that this is a demonstration, and whether texts leave it all the same, or that no message can leave. */
export function Banners() {
  const { t } = useTranslation();
  const { desk } = useDesk().session;
  return (
    <>
      {desk.demonstration && (
        <div className="bar bar-slim">
          <IconTheater size={16} stroke={1.7} aria-hidden />
          <span>{desk.readerHost ? t("shell.demonstrationRead", { host: desk.readerHost }) : t("shell.demonstration")}</span>
        </div>
      )}
      {!desk.canSend && !desk.demonstration && (
        <div className="bar">
          <IconMailOff size={18} stroke={1.7} aria-hidden />
          <span>
            <strong>{t("shell.cannotSend")}</strong> {t("shell.cannotSendWhy")}
          </span>
          <Link className="link" to="/reglages/$part" params={{ part: "courriel" }}>
            {t("shell.connect")}
          </Link>
        </div>
      )}
    </>
  );
}
