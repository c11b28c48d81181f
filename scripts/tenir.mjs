/**
 * What every npm script runs, in plain JavaScript for any Node ≥ 20: installs what is missing,
 * finds the pinned Node 24, and runs a command of `src/cli/` (or a tool) on it.
 */
import { join } from "node:path";
import { install } from "./install.mjs";
import { pinnedNode } from "./pinned-node.mjs";
import { runAll, runOne } from "./run.mjs";
import { findTestTools } from "./test-tools.mjs";

const root = join(import.meta.dirname, "..");
const tool = (path) => join(root, "node_modules", path);

/** `here`: file names among the arguments are the caller's, so it runs in the caller's folder. */
const COMMANDS = {
  start: { does: "serves the desk", file: "src/cli/start.ts" },
  demo: { does: "serves an invented body shop, apart from your own desk", file: "src/cli/demo.ts" },
  "reset-password": { does: "gives a person who cannot sign in a new password", file: "src/cli/reset-password.ts" },
  audit: { does: "says what followed every promise in a mailbox file", file: "src/cli/audit.ts", here: true },
  replay: { does: "plays a story through the rules", file: "src/cli/replay.ts", here: true },
  read: { does: "reads the promises in a file of messages", file: "src/cli/read.ts", here: true },
  bench: { does: "measures", file: "src/cli/bench.ts" },
  screenshots: { does: "takes the pictures of the documents", file: "scripts/screenshots.mjs" },
  test: { does: "runs the tests", before: findTestTools, file: "node_modules/vitest/vitest.mjs", args: ["run"] },
  check: {
    does: "types, format, lint, structure and dead code",
    all: {
      types: [tool("typescript/bin/tsc"), "--noEmit", "-p", root],
      format: [tool("oxfmt/bin/oxfmt"), "--check"],
      lint: [tool("oxlint/bin/oxlint"), "--deny-warnings"],
      structure: [join(root, "scripts/structure.mjs")],
      "dead code": [tool("knip/bin/knip.js"), "--no-progress"],
    },
  },
};
const USAGE = `node scripts/tenir.mjs COMMAND …, or npm run COMMAND -- …

${Object.entries(COMMANDS)
  .map(([name, { does }]) => `  ${name.padEnd(16)}${does}`)
  .join("\n")}`;

const [name, ...rest] = process.argv.slice(2);
if (name === "--help" || name === "-h") {
  console.log(USAGE);
  process.exit(0);
}
const command = Object.hasOwn(COMMANDS, name ?? "") && COMMANDS[name];
if (!command) {
  console.error(name ? `tenir: no command "${name}"; there is ${Object.keys(COMMANDS).join(", ")}` : USAGE);
  process.exit(2);
}
try {
  await install(root);
  const node = pinnedNode(root);
  command.before?.(rest);
  process.exitCode = command.all
    ? await runAll(node, command.all, root)
    : await runOne(
        node,
        [join(root, command.file), ...(command.args ?? []), ...rest],
        command.here ? (process.env.INIT_CWD ?? process.cwd()) : root,
      );
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
