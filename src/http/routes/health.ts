import { setupNeeded } from "../../desk/set-up.ts";
import type { App, AppTerms } from "../terms.ts";
import { sendProblem } from "../problem.ts";

/** GET /healthz: 200 once the database answers and has its tables. */
export function healthRoutes(app: App, { runtime }: AppTerms): void {
  app.get("/healthz", async (request, reply) => {
    try {
      await setupNeeded(runtime);
      return await reply.header("cache-control", "no-store").send({ status: "ready" });
    } catch (error) {
      request.log.warn({ err: error }, "not ready");
      return sendProblem(reply, "not_ready");
    }
  });
}
