import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { deskKeys, readOutbox } from "../../desk-api.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { NothingHere } from "./nothing-here.tsx";
import { OutboxItem } from "./outbox-item.tsx";

const LOOK_MS = 10_000;

/** What has not left, oldest first, with why. */
export function OutboxPart() {
  const { t } = useTranslation();
  const outbox = useQuery({ queryKey: deskKeys.outbox, queryFn: readOutbox, refetchInterval: LOOK_MS });
  return (
    <QueryGate query={outbox}>
      {(rows) =>
        rows.length === 0 ? (
          <NothingHere title={t("settings.outbox.none")} text={t("settings.outbox.noneText")} />
        ) : (
          <ul className="boxes">
            {rows.map((row) => (
              <OutboxItem key={row.interactionId ?? row.caseId + row.queuedAt} row={row} />
            ))}
          </ul>
        )
      }
    </QueryGate>
  );
}
