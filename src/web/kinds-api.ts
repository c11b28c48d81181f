import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { AgreedListBody, CountBody, DeliverablesBody, KindBody, KindsView, KindView } from "../contract/kind.ts";
import { type Named, sayNamed } from "../core/case-kind.ts";
import type { Language } from "../core/due.ts";
import { get, send } from "./api.ts";

export const kindsKey = ["settings", "kinds"];
export const readKinds = () => get<KindsView>("/api/settings/kinds");
export const changeKind = (id: string, body: z.input<typeof KindBody>) => send("PUT", `/api/settings/kinds/${id}`, body);

export const setKind = (id: string, kind: string) => send("PUT", `/api/cases/${id}/kind`, { kind });
export const setStage = (id: string, stage: string) => send("PUT", `/api/cases/${id}/stage`, { stage });
export const chooseDeliverables = (id: string, body: z.input<typeof DeliverablesBody>) =>
  send("POST", `/api/cases/${id}/deliverables`, body);
export const agreeList = (id: string, list: string, body: z.input<typeof AgreedListBody>) =>
  send("PUT", `/api/cases/${id}/lists/${list}`, body);
export const countLine = (id: string, at: { list: string; line: string }, body: z.input<typeof CountBody>) =>
  send("PUT", `/api/cases/${id}/lists/${at.list}/lines/${at.line}`, body);

const NONE: readonly KindView[] = [];

/** The desk's kinds of case, the general one first; none until they are read. */
export const useKinds = (): readonly KindView[] => useQuery({ queryKey: kindsKey, queryFn: readKinds }).data ?? NONE;

/** The desk's own words, in the page's language. */
export function useNamed(): (it: Named) => string {
  const { i18n } = useTranslation();
  return (it) => sayNamed(it, i18n.language.slice(0, 2) as Language);
}
