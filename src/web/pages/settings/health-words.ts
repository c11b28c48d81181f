import i18next, { type TFunction } from "i18next";

/** Why a mailbox does not answer: the name of an outcome in words, else what was said. */
export function healthWords(problem: string, t: TFunction): string {
  const key = `settings.health.${problem}`;
  return /^\w+$/.test(problem) && i18next.exists(key)
    ? t("settings.mail.why", { why: t(key as "settings.health.failed") })
    : t("settings.mail.why", { why: problem });
}
