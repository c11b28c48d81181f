import type { TFunction } from "i18next";
import type { DisagreementsView } from "../../../contract/disagreements.ts";
import { type Instant, instant } from "../../../core/time.ts";
import type { Desk } from "../../session.tsx";

type Terms = NonNullable<DisagreementsView["rows"][number]["decided"]>;

/** What is promised, by whom and for when, in words. */
export function termsInWords(
  { kind, promiser, due }: Terms,
  { format, nameOf, isMe, now, t }: Pick<Desk, "format" | "nameOf" | "isMe"> & { now: Instant; t: TFunction },
) {
  return {
    what: t(`kinds.name.${kind}`),
    who: promiserInWords(promiser, { nameOf, isMe }, t),
    when: dueInWords(due, (at) => format.dated(instant(at), now), t),
  };
}

function promiserInWords(promiser: Terms["promiser"], { nameOf, isMe }: Pick<Desk, "nameOf" | "isMe">, t: TFunction): string {
  if (promiser.role === "third_party" && promiser.id === null) return t("readings.aThirdParty");
  return isMe(promiser) ? t("composer.you") : (nameOf(promiser) ?? t("readings.someone"));
}

function dueInWords(due: Terms["due"], dated: (at: string) => string, t: TFunction): string {
  switch (due.kind) {
    case "exact":
      return dated(due.by);
    case "window":
      return t("readings.window", { from: dated(due.notBefore), to: dated(due.by) });
    case "vague":
      return t("readings.vague", { words: due.words });
    case "none":
      return t("readings.noDate");
  }
}
