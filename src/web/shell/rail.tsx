import { Button, Tooltip } from "@mantine/core";
import { IconFolders, IconInbox, IconPlus, IconSettings, IconSun, IconTools } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { readCounts } from "../api.ts";
import { Face } from "../parts/face.tsx";
import { Notices } from "../parts/notices.tsx";
import { PromiseMark } from "../parts/promise-mark.tsx";
import { keys } from "../queries.ts";
import { useDesk } from "../session.tsx";
import { useQuickNote } from "./quick-note.tsx";
import { SearchField, SearchKeys } from "./search-field.tsx";
import { Wordmark } from "./wordmark.tsx";

const ICON = { size: 18, stroke: 1.7, "aria-hidden": true } as const;

/** Where one can go, how many promises are due by tonight, and how many cases I have not read. */
export function Rail({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation();
  const { session, me } = useDesk();
  const counts = useQuery({ queryKey: keys.counts, queryFn: readCounts }).data;
  const note = useQuickNote();
  return (
    <nav className="rail" aria-label={t("shell.main")}>
      <div className="rail-head">
        <div className="rail-name">
          <Wordmark />
          <SearchKeys />
        </div>
        <span className="rail-desk meta">{session.desk.name}</span>
      </div>
      <SearchField />
      <ul>
        <Place to="/aujourdhui" icon={<IconSun {...ICON} />} name={t("shell.today")} count={counts?.dueToday} late={counts?.late} />
        <Place to="/boite" icon={<IconInbox {...ICON} />} name={t("shell.inbox")} count={counts?.unread} />
        <Place to="/dossiers" icon={<IconFolders {...ICON} />} name={t("shell.cases")} />
        <Place to="/tiers" icon={<IconTools {...ICON} />} name={t("shell.thirdParties")} />
      </ul>
      <Button
        className="rail-note"
        variant="default"
        size="md"
        justify="flex-start"
        onClick={() => note.open()}
        leftSection={<IconPlus size={16} stroke={1.9} />}
        aria-keyshortcuts="N"
        rightSection={
          <kbd className="key-box" aria-hidden>
            N
          </kbd>
        }
      >
        <span className="rail-word">{t("shell.note")}</span>
      </Button>
      <ul className="rail-foot">
        <li>
          <Notices />
        </li>
        <Place to="/reglages" icon={<IconSettings {...ICON} />} name={t("shell.settings")} />
      </ul>
      <div className="rail-me">
        <Face name={me.name} />
        <div className="rail-word rail-me-name">
          <div className="strong">{me.name}</div>
          <div className="meta">{t(`shell.role.${me.role}`)}</div>
        </div>
        <Tooltip label={t("shell.help")}>
          <button type="button" className="key-box rail-word" aria-label={t("shell.help")} onClick={onHelp}>
            ?
          </button>
        </Tooltip>
      </div>
    </nav>
  );
}

function Place({ to, icon, name, count, late = false }: { to: string; icon: ReactNode; name: string; count?: number; late?: boolean }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to={to} className="place" activeProps={{ "aria-current": "page" }} title={name}>
        {icon}
        <span className="rail-word place-name">{name}</span>
        {count !== undefined && count > 0 && (
          <span className="place-count num">
            {late && <PromiseMark state="retard" size={15} decorative />}
            {late && <span className="hidden">{t("shell.late")}</span>}
            {count}
          </span>
        )}
      </Link>
    </li>
  );
}
