import type { TFunction } from "i18next";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { type Instant, instant } from "../../../core/time.ts";
import type { Format } from "../../../core/format.ts";

/** For when a promise is, or how and when it ended; with its first date, where it moved. */
export function dueWords(it: CommitmentView, now: Instant, format: Format, t: TFunction): string {
  const when = (at: string) => format.when(instant(at), now);
  const first =
    it.dates.length > 1 && !it.conventional ? `, ${t("case.moved", { when: format.dated(instant(it.dates[0]!.dueAt), now) })}` : "";
  switch (it.status) {
    case "kept":
    case "kept_late":
      return t("case.kept", { when: when(it.endedAt ?? it.dueAt) });
    case "released":
      return t("case.released", { when: when(it.endedAt ?? it.dueAt) });
    case "replaced":
      return t("case.replaced");
    case "proposed":
      return it.conventional ? t("today.row.noDate") : t("case.proposedDue", { when: when(it.dueAt) });
    default:
      return (it.conventional ? t("case.watched", { when: when(it.dueAt) }) : t("case.due", { when: when(it.dueAt) })) + first;
  }
}
