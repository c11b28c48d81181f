import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import { timesOf } from "../composer/use-aim.ts";
import { sayReachable } from "../today/calls.tsx";
import type { ActForm } from "./act-modal.tsx";
import type { How } from "./move-draft.ts";

interface HowProps {
  how: How;
  email: boolean;
  mayBeSilent: boolean;
  about: ActForm["about"];
  onChange: (how: How) => void;
}

/** How the customer is told, with when and by which door they are best reached. */
export function HowField({ how, email, mayBeSilent, about, onChange }: HowProps) {
  const { t } = useTranslation();
  const { format, calendar } = useDesk();
  const now = useNow();
  const known = [
    sayReachable(timesOf(about), now, calendar.zone, format, t),
    about.customer.prefers && t("reneg.prefers", { door: t(`memory.customer.prefersBy.${about.customer.prefers}`) }),
  ].filter(Boolean);
  const ways: { value: How; label: string; disabled?: boolean }[] = [
    { value: "message", label: t("promise.move.message"), disabled: !email },
    { value: "call", label: t("promise.move.call") },
    { value: "counter", label: t("promise.move.counter") },
    ...(mayBeSilent ? [{ value: "already" as const, label: t("promise.move.already") }] : []),
  ];
  return (
    <>
      <SegmentedControl aria-label={t("promise.move.how")} value={how} onChange={(next) => onChange(next as How)} data={ways} />
      {known.length > 0 && <p className="meta strong">{known.join(" · ")}</p>}
      {!email && <p className="meta">{t("promise.move.noEmail")}</p>}
    </>
  );
}
