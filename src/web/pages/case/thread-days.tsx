import type { CaseView } from "../../../contract/case.ts";
import { capital } from "../../../core/format.ts";
import { useDesk } from "../../session.tsx";
import { EventItem } from "./event-item.tsx";
import { InteractionItem } from "./interaction-item.tsx";
import type { byDay } from "./thread.ts";

/** What was said and what happened, under the day it was. */
export function ThreadDays({ view, days }: { view: CaseView; days: ReturnType<typeof byDay> }) {
  const { format } = useDesk();
  return days.map(({ day, at, entries }) => (
    <div key={day}>
      <h3 className="thread-day">{capital(format.longDay(at))}</h3>
      <ol className="thread">
        {entries.map((it) =>
          it.interaction ? (
            <InteractionItem key={it.key} view={view} it={it.interaction} />
          ) : (
            <EventItem key={it.key} view={view} it={it.event!} />
          ),
        )}
      </ol>
    </div>
  ));
}
