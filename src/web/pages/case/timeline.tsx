import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { byDay, THREAD_FILTERS, type ThreadFilter, threadOf } from "./thread.ts";
import { ThreadDays } from "./thread-days.tsx";
import { useOlder } from "./use-older.ts";

/** Everything said and everything that happened, newest first. */
export function Timeline({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { calendar } = useDesk();
  const [filter, setFilter] = useState<ThreadFilter>("all");
  const { pages, load, isWhole } = useOlder(view);
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
      <ThreadDays view={view} days={days} />
      {days.length === 0 && <p className="dim">{t("case.noneHere")}</p>}
      <Refusal error={load.error} />
      {isWhole ? (
        <p className="meta thread-start">{t("case.start")}</p>
      ) : (
        <Button variant="default" mt="md" loading={load.isPending} onClick={() => load.mutate()}>
          {t("case.older")}
        </Button>
      )}
    </section>
  );
}
