import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { putAsideTimes } from "../../../core/put-aside-times.ts";
import { type Instant, iso } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { capital } from "../../../core/format.ts";
import { useDesk } from "../../session.tsx";
import { useMoment } from "../../use-moment.ts";

/** «Ranger»: until a time while the desk is open, one said in words, or something new. */
export function PutModal({ onPut, onClose }: { onPut: (until: string | null) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { calendar, format } = useDesk();
  const now = useNow();
  const [text, setText] = useState("");
  const moment = useMoment(text);
  const times = Object.entries(putAsideTimes(calendar, now)).filter((it): it is [Preset, Instant] => it[1] !== null);
  const put = (until: Instant | null) => {
    onPut(until === null ? null : iso(until));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("inbox.put.title")}
      size={420}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <ul className="put-times">
        {times.map(([name, at], index) => (
          <li key={name}>
            <button type="button" className="put-time" data-autofocus={index === 0 || undefined} onClick={() => put(at)}>
              <span>{t(`inbox.put.${name}`)}</span>
              <span className="dim num">{capital(format.dated(at, now))}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="put-time" onClick={() => put(null)}>
            <span>{t("inbox.put.news")}</span>
            <span className="dim">{t("inbox.put.newsHelp")}</span>
          </button>
        </li>
      </ul>
      <form
        className="put-free"
        onSubmit={(event) => {
          event.preventDefault();
          if (moment.at !== null) put(moment.at);
        }}
      >
        <TextInput
          label={t("inbox.put.free")}
          placeholder={t("inbox.put.example")}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div aria-live="polite">
          {moment.at !== null && (
            <Button type="submit" fullWidth mt="sm">
              {t("inbox.put.act", { when: format.dated(moment.at, now) })}
            </Button>
          )}
          {moment.unread && <p className="meta">{t("inbox.put.unread")}</p>}
        </div>
      </form>
      <p className="meta">{t("inbox.put.help")}</p>
    </Modal>
  );
}

type Preset = keyof ReturnType<typeof putAsideTimes>;
