import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { readTimeline } from "../../../api.ts";
import { capital } from "../../../format.ts";
import { Refusal } from "../../../parts/problem-state.tsx";
import { useDesk } from "../../../session.tsx";
import { EventItem } from "../event-item.tsx";
import { InteractionItem } from "../interaction-item.tsx";
import { byDay, threadOf } from "../thread.ts";

/** Every event, with who and when, latest first. */
export function RecordLines({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { calendar, format } = useDesk();
  const [older, setOlder] = useState<CaseView["timeline"][]>([]);
  const pages = [view.timeline, ...older];
  const before = pages.at(-1)!.before;
  const load = useMutation({ mutationFn: () => readTimeline(view.id, before!), onSuccess: (page) => setOlder([...older, page]) });
  return (
    <section>
      {byDay(threadOf(pages, "all", view), calendar.zone).map(({ day, at, entries }) => (
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
      ))}
      {before && (
        <Button variant="default" loading={load.isPending} onClick={() => load.mutate()}>
          {t("memory.record.more")}
        </Button>
      )}
      <Refusal error={load.error} />
    </section>
  );
}
