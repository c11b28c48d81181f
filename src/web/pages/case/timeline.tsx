import { Button, SegmentedControl } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { readTimeline } from "../../api.ts";
import { capital } from "../../format.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { EventItem } from "./event-item.tsx";
import { InteractionItem } from "./interaction-item.tsx";
import { byDay, THREAD_FILTERS, type ThreadFilter, threadOf } from "./thread.ts";

type Page = CaseView["timeline"];

/** Everything said and everything that happened, newest first. */
export function Timeline({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { calendar, format } = useDesk();
  const [filter, setFilter] = useState<ThreadFilter>("all");
  const [older, setOlder] = useState<Page[]>([]);
  const pages = [view.timeline, ...older];
  const before = pages.at(-1)!.before;
  const load = useMutation({ mutationFn: () => readTimeline(view.id, before!), onSuccess: (page) => setOlder([...older, page]) });
  const days = byDay(threadOf(pages, filter, view), calendar.zone);
  return (
    <section className="case-part" aria-labelledby="thread">
      <div className="thread-head">
        <h2 id="thread">{t("case.thread")}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t("case.filter.label")}
          value={filter}
          onChange={(next) => setFilter(next as ThreadFilter)}
          data={THREAD_FILTERS.map((value) => ({ value, label: t(`case.filter.${value}`) }))}
        />
      </div>
      {days.map(({ day, at, entries }) => (
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
      {days.length === 0 && <p className="dim">{t("case.noneHere")}</p>}
      <Refusal error={load.error} />
      {before ? (
        <Button variant="default" mt="md" loading={load.isPending} onClick={() => load.mutate()}>
          {t("case.older")}
        </Button>
      ) : (
        <p className="meta thread-start">{t("case.start")}</p>
      )}
    </section>
  );
}
