import {
  IconAlertTriangle,
  IconAlertOctagon,
  IconBuildingStore,
  IconCategory,
  IconEraser,
  IconEyeglass,
  IconForms,
  IconLogout,
  IconMail,
  IconMessage2Bolt,
  IconScale,
  IconSend,
  IconTextScan2,
  IconUser,
  IconUsers,
} from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { readCounts } from "../../api.ts";
import { signOut } from "../../desk-api.ts";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { type Part, PART_NAMES } from "./parts.ts";

const ICONS = {
  moi: IconUser,
  personnes: IconUsers,
  bureau: IconBuildingStore,
  regles: IconScale,
  sortes: IconCategory,
  courriel: IconMail,
  reponses: IconMessage2Bolt,
  champs: IconForms,
  lecteur: IconEyeglass,
  lectures: IconTextScan2,
  procedures: IconAlertOctagon,
  effacements: IconEraser,
  depart: IconSend,
  illisible: IconAlertTriangle,
};
const ICON = { size: 18, stroke: 1.7, "aria-hidden": true } as const;

/** What waits becomes a worry with time alone. */
const LOOK_MS = 60_000;

/** The parts, what each holds, and how many things wait there. Texts that leave the machine are said to everybody. */
export function SettingsNav({ part }: { part: Part }) {
  const { t } = useTranslation();
  const { readerHost } = useDesk().session.desk;
  const counts = useQuery({ queryKey: keys.counts, queryFn: readCounts, refetchInterval: LOOK_MS }).data;
  const waiting: Partial<Record<Part, number | undefined>> = { depart: counts?.waitingToLeave, illisible: counts?.unreadable };
  return (
    <nav className="settings-nav" aria-label={t("settings.nav")}>
      <p className="settings-title">{t("settings.title")}</p>
      <h1 className="settings-title">{t("settings.title")}</h1>
      <ul>
        {PART_NAMES.map((name) => {
          const Icon = ICONS[name];
          return (
            <li key={name}>
              <Link className="place" to="/reglages/$part" params={{ part: name }} aria-current={name === part ? "page" : undefined}>
                <Icon {...ICON} />
                <span className="place-name">
                  {t(`settings.parts.${name}`)}
                  <span className="settings-about">{t(`settings.about.${name}`)}</span>
                </span>
                {name === "lecteur" && readerHost && <span className="place-count">{t("reader.mark")}</span>}
                {(waiting[name] ?? 0) > 0 && <span className="place-count num">{waiting[name]}</span>}
              </Link>
            </li>
          );
        })}
        <li className="settings-leave">
          <SignOut />
        </li>
      </ul>
    </nav>
  );
}

function SignOut() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    await signOut();
    await navigate({ to: "/connexion" });
    client.clear();
  };
  return (
    <button type="button" className="place" onClick={() => void leave()}>
      <IconLogout {...ICON} />
      <span className="place-name">{t("session.signOut")}</span>
    </button>
  );
}
