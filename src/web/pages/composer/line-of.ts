import type { Promising } from "./draft-promises.ts";

/** The line under its words. Plain: will be tracked. Wavy: vague or unlikely. Dashed: asks. */
export function lineOf({ decision, doubt }: Pick<Promising, "decision" | "doubt">): string {
  if (decision === "dismiss") return "line-none";
  if (doubt !== null) return "line-wavy";
  return decision === "track" ? "line-plain" : "line-asks";
}
