import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect, RouterProvider } from "@tanstack/react-router";
import type { Clock } from "../core/time.ts";
import { MachineClockProvider } from "./clock.tsx";
import { makeQueryClient } from "./queries.ts";
import { Shell } from "./shell/shell.tsx";
import { cssVariablesResolver, theme } from "./theme.ts";

const root = createRootRoute();

/** Pages without a session. */
const setup = createRoute({ getParentRoute: () => root, path: "/bienvenue", component: lazyRouteComponent(() => import("./pages/session/setup-page.tsx"), "SetupPage") });
const signIn = createRoute({ getParentRoute: () => root, path: "/connexion", component: lazyRouteComponent(() => import("./pages/session/sign-in-page.tsx"), "SignInPage") });
const invitation = createRoute({ getParentRoute: () => root, path: "/invitation/$token", component: lazyRouteComponent(() => import("./pages/session/invitation-page.tsx"), "InvitationPage") });

/** Pages of the desk, within the shell. */
const desk = createRoute({ getParentRoute: () => root, id: "desk", component: Shell });
const home = createRoute({ getParentRoute: () => root, path: "/", beforeLoad: () => { throw redirect({ to: "/aujourdhui" }); } });
const today = createRoute({
  getParentRoute: () => desk, path: "/aujourdhui",
  validateSearch: (search: Record<string, unknown>): { qui?: "equipe" } => (search.qui === "equipe" ? { qui: "equipe" } : {}),
  component: lazyRouteComponent(() => import("./pages/today/today-page.tsx"), "TodayPage"),
});
const inbox = createRoute({ getParentRoute: () => desk, path: "/boite", component: lazyRouteComponent(() => import("./pages/inbox/inbox-page.tsx"), "InboxPage") });
const theCase = createRoute({
  getParentRoute: () => desk, path: "/dossiers/$id",
  validateSearch: (search: Record<string, unknown>): { ecrire?: true } => (search.ecrire ? { ecrire: true } : {}),
  component: lazyRouteComponent(() => import("./pages/case/case-page.tsx"), "CasePage"),
});
const settings = createRoute({ getParentRoute: () => desk, path: "/reglages", component: lazyRouteComponent(() => import("./pages/settings/settings-page.tsx"), "SettingsPage") });
const settingsPart = createRoute({ getParentRoute: () => desk, path: "/reglages/$part", component: lazyRouteComponent(() => import("./pages/settings/settings-page.tsx"), "SettingsPage") });

const routeTree = root.addChildren([setup, signIn, invitation, home, desk.addChildren([today, inbox, theCase, settings, settingsPart])]);
const router = createRouter({ routeTree, defaultPreload: "intent", scrollRestoration: true });
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
          <Notifications position="bottom-left" limit={3} autoClose={8_000} />
        </QueryClientProvider>
      </MantineProvider>
    </MachineClockProvider>
  );
}
