import { Menu } from "@mantine/core";
import { IconBell, IconDots, IconFolders, IconInbox, IconPlus, IconSearch, IconSettings, IconSun, IconTools } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Dotted, useNotices } from "../parts/notices.tsx";
import { useQuickNote } from "./quick-note.tsx";
import { useSearchDoor } from "./search-door.tsx";

/** A toast of Mantine's lies at 400: what one has just opened is not covered by what was said before. */
const ABOVE_TOASTS = 450;
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
      <Link to="/dossiers" className="tab" activeProps={{ "aria-current": "page" }}>
        <IconFolders {...ICON} />
        {t("shell.cases")}
      </Link>
      <MoreMenu />
    </nav>
  );
}

/** What a thumb needs less often. */
function MoreMenu() {
  const { t } = useTranslation();
  const search = useSearchDoor();
  const navigate = useNavigate();
  const { unseen, open, drawer } = useNotices();
  return (
    <>
      <Menu position="top-end" width={240} shadow="md" returnFocus zIndex={ABOVE_TOASTS}>
        <Menu.Target>
          <button type="button" className="tab">
            <Dotted on={unseen > 0}>
              <IconDots {...ICON} />
            </Dotted>
            {t("shell.more")}
            {unseen > 0 && <span className="hidden">{t("notices.fresh", { count: unseen })}</span>}
          </button>
        </Menu.Target>
        <Menu.Dropdown className="tab-more">
          <Menu.Item leftSection={<IconSearch {...ICON} />} onClick={search}>
            {t("shell.searchShort")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconBell {...ICON} />}
            rightSection={unseen > 0 ? <span className="num">{unseen}</span> : null}
            onClick={open}
          >
            {t("notices.title")}
          </Menu.Item>
          <Menu.Item leftSection={<IconTools {...ICON} />} onClick={() => void navigate({ to: "/tiers" })}>
            {t("shell.thirdParties")}
          </Menu.Item>
          <Menu.Item leftSection={<IconSettings {...ICON} />} onClick={() => void navigate({ to: "/reglages" })}>
            {t("shell.settings")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {drawer}
    </>
  );
}
