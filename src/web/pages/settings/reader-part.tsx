import { IconCheck, IconEyeglass } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { deskKeys, readReader } from "../../desk-api.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useDesk } from "../../session.tsx";
import { ReaderForm } from "./reader-form.tsx";
import { ReaderState } from "./reader-state.tsx";
import { SettingsSection } from "./settings-section.tsx";

/** How often what became of texts is read again: people send on meanwhile. */
const LOOK_MS = 15_000;

/** A model that reads along what is sent, if the desk wants one. */
export function ReaderPart() {
  const { t } = useTranslation();
  const reader = useQuery({ queryKey: deskKeys.reader, queryFn: readReader, refetchInterval: LOOK_MS });
  return (
    <>
      <p className="settings-intro">{t("reader.intro")}</p>
      <QueryGate query={reader}>
        {(it) => (
          <>
            <SettingsSection title={t("reader.state")}>
              <div className="box-row">
                <IconEyeglass size={18} stroke={1.7} aria-hidden />
                <div className="person-body">
                  <WhereTextsGo />
                  {it && <ReaderState reader={it} />}
                </div>
              </div>
            </SettingsSection>
            <SettingsSection title={t("reader.settings")}>
              <ReaderForm reader={it} />
            </SettingsSection>
          </>
        )}
      </QueryGate>
    </>
  );
}

/** For everybody whose texts they are. */
export function WhereTextsGo() {
  const { t } = useTranslation();
  const host = useDesk().session.desk.readerHost;
  return host ? (
    <p className="strong">{t("reader.on", { host })}</p>
  ) : (
    <p className="box-ok">
      <IconCheck size={16} stroke={2} aria-hidden />
      {t("reader.off")}
    </p>
  );
}
