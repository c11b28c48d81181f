import { Radio } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Role, ROLES } from "../../../core/policy.ts";
import { useDesk } from "../../session.tsx";

/** What a person may do. Only a director makes a director. */
export function RoleField({ value, onChange, error }: { value: Role; onChange: (role: Role) => void; error: string | undefined }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  return (
    <Radio.Group label={t("settings.people.role")} value={value} error={error} onChange={(it) => onChange(it as Role)}>
      <div className="form-options" data-invalid={error !== undefined || undefined}>
        {ROLES.map((role) => (
          <Radio
            key={role}
            value={role}
            disabled={role === "director" && me.role !== "director"}
            label={t(`settings.people.roles.${role}`)}
            description={t(`settings.people.roleText.${role}`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
