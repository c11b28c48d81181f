import { useTranslation } from "react-i18next";
import type { EvidenceView } from "../../../../contract/evidence.ts";
import { sayNamed } from "../../../../core/case-kind.ts";

export type View = EvidenceView["views"][number];

/** A view by the name the desk gave it, in the reader's language. */
export function useNameOf(): (it: Pick<View, "fr" | "en">) => string {
  const { i18n } = useTranslation();
  return (it) => sayNamed(it, i18n.language.startsWith("fr") ? "fr" : "en");
}
