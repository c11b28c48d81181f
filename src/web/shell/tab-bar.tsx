import { IconInbox, IconPlus, IconSettings, IconSun } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Notices } from "../parts/notices.tsx";
import { useQuickNote } from "./quick-note.tsx";

const ICON = { size: 22, stroke: 1.7, "aria-hidden": true } as const;

/** The rail of a phone, under the thumb. */
export function TabBar() {
  const { t } = useTranslation();
  const note = useQuickNote();
  return (
    <nav className="tab-bar" aria-label={t("shell.main")}>
      <Link to="/aujourdhui" className="tab" activeProps={{ "aria-current": "page" }}>
        <IconSun {...ICON} />
        {t("shell.today")}
      </Link>
      <Link to="/boite" className="tab" activeProps={{ "aria-current": "page" }}>
        <IconInbox {...ICON} />
        {t("shell.inboxShort")}
      </Link>
      <button type="button" className="tab" onClick={() => note.open()}>
        <span className="tab-note">
          <IconPlus {...ICON} />
        </span>
        {t("shell.noteShort")}
      </button>
      <Notices place="tab" />
      <Link to="/reglages" className="tab" activeProps={{ "aria-current": "page" }}>
        <IconSettings {...ICON} />
        {t("shell.settings")}
      </Link>
    </nav>
  );
}
