import { ActionIcon, Button } from "@mantine/core";
import { IconChevronLeft, IconDownload, IconFolderPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AsideMailView } from "../../../contract/settings.ts";
import { instant } from "../../../core/time.ts";
import { ApiProblem } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { deskKeys, rawMailUrl, readAsideMail } from "../../desk-api.ts";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState, Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import type { useCaseOfAside } from "./use-aside.ts";
import { whyAside } from "./why-aside.ts";

interface Pane {
  making: ReturnType<typeof useCaseOfAside>;
  onBack: () => void;
}

/** One mail that was set aside, as text, and the gesture that makes a case of it. */
export function AsidePane({ id, ...pane }: Pane & { id: string }) {
  const { t } = useTranslation();
  const mail = useQuery({ queryKey: [...deskKeys.aside, id], queryFn: () => readAsideMail(id) });
  if (mail.data) return <Mail mail={mail.data} {...pane} />;
  if (mail.error instanceof ApiProblem && mail.error.status === 404) return <p className="pane-none dim">{t("inbox.aside.gone")}</p>;
  return mail.error ? <ProblemState error={mail.error} onRetry={() => void mail.refetch()} /> : <LoadingState />;
}

function Mail({ mail, making, onBack }: Pane & { mail: AsideMailView }) {
  const { t } = useTranslation();
  const { answers, customer, attachments } = mail;
  return (
    <section className="pane" aria-label={t("inbox.aside.label")}>
      <header className="pane-head">
        <ActionIcon className="pane-back" variant="subtle" size={44} aria-label={t("inbox.pane.back")} onClick={onBack}>
          <IconChevronLeft size={22} stroke={1.7} aria-hidden />
        </ActionIcon>
        <div className="pane-title">
          <h2>{mail.subject || t("inbox.aside.noSubject")}</h2>
          <FromTo mail={mail} />
        </div>
        <div className="pane-acts">
          <Button
            leftSection={<IconFolderPlus size={17} stroke={1.9} aria-hidden />}
            loading={making.pending}
            onClick={() => making.make(mail.id)}
            aria-keyshortcuts="M"
          >
            {answers ? t("inbox.aside.join", { reference: answers.reference }) : t("inbox.aside.toCase")}
            <span className="key" aria-hidden>
              M
            </span>
          </Button>
          <ActionIcon
            component="a"
            variant="default"
            size={36}
            href={rawMailUrl(mail.id)}
            download
            title={t("inbox.aside.download")}
            aria-label={t("inbox.aside.download")}
          >
            <IconDownload size={17} stroke={1.7} aria-hidden />
          </ActionIcon>
        </div>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <div className="pane-body" tabIndex={0}>
        <p className="aside-told">{t("inbox.aside.whyIs", { why: whyAside(mail.why, t) })}</p>
        {customer && (
          <p className="aside-told">
            <Link to="/clients/$id" params={{ id: customer.id }}>
              {t("inbox.aside.known", { name: customer.name })}
            </Link>
          </p>
        )}
        {answers && <p className="aside-told">{t("inbox.aside.joins", { reference: answers.reference, name: answers.customer })}</p>}
        <Refusal error={making.refusal} />
        <p className="aside-text">{mail.text.trim() || <span className="dim">{t("inbox.aside.empty")}</span>}</p>
        {attachments.length > 0 && <Files attachments={attachments} />}
      </div>
    </section>
  );
}

function FromTo({ mail: { from, to, receivedAt } }: { mail: AsideMailView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const written = from && (from.name ? `${from.name} <${from.address}>` : from.address);
  return (
    <p className="meta">
      {[
        written ? t("inbox.aside.from", { from: written }) : t("inbox.aside.unknown"),
        to.length > 0 && t("inbox.aside.to", { to: to.join(", ") }),
        format.when(instant(receivedAt), now),
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
  );
}

function Files({ attachments }: Pick<AsideMailView, "attachments">) {
  const { t } = useTranslation();
  const { format } = useDesk();
  return (
    <>
      <p className="meta">{t("inbox.aside.files", { count: attachments.length })}</p>
      <ul>
        {attachments.map(({ filename, size }, index) => (
          // nothing else tells two files of one name apart
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="meta">
            {[filename, format.size(size)].filter(Boolean).join(" · ")}
          </li>
        ))}
      </ul>
    </>
  );
}
