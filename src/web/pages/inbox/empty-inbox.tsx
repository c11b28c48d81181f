import { Button } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isLead } from "../../../core/people.ts";
import { deskKeys, readMailboxes } from "../../desk-api.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { useDesk } from "../../session.tsx";
import type { Filter } from "./filters.ts";

/** Nothing here: because no door is connected, because nobody wrote yet, or because everything is answered. */
export function EmptyInbox({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const manages = isLead(useDesk().me);
  const mailboxes = useQuery({ queryKey: deskKeys.mailboxes, queryFn: readMailboxes, enabled: manages }).data;
  const ring = <PromiseMark state="attente" size={46} decorative />;
  const calm = <PromiseMark state="tenue" size={46} decorative />;
  if (filter !== "all")
    return (
      <EmptyState
        mark={filter === "unanswered" || filter === "lost_calls" || filter === "nobody" || filter === "complaints" ? calm : ring}
        title={t(`inbox.empty.${filter}`)}
        text={t(`inbox.empty.${filter}Text`)}
      />
    );
  if (!manages || (mailboxes?.length ?? 0) > 0)
    return <EmptyState mark={ring} title={t("inbox.empty.all")} text={t("inbox.empty.allText")} />;
  return (
    <EmptyState mark={null} title={t("inbox.empty.doors")} text={t("inbox.empty.doorsText")}>
      <ul className="doors">
        <li>
          <IconMail size={20} stroke={1.7} aria-hidden />
          <div>
            <p className="strong">{t("inbox.empty.mail")}</p>
            <p className="dim">{t("inbox.empty.mailText")}</p>
          </div>
          <Button component={Link} to="/reglages/courriel">
            {t("inbox.empty.connect")}
          </Button>
        </li>
      </ul>
    </EmptyState>
  );
}
