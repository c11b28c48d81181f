import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { isAtHour } from "../../../core/due.ts";
import type { PersonId } from "../../../core/ids.ts";
import type { NamedThirdParty } from "../../../core/promiser.ts";
import type { Instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { formatter, localeOf } from "../../../core/format.ts";
import { useWordsIn } from "../../i18n.ts";
import { useDesk } from "../../session.tsx";
import { type Choice, isUndated, keyOf, type Promising, promising } from "./draft-promises.ts";
import type { Held, Writing } from "./draft.ts";
import { sayDue, withDue, withoutWords } from "./say-due.ts";
import { useReading } from "./use-reading.ts";

/** The promises of the text being written, with what the person decided about each; a date chosen is written into the sentence. */
export function usePromising({ text, held }: Pick<Writing, "text" | "held">, write: (text: string) => void, hold: (held: Held) => void) {
  const { t } = useTranslation();
  const { session, me, context, calendar } = useDesk();
  const now = useNow();
  const { marks } = held;
  const choices = useMemo((): ReadonlyMap<string, Choice> => new Map(held.choices), [held.choices]);
  /** The text in which the words to be marked were read already. */
  const [hintFor, setHintFor] = useState<string | null>(null);
  const [adjusting, adjust] = useState<string | null>(null);
  const { found, closes, language, whole } = useReading(text, marks);
  const locale = localeOf(language ?? me.language, session.desk.country);
  const words = useWordsIn(locale);
  const thirdParties = session.thirdParties as readonly { id: string; name: string }[] as readonly NamedThirdParty[];
  const promises = useMemo(
    () => promising(found, choices, { me: me.id as PersonId, people: context.people, thirdParties, calendar, now }),
    [found, choices, me.id, context.people, thirdParties, calendar, now],
  );
  const unmark = (it: Promising) => hold({ ...held, marks: marks.filter((words) => words !== it.words) });
  const choose = (key: string, choice: Choice, marked = marks) =>
    hold({ choices: [...new Map(choices).set(key, { ...choices.get(key), ...choice })], marks: marked });
  const decide = (it: Promising, choice: Choice) => (it.marked && choice.decision === "dismiss" ? unmark(it) : choose(it.key, choice));
  const date = (it: Promising, at: Instant) => {
    adjust(null);
    const next = withDue(
      text,
      it,
      sayDue({ at, atHour: isAtHour(it.due) }, now, calendar.zone, formatter(locale, calendar.zone), words ?? t),
    );
    const said = next.slice(it.start, it.end + next.length - text.length);
    const { dueAt: _, ...chosen } = choices.get(it.key) ?? {};
    const marked = it.marked ? marks.map((words) => (words === it.words ? said : words)) : marks;
    choose(keyOf(it, said), { ...chosen, decision: "track" }, marked);
    write(next);
  };
  const mark = (said: string) => {
    const start = text.indexOf(said);
    const isRead = promises.some((it) => it.start < start + said.length && start < it.end);
    setHintFor(isRead ? text : null);
    if (said && !isRead) hold({ ...held, marks: [...marks, said] });
  };
  const onAltKey = (key: string, it: Promising | undefined): boolean => {
    if (!it) return false;
    if (key === "Enter" && isUndated(it)) adjust(it.key);
    else if (key === "Enter") decide(it, { decision: "track" });
    else if (key.toLowerCase() === "a" || key === "å") adjust(adjusting === it.key ? null : it.key);
    else if (key === "Backspace") decide(it, { decision: "dismiss" });
    else return false;
    return true;
  };
  const live = promises.filter(({ decision }) => decision !== "dismiss");
  const unclear = live.filter((it) => isUndated(it) || it.doubt === "past" || it.decision === "ask").length;
  const ready = live.length - unclear;
  const summary =
    hintFor === text
      ? t("composer.addWhich")
      : text.trim() === "" || (live.length === 0 && !whole)
        ? ""
        : live.length === 0
          ? t("composer.none")
          : [ready > 0 && t("composer.ready", { count: ready }), unclear > 0 && t("composer.unclear", { count: unclear })]
              .filter(Boolean)
              .join(", ");
  const takeOut = (it: Promising) => write(withoutWords(text, it));
  return { promises, closes, whole, decide, date, takeOut, mark, adjusting, adjust, onAltKey, summary };
}
