import { Checkbox, MultiSelect, NumberInput, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { KindView } from "../../../contract/kind.ts";
import { WORKING_DAY } from "../../../core/calendar.ts";
import { EVIDENCE_PICTURES, STAGE_MEANS } from "../../../core/case-kind.ts";
import { COMMITMENT_KINDS } from "../../../core/due.ts";
import { useNamed } from "../../kinds-api.ts";

type Settings = KindView["settings"];
type Status = Settings["statuses"][number];
type Evidence = Settings["evidence"][number];
type Deliverable = Settings["deliverables"][number];

interface Of<L> {
  line: L;
  onChange: (change: Partial<L>) => void;
}

/** A step: its words, and what it means to the rules. */
export function StatusItem({ line, onChange }: Of<Status>) {
  const { t } = useTranslation();
  return (
    <>
      <Words line={line} onChange={onChange} />
      <Select
        label={t("caseKinds.settings.means")}
        allowDeselect={false}
        value={line.means}
        data={STAGE_MEANS.map((value) => ({ value, label: t(`caseKinds.settings.meansOf.${value}`) }))}
        onChange={(means) => onChange({ means: means as Status["means"] })}
      />
    </>
  );
}

/** A view or a paper, and the drawing that shows what is meant. */
export function EvidenceItem({ line, onChange }: Of<Evidence>) {
  const { t } = useTranslation();
  return (
    <>
      <Words line={line} onChange={onChange} />
      <Select
        label={t("caseKinds.settings.picture")}
        allowDeselect={false}
        value={line.picture}
        data={EVIDENCE_PICTURES.map((value) => ({ value, label: t(`caseKinds.settings.pictures.${value}`) }))}
        onChange={(picture) => onChange({ picture: picture as Evidence["picture"] })}
      />
      <Checkbox
        label={t("caseKinds.settings.required")}
        checked={line.required}
        onChange={({ currentTarget }) => onChange({ required: currentTarget.checked })}
      />
    </>
  );
}

/** Something delivered: the promise it becomes, within how long, after what. */
export function DeliverableItem({ line, before, onChange }: Of<Deliverable> & { before: readonly Deliverable[] }) {
  const { t } = useTranslation();
  const say = useNamed();
  return (
    <>
      <Words line={line} onChange={onChange} />
      <Select
        label={t("caseKinds.settings.kind")}
        allowDeselect={false}
        value={line.kind}
        data={COMMITMENT_KINDS.map((value) => ({ value, label: t(`kinds.name.${value}`) }))}
        onChange={(kind) => onChange({ kind: kind as Deliverable["kind"] })}
      />
      <NumberInput
        label={t("caseKinds.settings.within")}
        min={0.5}
        max={130}
        decimalScale={1}
        decimalSeparator={t("settings.rules.decimal")}
        value={line.within === undefined ? "" : line.within / WORKING_DAY}
        onChange={(days) => onChange({ within: typeof days === "number" && days > 0 ? Math.round(days * WORKING_DAY) : undefined })}
      />
      {before.length > 0 && (
        <MultiSelect
          label={t("caseKinds.settings.waitsOn")}
          data={before.map((it) => ({ value: it.id, label: say(it) || t("caseKinds.settings.unnamed") }))}
          value={line.waitsOn}
          onChange={(waitsOn) => onChange({ waitsOn })}
        />
      )}
      <Checkbox
        label={t("caseKinds.settings.internal")}
        checked={line.internal ?? false}
        onChange={({ currentTarget }) => onChange({ internal: currentTarget.checked || undefined })}
      />
    </>
  );
}

function Words<L extends { fr: string; en: string }>({ line, onChange }: Of<L>) {
  const { t } = useTranslation();
  return (
    <>
      {(["fr", "en"] as const).map((language) => (
        <TextInput
          key={language}
          label={t(`caseKinds.settings.${language}`)}
          maxLength={80}
          value={line[language]}
          onChange={({ currentTarget }) => onChange({ [language]: currentTarget.value } as Partial<L>)}
        />
      ))}
    </>
  );
}
