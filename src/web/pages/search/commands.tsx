import { IconUser } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { fold } from "../../../reader/fold.ts";
import { localeOf } from "../../../core/format.ts";
import { useWordsIn } from "../../i18n.ts";
import { type Desk, useDesk } from "../../session.tsx";
import { useCaseCommands } from "./case-commands.tsx";
import { useEverywhere } from "./everywhere.tsx";
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

function usePeople({ session }: Desk, named: Named): Command[] {
  const navigate = useNavigate();
  return session.people
    .filter(({ active }) => active)
    .map(({ id, name }) => ({
      id: `person-${id}`,
      icon: <IconUser size={17} stroke={1.7} />,
      ...named((t) => t("search.commands.person", { name })),
      run: () => void navigate({ to: "/dossiers", search: { responsable: id } }),
    }));
}
