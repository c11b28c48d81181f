import { ActionIcon, Button } from "@mantine/core";
import { IconArchive, IconArrowsExchange, IconMail, IconMailOpened, IconTag, IconUserCheck, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseAct } from "../../../contract/bulk.ts";
import { useDesk } from "../../session.tsx";
import { HandOverMenu } from "./hand-over-menu.tsx";

const ICON = { size: 16, stroke: 1.7, "aria-hidden": true } as const;

/** What may be done with the cases chosen. */
export function BulkBar({
  count,
  onAct,
  onPut,
  onTag,
  onClear,
}: {
  count: number;
  onAct: (act: CaseAct) => void;
  onPut: () => void;
  onTag: () => void;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  const { format } = useDesk();
  return (
    <div className="bulk" role="toolbar" aria-label={t("inbox.acts.chosenLabel")}>
      <ActionIcon variant="subtle" size={32} aria-label={t("inbox.acts.clear")} onClick={onClear}>
        <IconX {...ICON} />
      </ActionIcon>
      <span className="strong num" role="status">
        {t("inbox.acts.chosen", { count, formatted: format.number(count) })}
      </span>
      <div className="bulk-acts">
        <Button
          size="xs"
          h={32}
          px={9}
          variant="default"
          leftSection={<IconUserCheck {...ICON} />}
          onClick={() => onAct({ type: "take" })}
          aria-keyshortcuts="M"
        >
          {t("inbox.acts.take")}
        </Button>
        <HandOverMenu
          onChoose={(to) => onAct({ type: "hand_over", to, reason: "" })}
          button={
            <Button size="xs" h={32} px={9} variant="default" leftSection={<IconArrowsExchange {...ICON} />}>
              {t("inbox.acts.handOver")}
            </Button>
          }
        />
        <Button size="xs" h={32} px={9} variant="default" leftSection={<IconArchive {...ICON} />} onClick={onPut} aria-keyshortcuts="X">
          {t("inbox.acts.put")}
        </Button>
        <Button size="xs" h={32} px={9} variant="default" leftSection={<IconTag {...ICON} />} onClick={onTag} aria-keyshortcuts="L">
          {t("tags.act")}
        </Button>
        <Button
          size="xs"
          h={32}
          px={9}
          variant="default"
          leftSection={<IconMailOpened {...ICON} />}
          onClick={() => onAct({ type: "read" })}
        >
          {t("inbox.acts.read")}
        </Button>
        <Button size="xs" h={32} px={9} variant="default" leftSection={<IconMail {...ICON} />} onClick={() => onAct({ type: "unread" })}>
          {t("inbox.acts.unread")}
        </Button>
      </div>
    </div>
  );
}
