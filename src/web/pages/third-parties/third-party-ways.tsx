import { Button, Select, Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ThirdPartyView } from "../../../contract/third-party.ts";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { keys } from "../../queries.ts";
import { changeThirdParty, thirdPartyKeys } from "../../third-party-api.ts";
import { typed } from "../../typed.ts";
import "../../styles/forms.css";

/** How it is reached, in which language, and whether it may answer by a link. */
export function ThirdPartyWays({ it }: { it: ThirdPartyView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({ fields: ["name", "address", "phone", "language"], about: { address_taken: "address" } });
  const [saved, setSaved] = useState(false);
  const [ways, setWays] = useState({ ...it, address: it.address ?? "", phone: it.phone ?? "" });
  const change = (some: Partial<typeof ways>) => (setSaved(false), setWays({ ...ways, ...some }));
  const save = () =>
    form.run(
      "save",
      () =>
        changeThirdParty(it.id, {
          name: ways.name,
          address: ways.address.trim() || null,
          phone: ways.phone.trim() || null,
          language: ways.language,
          canAnswerByLink: ways.canAnswerByLink,
        }),
      () => {
        setSaved(true);
        void client.invalidateQueries({ queryKey: thirdPartyKeys.all });
        void client.invalidateQueries({ queryKey: keys.session });
      },
    );
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{t("thirdParties.ways")}</h2>
      <Form form={form} className="form" onSubmit={save}>
        <div className="form-pair">
          <TextInput label={t("thirdParties.name")} required error={form.error("name")} {...typed(ways.name, (name) => change({ name }))} />
          <Select
            label={t("thirdParties.language")}
            data={[
              { value: "", label: t("thirdParties.languageOfCase") },
              { value: "fr", label: "Français" },
              { value: "en", label: "English" },
            ]}
            allowDeselect={false}
            value={ways.language ?? ""}
            onChange={(language) => change({ language: (language || null) as "fr" | "en" | null })}
          />
        </div>
        <div className="form-pair">
          <TextInput
            type="email"
            label={t("thirdParties.address")}
            error={form.error("address")}
            {...typed(ways.address, (address) => change({ address }))}
          />
          <TextInput
            type="tel"
            label={t("thirdParties.phone")}
            error={form.error("phone")}
            {...typed(ways.phone, (phone) => change({ phone }))}
          />
        </div>
        <Switch
          label={t("thirdParties.byLink")}
          checked={ways.canAnswerByLink}
          onChange={({ currentTarget }) => change({ canAnswerByLink: currentTarget.checked })}
        />
        <FormFoot form={form}>
          <Button type="submit" loading={form.pending !== null}>
            {t("forms.save")}
          </Button>
          <span role="status">{saved && t("settings.saved")}</span>
        </FormFoot>
      </Form>
    </section>
  );
}
