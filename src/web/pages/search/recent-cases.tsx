import { IconFolders } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { keys } from "../../queries.ts";
import { readCaseList } from "../../search-api.ts";
import type { OptionGroup } from "./option.ts";

const RECENT = 6;
const EVERY = { q: "", owner: null, status: null, tag: null } as const;

interface Recent {
  id: string;
  reference: string;
  subject: string;
  customer: { name: string };
}

/** The cases opened in this page lately, then those last heard of. */
export function useRecentCases(wanted: boolean): OptionGroup[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const latest = useQuery({ queryKey: [...keys.cases, "recent"], queryFn: () => readCaseList(EVERY, null), enabled: wanted }).data;
  const seen = client
    .getQueryCache()
    .findAll({ queryKey: ["case"] })
    .filter(({ state }) => state.data !== undefined)
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .map(({ state }) => state.data as CaseView)
    .filter(({ customer }) => customer !== undefined);
  const all: Recent[] = [...seen, ...(latest?.rows.map((row) => row.case) ?? [])];
  const shown = [...new Map(all.map((it) => [it.id, it])).values()].slice(0, RECENT);
  return [
    {
      id: "recent",
      title: t("search.groups.recent"),
      options: shown.map((it) => ({
        id: `recent-${it.id}`,
        icon: <IconFolders size={17} stroke={1.7} />,
        label: it.customer.name,
        detail: t("search.on", { subject: it.subject, reference: it.reference }),
        run: () => void navigate({ to: "/dossiers/$id", params: { id: it.id } }),
      })),
    },
  ];
}
