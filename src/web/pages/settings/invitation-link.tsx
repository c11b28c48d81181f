import { Button, CopyButton, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import type { Invited } from "./invited.ts";
import { opensHereOnly } from "./opens-here-only.ts";

/** The link, shown once; whether it also leaves by mail is said. */
export function InvitationLink({ invited, onClose }: { invited: Invited; onClose: () => void }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  return (
    <section className="sheet" aria-labelledby="invited">
      <h2 id="invited">{t("settings.people.link", { name: invited.name })}</h2>
      <p role="status">{invited.mailed ? t("settings.people.linkMailed", { email: invited.email }) : t("settings.people.linkByHand")}</p>
      <div className="sheet-copy">
        <TextInput
          aria-label={t("settings.people.link", { name: invited.name })}
          readOnly
          value={invited.link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={invited.link} timeout={4_000}>
          {({ copied, copy }) => (
            <Button onClick={copy} leftSection={copied ? <IconCheck size={16} stroke={1.9} /> : <IconCopy size={16} stroke={1.9} />}>
              {copied ? t("settings.people.copied") : t("settings.people.copy")}
            </Button>
          )}
        </CopyButton>
        <Button variant="subtle" onClick={onClose}>
          {t("settings.people.done")}
        </Button>
      </div>
      {opensHereOnly(invited.link) && <p className="settings-note">{t("settings.people.linkHere")}</p>}
      <p className="meta">{t("settings.people.linkOnce", { when: format.dated(instant(invited.expiresAt), now) })}</p>
    </section>
  );
}
