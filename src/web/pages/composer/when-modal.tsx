import { Button, Modal, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { capital } from "../../format.ts";
import { DayTimeInput } from "../../parts/day-time-input.tsx";
import { useDesk } from "../../session.tsx";
import { typed } from "../../typed.ts";
import { fromOpening } from "./later-choices.ts";

const REST_MS = 200;

/** When, in one's own words («vendredi 10 h») or by day and hour; what was understood is said before it counts. */
export function WhenModal({ title, onClose, onChoose }: { title: string; onClose: () => void; onChoose: (at: Instant) => void }) {
  const { t } = useTranslation();
  const { format, calendar } = useDesk();
  const now = useNow();
  const [words, setWords] = useState("");
  const [at, setAt] = useState<Instant | null>(null);
  useReadWhen(words, setAt);
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
        <TextInput data-autofocus label={t("drafts.whenWords")} placeholder={t("drafts.whenHint")} {...typed(words, setWords)} />
        <DayTimeInput value={at} onChange={setAt} min={now} />
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

/** Says when the words mean, once the hand rests. */
function useReadWhen(words: string, say: (at: Instant) => void): void {
  const { session, calendar, me } = useDesk();
  const now = useNow();
  const [rested] = useDebouncedValue(words, REST_MS);
  useEffect(() => {
    if (rested.trim() === "") return;
    let current = true;
    const { timeZone, country, region } = session.desk;
    void import("../../../reader/read.ts").then(({ readDue }) => {
      const context = { sentAt: now, timeZone, region: region ? `${country}-${region}` : country, calendar, language: me.language };
      const due = readDue(rested, context)?.due;
      if (current && due && "by" in due && due.by !== undefined) say(fromOpening(due.by, calendar));
    });
    return () => {
      current = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what the words mean, when the words change
  }, [rested]);
}
