import { z } from "zod";
import { CaseKindBody, KindBody, KindsView, StageBody } from "../../contract/kind.ts";
import type { KindSettings } from "../../core/case-kind.ts";
import type { CaseId, KindId, StageId } from "../../core/ids.ts";
import { changeKind, kindsView, setKind, setStage } from "../../desk/case-kinds.ts";
import { answer } from "../answer.ts";
import { idOf } from "../parse.ts";
import { presented } from "../presented.ts";
import type { App } from "../terms.ts";

const OneCase = z.object({ id: idOf<CaseId>() });
const OneKind = z.object({ id: idOf<KindId>() });

/** The kinds of case a desk has, and which kind and step a case is at. */
export function kindRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.get("/api/settings/kinds", { config, schema: { response: { 200: KindsView } } }, ({ desk }) => presented(kindsView(desk)));

  app.put(
    "/api/settings/kinds/:id",
    { config: { access: "manager" }, schema: { params: OneKind, body: KindBody } },
    async ({ desk, params, body: { names, settings, archived } }, reply) =>
      answer(reply, await changeKind(desk, { id: params.id, names, settings: settings as unknown as KindSettings, archived })),
  );

  app.put("/api/cases/:id/kind", { config, schema: { params: OneCase, body: CaseKindBody } }, async ({ desk, me, params, body }, reply) =>
    answer(reply, await setKind(desk, me.person, params.id, body.kind as KindId)),
  );

  app.put("/api/cases/:id/stage", { config, schema: { params: OneCase, body: StageBody } }, async ({ desk, me, params, body }, reply) =>
    answer(reply, await setStage(desk, me.person, params.id, body.stage as StageId)),
  );
}
