import { spawn } from "node:child_process";
import { join } from "node:path";

/** Starts `npm run demo` in a folder of its own, on free ports; resolves with its address once it serves. */
export function startDemonstration(root, folder) {
  const env = { ...process.env, HOST: "127.0.0.1", PORT: "0", SMTP_PORT: "0", TENIR_DATA: folder, LOG_LEVEL: "error" };
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, "src/cli/demo.ts")], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = () => (child.kill("SIGINT"), ended);
  return new Promise((resolve, reject) => {
    let words = "";
    child.stdout.on("data", (chunk) => {
      words += chunk;
      const address = /demonstration: (\S+)/.exec(words)?.[1];
      if (address) resolve({ address, stop });
    });
    void ended.then(() => reject(new Error(`the demonstration did not start:\n${words}`)));
  });
}
