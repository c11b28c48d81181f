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
  start: { file: "src/cli/start.ts" },
  demo: { file: "src/cli/demo.ts" },
  bench: { file: "src/cli/bench.ts" },
  audit: { file: "src/cli/audit.ts", here: true },
  replay: { file: "src/cli/replay.ts", here: true },
  read: { file: "src/cli/read.ts", here: true },
  screenshots: { file: "scripts/screenshots.mjs" },
  test: { before: findTestTools, file: "node_modules/vitest/vitest.mjs", args: ["run"] },
  check: {
    all: {
      types: [tool("typescript/bin/tsc"), "--noEmit", "-p", root],
      format: [tool("oxfmt/bin/oxfmt"), "--check"],
      lint: [tool("oxlint/bin/oxlint"), "--deny-warnings"],
      structure: [join(root, "scripts/structure.mjs")],
      "dead code": [tool("knip/bin/knip.js"), "--no-progress"],
    },
  },
};

const [name, ...rest] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  console.error(`tenir: no command "${name ?? ""}"; there is ${Object.keys(COMMANDS).join(", ")}`);
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
