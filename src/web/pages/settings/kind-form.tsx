import { NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KindView } from "../../../contract/kind.ts";
import { newId } from "../../../core/ids.ts";
import { useNow } from "../../clock.tsx";
import { useNamed } from "../../kinds-api.ts";
import { Form, type FormState } from "../../parts/form.tsx";
import { DeliverableItem, EvidenceItem, StatusItem } from "./kind-items.tsx";
import { KindLines } from "./kind-lines.tsx";
import { LengthInput } from "./length-input.tsx";
import { SaveActs } from "./save-acts.tsx";

type Settings = KindView["settings"];

interface Terms {
  kind: KindView;
  isNew: boolean;
  form: FormState;
  onSave: (kind: KindView) => void;
  onClose: () => void;
}

/** One kind of case, whole. */
export function KindForm({ kind, isNew, form, onSave, onClose }: Terms) {
  const { t } = useTranslation();
  const say = useNamed();
  const now = useNow();
  const [it, setIt] = useState(kind);
  const { names, settings } = it;
  const name = (change: Partial<KindView["names"]>) => setIt({ ...it, names: { ...names, ...change } });
  const set = (change: Partial<Settings>) => setIt({ ...it, settings: { ...settings, ...change } });
  const fresh = () => ({ id: newId<string>(now), fr: "", en: "" });
  const title = isNew ? t("caseKinds.settings.add") : t("caseKinds.settings.edit", { name: say(kind.names) });
  return (
    <Form form={form} className="form sheet" onSubmit={() => onSave(it)} label={title}>
      <div className="kind-row">
        <TextInput
          autoFocus
          label={t("caseKinds.settings.nameIn.fr")}
          maxLength={80}
          value={names.fr}
          error={form.error("names")}
          onChange={({ currentTarget }) => name({ fr: currentTarget.value })}
        />
        <TextInput
          label={t("caseKinds.settings.nameIn.en")}
          maxLength={80}
          value={names.en}
          onChange={({ currentTarget }) => name({ en: currentTarget.value })}
        />
      </div>
      <KindLines
        of="statuses"
        lines={settings.statuses}
        onChange={(statuses) => set({ statuses })}
        fresh={() => ({ ...fresh(), means: "working" as const })}
        error={form.error("settings.statuses")}
      >
        {(line, change) => <StatusItem line={line} onChange={change} />}
      </KindLines>
      <div className="kind-row">
        <div className="form-choice">
          <span className="form-label">{t("caseKinds.settings.stillMax")}</span>
          <LengthInput
            label={t("caseKinds.settings.stillMax")}
            value={settings.stillMax}
            error={form.error("settings.stillMax")}
            onChange={(stillMax) => set({ stillMax })}
          />
        </div>
        <NumberInput
          label={t("caseKinds.settings.objectionDays")}
          min={1}
          max={90}
          allowDecimal={false}
          value={settings.objectionDays}
          error={form.error("settings.objectionDays")}
          onChange={(days) => set({ objectionDays: typeof days === "number" ? days : Number.NaN })}
        />
      </div>
      <KindLines
        of="evidence"
        lines={settings.evidence}
        onChange={(evidence) => set({ evidence })}
        fresh={() => ({ ...fresh(), picture: "other" as const, required: true })}
        error={form.error("settings.evidence")}
      >
        {(line, change) => <EvidenceItem line={line} onChange={change} />}
      </KindLines>
      <KindLines
        of="deliverables"
        lines={settings.deliverables}
        onChange={(deliverables) => set({ deliverables: deliverables.map((one, i) => afterIts(one, deliverables.slice(0, i))) })}
        fresh={() => ({ ...fresh(), kind: "other" as const, waitsOn: [] as string[] })}
        error={form.error("settings.deliverables")}
      >
        {(line, change, before) => <DeliverableItem line={line} before={before} onChange={change} />}
      </KindLines>
      <SaveActs
        form={form}
        save={t("caseKinds.settings.save")}
        empty={(names.fr + names.en).trim() === "" || settings.statuses.length === 0}
        onCancel={onClose}
      />
    </Form>
  );
}

/** Moved or removed, a line waits on none that does not come before it. */
const afterIts = (one: Settings["deliverables"][number], before: readonly { id: string }[]) => ({
  ...one,
  waitsOn: one.waitsOn.filter((on) => before.some(({ id }) => id === on)),
});
