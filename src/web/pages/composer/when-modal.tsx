import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { capital } from "../../../core/format.ts";
import { DayTimeInput } from "../../parts/day-time-input.tsx";
import { useDesk } from "../../session.tsx";
import { typed } from "../../typed.ts";
import { useMoment } from "../../use-moment.ts";

/** When, in one's own words («vendredi 10 h») or by day and hour; what was understood is said before it counts. */
export function WhenModal({ title, onClose, onChoose }: { title: string; onClose: () => void; onChoose: (at: Instant) => void }) {
  const { t } = useTranslation();
  const { format, calendar } = useDesk();
  const now = useNow();
  const [words, setWords] = useState("");
  const said = useMoment(words).at;
  const [picked, setPicked] = useState<Instant | null>(null);
  const at = picked ?? said;
  const write = (text: string) => {
    setPicked(null);
    setWords(text);
  };
  const past = at !== null && at <= now;
  const choose = (event: FormEvent) => {
    event.preventDefault();
    if (at === null || past) return;
    onChoose(at);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <form className="form" onSubmit={choose}>
        <TextInput data-autofocus label={t("drafts.whenWords")} placeholder={t("drafts.whenHint")} {...typed(words, write)} />
        <DayTimeInput value={at} onChange={setPicked} min={now} />
        <p className="meta" aria-live="polite">
          {at === null
            ? t("drafts.whenNone")
            : past
              ? t("problems.leaves_in_the_past")
              : `${capital(format.dated(at, now))}${calendar.isOpen(at) ? "" : ` · ${t("drafts.closedThen")}`}`}
        </p>
        <div className="stop-acts">
          <Button type="submit" disabled={at === null || past}>
            {t("drafts.chooseThis")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
