import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { DeskSettingsView } from "../../../contract/settings.ts";
import { changeDeskSettings, deskKeys } from "../../desk-api.ts";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { HoursEditor } from "../../parts/hours-editor.tsx";
import { PlaceFields, useRegions } from "../../parts/place-fields.tsx";
import { keys } from "../../queries.ts";
import { type WeekDraft, weekOf } from "../../week-hours.ts";
import { typed } from "../../typed.ts";
import { Closures } from "./closures.tsx";
import { CustomerFields } from "./customer-fields.tsx";
import { Holidays } from "./holidays.tsx";
import { SettingsSection } from "./settings-section.tsx";
import { useSaved } from "./use-saved.ts";

type Settings = z.output<typeof DeskSettingsView>;

export function DeskForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const saved = useSaved(deskKeys.settings, keys.session);
  const form = useForm({
    fields: ["name", "timeZone", "country", "region", "hours", "phone"],
    about: { unknown_region: "region", hours_too_short: "hours" },
  });
  const [draft, setDraft] = useState(settings);
  const [week, setWeek] = useState<WeekDraft>(settings.hours);
  const holidays = useRegions(draft.country, draft.region).data?.holidays;
  const change = (some: Partial<Settings>) => setDraft({ ...draft, ...some });
  return (
    <Form
      form={form}
      className="form-settings"
      onSubmit={() =>
        form.run(
          "save",
          () => changeDeskSettings({ ...draft, hours: weekOf(week) }),
          () => saved(),
        )
      }
    >
      <SettingsSection title={t("settings.desk.identity")}>
        <div className="form">
          <TextInput
            label={t("settings.desk.name")}
            autoComplete="organization"
            error={form.error("name")}
            {...typed(draft.name, (it) => change({ name: it }))}
          />
          <PlaceFields place={draft} onChange={change} form={form} />
          <div className="form-choice">
            <span className="form-label" id="desk-language">
              {t("settings.desk.language")}
            </span>
            <SegmentedControl
              aria-labelledby="desk-language"
              aria-describedby="desk-language-why"
              value={draft.language}
              onChange={(it) => change({ language: it as "fr" | "en" })}
              data={(["fr", "en"] as const).map((value) => ({ value, label: t(`settings.mine.${value}`) }))}
            />
            <span className="meta" id="desk-language-why">
              {t("settings.desk.languageText")}
            </span>
          </div>
        </div>
      </SettingsSection>
      <CustomerFields draft={draft} onChange={change} form={form} />
      <SettingsSection title={t("settings.desk.hours")} text={t("settings.desk.hoursText")}>
        <HoursEditor week={week} onChange={setWeek} error={form.error("hours")} />
      </SettingsSection>
      <SettingsSection title={t("settings.desk.holidays")} text={t("settings.desk.holidaysText")}>
        {holidays && <Holidays holidays={holidays} />}
      </SettingsSection>
      <SettingsSection title={t("settings.desk.closures")} text={t("settings.desk.closuresText")}>
        <Closures closures={draft.closures} onChange={(closures) => change({ closures })} />
      </SettingsSection>
      <div className="form-stay">
        <FormFoot form={form}>
          <Button type="submit" loading={form.pending !== null}>
            {t("forms.save")}
          </Button>
        </FormFoot>
      </div>
    </Form>
  );
}
