import { useTranslation } from "react-i18next";

export function InboxPage() {
  const { t } = useTranslation();
  return <main><h1>{t("inbox.title")}</h1></main>;
}
