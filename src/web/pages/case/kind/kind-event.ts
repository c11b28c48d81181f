import i18next, { type TFunction } from "i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { type Named, sayNamed } from "../../../../core/case-kind.ts";
import type { Language } from "../../../../core/due.ts";

/** What was said of the kind, its steps and what was agreed, in words; null for another event. */
export function kindEventWords(t: TFunction, { type, ...event }: Record<string, unknown>, view: CaseView, who: string): string | null {
  const named = () => sayNamed(event as unknown as Named, i18next.language.slice(0, 2) as Language);
  switch (type) {
    case "KindSet":
      return t("caseKinds.events.kind", { who, name: named() });
    case "StatusSet":
      return t("caseKinds.events.stage", { name: named() });
    case "ListAgreed":
      return t("caseKinds.events.agreed", { name: text(event.title) });
    case "ListLineDone": {
      const list = view.lists.find(({ id }) => id === event.list);
      const line = list?.lines.find(({ id }) => id === event.line);
      return t("caseKinds.events.counted", { name: line?.words ?? text(event.words), quantity: text(event.quantity) });
    }
    default:
      return null;
  }
}

const text = (it: unknown): string => (typeof it === "string" || typeof it === "number" ? String(it) : "");
