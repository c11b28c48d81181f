import "../../styles/inbox.css";
import "../../styles/cases.css";
import "../../styles/third-parties.css";
import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ThirdPartiesView } from "../../../contract/third-party.ts";
import { hasWords } from "../../parts/begun-words.ts";
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

/** Fewer are seen at a glance. */
const SEARCHED_FROM = 10;

function Table({ them }: { them: ThirdPartiesView }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const found = them.filter(({ name, kinds }) => hasWords([name, ...kinds.map((kind) => t(`kinds.name.${kind}`))].join(" "), typed));
  return (
    <section className="third-party">
      <div>
        {them.length >= SEARCHED_FROM && (
          <TextInput
            type="search"
            className="third-search"
            aria-label={t("thirdParties.search")}
            placeholder={t("thirdParties.search")}
            leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
        <p className="meta num" role="status">
          {typed.trim() !== "" &&
            (found.length === 0 ? t("thirdParties.notFound") : t("thirdParties.found", { count: found.length, all: them.length }))}
        </p>
        <h2 id="worth">{t("thirdParties.question")}</h2>
        <Records labelledBy="worth">
          <RecordHead first={t("thirdParties.who")} owes />
          <tbody>
            {found.map((it) => (
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
