import type { TFunction } from "i18next";
import type { z } from "zod";
import type { ReaderProblem } from "../../../contract/optional-reader.ts";

/** Why the rules read alone, with the status where there was one. */
export function readerProblemWords(
  { code, status }: { code: z.output<typeof ReaderProblem>; status: number | null },
  t: TFunction,
): string {
  const why = t(`reader.problems.${code}`);
  return status === null || status === 200 ? why : t("reader.status", { why, status });
}
