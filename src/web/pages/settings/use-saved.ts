import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "../../toast.ts";

/** After a setting was kept: it is said, and read again. */
export function useSaved(...stale: QueryKey[]): (message?: string) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useCallback(
    (message) => {
      toast.show({
        message: message ?? t("settings.saved"),
      });
      for (const queryKey of stale) void client.invalidateQueries({ queryKey });
    },
    // the keys are the caller's constants
    // oxlint-disable-next-line react/exhaustive-deps
    [client, t],
  );
}
