import { useTranslation } from "react-i18next";

export function SetupPage() {
  const { t } = useTranslation();
  return <main><h1>{t("session.title")}</h1></main>;
}
