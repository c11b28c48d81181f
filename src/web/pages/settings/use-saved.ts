import { notifications } from "@mantine/notifications";
import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** After a setting was kept: it is said, and read again. */
export function useSaved(...stale: QueryKey[]): (message?: string) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useCallback(
    (message) => {
      notifications.show({
        message: message ?? t("settings.saved"),
        color: "encre",
        withBorder: true,
        closeButtonProps: { "aria-label": t("shell.close") },
      });
      for (const queryKey of stale) void client.invalidateQueries({ queryKey });
    },
    // the keys are the caller's constants
    // oxlint-disable-next-line react/exhaustive-deps
    [client, t],
  );
}
