import "@mantine/core/styles/Drawer.layer.css";
import { Drawer } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { instant } from "../../core/time.ts";
import { useNow } from "../clock.tsx";
import { easeKey } from "../ease.ts";
import { useDesk } from "../session.tsx";
import type { Notice } from "./notices.tsx";
import { Parole } from "./parole.tsx";

/** What I was told of, newest first. */
export function NoticesDrawer({ notices, onClose }: { notices: readonly Notice[]; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={420}
      title={t("notices.title")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      {notices.length === 0 ? (
        <>
          <p className="strong">{t("notices.none")}</p>
          <p className="dim">{t("notices.noneText")}</p>
        </>
      ) : (
        <ul className="notices">
          {notices.map((it) => (
            <NoticeItem key={it.id} it={it} onOpen={onClose} />
          ))}
        </ul>
      )}
    </Drawer>
  );
}

function NoticeItem({ it, onOpen }: { it: Notice; onOpen: () => void }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  return (
    <li data-unseen={it.seenAt === null || undefined}>
      <p className="notice-head">
        <Link className="row-name" to="/dossiers/$id" params={{ id: it.caseId }} onClick={onOpen}>
          {it.customer}
        </Link>
        {it.seenAt === null && <span className="hidden">({t("notices.unseen")})</span>}
        <time className="meta num" dateTime={it.at}>
          {format.when(instant(it.at), now)}
        </time>
      </p>
      {it.finding && it.words && (
        <p>
          <Parole words={it.words} small />
        </p>
      )}
      {it.finding && <p>{t(`guards.${it.finding.guard}`)}</p>}
      {it.finding && it.finding.to !== "owner" && <p className="meta">{t(`notices.step.${it.finding.to}`)}</p>}
      {it.news && <NewsText news={it.news} words={it.words} />}
    </li>
  );
}

/** Something that happened: who, and how their message begins. */
function NewsText({ news, words }: { news: NonNullable<Notice["news"]>; words: string | null }) {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  const by = (news.by ? nameOf({ role: "person", id: news.by }) : news.author) ?? t("case.someone");
  return (
    <>
      <p>{t(`notices.news.${saidOf(news)}`, { by, ease: news.ease === null ? "" : t(easeKey(news.ease)) })}</p>
      {words && <p className="meta notice-words">{words}</p>}
    </>
  );
}

/** A yes or a no is said as such, and so is how easy it was. */
function saidOf({ name, agreed, ease }: NonNullable<Notice["news"]>) {
  if (name === "survey_answered" && ease !== null) return "survey_said";
  return name === "approval_answered" && agreed !== null ? (agreed ? "approval_given" : "approval_refused") : name;
}
