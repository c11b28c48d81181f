import { useTranslation } from "react-i18next";
import { hostOf, isThisMachine } from "./model-address.ts";

/** What would leave this machine, and for where: said before the switch. */
export function WhatLeaves({ baseUrl }: { baseUrl: string }) {
  const { t } = useTranslation();
  const known = hostOf(baseUrl);
  const host = known ?? t("reader.there");
  const here = isThisMachine(baseUrl);
  return (
    <div className="settings-note">
      <p className="strong">{t(here ? "reader.stays" : "reader.leaves")}</p>
      <p>{t(here ? "reader.staysText" : "reader.leavesText", { host })}</p>
      <p>
        {t("reader.leavesNot")} {known ? t("reader.madeOfIt", { host }) : t("reader.madeOfItThere")}
      </p>
    </div>
  );
}
