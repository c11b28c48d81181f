/**
 * Holds the tree to ARCHITECTURE.md: rooms and names from a closed vocabulary, sizes, no barrels, no default exports,
 * SQL in store/ only, `Date` in core/time.ts only. Prints what to mend and exits with 1; imports are oxlint's part.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const ROOMS = ["audit", "channels", "cli", "contract", "core", "desk", "http", "reader", "replay", "store", "web", "worker"];
const BANNED_IN_NAMES = [
  "manager",
  "service",
  "helper",
  "helpers",
  "util",
  "utils",
  "common",
  "misc",
  "data",
  "info",
  "base",
  "new",
  "index",
];
const LINES_MAX = 300;
/** Files with a reason to be longer: tables of words or rules. */
const LONG = [/\/words\//, /\/words-(fr|en)\.ts$/, /\.test\.tsx?$/, /\/reader\/.*\/(french|english)/];

const problems = [];
const say = (file, what) => problems.push(`${file}: ${what}`);

for (const room of readdirSync(join(ROOT, "src")))
  if (!ROOMS.includes(room)) say(`src/${room}`, `no such room; there are ${ROOMS.join(", ")}`);
for (const file of sourceFiles()) check(file, readFileSync(join(ROOT, file), "utf8"));
checkArchitecture();

for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? "structure: nothing to mend" : `structure: ${problems.length} to mend`);
process.exitCode = problems.length === 0 ? 0 : 1;

function sourceFiles() {
  return readdirSync(join(ROOT, "src"), { recursive: true })
    .map((name) => `src/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.tsx?$/.test(name))
    .sort();
}

function check(file, text) {
  const name = basename(file)
    .replace(/(\.test)?\.tsx?$/, "")
    .replace(/\.d$/, "");
  const test = /\.test\.tsx?$/.test(file);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) say(file, "file names are kebab-case");
  for (const word of name.split("-")) if (BANNED_IN_NAMES.includes(word)) say(file, `"${word}" says nothing; name the thing`);
  const lines = text.split("\n").length;
  if (lines > LINES_MAX && !LONG.some((it) => it.test(file))) say(file, `${lines} lines; look for the two things it holds`);
  if (/^export default/m.test(text)) say(file, "named exports only");
  if (/^export \* from/m.test(text)) say(file, "no barrels");
  if (test) return;
  if (!file.startsWith("src/store/") && /import \{[^}]*\bsql\b[^}]*\} from "kysely"/.test(text)) say(file, "SQL lives in store/");
  const code = text.replace(/\/\*[\s\S]*?\*\/|(^|[^:])\/\/.*$/gm, "$1");
  if (!/^src\/(core\/time\.ts|cli\/|web\/main\.tsx)/.test(file) && /\bnew Date\(|\bDate\.(now|parse|UTC)\(|\bperformance\.now\(/.test(code))
    say(file, "Date belongs to core/time.ts; time is a parameter");
}

function checkArchitecture() {
  const text = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8");
  if (text.split("\n").length > 120) say("ARCHITECTURE.md", "at most 120 lines");
  for (const room of ROOMS) if (!text.includes(`\`${room}/\``)) say("ARCHITECTURE.md", `does not name \`${room}/\``);
}
