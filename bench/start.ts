import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDesk } from "./desk-process.ts";
import { type Figure, median } from "./figure.ts";

const ROUNDS = 3;

/** A second start, from the command to the first answer, and the memory of all its processes. */
export async function benchStart(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "tenir-bench-"));
  try {
    await (await startDesk(folder, { LOG_LEVEL: "warn" })).stop(); // the first makes the database and the pages
    const seconds: number[] = [];
    const memory: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const desk = await startDesk(folder, { LOG_LEVEL: "warn" });
      seconds.push(desk.seconds);
      memory.push(await memoryMb(desk.pid, folder));
      await desk.stop();
    }
    return [
      { name: "start: second start to /healthz", value: median(seconds), unit: "s", target: { most: 4 } },
      ...(process.platform === "linux"
        ? [{ name: "start: memory in all, node and PostgreSQL (PSS)", value: median(memory), unit: "MB", target: { most: 350 } }]
        : []),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the command's processes and the data folder's database take, shared pages counted once (Linux: smaps_rollup). */
async function memoryMb(pid: number, folder: string): Promise<number> {
  if (process.platform !== "linux") return Number.NaN;
  const postmaster = Number((await readFile(join(folder, "postgres/postmaster.pid"), "utf8")).split("\n")[0]);
  const parents = new Map<number, number>();
  for (const name of await readdir("/proc")) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, "utf8").catch(() => "") : "";
    if (stat) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const isOurs = (it: number): boolean => it === pid || it === postmaster || (parents.has(it) && isOurs(parents.get(it)!));
  const sizes = await Promise.all([...parents.keys()].filter(isOurs).map(pssKb));
  return sizes.reduce((sum, kb) => sum + kb, 0) / 1024;
}

async function pssKb(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
}
