import { useNetwork } from "@mantine/hooks";
import { IconPlugConnectedX, IconWifiOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../core/time.ts";
import { useNow } from "../clock.tsx";
import { useDesk } from "../session.tsx";

/** Says since when nothing comes in, and what is safe. */
export function OfflineBar({ live }: { live: boolean }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const { online } = useNetwork();
  const now = useNow();
  const [since, setSince] = useState<Instant | null>(null);
  if (online === (since !== null)) setSince(online ? null : now);
  if (online && live) return <div role="status" className="hidden" />;
  return (
    <div className="bar" role="status">
      {online ? <IconPlugConnectedX size={18} stroke={1.7} aria-hidden /> : <IconWifiOff size={18} stroke={1.7} aria-hidden />}
      <span>
        <strong>{online ? t("shell.lost") : t("shell.offline", { hour: format.hour(since ?? now) })}</strong>{" "}
        {online ? t("shell.lostWhy") : t("shell.offlineWhy")}
      </span>
    </div>
  );
}
