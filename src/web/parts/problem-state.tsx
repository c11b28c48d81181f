import { Button } from "@mantine/core";
import { IconAlertTriangle, IconRefresh } from "@tabler/icons-react";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api.ts";
import { restOfWords } from "../i18n.ts";
import { overtakenBy } from "../overtaken.ts";
import { problemWords } from "../problem-words.ts";
import { lazy } from "../lazy.ts";

const OvertakenNote = lazy(async () => {
  const [{ OvertakenNote }] = await Promise.all([import("./overtaken-note.tsx"), restOfWords()]);
  return { default: OvertakenNote };
});

/** A page that could not be read: what failed, what is safe, one thing to do. A whole page that is not there is no failure: trying again would find nothing. */
export function ProblemState({ error, onRetry, page = false }: { error: Error; onRetry: () => void; page?: boolean }) {
  const { t } = useTranslation();
  const reference = error instanceof ApiProblem ? error.reference : null;
  const nowhere = page && error instanceof ApiProblem && error.status === 404;
  return (
    <div className="center problem" role="alert">
      <IconAlertTriangle size={22} stroke={1.7} aria-hidden />
      <div>
        <h1 style={{ fontSize: 16, lineHeight: "22px" }}>{t(nowhere ? "problems.nowhere" : "problems.pageFailed")}</h1>
        <p className="dim">
          {problemWords(error, t)} {!nowhere && t("problems.pageSafe")}
        </p>
        <div className="problem-acts">
          {nowhere ? (
            <Button component="a" href="/aujourdhui">
              {t("problems.toToday")}
            </Button>
          ) : (
            <Button onClick={onRetry} leftSection={<IconRefresh size={16} stroke={1.9} />}>
              {t("shell.retry")}
            </Button>
          )}
        </div>
        {reference && (
          <p className="meta" style={{ marginTop: 10 }}>
            {t("shell.reference", { reference })}
          </p>
        )}
      </div>
    </div>
  );
}

/** A gesture that was refused or failed, beside the button that made it. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (!error) return null;
  const by = overtakenBy(error);
  if (by)
    return (
      <Suspense>
        <OvertakenNote by={by} />
      </Suspense>
    );
  return (
    <div className="refusal" role="alert">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
      <span>{problemWords(error, t)}</span>
    </div>
  );
}
