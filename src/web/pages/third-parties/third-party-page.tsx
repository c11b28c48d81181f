import "../../styles/inbox.css";
import "../../styles/case.css";
import "../../styles/cases.css";
import "../../styles/memory.css";
import "../../styles/third-parties.css";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ThirdPartyView } from "../../../contract/third-party.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { Parole } from "../../parts/parole.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useDesk } from "../../session.tsx";
import { readThirdParty, thirdPartyKeys } from "../../third-party-api.ts";
import { RecordCells, RecordHead, Records } from "./record-cells.tsx";
import { ThirdPartyWays } from "./third-party-ways.tsx";

const route = getRouteApi("/desk/tiers/$id");

/** /tiers/:id — what one of them owes now, its record by kind of work with what is behind it, and how it is reached. */
export function ThirdPartyPage() {
  const { id } = route.useParams();
  const one = useQuery({ queryKey: thirdPartyKeys.one(id), queryFn: () => readThirdParty(id) });
  return (
    <main className="third-parties">
      <QueryGate query={one}>
        {(it) => (
          <>
            <header className="third-head">
              <h1>{it.name}</h1>
            </header>
            <div className="third-party">
              <Owed it={it} />
              <Dates it={it} />
              <Past it={it} />
              <ThirdPartyWays key={JSON.stringify([it.name, it.address, it.phone])} it={it} />
            </div>
          </>
        )}
      </QueryGate>
    </main>
  );
}

function Owed({ it }: { it: ThirdPartyView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const when = (at: string) => format.when(instant(at), now);
  return (
    <section aria-labelledby="owes">
      <h2 id="owes">{t("thirdParties.owesNow")}</h2>
      {it.owes.length === 0 && <p className="dim">{t("thirdParties.owesNothing")}</p>}
      {it.owes.map((one) => (
        <article className="item" key={one.id}>
          <PromiseMark state={one.late ? "retard" : "attente"} size={20} />
          <div>
            <p className="item-head">
              <Parole words={one.words} />
              <span className={`item-state tone-${one.late ? "rompue" : "attente"}`}>
                {t(one.late ? "states.retard" : "states.attente")}
              </span>
            </p>
            <p className="meta num">
              {[
                one.dueAt ? t("case.due", { when: when(one.dueAt) }) : t("composer.noDate"),
                ...(one.said ? [`${t(`thirdParties.said.${one.said.what}`)} ${when(one.said.at)}`] : []),
                ...(one.askedAt ? [t("promise.reminded", { when: when(one.askedAt) })] : []),
              ].join(" · ")}
              {" · "}
              <OfCase of={one.case} />
            </p>
          </div>
        </article>
      ))}
    </section>
  );
}

function Dates({ it }: { it: ThirdPartyView }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2 id="dates">{t("thirdParties.byKind")}</h2>
      <Records labelledBy="dates">
        <RecordHead first={t("thirdParties.kind")} />
        <tbody>
          {it.byKind.map(({ kind, record }) => (
            <tr key={kind}>
              <th scope="row">{t(`kinds.name.${kind}`)}</th>
              <RecordCells record={record} />
            </tr>
          ))}
          <tr>
            <th scope="row">{t("thirdParties.all")}</th>
            <RecordCells record={it.record} />
          </tr>
        </tbody>
      </Records>
      <p className="meta">{t("thirdParties.what")}</p>
    </section>
  );
}

/** The cases behind the figures. */
function Past({ it }: { it: ThirdPartyView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  if (it.past.length === 0) return null;
  return (
    <details>
      <summary>{t("thirdParties.behind", { count: it.past.length })}</summary>
      <ul className="memory-list">
        {it.past.map((one) => (
          <li key={one.id}>
            <Parole words={one.words} />
            <span className="meta num">
              {t("case.due", { when: format.when(instant(one.dueAt), now) })}
              {" · "}
              {one.lateMs === 0
                ? t("states.tenue")
                : t(one.endedAt ? "thirdParties.cameLate" : "thirdParties.lateSoFar", { late: format.duration(one.lateMs) })}
              {" · "}
              <OfCase of={one.case} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const OfCase = ({ of }: { of: { id: string; reference: string } }) => (
  <Link to="/dossiers/$id" params={{ id: of.id }} className="link">
    {of.reference}
  </Link>
);
