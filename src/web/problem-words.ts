import i18next, { type TFunction } from "i18next";
import { ApiProblem, NetworkFailure } from "./api.ts";

/** What a failure is called, for a person. An unknown code is said as such, never hidden. */
export function problemWords(error: unknown, t: TFunction): string {
  if (error instanceof NetworkFailure) return t("problems.network");
  if (!(error instanceof ApiProblem)) return t("problems.drawFailed");
  const known = [error.code, `http_${error.status}`].find((code) => i18next.exists(`problems.${code}`));
  const words = known ? t(`problems.${known}` as "problems.other", { code: error.code, ...error.detail }) : t("problems.other", { code: error.code });
  return [words, ...error.errors.map(({ field, message }) => `(${field} : ${message})`)].join(" ");
}
