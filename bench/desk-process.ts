import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export interface DeskProcess {
  pid: number;
  address: string;
  smtpPort: number;
  /** From the command to the first 200 of /healthz. */
  seconds: number;
  stop(): Promise<void>;
}

const READY_MS_MAX = 120_000;
const LOOK_MS = 10;
const START = join(import.meta.dirname, "../scripts/tenir.mjs");

/** A desk as `npm start` runs it, in a process of its own, on free ports. */
export async function startDesk(dataFolder: string, more: Record<string, string> = {}): Promise<DeskProcess> {
  const [port, smtpPort] = [await freePort(), await freePort()];
  const env = { ...process.env, HOST: "127.0.0.1", PORT: `${port}`, SMTP_PORT: `${smtpPort}`, TENIR_DATA: dataFolder, ...more };
  const started = process.hrtime.bigint();
  const child = spawn(process.execPath, [START, "start"], { env, stdio: ["ignore", "ignore", "inherit"] });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const address = `http://127.0.0.1:${port}`;
  for (let waited = 0; !(await fetch(`${address}/healthz`).catch(() => null))?.ok; waited += LOOK_MS) {
    if (child.exitCode !== null || waited > READY_MS_MAX) throw new Error("the desk did not start");
    await pause(LOOK_MS);
  }
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const stop = async () => {
    child.kill("SIGINT");
    await gone;
  };
  return { pid: child.pid!, address, smtpPort, seconds, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
