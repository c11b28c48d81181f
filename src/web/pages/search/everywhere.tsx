import { useMantineColorScheme } from "@mantine/core";
import { IconArrowRight, IconKeyboard, IconLanguage, IconPlus, IconSettings, IconSunMoon } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { type NavigateOptions, useNavigate } from "@tanstack/react-router";
import { choose } from "../../desk-api.ts";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { useQuickNote } from "../../shell/quick-note.tsx";
import { PART_NAMES } from "../settings/parts.ts";
import type { Command, Named } from "./commands.tsx";

const ICON = { size: 17, stroke: 1.7 } as const;

/** What can be done from any page: note a promise, go somewhere, change how it looks or speaks, see the keys. */
export function useEverywhere(named: Named, onHelp: () => void): Command[] {
  const note = useQuickNote();
  return [
    {
      id: "do-note",
      icon: <IconPlus {...ICON} />,
      ...named((t) => t("search.commands.note")),
      aside: <kbd className="key-box">N</kbd>,
      run: () => note.open(),
    },
    ...usePlaces(named),
    ...useThemes(named),
    useOtherLanguage(named),
    {
      id: "do-help",
      icon: <IconKeyboard {...ICON} />,
      ...named((t) => t("search.commands.help")),
      aside: <kbd className="key-box">?</kbd>,
      run: onHelp,
    },
    ...useSettingsParts(named),
  ];
}

interface Place {
  name: "today" | "inbox" | "list" | "settings" | "mine" | "team";
  to: NavigateOptions;
  key?: string;
}

const PLACES: readonly Place[] = [
  { name: "today", to: { to: "/aujourdhui" }, key: "G A" },
  { name: "inbox", to: { to: "/boite" }, key: "G B" },
  { name: "list", to: { to: "/dossiers" }, key: "G D" },
  { name: "settings", to: { to: "/reglages" }, key: "G R" },
  { name: "mine", to: { to: "/aujourdhui", search: {} } },
  { name: "team", to: { to: "/aujourdhui", search: { qui: "equipe" } } },
];

function usePlaces(named: Named): Command[] {
  const navigate = useNavigate();
  return PLACES.map(({ name, to, key }) => ({
    id: `do-${name}`,
    icon: <IconArrowRight {...ICON} />,
    ...named((t) => t(`search.commands.${name}`)),
    ...(key ? { aside: <kbd className="key-box">{key}</kbd> } : {}),
    run: () => void navigate(to),
  }));
}

const THEMES = [
  { name: "themeLight", scheme: "light" },
  { name: "themeDark", scheme: "dark" },
  { name: "themeAuto", scheme: "auto" },
] as const;

function useThemes(named: Named): Command[] {
  const { setColorScheme } = useMantineColorScheme();
  return THEMES.map(({ name, scheme }) => ({
    id: `do-${name}`,
    icon: <IconSunMoon {...ICON} />,
    ...named((t) => t(`search.commands.${name}`)),
    run: () => setColorScheme(scheme),
  }));
}

function useOtherLanguage(named: Named): Command {
  const client = useQueryClient();
  const { language, notify, directLine, letterKeys } = useDesk().me;
  const speak = async () => {
    await choose({ language: language === "fr" ? "en" : "fr", notify, directLine, letterKeys });
    await client.invalidateQueries({ queryKey: keys.session });
  };
  return { id: "do-language", icon: <IconLanguage {...ICON} />, ...named((t) => t("search.commands.language")), run: () => void speak() };
}

function useSettingsParts(named: Named): Command[] {
  const navigate = useNavigate();
  return PART_NAMES.map((part) => ({
    id: `do-settings-${part}`,
    icon: <IconSettings {...ICON} />,
    ...named((t) => t("search.commands.settingsPart", { part: t(`settings.parts.${part}`) })),
    run: () => void navigate({ to: "/reglages/$part", params: { part } }),
  }));
}
