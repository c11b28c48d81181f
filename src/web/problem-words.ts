import i18next, { type TFunction } from "i18next";
import { ApiProblem, NetworkFailure } from "./api.ts";

/** What a failure is called, for a person. An unknown code is said as such, never hidden. */
export function problemWords(error: unknown, t: TFunction): string {
  if (error instanceof NetworkFailure) return t("problems.network");
  if (!(error instanceof ApiProblem)) return t("problems.drawFailed");
  const key = i18next.exists(`problems.${error.code}`) ? (`problems.${error.code}` as "problems.other") : "problems.other";
  const words = t(key, { code: error.code, ...error.detail });
  return [words, ...error.errors.map(({ field, message }) => `(${field} : ${message})`)].join(" ");
}
