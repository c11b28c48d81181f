import { useTranslation } from "react-i18next";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { StateText } from "../../parts/state-text.tsx";
import { elapsed, promiseState } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";
import type { Row } from "./inbox-row.tsx";

/** The next promise owed on the case, and since when the customer waits for an answer. */
export function AtStake({ row: { next, awaitingSince, status } }: { row: Pick<Row, "next" | "awaitingSince" | "status"> }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  return (
    <p className="inbox-stake num">
      {next && <NextPromise next={next} />}
      {awaitingSince && <span>{t("inbox.waits", { time: format.duration(now - instant(awaitingSince)) })}</span>}
      {!next && !awaitingSince && <span className="dim">{t(status === "closed" ? "inbox.closed" : "inbox.calm")}</span>}
    </p>
  );
}

function NextPromise({ next }: { next: NonNullable<Row["next"]> }) {
  const now = useNow();
  return <StateText state={promiseState(next, now)} elapsed={elapsed(next, now)} word={useStakeWords(next)} />;
}

/** «48 min de retard», «promis avant 11 h», «attend Pièces Gagnon, mar. 24 nov.», «sans date». */
function useStakeWords(next: NonNullable<Row["next"]>): string {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const due = instant(next.dueAt);
  const when = format.when(due, now);
  if (next.status === "proposed") return t("states.proposed");
  if (next.conventional) return t("inbox.noDate");
  if (due <= now) return t("today.row.late", { time: format.duration(now - due) });
  if (next.promiser.role === "third_party") return t("inbox.third", { name: nameOf(next.promiser) ?? "", when });
  return t("inbox.promised", { when });
}
