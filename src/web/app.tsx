import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect, RouterProvider } from "@tanstack/react-router";
import { Suspense, useEffect } from "react";
import type { Clock } from "../core/time.ts";
import { ApiProblem } from "./api.ts";
import { MachineClockProvider } from "./clock.tsx";
import { restOfWords } from "./i18n.ts";
import { readInboxSearch } from "./pages/inbox/filters.ts";
import { ProblemState } from "./parts/problem-state.tsx";
import { makeQueryClient } from "./queries.ts";
import { Shell } from "./shell/shell.tsx";
import { cssVariablesResolver, theme } from "./theme.ts";
import { useToastsWanted, want } from "./toast.ts";
import { toastEvents } from "./toast-time.ts";
import { isLost, lazy } from "./lazy.ts";

const NOWHERE = new ApiProblem({ type: "about:blank", title: "not found", status: 404, code: "not_found" });
const Corner = lazy(async () => ({ default: (await import("@mantine/notifications")).Notifications }));

const root = createRootRoute();

/** Pages beyond the first ones bring Mantine's whole sheet along. */
const styled = <Page,>(page: Promise<Page>): Promise<Page> =>
  Promise.all([page, import("@mantine/core/styles.layer.css")]).then(([loaded]) => loaded);

/** Settings, setup and sign-in bring their words along. */
const worded = <Page,>(page: Promise<Page>): Promise<Page> => styled(Promise.all([page, restOfWords()]).then(([loaded]) => loaded));

/** Pages without a session. */
const setup = createRoute({
  getParentRoute: () => root,
  path: "/bienvenue",
  component: lazyRouteComponent(() => worded(import("./pages/session/setup-page.tsx")), "SetupPage"),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/connexion",
  component: lazyRouteComponent(() => worded(import("./pages/session/sign-in-page.tsx")), "SignInPage"),
});
const secondStep = createRoute({
  getParentRoute: () => root,
  path: "/deuxieme-etape",
  component: lazyRouteComponent(() => worded(import("./pages/session/second-step-page.tsx")), "SecondStepPage"),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation/$token",
  component: lazyRouteComponent(() => worded(import("./pages/session/invitation-page.tsx")), "InvitationPage"),
});

/** Pages of the desk, within the shell. */
const desk = createRoute({ getParentRoute: () => root, id: "desk", component: Shell });
const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/aujourdhui" });
  },
});
const today = createRoute({
  getParentRoute: () => desk,
  path: "/aujourdhui",
  validateSearch: (search: Record<string, unknown>): { qui?: "equipe" } => (search.qui === "equipe" ? { qui: "equipe" } : {}),
  component: lazyRouteComponent(() => import("./pages/today/today-page.tsx"), "TodayPage"),
});
const inbox = createRoute({
  getParentRoute: () => desk,
  path: "/boite",
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => worded(import("./pages/inbox/inbox-page.tsx")), "InboxPage"),
});
const cases = createRoute({
  getParentRoute: () => desk,
  path: "/dossiers",
  validateSearch: (
    search: Record<string, unknown>,
  ): { q?: string; responsable?: string; etiquette?: string; etat?: "ouverts" | "dormants" | "regles" } => ({
    ...(typeof search.q === "string" || typeof search.q === "number" ? { q: String(search.q) } : {}),
    ...(typeof search.responsable === "string" ? { responsable: search.responsable } : {}),
    ...(typeof search.etiquette === "string" ? { etiquette: search.etiquette } : {}),
    ...(search.etat === "ouverts" || search.etat === "dormants" || search.etat === "regles" ? { etat: search.etat } : {}),
  }),
  component: lazyRouteComponent(() => worded(import("./pages/cases/cases-page.tsx")), "CasesPage"),
});
const theCase = createRoute({
  getParentRoute: () => desk,
  path: "/dossiers/$id",
  validateSearch: (search: Record<string, unknown>): { ecrire?: true } => (search.ecrire ? { ecrire: true } : {}),
  component: lazyRouteComponent(() => worded(import("./pages/case/case-page.tsx")), "CasePage"),
});
const customer = createRoute({
  getParentRoute: () => desk,
  path: "/clients/$id",
  component: lazyRouteComponent(() => worded(import("./pages/customer/customer-page.tsx")), "CustomerPage"),
});
const thirdParties = createRoute({
  getParentRoute: () => desk,
  path: "/tiers",
  component: lazyRouteComponent(() => worded(import("./pages/third-parties/third-parties-page.tsx")), "ThirdPartiesPage"),
});
const thirdParty = createRoute({
  getParentRoute: () => desk,
  path: "/tiers/$id",
  component: lazyRouteComponent(() => worded(import("./pages/third-parties/third-party-page.tsx")), "ThirdPartyPage"),
});
const settings = createRoute({
  getParentRoute: () => desk,
  path: "/reglages",
  component: lazyRouteComponent(() => worded(import("./pages/settings/settings-page.tsx")), "SettingsPage"),
});
const settingsPart = createRoute({
  getParentRoute: () => desk,
  path: "/reglages/$part",
  component: lazyRouteComponent(() => worded(import("./pages/settings/settings-page.tsx")), "SettingsPage"),
});

const routeTree = root.addChildren([
  setup,
  signIn,
  secondStep,
  invitation,
  home,
  desk.addChildren([today, inbox, cases, theCase, customer, thirdParties, thirdParty, settings, settingsPart]),
]);
const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => (
    <main>
      <ProblemState error={error as Error} onRetry={isLost(error) ? () => location.reload() : reset} />
    </main>
  ),
  defaultNotFoundComponent: () => (
    <main>
      <ProblemState page error={NOWHERE} onRetry={() => void router.invalidate()} />
    </main>
  ),
});
const client = makeQueryClient();

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

export function App({ clock }: { clock: Clock }) {
  return (
    <MachineClockProvider value={clock}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
          <Toasts />
        </QueryClientProvider>
      </MantineProvider>
    </MachineClockProvider>
  );
}

/** Nobody has done anything worth a toast before the page has come to rest. */
const AT_REST_MS = 3_000;

function Toasts() {
  const wanted = useToastsWanted();
  useEffect(() => {
    const timer = setTimeout(want, AT_REST_MS);
    return () => clearTimeout(timer);
  }, []);
  return <Suspense>{wanted && <Corner position="bottom-left" limit={5} autoClose={false} aria-live="polite" {...toastEvents} />}</Suspense>;
}
