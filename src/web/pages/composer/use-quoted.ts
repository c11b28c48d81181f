import type { TFunction } from "i18next";
import { useMemo } from "react";
import type { CaseView } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { type Format, formatter, localeOf } from "../../../core/format.ts";
import { useWordsIn } from "../../i18n.ts";
import { useDesk } from "../../session.tsx";
import type { Quoted } from "./quoted.ts";

/** The customer's newest mail in view, as it would be quoted below an answer; null where there is none. */
export function useQuoted(view: CaseView): Quoted | null {
  const { session, calendar } = useDesk();
  const locale = localeOf(view.language, session.desk.country);
  const t = useWordsIn(locale);
  return useMemo(() => t && quoted(view, formatter(locale, calendar.zone), t), [view, locale, calendar.zone, t]);
}

function quoted({ timeline, customer }: CaseView, format: Format, t: TFunction): Quoted | null {
  const mails = timeline.interactions.filter(({ direction, door, automatic }) => direction === "in" && door === "email" && !automatic);
  const last = mails.toSorted((a, b) => instant(b.at) - instant(a.at))[0];
  const words = last?.body.slice(0, last.ownLength).trim();
  if (!last || !words) return null;
  const intro = t("composer.quoteIntro", { day: format.longDay(instant(last.at)), name: last.author ?? customer.name });
  return { intro: intro.replaceAll(/[\u00a0\u202f]/g, " "), words };
}
