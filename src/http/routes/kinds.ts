import { z } from "zod";
import { AgreedListBody, CaseKindBody, CountBody, DeliverablesBody, KindBody, KindsView, StageBody } from "../../contract/kind.ts";
import type { KindSettings } from "../../core/case-kind.ts";
import type { AgreedLine } from "../../core/agreed.ts";
import type { CaseId, CommitmentId, DeliverableId, KindId, LineId, ListId, StageId } from "../../core/ids.ts";
import { agreeList, chooseDeliverables, countLine } from "../../desk/agreements.ts";
import { changeKind, kindsView, setKind, setStage } from "../../desk/case-kinds.ts";
import { answer } from "../answer.ts";
import { dueAt, idOf, partyOf } from "../parse.ts";
import { presented } from "../presented.ts";
import type { App } from "../terms.ts";

const OneCase = z.object({ id: idOf<CaseId>() });
const OneList = OneCase.extend({ list: idOf<ListId>() });
const OneLine = OneList.extend({ line: idOf<LineId>() });
const OneKind = z.object({ id: idOf<KindId>() });

/** The kinds of case a desk has; which kind and step a case is at, what it delivers and what was agreed on it. */
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

  app.post(
    "/api/cases/:id/deliverables",
    { config, schema: { params: OneCase, body: DeliverablesBody } },
    async ({ desk, me, params, body }, reply) => {
      const now = desk.clock.now();
      const chosen = body.chosen.map((it, i) => ({
        deliverable: it.deliverable as DeliverableId,
        id: it.key as CommitmentId,
        promiser: partyOf(it.promiser),
        dueAt: it.dueAt === null ? null : dueAt(it.dueAt, now, `chosen.${i}.dueAt`),
      }));
      return answer(reply, await chooseDeliverables(desk, me.person, params.id, chosen));
    },
  );

  app.put(
    "/api/cases/:id/lists/:list",
    { config, schema: { params: OneList, body: AgreedListBody } },
    async ({ desk, me, params: { id, list }, body: { title, lines, deliveredBy } }, reply) =>
      answer(
        reply,
        await agreeList(desk, me.person, id, {
          list,
          title,
          lines: lines as unknown as AgreedLine[],
          deliveredBy: deliveredBy as CommitmentId | null,
        }),
      ),
  );

  app.put(
    "/api/cases/:id/lists/:list/lines/:line",
    { config, schema: { params: OneLine, body: CountBody } },
    async ({ desk, me, params: { id, list, line }, body: { quantity, evidence, words } }, reply) =>
      answer(reply, await countLine(desk, me.person, id, { list, line, quantity, evidence, ...(words && { words }) })),
  );
}
