import { ReaderBody, ReaderTrial, ReaderView } from "../../contract/optional-reader.ts";
import { changeOptionalReader, optionalReaderView, tryOptionalReader } from "../../desk/optional-reader.ts";
import { BY_ADDRESS } from "../limits.ts";
import type { App, AppTerms } from "../terms.ts";

/** A model that reads along, if the desk wants one: where texts go is a director's to say. */
export function optionalReaderRoutes(app: App, { vault }: AppTerms): void {
  const config = { access: "director" } as const;

  app.get("/api/settings/reader", { config, schema: { response: { 200: ReaderView } } }, async ({ desk }, reply) =>
    reply.send(await optionalReaderView(desk)),
  );

  app.put("/api/settings/reader", { config, schema: { body: ReaderBody } }, async ({ desk, me, body }, reply) => {
    await changeOptionalReader(desk, vault, me.person, body);
    return reply.code(204).send();
  });

  app.post(
    "/api/settings/reader/test",
    { config: { ...config, rateLimit: BY_ADDRESS }, schema: { body: ReaderBody, response: { 200: ReaderTrial } } },
    ({ desk, body }) => tryOptionalReader(desk, vault, body),
  );
}
