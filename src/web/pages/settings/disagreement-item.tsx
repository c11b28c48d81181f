import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { DisagreementsView } from "../../../contract/disagreements.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { Parole } from "../../parts/parole.tsx";
import { useDesk } from "../../session.tsx";
import { termsInWords } from "./terms-in-words.ts";

type Row = DisagreementsView["rows"][number];

/** One passage read otherwise than a person meant it: its words, then what was read beside what was said. */
export function DisagreementItem({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { format, nameOf, isMe } = useDesk();
  const now = useNow();
  const by = { role: "person", id: row.person } as const;
  const who = isMe(by) ? t("readings.you") : (nameOf(by) ?? t("readings.someone"));
  return (
    <li className="box disagreement">
      <p className="disagreement-head">
        <Parole words={row.words} language={row.language} />
        <span className="dim">{t(`readings.one.${row.decision}`)}</span>
      </p>
      <p className="meta num">
        <Link className="link" to="/dossiers/$id" params={{ id: row.case.id }}>
          {row.case.customer}, {row.case.reference}
        </Link>
        {" · "}
        {[t(`doors.name.${row.door}`), format.when(instant(row.at), now)].join(" · ")}
      </p>
      <div className="disagreement-both">
        <Side
          title={t("readings.asRead")}
          terms={row.read}
          other={row.decided}
          otherwise={t("readings.nothing")}
          sure={row.read?.confidence}
        />
        <Side title={t("readings.asSaid", { who })} terms={row.decided} other={row.read} otherwise={t("readings.noPromise")} />
      </div>
    </li>
  );
}

/** One of the two values; what differs from the other is heavier. */
function Side({
  title,
  terms,
  other,
  otherwise,
  sure,
}: {
  title: string;
  terms: Row["decided"];
  other: Row["decided"];
  otherwise: string;
  sure?: number;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const now = useNow();
  const said = terms && termsInWords(terms, { ...desk, now, t });
  const beside = other && termsInWords(other, { ...desk, now, t });
  return (
    <div role="group" aria-label={title}>
      <p className="disagreement-side">
        {title}
        {sure !== undefined && <span className="dim num"> {t("composer.sure", { percent: desk.format.percent(sure) })}</span>}
      </p>
      {said ? (
        <dl className="pairs">
          {(["what", "who", "when"] as const).map((name) => (
            <div key={name}>
              <dt>{t(`readings.${name}`)}</dt>
              <dd className={beside && beside[name] !== said[name] ? "strong num" : "num"}>{said[name]}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="strong">{otherwise}</p>
      )}
    </div>
  );
}
