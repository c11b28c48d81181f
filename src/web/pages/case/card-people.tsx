import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { useNow } from "../../clock.tsx";
import { Face } from "../../parts/face.tsx";
import { useDesk } from "../../session.tsx";
import type { CardFacts } from "./card-facts.ts";

/** Who owns the case, who does what, who has been told. */
export function CardPeople({ view, facts }: { view: CaseView; facts: CardFacts }) {
  const { t } = useTranslation();
  const { nameOf, me, format } = useDesk();
  const now = useNow();
  const name = (id: string) => (id === me.id ? t("case.you") : (nameOf({ role: "person", id }) ?? t("case.someone")));
  const fullName = (id: string) => nameOf({ role: "person", id }) ?? "";
  return (
    <ul className="card-people">
      <li>
        <Face name={fullName(view.owner)} />
        <span>{view.owner === me.id ? t("case.card.you") : t("case.card.owner", { name: name(view.owner) })}</span>
      </li>
      {facts.helpers.map(({ id, kind }) => (
        <li key={id}>
          <Face name={fullName(id)} />
          <span>{t("case.card.does", { name: name(id), act: t(`kinds.name.${kind}`).toLowerCase() })}</span>
        </li>
      ))}
      {facts.told.map(({ id, at }) => (
        <li key={id} className="dim">
          {t("case.card.told", { name: name(id), when: format.when(at, now) })}
        </li>
      ))}
    </ul>
  );
}
