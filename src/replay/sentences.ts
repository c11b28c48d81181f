import { sayNamed } from "../core/case-kind.ts";
import type { CaseState } from "../core/case.ts";
import type { Party } from "../core/commitment.ts";
import type { Event } from "../core/events.ts";
import type { CommitmentId, PersonId } from "../core/ids.ts";
import { describeAct } from "./describe-act.ts";
import { type ClockWords, clockWords } from "./clock-words.ts";
import type { Replay, Told } from "./replay.ts";
import type { Story } from "./story.ts";
import { type Words, wordsIn } from "./words.ts";

/** What a replay says, in one language. */
export interface Sentences {
  words: Words;
  clock: ClockWords;
  party(party: Party): string;
  names(ids: readonly PersonId[]): string;
  finding(told: Told): string;
  /** What an event did to the case's promises, `beside` the step's others; null when the story's own words say it already. */
  event(event: Event, beside: readonly Event[]): string | null;
}

export function sentencesIn(language: "fr" | "en", { story, state }: Replay): Sentences {
  const words = wordsIn(language);
  const clock = clockWords(language, story.zone);
  const party = (it: Party) => nameOf(story, it);
  const names = (ids: readonly PersonId[]) => ids.map((id) => nameOf(story, { role: "person", id })).join(", ");
  return {
    words,
    clock,
    party,
    names,
    finding: ({ at, finding, commitment }) =>
      words.findings[finding.guard]({
        words: commitment?.words ?? wantedIn(story, finding.about, language),
        promiser: commitment ? party(commitment.promiser) : "",
        saidBy: commitment ? names([commitment.saidBy]) : "",
        customer: story.customer.name,
        due: commitment ? clock.when(commitment.dueAt) : "",
        since: commitment && Math.abs(finding.since - commitment.dueAt) <= 1 ? "" : clock.when(finding.since),
        elapsed: clock.span(at - finding.since),
        conventional: commitment?.conventional ?? false,
        level: finding.level,
      }),
    event: (event, beside) => describe(event, beside, { words, clock, party, names, story, state: state! }),
  };
}

/** The view or paper that a finding is about, as its kind of case calls it. */
function wantedIn({ kinds }: Story, about: Told["finding"]["about"], language: "fr" | "en"): string {
  const it = kinds.flatMap(({ settings }) => settings.evidence).find(({ id }) => id === about);
  return it ? sayNamed(it, language) : "";
}

export function nameOf({ customer, people, thirdParties }: Story, party: Party): string {
  if (party.role === "customer") return customer.name;
  return [...people, ...thirdParties].find(({ id }) => id === party.id)?.name ?? "";
}

function describe(
  event: Event,
  beside: readonly Event[],
  { words, clock, party, names, story, state }: Pick<Sentences, "words" | "clock" | "party" | "names"> & { story: Story; state: CaseState },
): string | null {
  const it = (id: CommitmentId) => state.commitments.find((one) => one.id === id)!;
  switch (event.type) {
    case "CaseOpened":
      return words.opened(names([event.owner]));
    case "OwnerChanged":
      return words.owner(names([event.owner]));
    case "CaseReopened":
      return words.reopened;
    case "CaseClosed":
      return event.how === "notice" ? words.acts.closedAfterNotice : words.closed;
    case "CommitmentMade": {
      const { id, words: said, promiser, due } = event.terms;
      const again = beside.some((one) => one.type === "CommitmentReplaced" && one.replacement === id);
      const conventional = due.kind === "vague" || due.kind === "none";
      return (again ? words.again : words.promised)(said, party(promiser), clock.when(event.dueAt), conventional);
    }
    case "CommitmentMoved": {
      const { words: said, promiser } = it(event.commitment);
      if (promiser.role === "third_party") return words.movedTheirs(said, party(promiser), clock.when(event.dueAt));
      const agreed = beside.some((one) => one.type === "MoveAccepted" && one.commitment === event.commitment);
      return agreed ? null : words.moved(said, clock.when(event.dueAt));
    }
    case "CommitmentKept":
      return words.kept(it(event.commitment).words, party(event.by), it(event.commitment).status === "kept_late");
    case "CommitmentReleased":
      return words.released(it(event.commitment).words);
    case "CommitmentAccepted":
      return words.accepted(it(event.commitment).words, names([event.by]));
    default:
      return describeAct(event, { words, clock, party, story, state });
  }
}
