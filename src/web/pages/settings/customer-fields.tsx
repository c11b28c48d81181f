import { Switch, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { DeskSettingsView } from "../../../contract/settings.ts";
import type { FormState } from "../../parts/form.tsx";
import { typed } from "../../typed.ts";
import { SettingsSection } from "./settings-section.tsx";

type Draft = Pick<z.output<typeof DeskSettingsView>, "phone" | "namesThirdParties" | "publicAddress">;

/** What customers see on their page, and where its links lead. */
export function CustomerFields({ draft, onChange, form }: { draft: Draft; onChange: (some: Partial<Draft>) => void; form: FormState }) {
  const { t } = useTranslation();
  const { phone, namesThirdParties, publicAddress } = draft;
  return (
    <SettingsSection
      title={t("customerLink.setting")}
      text={publicAddress === null ? t("customerLink.noAddress") : t("customerLink.address", { address: publicAddress })}
    >
      <div className="form">
        <TextInput
          label={t("customerLink.phone")}
          description={t("customerLink.phoneText")}
          type="tel"
          autoComplete="tel"
          error={form.error("phone")}
          {...typed(phone ?? "", (it) => onChange({ phone: it || null }))}
        />
        <Switch
          label={t("customerLink.names")}
          description={t("customerLink.namesText")}
          checked={namesThirdParties}
          onChange={(event) => onChange({ namesThirdParties: event.currentTarget.checked })}
        />
      </div>
    </SettingsSection>
  );
}
