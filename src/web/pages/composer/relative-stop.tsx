import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import type { Composing } from "./composing.ts";

/** «demain», read on another day than it was written, is another day: the date is offered in its place. */
export function RelativeStop({ composing: { send } }: { composing: Composing }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const { leaveAt, found, date, leave } = send.relative;
  if (leaveAt === null) return null;
  const when = format.when(leaveAt, now);
  return (
    <div className="stop" role="alert">
      <p className="strong">
        {found.length > 0
          ? t("drafts.relative", { words: found.map(({ words }) => words).join(", "), when })
          : t("drafts.relativeDated", { when })}
      </p>
      <div className="stop-acts">
        {found.length > 0 && (
          <Button size="xs" h={34} variant="default" onClick={date}>
            {t("drafts.relativeDate", { said: found.map(({ said }) => said).join(", ") })}
          </Button>
        )}
        <Button key={found.length} size="xs" h={34} variant={found.length > 0 ? "subtle" : "default"} onClick={leave}>
          {t(found.length > 0 ? "drafts.relativeLeave" : "drafts.later")}
        </Button>
      </div>
    </div>
  );
}
