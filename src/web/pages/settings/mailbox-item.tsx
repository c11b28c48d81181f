import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconMail, IconPlayerPause } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { ListenerView, MailboxView } from "../../../contract/settings.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { deskKeys, removeMailbox } from "../../desk-api.ts";
import { useForm } from "../../parts/form.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { healthWords } from "./health-words.ts";
import { MailboxForm } from "./mailbox-form.tsx";
import { useSaved } from "./use-saved.ts";

type Mailbox = z.output<typeof MailboxView>;
type Listener = z.output<typeof ListenerView>;

/** One mailbox: whether it answers, since when; opens in place. */
export function MailboxItem({ box, listener }: { box: Mailbox; listener: Listener | undefined }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  return (
    <li className="box">
      <div className="box-row">
        <IconMail size={18} stroke={1.7} aria-hidden />
        <div className="person-body">
          <p className="strong">{box.address}</p>
          <Health box={box} listener={listener} />
          <Past box={box} />
        </div>
        <div className="person-acts">
          <Button
            size="xs"
            h={34}
            variant="subtle"
            aria-label={`${t("settings.mail.remove")} ${box.address}`}
            onClick={() => setOpen(open === "remove" ? null : "remove")}
          >
            {t("settings.mail.remove")}
          </Button>
          <Button
            size="xs"
            h={34}
            variant="default"
            aria-expanded={open === "edit"}
            aria-label={`${t("forms.edit")} ${box.address}`}
            onClick={() => setOpen(open === "edit" ? null : "edit")}
          >
            {t("forms.edit")}
          </Button>
        </div>
      </div>
      {open === "remove" && <RemoveBox box={box} onClose={() => setOpen(null)} />}
      {open === "edit" && <MailboxForm box={box} listener={listener} onClose={() => setOpen(null)} />}
    </li>
  );
}

function Health({ box, listener }: { box: Mailbox; listener: Listener | undefined }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const when = (at: string) => format.when(instant(at), now);
  const last = box.lastMessageAt ? t("settings.mail.lastMessage", { when: when(box.lastMessageAt) }) : t("settings.mail.noMessage");
  if (!box.enabled)
    return (
      <p className="state-text dim">
        <IconPlayerPause size={15} stroke={1.7} aria-hidden />
        {t("settings.mail.off")}
      </p>
    );
  if (box.problem && box.problemSince) {
    const time = format.duration(now - instant(box.problemSince));
    return (
      <p className="state-text tone-rompue">
        <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
        {t("settings.mail.broken", { time })} {healthWords(box.problem, t)}
      </p>
    );
  }
  if (box.kind === "smtp" && listener && !listener.listening)
    return (
      <p className="state-text tone-rompue">
        <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
        {t("settings.mail.smtpClosed")}
      </p>
    );
  if (box.kind === "smtp")
    return (
      <p className="meta num">
        {listener && t("settings.mail.listens", { host: listener.host, port: listener.port })} {last}
      </p>
    );
  if (!box.lastOkAt) return <p className="meta">{t("settings.mail.notYet")}</p>;
  return (
    <p className="meta num box-ok">
      <IconCheck size={15} stroke={2} aria-hidden />
      {t("settings.mail.ok", { when: when(box.lastOkAt) })} {last}
    </p>
  );
}

function Past({ box: { pastSince, pastDoneAt } }: { box: Mailbox }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  if (!pastSince) return null;
  const since = format.day(instant(pastSince), now);
  return <p className="meta num">{t(pastDoneAt ? "settings.mail.pastDone" : "settings.mail.pastComing", { since })}</p>;
}

function RemoveBox({ box, onClose }: { box: Mailbox; onClose: () => void }) {
  const { t } = useTranslation();
  const saved = useSaved(deskKeys.mailboxes);
  const form = useForm({ fields: [] });
  return (
    <div className="sheet" role="group" aria-label={t("settings.mail.remove")}>
      <p>{t("settings.mail.removeSure", { address: box.address })}</p>
      <Refusal error={form.refusal} />
      <div className="form-acts">
        <Button variant="default" autoFocus onClick={onClose}>
          {t("settings.mail.keep")}
        </Button>
        <Button
          variant="subtle"
          loading={form.pending !== null}
          onClick={() =>
            form.run(
              "remove",
              () => removeMailbox(box.id),
              () => saved(),
            )
          }
        >
          {t("settings.mail.remove")}
        </Button>
      </div>
    </div>
  );
}
