/**
 * Kills a desk in the midst of its work, again and again, and counts what is lost or doubled:
 *   node scripts/kill-test.mjs [--times 25]
 * Mails pour in, answers go out, and at random instants the process, its database, or both get SIGKILL. In the end every
 * mail that was accepted is on one case once, and every answer reached the relay once or is shown as uncertain; else exit code 1.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { install } from "./install.mjs";
import { makeDesk } from "./kill-test/desk.mjs";
import { pinnedNode } from "./pinned-node.mjs";

const MAILBOX = "service@atelier.example";
/** Longer than every lease and most waits: at such a restart, what was left half done is taken up. */
const JUMP_MS = 16 * 60_000;
/** The last leases, and an hour's wait after a failed try. */
const LAST_JUMP_MS = 70 * 60_000;
const LIVES_MS = { min: 150, max: 2_500 };
const SETTLES_MS_MAX = 240_000;
/** Kills of the process alone are those that happen. */
const WAYS = ["process", "process", "process", "both", "database"];

const root = join(import.meta.dirname, "..");
const times = Number(/^\d+$/.exec(process.argv[process.argv.indexOf("--times") + 1] ?? "")?.[0] ?? 25);
await install(root);
const { startRelay } = await import("./kill-test/relay.mjs");
const { startSenders } = await import("./kill-test/senders.mjs");
const { startAnswers } = await import("./kill-test/answers.mjs");
const { judge, readAll } = await import("./kill-test/verdict.mjs");

const folder = mkdtempSync(join(tmpdir(), "tenir-kill-"));
const desk = await makeDesk(root, pinnedNode(root), folder);
const relay = await startRelay(/\bout-\d+-mail\b/);
await desk.start(0);
await desk.logIn({ mailbox: MAILBOX, relayPort: relay.port });
const senders = startSenders(desk.ports.smtp, MAILBOX);
const answers = startAnswers(desk);

let aheadMs = 0;
for (let round = 1; round <= times; round++) aheadMs = await killOnce(round, aheadMs);
await Promise.all([senders.stop(), answers.stop()]);
await desk.kill("process");
await desk.start(aheadMs + LAST_JUMP_MS);
await settled();
const shown = await readAll(desk);
const wrong = judge(shown, { accepted: senders.accepted, queued: answers.queued, taken: relay.taken });
await desk.stop();
await relay.close();
say(shown, wrong);
if (wrong.length === 0) rmSync(folder, { recursive: true, force: true });
process.exit(wrong.length === 0 ? 0 : 1);

async function killOnce(round, ahead) {
  const way = WAYS[Math.floor(Math.random() * WAYS.length)];
  const lived = LIVES_MS.min + Math.random() * (LIVES_MS.max - LIVES_MS.min);
  await pause(lived);
  await desk.kill(way);
  const next = way !== "database" && Math.random() < 0.5 ? ahead + JUMP_MS : ahead;
  if (way !== "database") await desk.start(next);
  console.log(
    `${String(round).padStart(3)}/${times}  ${way} killed after ${Math.round(lived)} ms  ·  ${senders.accepted.length} mails accepted, ${answers.queued.length} answers queued, ${relay.taken.size} at the relay`,
  );
  return next;
}

/** Until nothing is staged any more and nothing waits to leave. */
async function settled() {
  const until = performance.now() + SETTLES_MS_MAX;
  for (let quiet = 0; quiet < 3 && performance.now() < until;) {
    await pause(1_000);
    const { body: outbox } = await desk.ask("GET", "/api/outbox");
    const { places } = await readAll(desk);
    const here = [...places.keys()].filter((token) => token.startsWith("in-")).length;
    const still = here >= senders.accepted.length && outbox.every(({ state }) => state === "uncertain" || state === "failed");
    quiet = still ? quiet + 1 : 0;
  }
}

function say({ delivery }, wrong) {
  const of = (state) => [...delivery.values()].filter((it) => it.delivery === state).length;
  const unsure = [...delivery].filter(([, it]) => it.delivery === "uncertain").map(([token]) => relay.taken.get(token) ?? 0);
  console.log(
    `\n${times} kills. ${senders.accepted.length} mails accepted (${senders.tries()} tries), ${answers.queued.length} answers queued: ${of("sent")} sent once, ${unsure.length} uncertain and shown as such (the relay has ${unsure.filter(Boolean).length} of them).`,
  );
  for (const line of wrong.slice(0, 40)) console.log(`  ✗ ${line}`);
  console.log(
    wrong.length === 0
      ? "Nothing lost, nothing twice."
      : `${wrong.length} wrong. The data folder stays for a look: ${folder}\n${desk.lastWords()}`,
  );
}
