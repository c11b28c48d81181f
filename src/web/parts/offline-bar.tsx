import { useNetwork } from "@mantine/hooks";
import { useMutationState } from "@tanstack/react-query";
import { IconPlugConnectedX, IconWifiOff } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../core/time.ts";
import { useNow } from "../clock.tsx";
import { keys } from "../queries.ts";
import { useDesk } from "../session.tsx";

/** Says since when nothing comes in, and what is safe. */
export function OfflineBar({ live }: { live: boolean }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const { online } = useNetwork();
  const now = useNow();
  const [since, setSince] = useState<Instant | null>(null);
  if (online === (since !== null)) setSince(online ? null : now);
  const waiting = useWaiting();
  if (online && live && waiting === 0) return <div role="status" className="hidden" />;
  return (
    <div className="bar" role="status">
      {online ? <IconPlugConnectedX size={18} stroke={1.7} aria-hidden /> : <IconWifiOff size={18} stroke={1.7} aria-hidden />}
      <span>
        <strong>{online ? t("shell.lost") : t("shell.offline", { hour: format.hour(since ?? now) })}</strong>{" "}
        {waiting > 0 ? t("shell.keptWaits", { count: waiting }) : online ? t("shell.lostWhy") : t("shell.offlineWhy")}
      </span>
    </div>
  );
}

/** Promises said kept that have not left; whoever closes the page meanwhile is asked first, for they leave from this page. */
function useWaiting(): number {
  const waits = useMutationState({
    filters: { mutationKey: keys.keeping, status: "pending" },
    select: ({ state }) => state.isPaused || state.failureCount > 0,
  }).filter(Boolean).length;
  useEffect(() => {
    if (waits === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [waits]);
  return waits;
}
