import type { Command } from "../core/command.ts";
import { type Party, person } from "../core/commitment.ts";
import { type CommitmentId, type FillRandom, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { watchBy } from "../core/policy.ts";
import type { Instant } from "../core/time.ts";
import type { PastInteraction } from "../desk/lay-out.ts";
import { seededRandom } from "./seeded-random.ts";
import type { PromiseTold, Step, Story } from "./story.ts";

/** What a step asks of the case, and the words to keep beside it. Empty commands: nothing of it reached the desk. */
export interface StoryStep {
  step: Step;
  at: Instant;
  commands: Command[];
  /** What happened, in the story's words. */
  description: string;
  interactions: PastInteraction[];
  /** The promises made or dated anew in this step, by the name the file gives them. */
  promises: { name: string; id: CommitmentId }[];
}

interface Known {
  id: CommitmentId;
  promiser: Party;
  dueAt: Instant;
}

/** What happens over a whole story while it is turned into commands. */
interface Thread {
  story: Story;
  random: FillRandom;
  opened: boolean;
  /** The promises by name: a name follows its promise when it is moved or promised again. */
  known: Map<string, Known>;
  /** The last message of ours in each step, for bounces. */
  sent: Map<string, InteractionId>;
}

/** Each step as core commands, in order, with ids seeded by the title: the same story always gives the same. */
export function storyCommands(story: Story): StoryStep[] {
  const thread: Thread = { story, random: seededRandom(`${story.title} told`), opened: false, known: new Map(), sent: new Map() };
  return story.steps.map((step) => commandsOf(thread, step));
}

function commandsOf(thread: Thread, step: Step): StoryStep {
  const bare = { step, at: step.at, description: step.title, commands: [], interactions: [], promises: [] };
  if (!step.onRecord) return bare;
  const { story } = thread;
  const interactions = interactionsOf(thread, step);
  const ours = interactions.findLast(({ direction }) => direction === "out")?.id ?? null;
  const toldIn = ours ?? interactions.at(-1)?.id ?? null;
  const commands: Command[] = [];
  if (!thread.opened)
    commands.push({
      type: "OpenCase",
      customer: story.customer.id,
      subject: story.subject,
      door: step.door,
      language: story.language,
      owner: story.owner,
    });
  thread.opened = true;
  if (ours) thread.sent.set(step.id, ours);
  commands.push(...interactions.map((it) => heard(step, it)), ...bounced(thread, step), ...acts(thread, step, ours));
  commands.push(...step.promises.map((told) => promised(thread, step, told, toldIn, ours)));
  if (step.owner) commands.push({ type: "ChangeOwner", owner: step.owner, by: null, reason: step.title });
  if (step.settles) commands.push({ type: "ConfirmSettled", words: wordsOf(step, "customer") || step.title, notedBy: null });
  const names = [...step.moves.map(({ promise }) => promise), ...step.promises.map(({ name }) => name)];
  return { ...bare, commands, interactions, promises: names.map((name) => ({ name, id: thread.known.get(name)!.id })) };
}

/** One interaction for each party that speaks; in a conversation what came in goes before what we answered. */
function interactionsOf({ story, random }: Thread, step: Step): PastInteraction[] {
  const { at, door } = step;
  const one = (direction: PastInteraction["direction"], from: Party | null, body: string): PastInteraction => ({
    id: newId(at, random),
    at,
    door,
    direction,
    from,
    body,
    automatic: step.what === "automatic_message",
  });
  const everything = step.said.map(({ words }) => words).join("\n");
  if (step.what === "bounce") return [];
  if (step.what === "automatic_message") return [one("out", null, everything || step.title)];
  if (step.what === "lost_call") return [one("lost", { role: "customer" }, step.title)];
  if (step.what === "attempt") return [one("attempt", person(speaker(step) ?? story.owner), step.title)];
  if (step.what === "note") return [one("note", person(speaker(step)!), everything)];
  const speakers = [...new Map(step.said.map(({ by }) => [partyKey(by), by])).values()];
  const theirs = speakers.filter(({ role }) => role !== "person");
  const ours = speakers.filter(({ role }) => role === "person");
  const bodyOf = (by: Party) =>
    step.said
      .filter((line) => partyKey(line.by) === partyKey(by))
      .map(({ words }) => words)
      .join("\n");
  return [...theirs.map((by) => one("in", by, bodyOf(by))), ...ours.map((by) => one("out", by, bodyOf(by)))];
}

function heard(step: Step, { id: interaction, door, direction, from, automatic, at }: PastInteraction): Command {
  const by = from?.role === "person" ? from.id : null;
  switch (direction) {
    case "in": {
      const customers = from!.role === "customer";
      return {
        type: "ReceiveMessage",
        interaction,
        door,
        from: from!,
        asks: customers && step.asks,
        chasing: customers && step.chases,
        automatic,
        arrivedAt: at,
      };
    }
    case "out":
      return { type: "SendMessage", interaction, door, by, automatic };
    case "note":
      return { type: "WriteNote", interaction, by: by! };
    case "lost":
      return { type: "LoseCall", interaction, number: "" };
    case "attempt":
      return { type: "AttemptContact", interaction, door, by: by! };
  }
}

function bounced({ sent }: Thread, step: Step): Command[] {
  const interaction = step.of === null ? undefined : sent.get(step.of);
  return step.what === "bounce" && interaction ? [{ type: "ReportUndelivered", interaction, reason: step.title }] : [];
}

/** What is done about earlier promises: by whoever owes them, unless the file says by whom. */
function acts({ story, known, random }: Thread, step: Step, ours: InteractionId | null): Command[] {
  const speaks = speaker(step);
  return [
    ...step.keeps.map(({ promise, by, evidence }): Command => {
      const { id, promiser } = known.get(promise)!;
      return { type: "KeepCommitment", commitment: id, by: by ?? promiser, evidence };
    }),
    ...step.moves.map(({ promise, dueAt, reason }): Command => {
      const it = known.get(promise)!;
      const by = step.what === "third_party_says" || !speaks ? it.promiser : person(speaks);
      return moved(known, promise, it, step.at, {
        type: "MoveCommitment",
        commitment: it.id,
        by,
        dueAt,
        reason,
        toldIn: ours,
        replacement: newId(step.at, random),
        words: "",
      });
    }),
    ...step.accepts.map((promise): Command => {
      const { id, promiser } = known.get(promise)!;
      return { type: "AcceptCommitment", commitment: id, by: promiser.role === "person" ? promiser.id : story.owner };
    }),
    ...step.releases.map(({ promise, by, reason }): Command => ({
      type: "ReleaseCommitment",
      commitment: known.get(promise)!.id,
      by: by ?? person(speaks ?? story.owner),
      reason,
      toldIn: ours,
    })),
  ];
}

/** A promise whose time has come is promised again under another id; before, it keeps its own. */
function moved(
  known: Thread["known"],
  name: string,
  it: Known,
  at: Instant,
  command: Extract<Command, { type: "MoveCommitment" }>,
): Command {
  const again = it.dueAt <= at;
  known.set(name, {
    id: again ? command.replacement : it.id,
    promiser: (again && command.again?.promiser) || it.promiser,
    dueAt: command.dueAt,
  });
  return command;
}

/** A promise made; or, where it takes the place of an earlier one, that one moved or promised again. */
function promised(
  { story, known, random }: Thread,
  step: Step,
  told: PromiseTold,
  saidIn: InteractionId | null,
  ours: InteractionId | null,
): Command {
  const { name, words, kind, promiser, saidBy, due, workMs, internal } = told;
  const waitsOn = told.waitsOn.map((it) => known.get(it)!.id);
  const id = newId<CommitmentId>(step.at, random);
  const dueAt = watchBy(due, step.at, story);
  if (told.instead === null) {
    known.set(name, { id, promiser, dueAt });
    return {
      type: "MakeCommitment",
      terms: { id, words, kind, promiser, saidBy, saidIn, due, waitsOn, workMs, ...(internal && { internal }) },
    };
  }
  const earlier = known.get(told.instead)!;
  const again = { promiser, due, waitsOn, workMs };
  return moved(known, name, earlier, step.at, {
    type: "MoveCommitment",
    commitment: earlier.id,
    by: person(saidBy),
    dueAt,
    reason: words,
    toldIn: ours,
    replacement: id,
    words,
    again,
  });
}

const partyKey = (party: Party): string => (party.role === "customer" ? "customer" : party.id);
const speaker = (step: Step): PersonId | null => step.said.flatMap(({ by }) => (by.role === "person" ? [by.id] : []))[0] ?? null;
const wordsOf = (step: Step, role: Party["role"]): string =>
  step.said
    .filter(({ by }) => by.role === role)
    .map(({ words }) => words)
    .join("\n");
