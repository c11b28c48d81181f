import i18next, { type TFunction } from "i18next";

/** Why intake set a mail aside, in words; what has none is told as it stands. */
export function whyAside(problem: string, t: TFunction): string {
  const known = `inbox.aside.why.${problem}`;
  return /^\w+$/.test(problem) && i18next.exists(known) ? t(known as "inbox.aside.why.mail_loop") : t("inbox.aside.whyElse", { problem });
}
