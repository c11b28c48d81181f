import "../styles/notices.css";
import { IconBell } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { NotificationView } from "../../contract/today.ts";
import { readNotifications, seeNotifications } from "../desk-api.ts";
import { restOfWords } from "../i18n.ts";
import { keys } from "../queries.ts";
import { lazy } from "../lazy.ts";

export type Notice = z.output<typeof NotificationView>;

const NoticesDrawer = lazy(async () => {
  const [{ NoticesDrawer: drawer }] = await Promise.all([import("./notices-drawer.tsx"), restOfWords()]);
  return { default: drawer };
});

/** What the desk told me: how much of it is new, and what opens it. Opening what it holds is seeing it. */
export function useNotices(): { unseen: number; open: () => void; drawer: ReactNode } {
  const client = useQueryClient();
  const notices = useQuery({ queryKey: keys.notifications, queryFn: readNotifications }).data ?? [];
  const [shown, setShown] = useState<readonly Notice[] | null>(null);
  const unseen = notices.filter(({ seenAt }) => seenAt === null).length;
  const open = () => {
    setShown(notices);
    const latest = notices[0];
    if (latest && unseen > 0) void seeNotifications(latest.at).then(() => client.invalidateQueries({ queryKey: keys.notifications }));
  };
  const drawer = shown && (
    <Suspense>
      <NoticesDrawer notices={shown} onClose={() => setShown(null)} />
    </Suspense>
  );
  return { unseen, open, drawer };
}

/** The bell, in the rail. */
export function Notices() {
  const { t } = useTranslation();
  const { unseen, open, drawer } = useNotices();
  return (
    <>
      <button type="button" className="place" aria-haspopup="dialog" title={t("notices.title")} onClick={open}>
        <Dotted on={unseen > 0}>
          <IconBell size={18} stroke={1.7} aria-hidden />
        </Dotted>
        <span className="rail-word place-name">{t("notices.title")}</span>
        {unseen > 0 && (
          <span className="place-count num" aria-hidden>
            {unseen}
          </span>
        )}
        {unseen > 0 && <span className="hidden">{t("notices.fresh", { count: unseen })}</span>}
      </button>
      {drawer}
    </>
  );
}

/** An icon with a dot while something behind it is new. */
export function Dotted({ on, children }: { on: boolean; children: ReactNode }) {
  return (
    <span className="bell">
      {children}
      {on && <span className="bell-dot" />}
    </span>
  );
}
