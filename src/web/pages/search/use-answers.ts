import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SearchKind } from "../../../contract/search.ts";
import { readSearch, searchKey } from "../../search-api.ts";
import { matching, useCommands } from "./commands.tsx";
import { useFound } from "./found-options.tsx";
import type { Option, OptionGroup } from "./option.ts";
import { useRecentCases } from "./recent-cases.tsx";

/** Long enough that a word typed at speed is asked for once. */
const PAUSE_MS = 120;

export interface Answers {
  asked: string;
  groups: readonly OptionGroup[];
  options: readonly Option[];
  selected: Option | undefined;
  /** Chooses the line so many further, around the end. */
  step(by: 1 | -1): void;
  reading: boolean;
  error: Error | null;
  again(): void;
  /** The older part was not looked through. */
  partly: boolean;
}

/** What answers what is typed: found by the server, or a command; before anything is typed, recent cases and what can be done. */
export function useAnswers(typed: string, onHelp: () => void): Answers {
  const asked = typed.trim();
  const [settled] = useDebouncedValue(asked, PAUSE_MS);
  const [alone, setAlone] = useState<{ kind: SearchKind; asked: string } | null>(null);
  const kind = alone?.asked === asked ? alone.kind : null;
  const search = useQuery({
    queryKey: searchKey(settled, kind),
    queryFn: () => readSearch(settled, kind),
    enabled: settled !== "" && asked !== "",
    placeholderData: keepPreviousData,
  });
  const commands = useCommands(onHelp);
  const found = useFound(asked === "" ? undefined : search.data, (one) => setAlone({ kind: one, asked }));
  const recent = useRecentCases(asked === "");
  const answering = kind ? found : [...found, ...matching(commands, asked)];
  const groups = (asked === "" ? [...recent, ...commands.filter(({ first }) => first)] : answering).filter((it) => it.options.length > 0);
  const options = groups.flatMap((it) => it.options);
  const matter = `${asked} ${kind}`;
  const [chosen, setChosen] = useState({ matter, at: 0 });
  const at = Math.min(chosen.matter === matter ? chosen.at : 0, options.length - 1);
  return {
    asked,
    groups,
    options,
    selected: options[at],
    step: (by) => options.length > 0 && setChosen({ matter, at: (at + by + options.length) % options.length }),
    reading: asked !== "" && (search.isFetching || settled !== asked),
    error: asked !== "" ? search.error : null,
    again: () => void search.refetch(),
    partly: asked !== "" && search.data?.complete === false,
  };
}
