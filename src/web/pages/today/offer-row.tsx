import { IconArrowsExchange } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { TodayView } from "../../../contract/today.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import { OfferAnswer } from "../acts/offer-answer.tsx";

type Offered = Extract<TodayView["toAnswer"][number], { why: "owner" }>;

/** A case I am asked to take; it stays the other's until I say yes. */
export function OfferRow({ asked: { case: about, offer } }: { asked: Offered }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const name = nameOf({ role: "person", id: offer.by }) ?? "";
  return (
    <article className="row row-asked" aria-label={about.customer.name}>
      <div className="row-mark">
        <IconArrowsExchange size={20} stroke={1.7} aria-hidden />
      </div>
      <div className="row-body">
        <p className="row-head">
          <Link to="/dossiers/$id" params={{ id: about.id }} className="row-name">
            {about.customer.name}
          </Link>
          <span className="row-subject">{about.subject}</span>
        </p>
        <p className="row-meta">
          {t("today.answer.owner", { name })} <span className="num">{format.when(instant(offer.at), now)}</span>
        </p>
        {offer.note && <p>{offer.note}</p>}
        <OfferAnswer shown={about} by={name} />
      </div>
    </article>
  );
}
