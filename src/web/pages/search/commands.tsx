import { useMantineColorScheme } from "@mantine/core";
import { IconArrowRight, IconKeyboard, IconLanguage, IconPlus, IconSettings, IconSunMoon, IconUser } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { fold } from "../../../reader/fold.ts";
import { choose } from "../../desk-api.ts";
import { localeOf } from "../../../core/format.ts";
import { useWordsIn } from "../../i18n.ts";
import { keys } from "../../queries.ts";
import { type Desk, useDesk } from "../../session.tsx";
import { useQuickNote } from "../../shell/quick-note.tsx";
import { type Part, PART_NAMES } from "../settings/parts.ts";
import { useCaseCommands } from "./case-commands.tsx";
import type { Option, OptionGroup } from "./option.ts";

/** A command, with its names in both languages to be found by. */
export interface Command extends Option {
  names: string;
}
export interface CommandGroup extends OptionGroup {
  options: readonly Command[];
  /** Shown when nothing is typed. */
  first: boolean;
}

const ICON = { size: 17, stroke: 1.7 } as const;
/** Found by typing; a desk may have hundreds of people. */
const MATCHES_MAX = 6;

/** Those whose name, in either language, holds every word of what is typed. */
export function matching(groups: readonly OptionGroup[], asked: string): OptionGroup[] {
  const words = plain(asked).split(" ").filter(Boolean);
  const holds = (it: Option) => words.length > 0 && words.every((word) => ` ${plain((it as Command).names)}`.includes(` ${word}`));
  return groups.map((group) => ({ ...group, options: group.options.filter(holds).slice(0, MATCHES_MAX) }));
}

const plain = (text: string): string =>
  fold(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What can be done from anywhere: on the case in view, then go, note, switch. */
export function useCommands(onHelp: () => void): CommandGroup[] {
  const { t } = useTranslation();
  const desk = useDesk();
  const other = useWordsIn(localeOf(desk.me.language === "fr" ? "en" : "fr", desk.session.desk.country), "rest");
  const named = (say: (words: TFunction) => string) => ({ label: say(t), names: `${say(t)} ${other ? say(other) : ""}` });
  const everywhere = useEverywhere(named, onHelp);
  const here = useCaseCommands(named);
  return [
    { id: "here", title: t("search.groups.here"), options: here, first: true },
    { id: "commands", title: t("search.groups.commands"), options: everywhere, first: true },
    { id: "people", title: t("search.groups.people"), options: usePeople(desk, named), first: false },
  ];
}

export type Named = (say: (words: TFunction) => string) => { label: string; names: string };

function useEverywhere(named: Named, onHelp: () => void): Command[] {
  const navigate = useNavigate();
  const client = useQueryClient();
  const note = useQuickNote();
  const { me } = useDesk();
  const { setColorScheme } = useMantineColorScheme();
  const go = <IconArrowRight {...ICON} />;
  const command = (id: string, icon: ReactNode, say: (words: TFunction) => string, run: () => void, key?: string): Command => ({
    id: `do-${id}`,
    icon,
    ...named(say),
    ...(key ? { aside: <kbd className="key-box">{key}</kbd> } : {}),
    run,
  });
  const speak = () => {
    const { notify, directLine, letterKeys } = me;
    void choose({ language: me.language === "fr" ? "en" : "fr", notify, directLine, letterKeys }).then(() =>
      client.invalidateQueries({ queryKey: keys.session }),
    );
  };
  return [
    command(
      "note",
      <IconPlus {...ICON} />,
      (t) => t("search.commands.note"),
      () => note.open(),
      "N",
    ),
    command(
      "today",
      go,
      (t) => t("search.commands.today"),
      () => void navigate({ to: "/aujourdhui" }),
      "G A",
    ),
    command(
      "inbox",
      go,
      (t) => t("search.commands.inbox"),
      () => void navigate({ to: "/boite" }),
      "G B",
    ),
    command(
      "list",
      go,
      (t) => t("search.commands.list"),
      () => void navigate({ to: "/dossiers" }),
      "G D",
    ),
    command(
      "settings",
      go,
      (t) => t("search.commands.settings"),
      () => void navigate({ to: "/reglages" }),
      "G R",
    ),
    command(
      "mine",
      go,
      (t) => t("search.commands.mine"),
      () => void navigate({ to: "/aujourdhui", search: {} }),
    ),
    command(
      "team",
      go,
      (t) => t("search.commands.team"),
      () => void navigate({ to: "/aujourdhui", search: { qui: "equipe" } }),
    ),
    command(
      "light",
      <IconSunMoon {...ICON} />,
      (t) => t("search.commands.themeLight"),
      () => setColorScheme("light"),
    ),
    command(
      "dark",
      <IconSunMoon {...ICON} />,
      (t) => t("search.commands.themeDark"),
      () => setColorScheme("dark"),
    ),
    command(
      "device",
      <IconSunMoon {...ICON} />,
      (t) => t("search.commands.themeAuto"),
      () => setColorScheme("auto"),
    ),
    command("language", <IconLanguage {...ICON} />, (t) => t("search.commands.language"), speak),
    command("help", <IconKeyboard {...ICON} />, (t) => t("search.commands.help"), onHelp, "?"),
    ...PART_NAMES.map((part: Part) =>
      command(
        `settings-${part}`,
        <IconSettings {...ICON} />,
        (t) => t("search.commands.settingsPart", { part: t(`settings.parts.${part}`) }),
        () => void navigate({ to: "/reglages/$part", params: { part } }),
      ),
    ),
  ];
}

function usePeople({ session }: Desk, named: Named): Command[] {
  const navigate = useNavigate();
  return session.people
    .filter(({ active }) => active)
    .map(({ id, name }) => ({
      id: `person-${id}`,
      icon: <IconUser {...ICON} />,
      ...named((t) => t("search.commands.person", { name })),
      run: () => void navigate({ to: "/dossiers", search: { responsable: id } }),
    }));
}
