import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { Refusal } from "../../../parts/problem-state.tsx";
import { useDesk } from "../../../session.tsx";
import { byDay, threadOf } from "../thread.ts";
import { ThreadDays } from "../thread-days.tsx";
import { useOlder } from "../use-older.ts";

/** Every event, with who and when, latest first. */
export function RecordLines({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { calendar } = useDesk();
  const { pages, load, isWhole } = useOlder(view);
  return (
    <section>
      <ThreadDays view={view} days={byDay(threadOf(pages, "all", view), calendar.zone)} />
      {!isWhole && (
        <Button variant="default" loading={load.isPending} onClick={() => load.mutate()}>
          {t("memory.record.more")}
        </Button>
      )}
      <Refusal error={load.error} />
    </section>
  );
}
