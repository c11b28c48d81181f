import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { RelayView } from "../../../contract/settings.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";

export type Relay = NonNullable<z.output<typeof RelayView>>;

/** Where messages leave, and whether they do. */
export function RelayState({ relay, open, onOpen }: { relay: Relay; open: boolean; onOpen: () => void }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const { problem, problemSince, lastOkAt } = relay;
  return (
    <div className="box-row">
      <IconSend size={18} stroke={1.7} aria-hidden />
      <div className="person-body">
        <p className="strong">{t("settings.mail.outSet", { from: relay.from.address, host: relay.login.host })}</p>
        {problem && problemSince ? (
          <p className="state-text tone-rompue">
            <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
            {t("settings.mail.outBroken", { time: format.duration(now - instant(problemSince)), said: problem })}
          </p>
        ) : lastOkAt ? (
          <p className="meta num box-ok">
            <IconCheck size={15} stroke={2} aria-hidden />
            {t("settings.mail.outOk", { when: format.when(instant(lastOkAt), now) })}
          </p>
        ) : (
          <p className="meta">{t("settings.mail.outNotYet")}</p>
        )}
      </div>
      <div className="person-acts">
        <Button
          size="xs"
          h={34}
          variant="default"
          aria-expanded={open}
          aria-label={`${t("forms.edit")} ${relay.login.host}`}
          onClick={onOpen}
        >
          {t("forms.edit")}
        </Button>
      </div>
    </div>
  );
}
