import "../../styles/readings.css";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DisagreementsView } from "../../../contract/disagreements.ts";
import { instant } from "../../../core/time.ts";
import { deskKeys, type DisagreementFilter, disagreementsUrl, readDisagreements } from "../../desk-api.ts";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState, Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { DisagreementItem } from "./disagreement-item.tsx";
import { NothingHere } from "./nothing-here.tsx";
import { ReadingsFilters } from "./readings-filters.tsx";
import { SettingsSection } from "./settings-section.tsx";

/** Where people said otherwise than the reader: how often, each with both values, and a file to send where one chooses. */
export function ReadingsPart() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<DisagreementFilter>({ decision: null, kind: null, language: null });
  const list = useInfiniteQuery({
    queryKey: [...deskKeys.disagreements, filter],
    queryFn: ({ pageParam }) => readDisagreements(filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
    placeholderData: (shown) => shown,
  });
  if (!list.data) return list.error ? <ProblemState error={list.error} onRetry={() => void list.refetch()} /> : <LoadingState rows={3} />;
  const [first] = list.data.pages;
  const { lately, counts } = first!;
  return (
    <>
      <p className="settings-intro">{t("readings.intro")}</p>
      {lately.read > 0 && <Lately lately={lately} />}
      {counts.added + counts.refused + counts.adjusted > 0 ? (
        <>
          <ReadingsFilters filter={filter} counts={counts} onChange={setFilter} />
          <Disagreements list={list} />
          <FileOfThem />
        </>
      ) : (
        <NothingHere
          title={t(lately.read > 0 ? "readings.none" : "readings.notYet")}
          text={t("readings.noneText")}
          state={lately.read > 0 ? "tenue" : "ouverte"}
        />
      )}
    </>
  );
}

type List = ReturnType<typeof useInfiniteQuery<DisagreementsView>>;

function Disagreements({
  list,
}: {
  list: Pick<List, "data" | "error" | "hasNextPage" | "isFetchingNextPage" | "isFetchNextPageError" | "fetchNextPage">;
}) {
  const { t } = useTranslation();
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  if (rows.length === 0) return <NothingHere title={t("readings.noneSuch")} text={t("readings.noneSuchText")} state="ouverte" />;
  return (
    <>
      <ul className="boxes">
        {rows.map((row) => (
          <DisagreementItem key={row.id} row={row} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="readings-more" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t("readings.more")}
        </Button>
      )}
      {list.isFetchNextPageError && <Refusal error={list.error} />}
    </>
  );
}

function Lately({ lately }: { lately: DisagreementsView["lately"] }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  return (
    <p className="readings-lately num">
      {t("readings.since", { day: format.longDay(instant(lately.since)) })} <strong>{t("readings.read", { count: lately.read })}</strong>,{" "}
      {t("readings.corrected", { count: lately.corrected })}, {t("readings.missed", { count: lately.missed })}.
    </p>
  );
}

function FileOfThem() {
  const { t } = useTranslation();
  return (
    <SettingsSection title={t("readings.file")}>
      <p>{t("readings.fileText")}</p>
      <p className="dim">{t("readings.fileHolds")}</p>
      <p className="dim">{t("readings.fileMasked")}</p>
      <div className="readings-file">
        <Button variant="default" component="a" href={disagreementsUrl} download leftSection={<IconDownload size={16} stroke={1.7} />}>
          {t("readings.download")}
        </Button>
      </div>
    </SettingsSection>
  );
}
