import { act } from "../core/act.ts";
import { type CaseState, evolve } from "../core/case.ts";
import type { Refusal } from "../core/command.ts";
import type { Commitment } from "../core/commitment.ts";
import type { Event } from "../core/events.ts";
import type { Finding } from "../core/finding.ts";
import type { PersonId } from "../core/ids.ts";
import { recipients } from "../core/people.ts";
import { settle } from "../core/settle.ts";
import type { Instant } from "../core/time.ts";
import type { Step, Story } from "./story.ts";
import { storyCommands, type StoryStep } from "./story-commands.ts";

/** What Tenir says at an instant, and to whom. */
export interface Told {
  at: Instant;
  finding: Finding;
  /** The name that the file gives the promise meant; null for the case as a whole. */
  about: string | null;
  /** The promise meant, as it stood then. */
  commitment: Commitment | null;
  to: readonly PersonId[];
}

export type TimelineEntry =
  | { type: "step"; at: Instant; step: StoryStep; events: readonly Event[]; refused?: Refusal }
  | { type: "told"; at: Instant; told: Told };

export interface Replay {
  story: Story;
  /** In order; of what happens at one instant, as the record has it. */
  timeline: readonly TimelineEntry[];
  events: readonly Event[];
  /** As it is at the story's end; null when nothing reached the desk. */
  state: CaseState | null;
}

/** `refusal` null: the file says that the rules refuse the step, and they do not. */
export type Replayed = { ok: true; replay: Replay } | { ok: false; step: Step; refusal: Refusal | null };

/**
 * The story run through the rules on its own clock. `looks` are instants at which a worker would have looked: they leave
 * no trace. Not ok when the rules refuse a step, or let one pass that the file says they refuse.
 */
export function replay(story: Story, looks: readonly Instant[] = []): Replayed {
  const steps = storyCommands(story);
  const names = new Map<string, string>();
  const timeline: TimelineEntry[] = [];
  const events: Event[] = [];
  let state: CaseState | null = null;

  const take = (fresh: readonly Event[]) => {
    for (const event of fresh) {
      if (event.type === "FindingRaised" && !event.finding.over)
        timeline.push({ type: "told", at: event.at, told: tell(state!, event.at, event.finding, story, names) });
      state = evolve(state, event);
      events.push(event);
    }
  };
  const look = (from: Instant, to: Instant) => {
    for (const at of looks.filter((it) => from < it && it <= to).sort((a, b) => a - b)) if (state) take(settle(state, story, at));
  };

  let before = steps[0]!.at;
  for (const step of steps) {
    look(before, step.at);
    before = step.at;
    if (step.commands.length === 0) {
      if (state) take(settle(state, story, step.at));
      timeline.push({ type: "step", at: step.at, step, events: [] });
      continue;
    }
    const decision = act(state, step.commands, story, step.at);
    const { refused } = step.step;
    if (refused && (decision.ok || decision.refusal.code !== refused))
      return { ok: false, step: step.step, refusal: decision.ok ? null : decision.refusal };
    if (!decision.ok && refused) {
      if (state) take(settle(state, story, step.at));
      timeline.push({ type: "step", at: step.at, step, events: [], refused: decision.refusal });
      continue;
    }
    if (!decision.ok) return { ok: false, step: step.step, refusal: decision.refusal };
    const caused = decision.events.findIndex((event) => event.type !== "FindingRaised");
    take(decision.events.slice(0, caused));
    for (const { id, name } of step.promises) names.set(id, name);
    timeline.push({
      type: "step",
      at: step.at,
      step,
      events: decision.events.slice(caused).filter(({ type }) => type !== "FindingRaised"),
    });
    take(decision.events.slice(caused));
  }
  look(before, story.until);
  if (state) take(settle(state, story, story.until));
  return { ok: true, replay: { story, timeline, events, state } };
}

function tell(state: CaseState, at: Instant, finding: Finding, { people }: Story, names: ReadonlyMap<string, string>): Told {
  const commitment = state.commitments.find(({ id }) => id === finding.about) ?? null;
  return {
    at,
    finding,
    about: commitment ? (names.get(commitment.id) ?? null) : null,
    commitment,
    to: recipients(state, finding, people, at),
  };
}

export const toldOf = ({ timeline }: Replay): Told[] => timeline.flatMap((it) => (it.type === "told" ? [it.told] : []));
