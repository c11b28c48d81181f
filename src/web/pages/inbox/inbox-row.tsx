import { IconCheck, IconLock } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../../core/ids.ts";
import { isCovered } from "../../../core/people.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { capital } from "../../../core/format.ts";
import { DoorIcon } from "../../parts/door-icon.tsx";
import { lostWords } from "../../parts/lost-words.ts";
import { Face } from "../../parts/face.tsx";
import { useDesk } from "../../session.tsx";
import { TagChips } from "../tags/tag-chips.tsx";
import { AtStake } from "./at-stake.tsx";
import { Begun } from "./begun.tsx";
import type { Row } from "./inbox-pages.ts";

type Direction = NonNullable<Parameters<typeof DoorIcon>[0]["direction"]>;

export const rowId = (id: string): string => `case-${id}`;

/** One case: who, the last thing said, the promise at stake, how long the customer waits, who owns it. Heavier until I have read it. */
export const InboxRow = memo(function InboxRow({ row, ticked }: { row: Row; ticked: boolean }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const { case: it, last, at } = row;
  const note = last?.direction === "note";
  const said = last?.direction === "out" || note ? last.author : null;
  return (
    <>
      <span className="inbox-door" data-tick>
        <span className="inbox-tick" data-on={ticked || undefined} aria-hidden>
          {ticked && <IconCheck size={14} stroke={2.4} />}
        </span>
        {last &&
          (note ? (
            <IconLock size={18} stroke={1.7} aria-hidden />
          ) : (
            <DoorIcon door={last.door} direction={last.direction as Direction} size={18} />
          ))}
        {last && <span className="hidden">{note ? t("case.internal") : t(`doors.name.${last.door}`)}</span>}
      </span>
      <div className="inbox-body">
        <p className="inbox-line">
          <span className="inbox-name" title={it.customer.name}>
            {row.unread && <span className="hidden">{t("inbox.unread")} </span>}
            {it.customer.name}
          </span>
          <TagChips tags={row.tags} />
          <time className="inbox-time num" dateTime={at}>
            {format.when(instant(at), now)}
          </time>
        </p>
        <p className="inbox-excerpt">
          {said && <span className="dim">{t("inbox.by", { name: said })} </span>}
          {row.lostCall && last?.direction === "lost"
            ? capital(lostWords(row.lostCall, now, format, t))
            : last?.excerpt.trim()
              ? last.excerpt
              : it.subject}
        </p>
        <div className="inbox-foot">
          <AtStake row={row} />
          <Begun row={row} />
          <Owner row={row} />
        </div>
      </div>
    </>
  );
});

/** Whose it is; dashed where nobody looks after it, as a call to take it. */
function Owner({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { nameOf, context, session } = useDesk();
  const now = useNow();
  const active = context.people.filter(({ id }) => session.people.some((one) => one.id === id && one.active));
  if (row.status === "open" && !isCovered(row.case.owner as PersonId, active, now))
    return <span className="inbox-nobody">{t("inbox.nobody")}</span>;
  const owner = nameOf({ role: "person", id: row.case.owner }) ?? "";
  return (
    <span className="inbox-owner" title={owner}>
      <Face name={owner} />
      <span className="hidden">{owner}</span>
    </span>
  );
}
