import { Button } from "@mantine/core";
import { IconDownload, IconMailQuestion } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import i18next from "i18next";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { UnreadableView } from "../../../contract/settings.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { caseOfMail, deskKeys, rawMailUrl, readUnreadable, retryMail } from "../../desk-api.ts";
import { useForm } from "../../parts/form.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { NothingHere } from "./nothing-here.tsx";
import { useSaved } from "./use-saved.ts";

type Mail = z.output<typeof UnreadableView>[number];

const LOOK_MS = 15_000;

/** Mail that could not be understood: kept whole, to be sorted out by a person. */
export function UnreadablePart() {
  const { t } = useTranslation();
  const unreadable = useQuery({ queryKey: deskKeys.unreadable, queryFn: readUnreadable, refetchInterval: LOOK_MS });
  return (
    <QueryGate query={unreadable}>
      {(mails) =>
        mails.length === 0 ? (
          <NothingHere title={t("settings.unreadable.none")} text={t("settings.unreadable.noneText")} />
        ) : (
          <ul className="boxes">
            {mails.map((mail) => (
              <UnreadableItem key={mail.id} mail={mail} />
            ))}
          </ul>
        )
      }
    </QueryGate>
  );
}

function UnreadableItem({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const navigate = useNavigate();
  const saved = useSaved(deskKeys.unreadable, keys.counts, keys.inbox);
  const form = useForm({ fields: [] });
  const retry = () =>
    form.run(
      "retry",
      () => retryMail(mail.id),
      () => saved(t("settings.unreadable.retried")),
    );
  const toCase = () =>
    form.run(
      "case",
      () => caseOfMail(mail.id),
      ({ id }) => {
        saved();
        void navigate({ to: "/dossiers/$id", params: { id } });
      },
    );
  const known = `settings.unreadable.${mail.problem}`;
  const why =
    /^\w+$/.test(mail.problem) && i18next.exists(known)
      ? t(known as "settings.unreadable.unreadable_mime")
      : t("settings.unreadable.why", { problem: mail.problem });
  return (
    <li className="box">
      <div className="box-row">
        <IconMailQuestion size={18} stroke={1.7} aria-hidden />
        <div className="person-body">
          <p className="strong">{mail.from ? t("settings.unreadable.from", { from: mail.from }) : t("settings.unreadable.unknown")}</p>
          <p className="meta num">{[format.when(instant(mail.receivedAt), now), format.size(mail.size)].join(" · ")}</p>
          <p className="meta">{why}</p>
          <div className="box-acts">
            <Button size="xs" h={34} variant="default" loading={form.pending === "case"} onClick={toCase}>
              {t("settings.unreadable.toCase")}
            </Button>
            <Button size="xs" h={34} variant="subtle" loading={form.pending === "retry"} onClick={retry}>
              {t("settings.unreadable.retry")}
            </Button>
            <Button
              size="xs"
              h={34}
              variant="subtle"
              component="a"
              href={rawMailUrl(mail.id)}
              download
              leftSection={<IconDownload size={15} stroke={1.7} />}
            >
              {t("settings.unreadable.download")}
            </Button>
          </div>
          <Refusal error={form.refusal} />
        </div>
      </div>
    </li>
  );
}
