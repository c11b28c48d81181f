import { z } from "zod";
import { ChainDates, NewDatesBody, WorkBody } from "../../contract/chain.ts";
import type { CaseId, CommitmentId } from "../../core/ids.ts";
import type { Millis } from "../../core/time.ts";
import { chainDates } from "../../desk/chain-dates.ts";
import { changeWaiting, proposeDates, setWork } from "../../desk/chains.ts";
import { answer } from "../answer.ts";
import { SENDS } from "../limits.ts";
import { dueAt, idOf, SeenQuery } from "../parse.ts";
import { presented } from "../presented.ts";
import type { App } from "../terms.ts";

const OneCase = z.object({ id: idOf<CaseId>() });
const OneCommitment = z.object({ id: idOf<CommitmentId>() });
const Waiting = OneCommitment.extend({ on: idOf<CommitmentId>() });

/** What promises wait on, how long their work takes, and new dates for all that a slip made impossible. */
export function chainRoutes(app: App): void {
  const config = { access: "person" } as const;
  const waiting = { config, schema: { params: Waiting, querystring: SeenQuery } };

  app.put("/api/commitments/:id/waits/:on", waiting, async ({ desk, me, params, query: { seen } }, reply) =>
    answer(reply, await changeWaiting(desk, me.person, params.id, { on: params.on, waits: true }, seen)),
  );
  app.delete("/api/commitments/:id/waits/:on", waiting, async ({ desk, me, params, query: { seen } }, reply) =>
    answer(reply, await changeWaiting(desk, me.person, params.id, { on: params.on, waits: false }, seen)),
  );
  app.put(
    "/api/commitments/:id/work",
    { config, schema: { params: OneCommitment, querystring: SeenQuery, body: WorkBody } },
    async ({ desk, me, params, body, query: { seen } }, reply) =>
      answer(reply, await setWork(desk, me.person, params.id, body.workMs as Millis, seen)),
  );
  app.get("/api/cases/:id/dates", { config, schema: { params: OneCase, response: { 200: ChainDates } } }, ({ desk, params }) =>
    presented(chainDates(desk, params.id)),
  );
  app.post(
    "/api/cases/:id/dates",
    { config: { ...config, rateLimit: SENDS }, schema: { params: OneCase, querystring: SeenQuery, body: NewDatesBody } },
    async ({ desk, me, params, body, query: { seen } }, reply) => {
      const now = desk.clock.now();
      const dates = body.dates.map((it, i) => ({
        commitment: it.commitment as CommitmentId,
        dueAt: dueAt(it.dueAt, now, `dates.${i}.dueAt`),
      }));
      return answer(reply, await proposeDates(desk, me.person, params.id, { ...body, dates }, seen));
    },
  );
}
