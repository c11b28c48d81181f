import { z } from "zod";
import { DayView, LoadView, RecordView } from "../../contract/day.ts";
import type { ThirdPartyId } from "../../core/ids.ts";
import { dayView, loadView, recordView } from "../../desk/day.ts";
import type { App } from "../terms.ts";
import { idOf } from "../parse.ts";
import { presented } from "../presented.ts";

const DayQuery = z.object({ who: z.enum(["mine", "team"]).default("mine") });
const OneThirdParty = z.object({ id: idOf<ThirdPartyId>() });

/** The time promised and the time there is; whom to call; what a third party's dates are worth. */
export function dayRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.get("/api/day", { config, schema: { querystring: DayQuery, response: { 200: DayView } } }, ({ desk, me, query }) =>
    presented(dayView(desk, me.person, query.who)),
  );

  app.get("/api/load", { config, schema: { response: { 200: LoadView } } }, ({ desk }) => presented(loadView(desk)));

  app.get(
    "/api/third-parties/:id/record",
    { config, schema: { params: OneThirdParty, response: { 200: RecordView } } },
    ({ desk, params }) => presented(recordView(desk, params.id)),
  );
}
