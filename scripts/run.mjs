import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";

const NODE_OPTIONS = ["--disable-warning=ExperimentalWarning"];
/** Stripped and compiled sources, by their content: half of the time to start. Node goes on without where it cannot write. */
const NODE_COMPILE_CACHE = join(import.meta.dirname, "../node_modules/.cache/node");
/** npm, when killed, takes nothing along: we look whether it still lives. */
const PARENT_LOOK_MS = 250;

/** Runs a command to its end as if it had been called itself: terminal, signals and exit code are its own. */
export function runOne(node, args, cwd) {
  const child = spawn(node, [...NODE_OPTIONS, ...args], {
    cwd,
    env: { NODE_COMPILE_CACHE, ...process.env },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  // Ctrl-C in a terminal reaches the child without us; a second one would cut its stopping short.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) stopWithParent(child);
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new Error(`cannot run ${node}: ${error.message}`)));
    child.once("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

function stopWithParent(child) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), PARENT_LOOK_MS).unref();
}

/** Runs all at once; shows the words of those that fail, and one line for each. Resolves to 0 or 1. */
export async function runAll(node, commands, cwd) {
  const results = await Promise.all(Object.entries(commands).map(([name, args]) => runQuietly(node, name, args, cwd)));
  return results.every((passed) => passed) ? 0 : 1;
}

function runQuietly(node, name, args, cwd) {
  const started = performance.now();
  const child = spawn(node, [...NODE_OPTIONS, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let words = "";
  child.stdout.on("data", (chunk) => (words += chunk));
  child.stderr.on("data", (chunk) => (words += chunk));
  return new Promise((resolve) => {
    child.once("close", (code) => {
      const took = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? "✓" : "✗"} ${name} (${took} s)${code === 0 ? "" : `\n${words.trim()}\n`}`);
      resolve(code === 0);
    });
  });
}
