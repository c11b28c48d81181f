import { z } from "zod";
import { SEARCH_KINDS, SearchView } from "../../contract/search.ts";
import { searchView } from "../../desk/search.ts";
import { AskedText, CursorText } from "../parse.ts";
import { presented } from "../presented.ts";
import { SEARCHES } from "../limits.ts";
import type { App } from "../terms.ts";

const SearchQuery = z.object({ q: AskedText, kind: z.enum(SEARCH_KINDS).optional(), after: CursorText.optional() });

/** Search over everything of the desk. */
export function searchRoutes(app: App): void {
  const config = { access: "person", rateLimit: SEARCHES } as const;

  app.get("/api/search", { config, schema: { querystring: SearchQuery, response: { 200: SearchView } } }, ({ desk, query }) =>
    presented(searchView(desk, query.q, query.kind ?? null, query.after ?? null)),
  );
}
