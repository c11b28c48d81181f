import "../../styles/today.css";
import { SegmentedControl } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { readToday } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState } from "../../parts/problem-state.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { PromiseActs } from "../acts/promise-acts.tsx";
import { DayBody } from "./day-body.tsx";
import { Keeping } from "./keeping.tsx";
import { lazy } from "../../lazy.ts";

const TodaySide = lazy(async () => ({ default: (await import("./today-side.tsx")).TodaySide }));
const route = getRouteApi("/desk/aujourdhui");

/** Home: what I owe, nearest first, and who has been left without news. */
export function TodayPage() {
  const { t } = useTranslation();
  const who = route.useSearch().qui === "equipe" ? "team" : "mine";
  const today = useQuery({ queryKey: [...keys.today, who], queryFn: () => readToday(who), refetchInterval: 120_000 });
  return (
    <PromiseActs>
      <Keeping>
        <div className="page">
          <main>
            <TodayHead who={who} />
            {today.data ? (
              <DayBody view={today.data} who={who} />
            ) : today.error ? (
              <ProblemState error={today.error} onRetry={() => void today.refetch()} />
            ) : (
              <LoadingState />
            )}
          </main>
          <Suspense fallback={<aside aria-label={t("today.aside")} />}>
            <TodaySide view={today.data} who={who} />
          </Suspense>
        </div>
      </Keeping>
    </PromiseActs>
  );
}

function TodayHead({ who }: { who: "mine" | "team" }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const navigate = route.useNavigate();
  useDocumentTitle(`${t("shell.today")} · Tenir`);
  return (
    <header className="today-head">
      <div>
        <p className="dim">{format.longDay(now)}</p>
        <h1>{t("shell.today")}</h1>
      </div>
      <SegmentedControl
        aria-label={t("today.whose")}
        value={who}
        onChange={(next) => void navigate({ search: next === "team" ? { qui: "equipe" } : {} })}
        data={[
          { value: "mine", label: t("today.mine") },
          { value: "team", label: t("today.team") },
        ]}
      />
    </header>
  );
}
