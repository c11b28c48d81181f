import { notifications } from "@mantine/notifications";
import { Navigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";

/** A case merged into another leads there, and the page says so. */
export function Led({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { reference } = view;
  useEffect(() => {
    notifications.show({
      id: `led-${reference}`,
      message: t("memory.led", { reference }),
      color: "encre",
      withBorder: true,
      closeButtonProps: { "aria-label": t("shell.close") },
    });
  }, [reference, t]);
  return <Navigate to="/dossiers/$id" params={{ id: view.mergedInto!.id }} replace />;
}
