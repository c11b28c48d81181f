import { PushDeviceBody, PushEndpointBody, PushKeyView, PushNoticeView } from "../../contract/push.ts";
import { pushNotice } from "../../desk/push-notice.ts";
import { addPushDevice, pushKey, removePushDevice } from "../../desk/push.ts";
import { answer } from "../answer.ts";
import { DEVICES } from "../limits.ts";
import type { App, AppTerms } from "../terms.ts";

/** Browsers that are told when something is due, each for the person signed in there. */
export function pushRoutes(app: App, { vault }: AppTerms): void {
  const config = { access: "person" } as const;

  app.get("/api/push", { config, schema: { response: { 200: PushKeyView } } }, async ({ desk }) => ({
    publicKey: await pushKey(desk, vault),
  }));

  app.get("/api/push/notice", { config, schema: { response: { 200: PushNoticeView } } }, ({ desk, me }) => pushNotice(desk, me.person));

  app.put(
    "/api/push/device",
    { config: { ...config, rateLimit: DEVICES }, schema: { body: PushDeviceBody } },
    async ({ desk, me, body }, reply) => answer(reply, await addPushDevice(desk, me.person, body)),
  );

  app.delete("/api/push/device", { config, schema: { body: PushEndpointBody } }, async ({ desk, me, body }, reply) => {
    await removePushDevice(desk, me.person, body.endpoint);
    return reply.code(204).send();
  });
}
