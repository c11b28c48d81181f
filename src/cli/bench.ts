import { statSync } from "node:fs";
import { resolve } from "node:path";
import { asText } from "../../bench/as-text.ts";
import type { Figure } from "../../bench/figure.ts";

/** What can be measured, by name. Each loads only what it needs. */
const BENCHES: Record<string, (folders: readonly string[]) => Promise<Figure[]>> = {
  due: async () => (await import("../../bench/due.ts")).benchDue(),
  chain: async () => (await import("../../bench/chain.ts")).benchChain(),
  intake: async () => (await import("../../bench/intake.ts")).benchIntake(),
  audit: async () => (await import("../../bench/audit.ts")).benchAudit(),
  reader: async (folders) => (await import("../../bench/reader.ts")).benchReader(folders),
  pages: async () => (await import("../../bench/pages.ts")).benchPages(),
  inbox: async () => (await import("../../bench/inbox.ts")).benchInbox(),
  start: async () => (await import("../../bench/start.ts")).benchStart(),
  search: async () => (await import("../../bench/search.ts")).benchSearch(),
};

const given = process.argv.slice(2).filter((it) => it !== "--json");
const wanted = given.filter((it) => it in BENCHES);
const others = given.filter((it) => !(it in BENCHES));
/** Named from where the command was given. */
const pathOf = (folder: string) => resolve(process.env.INIT_CWD ?? ".", folder);
const unknown = others.find((it) => !wanted.includes("reader") || !statSync(pathOf(it), { throwIfNoEntry: false })?.isDirectory());
if (unknown) {
  console.error(
    `tenir: no benchmark "${unknown}"; there is ${Object.keys(BENCHES).join(", ")} (all of them when none is named), and --json; after "reader", folders of labelled texts`,
  );
  process.exit(2);
}
const figures: Figure[] = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) figures.push(...(await BENCHES[name]!(others.map(pathOf))));
console.log(process.argv.includes("--json") ? JSON.stringify(figures, null, 2) : asText(figures));
