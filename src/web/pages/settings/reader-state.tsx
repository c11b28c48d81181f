import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReaderView } from "../../../contract/optional-reader.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import { readerProblemWords } from "./reader-problem-words.ts";

/** Who turned it on or off, and how it has fared since. */
export function ReaderState({ reader }: { reader: NonNullable<ReaderView> }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const when = (at: string) => format.when(instant(at), now);
  const { enabled, turned, asked, failed, lastOkAt, problem, pausedUntil } = reader;
  const paused = pausedUntil !== null && instant(pausedUntil) > now;
  const name = nameOf({ role: "person", id: turned.by }) ?? "";
  return (
    <>
      <p className="meta num">{t(enabled ? "reader.turnedOn" : "reader.turnedOff", { name, when: when(turned.at) })}</p>
      {enabled && asked > 0 && (
        <p className="meta num">
          {t("reader.asked", { count: asked - failed })} {failed > 0 && t("reader.failed", { count: failed })}{" "}
          {lastOkAt && t("reader.lastOk", { when: when(lastOkAt) })}
        </p>
      )}
      {enabled && problem && (
        <p className={paused ? "state-text tone-rompue" : "meta num"}>
          {paused && <IconAlertTriangle size={15} stroke={1.7} aria-hidden />}
          <span>
            {t("reader.lastProblem", { when: when(problem.at), why: readerProblemWords(problem, t) })}{" "}
            {paused && t("reader.paused", { when: when(pausedUntil) })}
          </span>
        </p>
      )}
    </>
  );
}
