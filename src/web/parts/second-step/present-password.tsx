import { PasswordInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { typed } from "../../typed.ts";

/** The password again, of one who is signed in. */
export function PresentPassword({
  password,
  onChange,
  error,
}: {
  password: string;
  onChange: (password: string) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      className="form-short"
      autoFocus
      autoComplete="current-password"
      label={t("secondStep.own.password")}
      error={error}
      visibilityToggleButtonProps={{ "aria-label": t("session.showPassword") }}
      {...typed(password, onChange)}
    />
  );
}
