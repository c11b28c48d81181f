import "../../styles/today-side.css";
import { useMediaQuery } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { TodayView } from "../../../contract/today.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import type { PromiseLine } from "./bands.ts";
import { Calls } from "./calls.tsx";
import { DayLoad, useDay } from "./day-load.tsx";
import { PHONE } from "./phone.ts";
import { Side } from "./side.tsx";

type CaseLine = PromiseLine["case"];

/** The day's load, who waits for a call, who has heard nothing, whose message has no answer. */
export function TodaySide({ view, who }: { view: TodayView | undefined; who: "mine" | "team" }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const day = useDay(who);
  const phone = useMediaQuery(PHONE);
  const since = (at: string) => {
    const days = format.daysBetween(instant(at), now);
    return days > 1 ? t("shell.days", { count: days }) : format.duration(now - instant(at));
  };
  return (
    <aside aria-label={t("today.aside")}>
      {!phone && <DayLoad who={who} view={view} />}
      {day && <Calls day={day} />}
      {view && (
        <>
          {view.notSettled.length > 0 && (
            <Side title={t("today.side.notSettled")} count={view.notSettled.length}>
              {view.notSettled.map(({ case: about, since: at }) => (
                <Waiting key={about.id} about={about} said={t("today.side.notSettledRow", { time: since(at) })} />
              ))}
            </Side>
          )}
          <Side title={t("today.side.silent")} count={view.silent.length} none={t("today.side.silentNone")}>
            {view.silent.map(({ case: about, since: at, chases }) => (
              <Waiting
                key={about.id}
                about={about}
                said={t("today.side.silentRow", { time: since(at) })}
                more={chases > 0 ? t("today.side.chases", { count: chases }) : undefined}
              />
            ))}
          </Side>
          <Side title={t("today.side.unanswered")} count={view.unanswered.length} none={t("today.side.unansweredNone")}>
            {view.unanswered.map(({ case: about, since: at }) => (
              <Waiting key={about.id} about={about} said={t("today.side.unansweredRow", { time: since(at) })} />
            ))}
          </Side>
          {view.undelivered.length > 0 && (
            <Side title={t("today.side.undelivered")} count={view.undelivered.length}>
              {view.undelivered.map(({ case: about, since: at }) => (
                <Waiting key={about.id} about={about} said={t("today.side.undeliveredRow", { when: format.when(instant(at), now) })} />
              ))}
            </Side>
          )}
        </>
      )}
    </aside>
  );
}

function Waiting({ about, said, more }: { about: CaseLine; said: string; more?: string }) {
  const { t } = useTranslation();
  return (
    <div className="side-row">
      <div>
        <p>
          <Link to="/dossiers/$id" params={{ id: about.id }} className="side-name">
            {about.customer.name}
          </Link>{" "}
          {said}
        </p>
        {more && <p className="meta">{more}</p>}
      </div>
      <Link to="/dossiers/$id" params={{ id: about.id }} search={{ ecrire: true }} className="link">
        {t("today.acts.write")}
      </Link>
    </div>
  );
}
