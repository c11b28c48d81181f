import type { Command } from "../core/command.ts";
import type { Party } from "../core/commitment.ts";
import type { CommitmentId, DefectId, EvidenceId, FileId, FillRandom, InteractionId, PersonId } from "../core/ids.ts";
import type { ReachableTime } from "../core/reachable.ts";
import type { Instant } from "../core/time.ts";
import type { Step, Story } from "./story.ts";

export interface Known {
  id: CommitmentId;
  promiser: Party;
  dueAt: Instant;
}

/** What happens over a whole story while it is turned into commands. */
export interface Thread {
  story: Story;
  random: FillRandom;
  opened: boolean;
  /** The promises by name: a name follows its promise when it is moved or promised again. */
  known: Map<string, Known>;
  /** The last message of ours in each step, for bounces. */
  sent: Map<string, InteractionId>;
  defects: Map<string, DefectId>;
  /** The last file that came of each view. */
  shown: Map<EvidenceId, FileId>;
  /** When the customer said to be reachable. */
  reachable: readonly ReachableTime[];
}

type Moving = Extract<Command, { type: "MoveCommitment" | "AcceptMove" }>;

/** A promise whose time has come is promised again under another id; before, it keeps its own. */
export function moved<C extends Moving>(known: Thread["known"], name: string, it: Known, at: Instant, command: C): C {
  const again = it.dueAt <= at;
  known.set(name, {
    id: again ? command.replacement : it.id,
    promiser: (again && "again" in command && command.again?.promiser) || it.promiser,
    dueAt: command.dueAt,
  });
  return command;
}

export const speaker = (step: Step): PersonId | null => step.said.flatMap(({ by }) => (by.role === "person" ? [by.id] : []))[0] ?? null;
/** Who noted what the customer said; null where they did it on their own page. */
export const notedBy = (step: Step): PersonId | null => (step.what === "customer_acts" ? null : speaker(step));
export const wordsOf = (step: Step, role: Party["role"]): string =>
  step.said
    .filter(({ by }) => by.role === role)
    .map(({ words }) => words)
    .join("\n");
