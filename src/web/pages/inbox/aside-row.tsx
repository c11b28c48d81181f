import { IconMail } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AsideView } from "../../../contract/settings.ts";
import { capital } from "../../../core/format.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import { whyAside } from "./why-aside.ts";

export const asideRowId = (id: string): string => `aside-${id}`;

/** One mail set aside: who wrote it, about what, why no case was made of it; and whether a customer has that address. */
export function AsideRow({ row, open, onOpen }: { row: AsideView["rows"][number]; open: boolean; onOpen: () => void }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const who = row.from ? row.from.name || row.from.address : t("inbox.aside.unknown");
  return (
    <li>
      <button type="button" id={asideRowId(row.id)} className="aside-row" aria-current={open || undefined} onClick={onOpen}>
        <IconMail size={18} stroke={1.7} aria-hidden />
        <span className="inbox-body">
          <span className="inbox-line">
            <span className="inbox-name" title={row.from?.address}>
              {who}
            </span>
            <time className="inbox-time num" dateTime={row.receivedAt}>
              {format.when(instant(row.receivedAt), now)}
            </time>
          </span>
          <span className="aside-subject">{row.subject || t("inbox.aside.noSubject")}</span>
          <span className="aside-why">
            {row.customer && <strong>{t("inbox.aside.known", { name: row.customer.name })} · </strong>}
            {capital(whyAside(row.why, t))}
          </span>
        </span>
      </button>
    </li>
  );
}
