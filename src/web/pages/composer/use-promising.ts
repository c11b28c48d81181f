import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../../core/ids.ts";
import type { Instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { formatter, localeOf } from "../../format.ts";
import { useWordsIn } from "../../i18n.ts";
import { useDesk } from "../../session.tsx";
import { type Choice, type Promising, promising } from "./draft-promises.ts";
import { sayDue, withDue } from "./say-due.ts";
import { useReading } from "./use-reading.ts";

/** The promises of the text being written, with what the person decided about each; a date chosen is written into the sentence. */
export function usePromising(text: string, write: (text: string) => void) {
  const { t } = useTranslation();
  const { session, me, context, calendar } = useDesk();
  const now = useNow();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [adjusting, adjust] = useState<string | null>(null);
  const { found, language, whole } = useReading(text);
  const locale = localeOf(language ?? me.language, session.desk.country);
  const words = useWordsIn(locale);
  const promises = useMemo(
    () => promising(found, choices, { me: me.id as PersonId, people: context.people, thirdParties: session.thirdParties, calendar, now }),
    [found, choices, me.id, context.people, session.thirdParties, calendar, now],
  );
  const choose = (key: string, choice: Choice) => setChoices((all) => new Map(all).set(key, { ...all.get(key), ...choice }));
  const date = (it: Promising, at: Instant) => {
    adjust(null);
    if (words) write(withDue(text, it, sayDue(at, now, calendar.zone, formatter(locale, calendar.zone), words)));
    else choose(it.key, { dueAt: at, decision: "track" });
  };
  const onAltKey = (key: string, it: Promising | undefined): boolean => {
    if (!it) return false;
    if (key === "Enter") choose(it.key, { decision: "track" });
    else if (key.toLowerCase() === "a" || key === "å") adjust(adjusting === it.key ? null : it.key);
    else if (key === "Backspace") choose(it.key, { decision: "dismiss" });
    else return false;
    return true;
  };
  const live = promises.filter(({ decision }) => decision !== "dismiss");
  const unclear = live.filter(
    ({ doubt, decision }) => doubt === "vague" || doubt === "no_date" || doubt === "past" || decision === "ask",
  ).length;
  const ready = live.length - unclear;
  const summary =
    text.trim() === "" || (live.length === 0 && !whole)
      ? ""
      : live.length === 0
        ? t("composer.none")
        : [ready > 0 && t("composer.ready", { count: ready }), unclear > 0 && t("composer.unclear", { count: unclear })]
            .filter(Boolean)
            .join(", ");
  return { promises, whole, choose, date, adjusting, adjust, onAltKey, summary };
}
