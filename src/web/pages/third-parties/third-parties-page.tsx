import "../../styles/inbox.css";
import "../../styles/cases.css";
import "../../styles/third-parties.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ThirdPartiesView } from "../../../contract/third-party.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { readThirdParties, thirdPartyKeys } from "../../third-party-api.ts";
import { RecordCells, RecordHead, Records } from "./record-cells.tsx";

/** /tiers — those outside for whom we promise: what they owe now, and what their dates are worth. */
export function ThirdPartiesPage() {
  const { t } = useTranslation();
  const all = useQuery({ queryKey: thirdPartyKeys.all, queryFn: readThirdParties });
  return (
    <main className="third-parties">
      <header className="third-head">
        <h1>{t("thirdParties.title")}</h1>
      </header>
      <QueryGate query={all}>{(them) => (them.length === 0 ? <Nobody /> : <Table them={them} />)}</QueryGate>
    </main>
  );
}

function Nobody() {
  const { t } = useTranslation();
  return (
    <div className="center">
      <h2>{t("thirdParties.none")}</h2>
      <p className="dim">{t("thirdParties.noneText")}</p>
    </div>
  );
}

function Table({ them }: { them: ThirdPartiesView }) {
  const { t } = useTranslation();
  return (
    <section className="third-party">
      <div>
        <h2 id="worth">{t("thirdParties.question")}</h2>
        <Records labelledBy="worth">
          <RecordHead first={t("thirdParties.who")} owes />
          <tbody>
            {them.map((it) => (
              <tr key={it.id}>
                <th scope="row">
                  <Link to="/tiers/$id" params={{ id: it.id }} className="link">
                    {it.name}
                  </Link>
                  {it.kinds.length > 0 && <span className="meta">{it.kinds.map((kind) => t(`kinds.name.${kind}`)).join(", ")}</span>}
                </th>
                <td className="num">
                  {it.owed}
                  {it.late > 0 && <span className="tone-rompue"> · {t("thirdParties.late", { count: it.late })}</span>}
                </td>
                <RecordCells record={it.record} />
              </tr>
            ))}
          </tbody>
        </Records>
        <p className="meta">{t("thirdParties.what")}</p>
      </div>
    </section>
  );
}
