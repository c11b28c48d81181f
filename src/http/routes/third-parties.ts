import { z } from "zod";
import { ThirdPartiesView, ThirdPartyBody, ThirdPartyView } from "../../contract/third-party.ts";
import type { ThirdPartyId } from "../../core/ids.ts";
import { changeThirdParty, thirdPartiesView, thirdPartyView } from "../../desk/third-party-view.ts";
import { answer } from "../answer.ts";
import { idOf } from "../parse.ts";
import { presented } from "../presented.ts";
import type { App } from "../terms.ts";

const One = z.object({ id: idOf<ThirdPartyId>() });

/** Those outside for whom the desk's people promise: what they owe, what their dates are worth, how they are reached. */
export function thirdPartyRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.get("/api/third-parties", { config, schema: { response: { 200: ThirdPartiesView } } }, ({ desk }) =>
    presented(thirdPartiesView(desk)),
  );

  app.get("/api/third-parties/:id", { config, schema: { params: One, response: { 200: ThirdPartyView } } }, ({ desk, params }) =>
    presented(thirdPartyView(desk, params.id)),
  );

  app.put("/api/third-parties/:id", { config, schema: { params: One, body: ThirdPartyBody } }, async ({ desk, params, body }, reply) =>
    answer(reply, await changeThirdParty(desk, params.id, body)),
  );
}
