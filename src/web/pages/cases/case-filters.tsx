import { SegmentedControl, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { searched } from "../../parts/searched.ts";
import type { ListFilter } from "../../search-api.ts";
import { useDesk } from "../../session.tsx";
import { TagFilter } from "../tags/tag-filter.tsx";
import { isElsewhere } from "../../shell/use-shell-keys.ts";

/** Long enough that a word typed at speed is asked for once. */
const PAUSE_MS = 200;

/** What narrows the list: words, an owner, a state. `/` goes to the words. */
export function CaseFilters({ filter, onChange }: { filter: ListFilter; onChange: (next: ListFilter) => void }) {
  const { t } = useTranslation();
  const { session } = useDesk();
  const owners = session.people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="cases-filters" role="search" aria-label={t("caseList.filters")}>
      <WordsField value={filter.q} onChange={(q) => onChange({ ...filter, q })} />
      <Select
        {...searched}
        aria-label={t("caseList.owner")}
        placeholder={t("caseList.everyone")}
        clearable
        data={owners}
        value={filter.owner}
        onChange={(owner) => onChange({ ...filter, owner })}
      />
      <TagFilter tag={filter.tag} onChange={(tag) => onChange({ ...filter, tag })} />
      <SegmentedControl
        aria-label={t("caseList.status")}
        value={filter.status ?? "all"}
        onChange={(it) => onChange({ ...filter, status: it === "all" ? null : (it as "open" | "dormant" | "closed") })}
        data={(["all", "open", "dormant", "closed"] as const).map((value) => ({ value, label: t(`caseList.statuses.${value}`) }))}
      />
    </div>
  );
}

function WordsField({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const later = useDebouncedCallback(onChange, PAUSE_MS);
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(value);
  }, [value]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || isElsewhere(event)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <TextInput
      ref={field}
      type="search"
      className="cases-words"
      aria-label={t("caseList.searchLabel")}
      aria-keyshortcuts="/"
      placeholder={t("caseList.search")}
      leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        later(currentTarget.value);
      }}
    />
  );
}
