import "../styles/shell.css";
import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { restOfWords } from "../i18n.ts";
import { LoadingState } from "../parts/loading-state.tsx";
import { OfflineBar } from "../parts/offline-bar.tsx";
import { ProblemState } from "../parts/problem-state.tsx";
import { SessionProvider, whereOut } from "../session.tsx";
import { listen } from "../stream.ts";
import { Banners } from "./banners.tsx";
import { QuickNote, useQuickNote } from "./quick-note.tsx";
import { Rail } from "./rail.tsx";
import { SearchDoor } from "./search-door.tsx";
import { TabBar } from "./tab-bar.tsx";
import { useFocusBack } from "./use-focus-back.ts";
import { useShellKeys } from "./use-shell-keys.ts";
import { lazy } from "../lazy.ts";

const KeyboardHelp = lazy(async () => {
  const [{ KeyboardHelp }] = await Promise.all([import("./keyboard-help.tsx"), restOfWords()]);
  return { default: KeyboardHelp };
});

/** Everything around a page of the desk: who is signed in, where one can go, whether the page is live. */
export function Shell() {
  return (
    <SessionProvider loading={<LoadingState />} failed={(error, again) => <NoSession error={error} onRetry={again} />}>
      <QuickNote>
        <Frame />
      </QuickNote>
    </SessionProvider>
  );
}

function Frame() {
  const { t } = useTranslation();
  const live = useLive();
  const [help, setHelp] = useState(false);
  const note = useQuickNote();
  const onHelp = () => setHelp(true);
  useFocusBack();
  useShellKeys({ onHelp, onNote: () => note.open() });
  return (
    <SearchDoor onHelp={onHelp}>
      <div className="shell">
        <a className="skip" href="#page">
          {t("shell.skip")}
        </a>
        <Rail onHelp={onHelp} />
        <div className="shell-page" id="page">
          <div role="region" aria-label={t("shell.notices")}>
            <Banners />
            <OfflineBar live={live} />
          </div>
          <Outlet />
        </div>
        <TabBar />
        {help && (
          <Suspense>
            <KeyboardHelp onClose={() => setHelp(false)} />
          </Suspense>
        )}
      </div>
    </SearchDoor>
  );
}

function useLive(): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(true);
  useEffect(() => listen(client, setLive), [client]);
  return live;
}

/** Signed out, or not yet in, is a place to go and not an error. */
function NoSession({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const navigate = useNavigate();
  const to = whereOut(error);
  useEffect(() => {
    if (to) void navigate({ to, replace: true });
  }, [to, navigate]);
  return to ? null : (
    <main>
      <ProblemState error={error} onRetry={onRetry} />
    </main>
  );
}
