import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import type { Composing } from "./composing.ts";

/** It was to leave once the network was back, and that took long: what it says may be so no more. */
export function WaitedStop({ composing: { send, field } }: { composing: Composing }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  if (!send.waited) return null;
  const { since, manner, reread } = send.waited;
  return (
    <div className="stop" role="alert">
      <p className="strong">{t("drafts.waited", { when: format.when(since, now) })}</p>
      <div className="stop-acts">
        <Button size="xs" h={34} variant="default" onClick={() => send.run(manner)}>
          {t("drafts.sendNow")}
        </Button>
        <Button
          size="xs"
          h={34}
          variant="subtle"
          onClick={() => {
            reread();
            field.current?.focus();
          }}
        >
          {t("drafts.rereadMine")}
        </Button>
      </div>
    </div>
  );
}
