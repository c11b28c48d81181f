import { useTranslation } from "react-i18next";
import { hostOf, isThisMachine } from "./model-address.ts";

/** What would leave this machine, and for where: said before the switch. */
export function WhatLeaves({ baseUrl }: { baseUrl: string }) {
  const { t } = useTranslation();
  const host = hostOf(baseUrl) ?? t("reader.there");
  const here = isThisMachine(baseUrl);
  return (
    <div className="settings-note">
      <p className="strong">{t(here ? "reader.stays" : "reader.leaves")}</p>
      <p>{t(here ? "reader.staysText" : "reader.leavesText", { host })}</p>
      <p>{t("reader.leavesNot", { host })}</p>
    </div>
  );
}
