import { ActionIcon } from "@mantine/core";
import { IconPhone } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { DayView } from "../../../contract/day.ts";
import { useDesk } from "../../session.tsx";

type Line = Pick<DayView["callBacks"][number], "case">;

/** Whom to call, and on which number. `given`: the number they ask to be called on. */
export function CallHead({ line: { case: about }, given = null }: { line: Line; given?: DayView["callsAsked"][number]["number"] }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const { phone, name } = about.customer;
  return (
    <p className="side-call">
      <Link to="/dossiers/$id" params={{ id: about.id }} className="side-name">
        {name}
      </Link>{" "}
      <span className="dim num">{given ? given.typed : phone ? format.phone(phone) : t("today.row.noPhone")}</span>
    </p>
  );
}

/** `dial`: another number than the one that is known. */
export function CallLink({ line: { case: about }, filled = false, dial }: { line: Line; filled?: boolean; dial?: string | null }) {
  const { t } = useTranslation();
  const { name } = about.customer;
  const phone = dial ?? about.customer.phone;
  if (!phone)
    return (
      <Link to="/dossiers/$id" params={{ id: about.id }} search={{ ecrire: true }} className="link">
        {t("today.acts.write")}
      </Link>
    );
  return (
    <ActionIcon
      component="a"
      href={`tel:${phone}`}
      className="call-link"
      variant={filled ? "filled" : "default"}
      size={34}
      aria-label={t("today.acts.callName", { name })}
    >
      <IconPhone size={17} stroke={filled ? 1.9 : 1.7} aria-hidden />
    </ActionIcon>
  );
}
