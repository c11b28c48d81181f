import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { InboxView } from "../../../contract/today.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { DoorIcon } from "../../parts/door-icon.tsx";
import { Face } from "../../parts/face.tsx";
import { useDesk } from "../../session.tsx";
import { AtStake } from "./at-stake.tsx";

export type Row = InboxView["rows"][number];
type Direction = NonNullable<Parameters<typeof DoorIcon>[0]["direction"]>;

/** One case: who, the last thing said, the promise at stake, how long the customer waits, who owns it. Heavier while it waits for an answer. */
export function InboxRow({ row, selected, onSelect }: { row: Row; selected: boolean; onSelect: () => void }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const { case: it, last, awaitingSince } = row;
  const owner = nameOf({ role: "person", id: it.owner }) ?? "";
  const at = last?.at ?? row.lastAt;
  const said = last?.direction === "out" || last?.direction === "note" ? last.author : null;
  return (
    <li className="inbox-row" data-selected={selected || undefined} data-waits={awaitingSince !== null || undefined}>
      <span className="inbox-door">
        {last && <DoorIcon door={last.door} direction={last.direction as Direction} size={18} />}
        {last && <span className="hidden">{t(`doors.name.${last.door}`)}</span>}
      </span>
      <div className="inbox-body">
        <p className="inbox-line">
          <Link id={`case-${it.id}`} className="inbox-name" to="/dossiers/$id" params={{ id: it.id }} onFocus={onSelect}>
            {it.customer.name}
          </Link>
          <span className="inbox-subject">{it.subject}</span>
          <time className="inbox-time num" dateTime={at}>
            {format.when(instant(at), now)}
          </time>
        </p>
        {last && (
          <p className="inbox-excerpt">
            {said && <span className="dim">{t("inbox.by", { name: said })} </span>}
            {last.excerpt}
          </p>
        )}
        <div className="inbox-foot">
          <AtStake row={row} />
          <span className="inbox-owner" title={owner}>
            <Face name={owner} />
            <span>{owner}</span>
          </span>
        </div>
      </div>
    </li>
  );
}
