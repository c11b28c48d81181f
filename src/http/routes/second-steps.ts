import { z } from "zod";
import { RequirementBody, SecondStepsView } from "../../contract/second-step.ts";
import type { PersonId } from "../../core/ids.ts";
import { requireSecondStep, resetSecondStep, secondSteps } from "../../desk/second-step.ts";
import { answer } from "../answer.ts";
import { idOf } from "../parse.ts";
import type { App } from "../terms.ts";

const OnePerson = z.object({ id: idOf<PersonId>() });

/** Everybody's second step, for directors: whether the desk wants it, who has it, whose is lost. */
export function secondStepsRoutes(app: App): void {
  const config = { access: "director" } as const;

  app.get("/api/settings/second-steps", { config, schema: { response: { 200: SecondStepsView } } }, ({ desk }) => secondSteps(desk));

  app.put("/api/settings/second-steps", { config, schema: { body: RequirementBody } }, async ({ desk, me, body }, reply) =>
    answer(reply, await requireSecondStep(desk, me.person, body.required)),
  );

  app.delete("/api/settings/people/:id/second-step", { config, schema: { params: OnePerson } }, async ({ desk, me, params }, reply) =>
    answer(reply, await resetSecondStep(desk, me, params.id)),
  );
}
