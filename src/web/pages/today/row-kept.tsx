import { useNetwork } from "@mantine/hooks";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { restOfWords } from "../../i18n.ts";
import { useKeeping } from "./keeping.tsx";
import type { Kept } from "./use-kept-lines.ts";
import { focusRow } from "./use-row-focus.ts";
import { lazy } from "../../lazy.ts";

const RowOvertaken = lazy(async () => {
  const [{ RowOvertaken }] = await Promise.all([import("./row-overtaken.tsx"), restOfWords()]);
  return { default: RowOvertaken };
});

/** In place of its gestures, while it can be taken back: that it is kept, or waits for the network to be. */
export function RowKept({ id, kept }: { id: string; kept: Kept }) {
  const { t } = useTranslation();
  const { undo } = useKeeping();
  const { online } = useNetwork();
  if (kept.by && kept.state === "overtaken")
    return (
      <Suspense>
        <RowOvertaken id={id} by={kept.by} />
      </Suspense>
    );
  const takeBack = () => {
    undo(id);
    focusRow(id, () => undefined); // the click on the row has chosen it
  };
  const waits = kept.state === "waiting" || (kept.state === "sending" && !online);
  return (
    <p className="row-kept">
      <span>{t(waits ? "promise.keep.waits" : "promise.keep.done")}</span>
      {kept.state === "done" && (
        <button type="button" className="link" onClick={takeBack}>
          {t("shell.undo")}
        </button>
      )}
    </p>
  );
}
