import { Readable } from "node:stream";
import { z } from "zod";
import { OpenedView } from "../../contract/case.ts";
import { MergeCaseBody, SplitCaseBody } from "../../contract/parts.ts";
import type { CaseId, CommitmentId, CustomerId, InteractionId } from "../../core/ids.ts";
import { exportRecord } from "../../desk/case-record.ts";
import { mergeCases, splitCase, undoPart } from "../../desk/parts.ts";
import { answer } from "../answer.ts";
import { idOf } from "../parse.ts";
import { sendRefusal } from "../problem.ts";
import { EXPORTS, MERGES } from "../limits.ts";
import type { App } from "../terms.ts";

const OneCase = z.object({ id: idOf<CaseId>() });
const OnePart = z.object({ id: idOf<CaseId>(), from: idOf<CaseId>() });
const low = <T extends string>(id: string) => id.toLowerCase() as T;

/** Two cases that are one, one that is two, either undone; and a case's record as a file. */
export function partRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.post(
    "/api/cases/:id/parts",
    { config: { ...config, rateLimit: MERGES }, schema: { params: OneCase, body: MergeCaseBody } },
    async ({ desk, me, params, body }, reply) =>
      answer(reply, await mergeCases(desk, me.person, params.id, low<CaseId>(body.from), body.otherCustomer)),
  );

  app.delete("/api/cases/:id/parts/:from", { config, schema: { params: OnePart } }, async ({ desk, me, params }, reply) =>
    answer(reply, await undoPart(desk, me.person, params.id, params.from)),
  );

  for (const format of ["csv", "json"] as const) {
    app.get(
      `/api/cases/:id/record.${format}`,
      { config: { ...config, rateLimit: EXPORTS }, schema: { params: OneCase } },
      async ({ desk, me, params }, reply) => {
        const { name, lines } = await exportRecord(desk, me.person, params.id, format);
        return reply
          .headers({
            "content-type": format === "csv" ? "text/csv; charset=utf-8" : "application/octet-stream",
            "content-disposition": `attachment; filename="${name}"`,
          })
          .send(Readable.from(lines));
      },
    );
  }

  app.post(
    "/api/cases/:id/splits",
    { config: { ...config, rateLimit: MERGES }, schema: { params: OneCase, body: SplitCaseBody, response: { 201: OpenedView } } },
    async ({ desk, me, params, body }, reply) => {
      const done = await splitCase(desk, me.person, params.id, {
        key: body.key as CaseId,
        interactions: body.interactions.map(low<InteractionId>),
        commitments: body.commitments.map(low<CommitmentId>),
        subject: body.subject,
        customer: body.customer === null ? null : low<CustomerId>(body.customer),
        newCustomer: body.newCustomer,
      });
      return done.ok ? reply.code(201).send({ id: body.key }) : sendRefusal(reply, done.refusal);
    },
  );
}
