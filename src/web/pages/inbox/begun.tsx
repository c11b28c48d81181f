import { useTranslation } from "react-i18next";
import type { InboxView } from "../../../contract/today.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";

/** An answer somebody has begun on this case, or that leaves by itself. */
export function Begun({ row: { begun } }: { row: Pick<InboxView["rows"][number], "begun"> }) {
  const { t } = useTranslation();
  const { format, me, nameOf } = useDesk();
  const now = useNow();
  if (!begun) return null;
  if (begun.leaveAt) return <span className="meta num">{t("inbox.leaves", { when: format.when(instant(begun.leaveAt), now) })}</span>;
  const name = nameOf({ role: "person", id: begun.by }) ?? "";
  return <span className="meta">{begun.by === me.id ? t("inbox.begunYou") : t("inbox.begun", { name })}</span>;
}
