import { DeskSettings, DeskSettingsView, PolicyBody } from "../../contract/settings.ts";
import type { Policy } from "../../core/policy.ts";
import { changePolicy, changeSettings, readPolicy, readSettings } from "../../desk/settings.ts";
import type { App } from "../terms.ts";
import { answer } from "../answer.ts";
import { presented } from "../presented.ts";

/** What the desk is, when it is open, and which promises are watched how. */
export function settingsRoutes(app: App): void {
  const config = { access: "manager" } as const;

  app.get("/api/settings/desk", { config, schema: { response: { 200: DeskSettingsView } } }, ({ desk }) => presented(readSettings(desk)));

  app.put("/api/settings/desk", { config, schema: { body: DeskSettings } }, async ({ desk, body }, reply) =>
    answer(reply, await changeSettings(desk, body)),
  );

  app.get("/api/settings/policy", { config, schema: { response: { 200: PolicyBody } } }, ({ desk }) => presented(readPolicy(desk)));

  app.put("/api/settings/policy", { config, schema: { body: PolicyBody } }, async ({ desk, body }, reply) =>
    answer(reply, await changePolicy(desk, body as unknown as Policy)),
  );
}
