import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A command's own output may be read by a program: what installing says stays out of it. */
const TO_STDERR = ["inherit", 2, "inherit"];

/** Installs the packages of package-lock.json when it changed since they were last installed. Throws when npm fails. */
export async function install(root) {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const stamp = join(root, "node_modules/.tenir-lock");
  const wanted = createHash("sha256").update(`${process.platform}-${process.arch}\n${lock}`).digest("hex");
  if (read(stamp) === wanted) return;
  if (!isInstalled(root, JSON.parse(lock))) await runNpm(root, Object.keys(JSON.parse(lock).packages).length);
  writeFileSync(stamp, wanted);
}

/** Someone may have run npm themselves: npm writes down what it installed. */
function isInstalled(root, lock) {
  const installed = JSON.parse(read(join(root, "node_modules/.package-lock.json")) ?? "{}").packages ?? {};
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) => path === "" || installed[path]?.version === version || (optional && !installed[path]),
  );
}

async function runNpm(root, count) {
  console.error(`Installing up to ${count} packages. This happens once, and again when they change.`);
  const started = performance.now();
  const args = ["ci", "--no-audit", "--no-fund", "--include=dev", "--include=optional", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const child = npm?.endsWith(".js")
    ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: TO_STDERR })
    : spawn("npm", args, { cwd: root, stdio: TO_STDERR });
  const elapsed = setInterval(() => console.error(`  still installing, ${seconds(started)} s`), 15_000);
  try {
    await ended(child);
  } finally {
    clearInterval(elapsed);
  }
  console.error(`Installed in ${seconds(started)} s.`);
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new Error(`cannot run npm to install the packages: ${error.message}`)));
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`npm could not install the packages (exit ${code}); what it said is above`)),
    );
  });
}

const seconds = (since) => Math.round((performance.now() - since) / 1000);

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
