import type { Command } from "../core/command.ts";
import { type Party, person } from "../core/commitment.ts";
import { type CommitmentId, type InteractionId, newId } from "../core/ids.ts";
import { watchBy } from "../core/policy.ts";
import type { Instant } from "../core/time.ts";
import type { PastInteraction } from "../desk/lay-out.ts";
import { actsOfStep } from "./act-commands.ts";
import { seededRandom } from "./seeded-random.ts";
import type { PromiseTold, Step, Story } from "./story.ts";
import { moved, notedBy, speaker, type Thread, wordsOf } from "./story-thread.ts";

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

/** Each step as core commands, in order, with ids seeded by the title: the same story always gives the same. */
export function storyCommands(story: Story): StoryStep[] {
  const thread: Thread = {
    story,
    random: seededRandom(`${story.title} told`),
    opened: false,
    known: new Map(),
    sent: new Map(),
    defects: new Map(),
    shown: new Map(),
    reachable: [],
  };
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
  const others = actsOfStep(thread, step, interactions);
  commands.push(...others.first, ...interactions.flatMap((it) => heard(thread, step, it)), ...bounced(thread, step));
  const done = acts(thread, step, ours);
  const made = step.promises.map((told) => promised(thread, step, told, toldIn, ours));
  const told = others.told();
  // What is promised for a defect lets the thing be handed over; a promise made again comes after what is kept.
  const forDefects = made.filter((it) => told.some(({ promise }) => it.type === "MakeCommitment" && it.terms.id === promise));
  commands.push(...forDefects, ...told, ...done, ...made.filter((it) => !forDefects.includes(it)), ...others.last());
  if (step.owner) commands.push({ type: "ChangeOwner", owner: step.owner, by: null, reason: step.title });
  if (step.settles) commands.push({ type: "ConfirmSettled", words: wordsOf(step, "customer") || step.title, notedBy: notedBy(step) });
  const names = [...step.moves.map(({ promise }) => promise), ...step.promises.map(({ name }) => name)];
  return { ...bare, commands, interactions, promises: names.map((name) => ({ name, id: thread.known.get(name)!.id })) };
}

/** One interaction for each party that speaks; in a conversation what came in goes before what we answered. */
function interactionsOf({ story, random, known }: Thread, step: Step): PastInteraction[] {
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
  if (step.what === "bounce" || step.way === "link") return [];
  if (step.what === "customer_acts" && !step.unsettled) return [];
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
  const asked = step.what === "we_ask" ? step.about.map((it) => known.get(it)!.promiser).find(({ role }) => role === "third_party") : null;
  const to = asked?.role === "third_party" ? { to: asked.id } : {};
  return [...theirs.map((by) => one("in", by, bodyOf(by))), ...ours.map((by) => ({ ...one("out", by, bodyOf(by)), ...to }))];
}

function heard(thread: Thread, step: Step, { id: interaction, door, direction, from, automatic, at }: PastInteraction): Command[] {
  const by = from?.role === "person" ? from.id : null;
  switch (direction) {
    case "in":
      return [{ type: "ReceiveMessage", interaction, door, from: from!, automatic, arrivedAt: at, ...asksOf(step, from!) }];
    case "out":
      return step.what === "we_ask" ? reminders(thread, step, interaction) : [{ type: "SendMessage", interaction, door, by, automatic }];
    case "note":
      return [{ type: "WriteNote", interaction, by: by! }];
    case "lost":
      return [{ type: "LoseCall", interaction, number: "" }];
    case "attempt":
      return [{ type: "AttemptContact", interaction, door, by: by!, reachable: thread.reachable }];
  }
}

/** The customer's words ask or chase; another organisation's chase alone, and the rules say whether it has a part in the case (S20). */
const asksOf = (step: Step, { role }: Party) => ({
  asks: role === "customer" && (step.asks || step.unsettled),
  chasing: role !== "person" && step.chases,
});

/** Asked of whoever owes them: the customer hears nothing. */
function reminders({ story, known }: Thread, step: Step, interaction: InteractionId): Command[] {
  return step.about.flatMap((promise): Command[] => {
    const { id: commitment, promiser } = known.get(promise)!;
    const by = speaker(step) ?? story.owner;
    return promiser.role === "third_party" ? [{ type: "RemindThirdParty", commitment, interaction, to: promiser.id, by }] : [];
  });
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
      return { type: "KeepCommitment", commitment: id, by: by ?? promiser, evidence, ...wayOf(step, by ?? promiser) };
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
        ...wayOf(step, by),
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

/** A promise made; or, where it takes the place of an earlier one, that one moved or promised again. */
function promised(
  { story, known, random }: Thread,
  step: Step,
  told: PromiseTold,
  saidIn: InteractionId | null,
  ours: InteractionId | null,
): Command {
  const { name, words, kind, promiser, saidBy, due, workMs, internal, deliverable, owedTo } = told;
  const waitsOn = told.waitsOn.map((it) => known.get(it)!.id);
  const id = newId<CommitmentId>(step.at, random);
  const dueAt = watchBy(due, step.at, story);
  if (told.instead === null) {
    known.set(name, { id, promiser, dueAt });
    const rest = { ...(internal && { internal }), ...(deliverable && { deliverable }), ...(owedTo && { owedTo }) };
    return { type: "MakeCommitment", terms: { id, words, kind, promiser, saidBy, saidIn, due, waitsOn, workMs, ...rest } };
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
const wayOf = ({ way }: Step, { role }: Party) => (way && role === "third_party" ? { way } : {});
