import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReaderTrial } from "../../../contract/optional-reader.ts";
import { instant, SECOND } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { capital } from "../../../core/format.ts";
import { Parole } from "../../parts/parole.tsx";
import { useDesk } from "../../session.tsx";
import { readerProblemWords } from "./reader-problem-words.ts";

interface Terms {
  result: ReaderTrial | null;
  /** Where an answer is awaited from, and for how long; null while nothing is tried. */
  trying: { host: string; limitMs: number } | null;
}

/** What came back for our sample sentence, and how long it took. */
export function ReaderOutcome({ result, trying }: Terms) {
  const { t } = useTranslation();
  const { format } = useDesk();
  if (trying)
    return (
      <p className="meta num" role="status">
        {t("reader.trying", { host: trying.host, seconds: format.number(trying.limitMs / SECOND) })}
      </p>
    );
  if (!result) return <div role="status" className="hidden" />;
  const { problem, status, said, sample, tookMs, read } = result;
  const good = problem === null && read.length > 0;
  return (
    <div className="test" role="status" data-outcome={good ? "ok" : "failed"}>
      {good ? <IconCheck size={18} stroke={2} aria-hidden /> : <IconAlertTriangle size={18} stroke={1.7} aria-hidden />}
      <div>
        <p className="strong">
          {problem
            ? capital(readerProblemWords({ code: problem, status }, t))
            : read.length > 0
              ? t("reader.read", { count: read.length })
              : t("reader.readNone")}
        </p>
        {read.length > 0 && (
          <ul>
            {read.map((it, i) => (
              <ReadPromise key={i} {...it} />
            ))}
          </ul>
        )}
        {said && <p className="meta">{t("reader.said", { said })}</p>}
        <p className="meta num">
          {t("reader.took", { seconds: format.number(tookMs / SECOND) })} {t("reader.sent", { sample })}
        </p>
      </div>
    </div>
  );
}

/** «Rappeler, demain 12 h : je vous rappelle demain avant midi» */
function ReadPromise({ words, kind, due }: ReaderTrial["read"][number]) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const when = due.kind === "none" ? t("reader.noDate") : due.kind === "vague" ? due.words : format.dated(instant(due.by), now);
  return (
    <li>
      {t(`kinds.name.${kind}`)}, {when} <Parole words={words} small />
    </li>
  );
}
