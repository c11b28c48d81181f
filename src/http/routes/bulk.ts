import { z } from "zod";
import { BulkBody, BulkView, type CaseAct as ActView, ReadingBody } from "../../contract/bulk.ts";
import type { CaseId, PersonId } from "../../core/ids.ts";
import { type Instant, iso } from "../../core/time.ts";
import { actOnCases, type CaseAct, readCaseUpTo } from "../../desk/case-acts.ts";
import { dueAt, idOf } from "../parse.ts";
import type { App } from "../terms.ts";

/** Many cases at once, as the inbox asks; and how far one person has read. */
export function bulkRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.post("/api/cases/bulk", { config, schema: { body: BulkBody, response: { 200: BulkView } } }, async ({ desk, me, body }) => {
    const now = desk.clock.now();
    const acts = body.acts.map(({ case: id, act, seen }, i) => ({
      id: id.toLowerCase() as CaseId,
      act: actOf(act, now, `acts.${i}.act.until`),
      position: seen,
    }));
    const outcomes = await actOnCases(desk, me.person, acts);
    return { outcomes: outcomes.map(({ undo, ...outcome }) => ({ ...outcome, undo: undo && presentAct(undo) })) };
  });

  app.put(
    "/api/cases/:id/reading",
    { config, schema: { params: z.object({ id: idOf<CaseId>() }), body: ReadingBody } },
    async ({ desk, me, params, body }, reply) => {
      await readCaseUpTo(desk, me.person, params.id, body.position);
      return reply.code(204).send();
    },
  );
}

function actOf(act: ActView, now: Instant, field: string): CaseAct {
  if (act.type === "put_aside") return { ...act, until: act.until === null ? null : dueAt(act.until, now, field) };
  return act.type === "hand_over" ? { ...act, to: act.to as PersonId } : act;
}

const presentAct = (act: CaseAct): ActView =>
  act.type === "put_aside" ? { ...act, until: act.until === null ? null : iso(act.until) } : act;
