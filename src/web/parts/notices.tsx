import "../styles/notices.css";
import { IconBell } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { NotificationView } from "../../contract/today.ts";
import { readNotifications, seeNotifications } from "../desk-api.ts";
import { keys } from "../queries.ts";

export type Notice = z.output<typeof NotificationView>;

const NoticesDrawer = lazy(async () => ({ default: (await import("./notices-drawer.tsx")).NoticesDrawer }));

/** The bell, in the rail or under the thumb. Opening what it holds is seeing it. */
export function Notices({ place }: { place: "rail" | "tab" }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useQuery({ queryKey: keys.notifications, queryFn: readNotifications }).data ?? [];
  const [shown, setShown] = useState<readonly Notice[] | null>(null);
  const unseen = notices.filter(({ seenAt }) => seenAt === null).length;
  const open = () => {
    setShown(notices);
    const latest = notices[0];
    if (latest && unseen > 0) void seeNotifications(latest.at).then(() => client.invalidateQueries({ queryKey: keys.notifications }));
  };
  return (
    <>
      <button type="button" className={place === "rail" ? "place" : "tab"} aria-haspopup="dialog" title={t("notices.title")} onClick={open}>
        <span className="bell">
          <IconBell size={place === "rail" ? 18 : 22} stroke={1.7} aria-hidden />
          {unseen > 0 && <span className="bell-dot" />}
        </span>
        {place === "rail" ? <span className="rail-word place-name">{t("notices.title")}</span> : t("notices.short")}
        {place === "rail" && unseen > 0 && (
          <span className="place-count num" aria-hidden>
            {unseen}
          </span>
        )}
        {unseen > 0 && <span className="hidden">{t("notices.fresh", { count: unseen })}</span>}
      </button>
      {shown && (
        <Suspense>
          <NoticesDrawer notices={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </>
  );
}
