import type { CaseListView } from "../contract/case-list.ts";
import type { SearchKind, SearchView } from "../contract/search.ts";
import { get } from "./api.ts";

/** Name of an answer, beside those of queries.ts. */
export const searchKey = (asked: string, kind: SearchKind | null) => ["search", asked, kind];

/** Which cases a list shows. */
export interface ListFilter {
  q: string;
  owner: string | null;
  status: "open" | "dormant" | "closed" | null;
  tag: string | null;
}

export const readSearch = (asked: string, kind: SearchKind | null) =>
  get<SearchView>(`/api/search?${new URLSearchParams({ q: asked, ...(kind ? { kind } : {}) })}`);

export const readCaseList = (filter: ListFilter, after: string | null) =>
  get<CaseListView>(`/api/cases?${queryOf(filter)}${after ? `&after=${encodeURIComponent(after)}` : ""}`);

/** The same cases, all of them, for a spreadsheet. */
export const caseFileUrl = (filter: ListFilter): string => `/api/cases.csv?${queryOf(filter)}`;

function queryOf({ q, owner, status, tag }: ListFilter): URLSearchParams {
  return new URLSearchParams({
    ...(q.trim() ? { q: q.trim() } : {}),
    ...(owner ? { owner } : {}),
    ...(status ? { status } : {}),
    ...(tag ? { tag } : {}),
  });
}
