import { type Figure, meets } from "../../bench/figure.ts";

/** What can be measured, by name. Each loads only what it needs. */
const BENCHES: Record<string, () => Promise<Figure[]>> = {
  due: async () => (await import("../../bench/due.ts")).benchDue(),
  intake: async () => (await import("../../bench/intake.ts")).benchIntake(),
  audit: async () => (await import("../../bench/audit.ts")).benchAudit(),
  reader: async () => (await import("../../bench/reader.ts")).benchReader(),
  start: async () => (await import("../../bench/start.ts")).benchStart(),
};

const wanted = process.argv.slice(2).filter((it) => it !== "--json");
const unknown = wanted.find((it) => !(it in BENCHES));
if (unknown) {
  console.error(
    `tenir: no benchmark "${unknown}"; there is ${Object.keys(BENCHES).join(", ")} (all of them when none is named), and --json`,
  );
  process.exit(2);
}
const figures: Figure[] = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) figures.push(...(await BENCHES[name]!()));
console.log(process.argv.includes("--json") ? JSON.stringify(figures, null, 2) : figures.map(line).join("\n"));

function line(figure: Figure): string {
  const { name, value, unit, target } = figure;
  const wantedOf = target
    ? ` (wanted: ${[target.least === undefined ? "" : `≥ ${target.least}`, target.most === undefined ? "" : `≤ ${target.most}`].filter(Boolean).join(", ")}; ${meets(figure) ? "met" : "missed"})`
    : "";
  return `${name.padEnd(64)} ${Number(value.toPrecision(3)).toLocaleString("en")} ${unit}${wantedOf}`;
}
