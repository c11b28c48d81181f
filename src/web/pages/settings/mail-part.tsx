import { Button } from "@mantine/core";
import { IconMail, IconSend } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { deskKeys, readListener, readMailboxes, readRelay } from "../../desk-api.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { MailboxForm } from "./mailbox-form.tsx";
import { MailboxItem } from "./mailbox-item.tsx";
import { RelayForm } from "./relay-form.tsx";
import { RelayState } from "./relay-state.tsx";
import { SettingsSection } from "./settings-section.tsx";

/** How often health is read again: the worker looks at mailboxes on its own. */
const LOOK_MS = 15_000;

/** Where mail comes in and where it leaves. */
export function MailPart() {
  return (
    <>
      <Mailboxes />
      <Relay />
    </>
  );
}

function Mailboxes() {
  const { t } = useTranslation();
  const mailboxes = useQuery({ queryKey: deskKeys.mailboxes, queryFn: readMailboxes, refetchInterval: LOOK_MS });
  const listener = useQuery({ queryKey: deskKeys.listener, queryFn: readListener }).data;
  const [adding, setAdding] = useState(false);
  return (
    <SettingsSection title={t("settings.mail.in")}>
      <QueryGate query={mailboxes}>
        {(boxes) => (
          <>
            {boxes.length === 0 && !adding && <p className="dim">{t("settings.mail.inNone")}</p>}
            {boxes.length > 0 && (
              <ul className="boxes">
                {boxes.map((box) => (
                  <MailboxItem key={box.id} box={box} listener={listener} />
                ))}
              </ul>
            )}
            {adding ? (
              <MailboxForm box={null} listener={listener} onClose={() => setAdding(false)} />
            ) : (
              <Button
                className="settings-first"
                variant={boxes.length === 0 ? "filled" : "default"}
                leftSection={<IconMail size={16} stroke={1.9} />}
                onClick={() => setAdding(true)}
              >
                {t("settings.mail.add")}
              </Button>
            )}
          </>
        )}
      </QueryGate>
    </SettingsSection>
  );
}

function Relay() {
  const { t } = useTranslation();
  const boxes = useQuery({ queryKey: deskKeys.mailboxes, queryFn: readMailboxes }).data ?? [];
  const relay = useQuery({ queryKey: deskKeys.relay, queryFn: readRelay, refetchInterval: LOOK_MS });
  const [open, setOpen] = useState(false);
  return (
    <SettingsSection title={t("settings.mail.out")}>
      <QueryGate query={relay}>
        {(it) => (
          <>
            {it ? (
              <RelayState relay={it} open={open} onOpen={() => setOpen(!open)} />
            ) : (
              !open && <p className="dim">{t("settings.mail.outNone")}</p>
            )}
            {open && <RelayForm relay={it} boxes={boxes} onClose={() => setOpen(false)} />}
            {!open && !it && (
              <Button
                className="settings-first"
                variant="default"
                leftSection={<IconSend size={16} stroke={1.9} />}
                onClick={() => setOpen(true)}
              >
                {t("settings.mail.connect")}
              </Button>
            )}
          </>
        )}
      </QueryGate>
    </SettingsSection>
  );
}
