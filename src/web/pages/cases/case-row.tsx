import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CaseListView } from "../../../contract/case-list.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { Face } from "../../parts/face.tsx";
import { useDesk } from "../../session.tsx";
import { TagChips } from "../tags/tag-chips.tsx";
import { AtStake } from "../inbox/at-stake.tsx";

/** Where a row stands in a list of which only a part is drawn. */
interface Place {
  index: number;
  of: number;
  top: number;
}

/** One case: whose, about what, what is at stake, who has it, when it last moved. */
export function CaseRow({
  row,
  place,
  measure,
}: {
  row: CaseListView["rows"][number];
  place?: Place;
  measure?: (element: HTMLElement | null) => void;
}) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const { case: it, lastAt } = row;
  const owner = nameOf({ role: "person", id: it.owner }) ?? "";
  const placed = place && {
    "data-index": place.index,
    "aria-setsize": place.of,
    "aria-posinset": place.index + 1,
    style: { position: "absolute", insetInline: 0, transform: `translateY(${place.top}px)` } as const,
  };
  return (
    <li className="case-row" ref={measure} {...placed}>
      <div className="case-who">
        <Link id={`case-${it.id}`} className="inbox-name" to="/dossiers/$id" params={{ id: it.id }}>
          {it.customer.name}
        </Link>
        <span className="case-about" title={it.subject}>
          {it.subject} <span className="case-reference">· {it.reference}</span>
        </span>
        <TagChips tags={row.tags} />
      </div>
      <AtStake row={row} />
      <span className="inbox-owner" title={owner}>
        <span className="hidden">{t("caseList.owner")}</span>
        <Face name={owner} />
        <span>{owner}</span>
      </span>
      <time className="inbox-time num" dateTime={lastAt}>
        {format.when(instant(lastAt), now)}
      </time>
    </li>
  );
}
