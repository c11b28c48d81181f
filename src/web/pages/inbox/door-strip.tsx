import { IconAlertTriangle, IconCheck, IconMail, IconMailQuestion, IconPhoneX, IconSend } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { MailboxView } from "../../../contract/settings.ts";
import { instant } from "../../../core/time.ts";
import { isLead } from "../../../core/people.ts";
import { readCounts } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { deskKeys, readMailboxes } from "../../desk-api.ts";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";

type Mailbox = z.output<typeof MailboxView>;

interface Lost {
  /** Cases that wait for a call back, in the lists as they are narrowed. */
  lostCalls: number;
  /** Of these, on the whole desk, those that are an alarm. */
  lostAlarms: number;
  onLostCalls: () => void;
}

const LOOK_MS = 30_000;
const ICON = { size: 16, stroke: 1.7, "aria-hidden": true } as const;

/** Whether mail comes in and leaves: what is broken first, with the one act that mends it. Only who manages the desk sees its mailboxes. */
export function DoorStrip({ lostCalls, lostAlarms, onLostCalls }: Lost) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const mailboxes = useQuery({
    queryKey: deskKeys.mailboxes,
    queryFn: readMailboxes,
    enabled: isLead(me),
    refetchInterval: LOOK_MS,
  }).data;
  const counts = useQuery({ queryKey: keys.counts, queryFn: readCounts }).data;
  const live = mailboxes?.filter(({ enabled }) => enabled) ?? [];
  const broken = live.filter(({ problem }) => problem !== null);
  const items = [
    ...broken.map((box) => <Broken key={box.id} box={box} />),
    (lostCalls > 0 || lostAlarms > 0) && (
      <li key="lost" className={lostAlarms > 0 ? "tone-rompue" : "tone-risque"}>
        <IconPhoneX {...ICON} />
        <strong>{lostAlarms > 0 ? t("inbox.strip.lostAlarm", { count: lostAlarms }) : t("inbox.strip.lost", { count: lostCalls })}</strong>
        {lostAlarms > 0 && <span className="strip-means">{t("inbox.strip.lostMeans")}</span>}
        <button type="button" className="link" onClick={onLostCalls}>
          {t("inbox.strip.callBack")}
        </button>
      </li>
    ),
    (counts?.unreadable ?? 0) > 0 && (
      <Item
        key="unreadable"
        icon={<IconMailQuestion {...ICON} />}
        tone="tone-risque"
        said={t("inbox.strip.unreadable", { count: counts!.unreadable })}
        to="illisible"
        act={t("inbox.strip.see")}
      />
    ),
    (counts?.waitingToLeave ?? 0) > 0 && (
      <Item
        key="waiting"
        icon={<IconSend {...ICON} />}
        said={t("inbox.strip.waiting", { count: counts!.waitingToLeave })}
        to="depart"
        act={t("inbox.strip.see")}
      />
    ),
    mailboxes?.length === 0 && (
      <li key="none">
        <strong>{t("inbox.strip.none")}</strong>
        {t("inbox.strip.noneText")}
      </li>
    ),
    ...live
      .filter(({ problem }) => problem === null)
      .map(({ id, address }) => (
        <li key={id}>
          <IconMail {...ICON} />
          {address}
          <IconCheck size={15} stroke={2} aria-hidden />
          <span className="hidden">{t("inbox.strip.works")}</span>
        </li>
      )),
  ].filter(Boolean);
  return items.length > 0 ? (
    <div role="status" aria-label={t("inbox.strip.title")}>
      <ul className="strip">{items}</ul>
    </div>
  ) : null;
}

function Broken({ box }: { box: Mailbox }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const time = box.problemSince ? format.duration(now - instant(box.problemSince)) : "";
  return (
    <Item
      icon={
        <>
          <IconMail {...ICON} />
          {box.address}
          <IconAlertTriangle {...ICON} />
        </>
      }
      tone="tone-rompue"
      said={t("inbox.strip.broken", { time })}
      to="courriel"
      act={t("inbox.strip.mend")}
    />
  );
}

function Item({ icon, said, tone = "", to, act }: { icon: ReactNode; said: string; tone?: string; to: string; act: string }) {
  return (
    <li className={tone}>
      {icon}
      <strong>{said}</strong>
      <Link className="link" to="/reglages/$part" params={{ part: to }}>
        {act}
      </Link>
    </li>
  );
}
