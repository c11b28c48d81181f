import "../../styles/forms.css";
import "../../styles/settings.css";
import { IconChevronLeft } from "@tabler/icons-react";
import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isLead } from "../../../core/people.ts";
import { useDesk } from "../../session.tsx";
import { DeskPart } from "./desk-part.tsx";
import { ErasuresPart } from "./erasures-part.tsx";
import { FieldsPart } from "./fields-part.tsx";
import { KindsPart } from "./kinds-part.tsx";
import { MailPart } from "./mail-part.tsx";
import { MinePart } from "./mine-part.tsx";
import { OutboxPart } from "./outbox-part.tsx";
import { PeoplePart } from "./people-part.tsx";
import { ProceduresPart } from "./procedures-part.tsx";
import { ReaderPart, WhereTextsGo } from "./reader-part.tsx";
import { ReadingsPart } from "./readings-part.tsx";
import { RepliesPart } from "./replies-part.tsx";
import { RulesPart } from "./rules-part.tsx";
import { SettingsNav } from "./settings-nav.tsx";
import { isDirector, isPart, type Part } from "./parts.ts";
import { UnreadablePart } from "./unreadable-part.tsx";

/** By the address of each part, and who may open it where not everybody may. */
const PARTS: Record<Part, { draw: () => ReactNode; may?: typeof isLead }> = {
  moi: { draw: () => <MinePart /> },
  personnes: { draw: () => <PeoplePart />, may: isLead },
  bureau: { draw: () => <DeskPart />, may: isLead },
  regles: { draw: () => <RulesPart />, may: isLead },
  sortes: { draw: () => <KindsPart />, may: isLead },
  courriel: { draw: () => <MailPart />, may: isLead },
  reponses: { draw: () => <RepliesPart /> },
  champs: { draw: () => <FieldsPart />, may: isLead },
  lecteur: { draw: () => <ReaderPart />, may: isDirector },
  lectures: { draw: () => <ReadingsPart />, may: isLead },
  procedures: { draw: () => <ProceduresPart />, may: isLead },
  effacements: { draw: () => <ErasuresPart />, may: isDirector },
  depart: { draw: () => <OutboxPart /> },
  illisible: { draw: () => <UnreadablePart /> },
};

/** /reglages/:part — on a phone the list of parts is a page of its own. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { me } = useDesk();
  const asked = useParams({ strict: false, select: ({ part }: { part?: string }) => part });
  const part = isPart(asked) ? asked : "moi";
  const { draw, may } = PARTS[part];
  return (
    <div className="settings" data-at={asked ? "part" : "list"}>
      <SettingsNav part={part} />
      <main className="settings-main" key={part}>
        <Link className="settings-back link" to="/reglages">
          <IconChevronLeft size={16} stroke={1.7} aria-hidden />
          {t("settings.back")}
        </Link>
        <h1>{t(`settings.parts.${part}`)}</h1>
        {may && !may(me) ? <NotYours may={may} /> : draw()}
      </main>
    </div>
  );
}

/** Someone else may do it: who. */
function NotYours({ may }: { may: typeof isLead }) {
  const { t } = useTranslation();
  const { session } = useDesk();
  const names = session.people.filter((it) => it.active && !it.invited && may(it)).map(({ name }) => name);
  return (
    <div className="settings-not-yours">
      {may === isDirector && <WhereTextsGo />}
      <p className="strong">{t(may === isDirector ? "settings.onlyDirector" : "settings.only")}</p>
      <p className="dim">{t("settings.onlyWho", { count: names.length, names: names.join(", ") })}</p>
    </div>
  );
}
