import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { deskKeys } from "../../desk-api.ts";
import { pushState, turnPushOff, turnPushOn } from "../../push.ts";

/** Whether this browser says what is due while no page of the desk is open. */
export function ThisDevice() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const state = useQuery({ queryKey: deskKeys.push, queryFn: pushState }).data;
  const turn = useMutation({
    mutationFn: () => (state === "on" ? turnPushOff() : turnPushOn()),
    onSuccess: (next) => client.setQueryData(deskKeys.push, next),
  });
  if (!state) return null;
  const able = state === "on" || state === "off";
  return (
    <div className="this-device">
      <p role="status">{t(`settings.device.${turn.isError ? "failed" : state}`)}</p>
      {able && (
        <Button variant="default" loading={turn.isPending} onClick={() => turn.mutate()}>
          {t(state === "on" ? "settings.device.turnOff" : "settings.device.turnOn")}
        </Button>
      )}
    </div>
  );
}
