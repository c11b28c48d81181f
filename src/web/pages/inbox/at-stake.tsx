import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { type Instant, instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import type { Format } from "../../../core/format.ts";
import { StateText } from "../../parts/state-text.tsx";
import { elapsed, promiseState } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";
import type { Row } from "./inbox-pages.ts";

/** A row of the inbox, or of another list of cases. */
type Staked = Pick<Row, "next" | "awaitingSince" | "complaintSince" | "status" | "past"> & Partial<Pick<Row, "lostCall" | "putAside">>;

/** That it is a complaint, the next promise owed on the case, since when the customer waits, and until when it is out of the way. */
export function AtStake({ row: { next, awaitingSince, complaintSince, lostCall, putAside, status, past } }: { row: Staked }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const since = (at: string) => ({ time: format.duration(now - instant(at)) });
  return (
    <p className="inbox-stake num">
      {complaintSince && <span className="inbox-complaint">{t("inbox.complaint")}</span>}
      {putAside && <span>{asideWords(putAside, now, format, t)}</span>}
      {next && <NextPromise next={next} />}
      {lostCall && <span>{t("inbox.toCallBack", since(lostCall.since))}</span>}
      {awaitingSince && <span>{t("inbox.waits", since(awaitingSince))}</span>}
      {!next && !awaitingSince && !complaintSince && !lostCall && !putAside && (
        <span className="dim">{t(past ? "inbox.past" : status === "closed" ? "inbox.closed" : "inbox.calm")}</span>
      )}
    </p>
  );
}

function asideWords({ until }: NonNullable<Row["putAside"]>, now: Instant, format: Format, t: TFunction): string {
  if (until === null) return t("inbox.asideNews");
  return instant(until) <= now ? t("inbox.isBack") : t("inbox.asideUntil", { when: format.when(instant(until), now) });
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
