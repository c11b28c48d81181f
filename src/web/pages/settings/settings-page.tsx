import { useTranslation } from "react-i18next";

export function SettingsPage() {
  const { t } = useTranslation();
  return <main><h1>{t("settings.title")}</h1></main>;
}
