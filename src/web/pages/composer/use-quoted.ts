import type { CaseView } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { formatter, localeOf } from "../../../core/format.ts";
import { useWordsIn } from "../../i18n.ts";
import { useDesk } from "../../session.tsx";
import type { Quoted } from "./quoted.ts";

/** The customer's newest mail in view, as it would be quoted below an answer; null where there is none. */
export function useQuoted({ timeline, language, customer }: CaseView): Quoted | null {
  const { session, calendar } = useDesk();
  const locale = localeOf(language, session.desk.country);
  const t = useWordsIn(locale);
  const mails = timeline.interactions.filter(({ direction, door, automatic }) => direction === "in" && door === "email" && !automatic);
  const last = mails.toSorted((a, b) => instant(b.at) - instant(a.at))[0];
  const words = last?.body.slice(0, last.ownLength).trim();
  if (!last || !words || !t) return null;
  const day = formatter(locale, calendar.zone).longDay(instant(last.at));
  const intro = t("composer.quoteIntro", { day, name: last.author ?? customer.name });
  return { intro: intro.replaceAll(/[\u00a0\u202f]/g, " "), words };
}
