import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const READY_MS_MAX = 60_000;

/** A desk in a folder of its own, which can be started, asked, and killed. */
export async function makeDesk(root, node, folder) {
  const ports = { http: await freePort(), smtp: await freePort() };
  const address = `http://127.0.0.1:${ports.http}`;
  let child = null;
  let cookie = "";
  const words = [];
  process.once("exit", () => child?.exitCode === null && child.signalCode === null && (killDatabase(), end(-child.pid, "SIGKILL"))); // nothing stays behind a test that fails

  return { ports, start, kill, stop, ask, logIn, lastWords: () => words.slice(-30).join("\n") };

  /** Resolves once it answers. Its clock is `aheadMs` ahead. */
  async function start(aheadMs) {
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TMPDIR: process.env.TMPDIR ?? "/tmp",
      HOST: "127.0.0.1",
      PORT: `${ports.http}`,
      SMTP_PORT: `${ports.smtp}`,
      TENIR_DATA: folder,
      LOG_LEVEL: "error",
      KILL_TEST_AHEAD_MS: `${aheadMs}`,
    };
    child = spawn(node, ["--disable-warning=ExperimentalWarning", join(root, "scripts/kill-test/serve.mjs")], {
      cwd: root,
      env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => words.push(...String(chunk).trim().split("\n")));
    child.gone = new Promise((resolve) => child.once("exit", resolve));
    const until = performance.now() + READY_MS_MAX;
    while (performance.now() < until && child.exitCode === null && child.signalCode === null) {
      if ((await fetch(`${address}/healthz`).catch(() => null))?.ok) return;
      await pause(20);
    }
    throw new Error(`the desk did not start:\n${words.slice(-30).join("\n")}`);
  }

  /** `process`: the desk's whole process group. `database`: the server of its data folder. `both`: one right after the other. */
  async function kill(what) {
    if (what !== "process") killDatabase();
    if (what === "database") return;
    end(-child.pid, "SIGKILL");
    await child.gone;
  }

  function killDatabase() {
    const pid = Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
    if (pid > 1) end(pid, "SIGKILL");
  }

  async function stop() {
    end(child.pid, "SIGINT");
    await child.gone;
  }

  async function ask(method, path, body) {
    const headers = { cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) };
    const answer = await fetch(address + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await answer.text();
    return { status: answer.status, body: text && JSON.parse(text), cookies: answer.headers.getSetCookie() };
  }

  /** The first visit: the desk, its mailbox at the SMTP door, and the relay it sends through. */
  async function logIn({ mailbox, relayPort }) {
    const allDay = Array.from({ length: 7 }, () => [[0, 1440]]);
    const made = await ask("POST", "/api/setup", {
      business: "Atelier",
      timeZone: "America/Toronto",
      country: "CA",
      region: "QC",
      language: "fr",
      hours: allDay,
      person: { name: "Sophie", email: "sophie@atelier.example", password: "correct horse battery" },
    });
    cookie = made.cookies.map((one) => one.split(";")[0]).join("; ");
    const login = { host: "127.0.0.1", port: relayPort, security: "none", user: "", password: "" };
    const box = await ask("POST", "/api/settings/mailboxes", { kind: "smtp", address: mailbox, enabled: true });
    const relay = await ask("PUT", "/api/settings/relay", { login, from: { name: "Atelier", address: mailbox } });
    if (made.status !== 204 || box.status !== 201 || relay.status !== 204)
      throw new Error(`cannot set the desk up: ${JSON.stringify([made, box, relay])}`);
  }
}

function end(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
