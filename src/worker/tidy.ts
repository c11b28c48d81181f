import { HOUR } from "../core/time.ts";
import type { Runtime } from "../desk/desk.ts";
import { dropForgotten } from "../desk/files.ts";
import { dropUnfinished } from "../desk/uploads.ts";
import { type Loop, type LoopPorts, startLoop } from "./loop.ts";

/** Nothing waits for it, and it reads every message with a file. Files that came halfway are given up after a day. */
const TIDY_MS = 6 * HOUR;

/** Takes away what was forgotten. Beside the worker's loops, for nothing that comes in wakes it. */
export const startTidying = (runtime: Runtime, ports: LoopPorts): Loop =>
  startLoop("tidy", async () => ({ more: (await dropForgotten(runtime)) + (await dropUnfinished(runtime)) > 0 }), TIDY_MS, ports);
