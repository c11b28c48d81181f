import { Button } from "@mantine/core";
import { IconArrowsExchange, IconUser } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { answerOffer } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { localeOf } from "../../../core/format.ts";
import { useWordsIn } from "../../i18n.ts";
import { shortName } from "../../../core/names.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { OfferAnswer } from "../acts/offer-answer.tsx";
import { useGesture } from "../acts/use-gesture.tsx";
import { beginWith } from "../composer/draft-views.ts";

const route = getRouteApi("/desk/dossiers/$id");

/** An offer that waits for an answer; a new owner whom the customer has not heard of. */
export function OwnerLines({ view }: { view: CaseView }) {
  const { me } = useDesk();
  const writing = route.useSearch().ecrire === true;
  if (view.offer) return <OfferLine view={view} offer={view.offer} />;
  return view.ownerUntold && view.owner === me.id && view.status === "open" && !writing ? <UntoldLine view={view} /> : null;
}

function OfferLine({ view, offer }: { view: CaseView; offer: NonNullable<CaseView["offer"]> }) {
  const { t } = useTranslation();
  const { me, nameOf, format } = useDesk();
  const now = useNow();
  const name = (id: string) => nameOf({ role: "person", id }) ?? t("case.someone");
  const forMe = offer.to === me.id;
  const back = useGesture({
    caseId: view.id,
    shown: view,
    run: (_, seen) => answerOffer(view.id, { answer: "decline", reason: t("dossier.offer.backReason") }, seen),
    done: t("dossier.offer.backDone"),
    onDone: () => undefined,
  });
  const when = format.dated(instant(offer.at), now);
  return (
    <section className="owner-line" aria-label={t("dossier.offer.label")}>
      <IconArrowsExchange size={18} stroke={1.7} aria-hidden />
      <div>
        <p className="strong">
          {forMe ? t("today.answer.owner", { name: name(offer.by) }) : t("dossier.offer.waits", { name: name(offer.to), when })}
        </p>
        {offer.note && <p>{offer.note}</p>}
        {!forMe && <p className="meta">{t("dossier.offer.stays", { name: name(view.owner) })}</p>}
        {forMe && <OfferAnswer shown={view} by={name(offer.by)} />}
        {(offer.by === me.id || view.owner === me.id) && !forMe && (
          <Button size="compact-sm" variant="subtle" className="item-act" loading={back.isPending} onClick={() => back.mutate()}>
            {t("dossier.offer.back")}
          </Button>
        )}
        <Refusal error={back.error} />
      </div>
    </section>
  );
}

/** Named people (S22): a ready sentence with who has the case now and their direct line, in the customer's language. */
function UntoldLine({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { me, session, format } = useDesk();
  const navigate = route.useNavigate();
  const say = useWordsIn(localeOf(view.language, session.desk.country));
  const write = () => {
    const words = say!(me.directLine ? "composer.nowMineLine" : "composer.nowMine", {
      name: me.name,
      line: me.directLine ? format.phone(me.directLine) : "",
    });
    beginWith(words, { caseId: view.id, me: me.id, newest: view.newest });
    void navigate({ search: { ecrire: true }, replace: true, resetScroll: false });
  };
  return (
    <section className="owner-line" aria-label={t("dossier.untold.label")}>
      <IconUser size={18} stroke={1.7} aria-hidden />
      <div>
        <p>{t("dossier.untold.text", { name: shortName(view.customer.name) })}</p>
        <Button size="compact-sm" variant="default" disabled={!say} onClick={write}>
          {t("dossier.untold.act")}
        </Button>
      </div>
    </section>
  );
}
