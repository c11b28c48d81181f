import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import type { MailLogin } from "../../src/channels/mail/door-outcome.ts";

export interface Dovecot {
  login: MailLogin;
  /** Where its mail lies, a file each (Maildir). */
  mail: string;
  /** Kills the server with its connections, keeps the mail; `start` brings it back on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

const BINARY = "/usr/sbin/dovecot";
const INSTALL = "apt-get install -y --no-install-recommends dovecot-imapd";
const START_MAX_MS = 10_000;
const LOOK_EVERY_MS = 50;

/** A real IMAP server on a loopback port, with one account, under a temporary folder. Throws with one line when it cannot be had. */
export async function startDovecot(): Promise<Dovecot> {
  install();
  const root = mkdtempSync(join(tmpdir(), "dovecot-"));
  const port = await freePort();
  const config = configure(root, port);
  let child: ChildProcess | null = null;
  const start = async () => {
    child = spawn(BINARY, ["-F", "-c", config], { stdio: "ignore", detached: true });
    await answering(port);
  };
  const kill = () => void (runs(child) && process.kill(-child.pid!, "SIGKILL"));
  process.once("exit", kill);
  const stop = async () => {
    if (!runs(child)) return;
    const gone = once(child, "exit");
    kill();
    await gone;
  };
  const remove = async () => {
    await stop();
    process.off("exit", kill);
    rmSync(root, { recursive: true, force: true });
  };
  await start();
  return {
    mail: join(root, "mail/Maildir"),
    login: { host: "127.0.0.1", port, security: "none", user: "service", password: "secret", timeoutMs: 5_000 },
    start,
    stop,
    remove,
  };
}

const runs = (child: ChildProcess | null): child is ChildProcess => child !== null && child.exitCode === null && child.signalCode === null;

function install(): void {
  if (!existsSync(BINARY)) {
    if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) throw new Error(`Dovecot is missing: as root, ${INSTALL}`);
    execFileSync("sh", ["-c", `apt-get update -qq && ${INSTALL}`], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: "ignore",
    });
  }
  const version = execFileSync(BINARY, ["--version"], { encoding: "utf8" });
  if (!version.startsWith("2.3.")) throw new Error(`these tests configure Dovecot 2.3 (Debian 12), found ${version.trim()}`);
}

/** As root the mail belongs to `nobody`, for Dovecot gives root none; as a user, all of it is that user's. */
function configure(root: string, port: number): string {
  const asRoot = process.getuid?.() === 0;
  const me = userInfo();
  const owner = asRoot ? { uid: idOf("-u", "nobody"), gid: idOf("-g", "nobody") } : { uid: me.uid, gid: me.gid };
  chmodSync(root, 0o755);
  for (const folder of ["mail", "run", "state"]) mkdirSync(join(root, folder));
  chownSync(join(root, "mail"), owner.uid, owner.gid);
  writeFileSync(join(root, "passwd"), `service:{PLAIN}secret:${owner.uid}:${owner.gid}::${root}/mail\n`);
  const file = join(root, "dovecot.conf");
  writeFileSync(
    file,
    `protocols = imap
listen = 127.0.0.1
base_dir = ${root}/run
state_dir = ${root}/state
log_path = ${root}/log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
first_valid_uid = 1
auth_failure_delay = 0
mail_location = maildir:${root}/mail/Maildir
passdb {
  driver = passwd-file
  args = ${root}/passwd
}
userdb {
  driver = passwd-file
  args = ${root}/passwd
}
${asRoot ? "" : `default_login_user = ${me.username}\ndefault_internal_user = ${me.username}\ndefault_internal_group = ${execFileSync("id", ["-gn"], { encoding: "utf8" }).trim()}\n`}service imap-login {
${asRoot ? "" : "  chroot =\n"}  inet_listener imap {
    port = ${port}
  }
}
service anvil {
${asRoot ? "" : "  chroot =\n"}}
service stats {
${asRoot ? "" : "  chroot =\n"}}
namespace inbox {
  inbox = yes
}
`,
  );
  return file;
}

const idOf = (flag: "-u" | "-g", user: string): number => Number(execFileSync("id", [flag, user], { encoding: "utf8" }));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

/** Waits for the greeting. */
async function answering(port: number): Promise<void> {
  for (let waited = 0; waited < START_MAX_MS; waited += LOOK_EVERY_MS) {
    if (await greets(port)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`Dovecot did not answer on port ${port}`);
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const done = (found: boolean) => {
      socket.destroy();
      resolve(found);
    };
    socket.once("data", () => done(true));
    socket.once("error", () => done(false));
  });
}
