import { ActionIcon } from "@mantine/core";
import { IconPhone } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TodayView } from "../../../contract/today.ts";
import { type Instant, instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import { bandOf, type PromiseLine } from "./bands.ts";

type CaseLine = PromiseLine["case"];

/** Who waits for a call, who has heard nothing, whose message has no answer. */
export function TodaySide({ view }: { view: TodayView | undefined }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const since = (at: string) => {
    const days = format.daysBetween(instant(at), now);
    return days > 1 ? t("shell.days", { count: days }) : format.duration(now - instant(at));
  };
  return (
    <aside aria-label={t("today.aside")}>
      {view && (
        <>
          <CallBacks lines={view.promises} />
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

function Side({ title, count, none, children }: { title: string; count: number; none?: string; children: ReactNode }) {
  return (
    <section className="side">
      <div className="side-head">
        <h2>{title}</h2>
        {count > 0 && <span className="dim num">{count}</span>}
      </div>
      {count > 0 ? children : <p className="dim">{none}</p>}
    </section>
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

/** Calls owed by tonight. */
function CallBacks({ lines }: { lines: readonly PromiseLine[] }) {
  const { t } = useTranslation();
  const { session } = useDesk();
  const now = useNow();
  const near = new Set(["late", "hour", "today"]);
  const owed = lines.filter(
    ({ commitment }) => commitment.kind === "call_back" && near.has(bandOf(instant(commitment.dueAt), now, session.desk.timeZone)),
  );
  return (
    <Side title={t("today.side.callBack")} count={owed.length} none={t("today.side.callBackNone")}>
      {owed.map((line) => (
        <CallBack
          key={line.commitment.id}
          about={line.case}
          dueAt={instant(line.commitment.dueAt)}
          conventional={line.commitment.conventional}
        />
      ))}
    </Side>
  );
}

function CallBack({ about, dueAt, conventional }: { about: CaseLine; dueAt: Instant; conventional: boolean }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const { phone } = about.customer;
  const when = format.when(dueAt, now);
  const said = dueAt <= now ? t("today.side.callLate", { when, time: format.duration(now - dueAt) }) : t("today.side.callDue", { when });
  return (
    <div className="side-row">
      <div className="side-grow">
        <p className="side-call">
          <Link to="/dossiers/$id" params={{ id: about.id }} className="side-name">
            {about.customer.name}
          </Link>{" "}
          <span className="dim num">{phone ? format.phone(phone) : t("today.row.noPhone")}</span>
        </p>
        <p className="meta">{conventional ? t("today.row.noDate") : said}</p>
      </div>
      {phone ? (
        <ActionIcon
          component="a"
          href={`tel:${phone}`}
          variant="default"
          size={34}
          aria-label={t("today.acts.callName", { name: about.customer.name })}
        >
          <IconPhone size={17} stroke={1.7} aria-hidden />
        </ActionIcon>
      ) : (
        <Link to="/dossiers/$id" params={{ id: about.id }} search={{ ecrire: true }} className="link">
          {t("today.acts.write")}
        </Link>
      )}
    </div>
  );
}
