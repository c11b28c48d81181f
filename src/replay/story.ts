import type { Calendar } from "../core/calendar.ts";
import type { CaseKind } from "../core/case-kind.ts";
import type { Refusal } from "../core/command.ts";
import type { Party } from "../core/commitment.ts";
import type { CommitmentKind, Due, Language } from "../core/due.ts";
import type { Door } from "../core/events.ts";
import type { GuardName } from "../core/finding.ts";
import type { CustomerId, DeliverableId, PersonId, ThirdPartyId } from "../core/ids.ts";
import type { DeskPerson, Policy } from "../core/policy.ts";
import type { Instant, Millis, TimeZone } from "../core/time.ts";
import type { StepActs } from "./step-acts.ts";

/** What can have happened. `customer_acts`: on their own page; `we_ask`: a third party, for what it owes; `aside` is what the business's desk never saw; only the story tells it. */
export const HAPPENINGS = [
  "customer_calls",
  "we_call",
  "customer_writes",
  "we_write",
  "customer_visits",
  "we_visit",
  "customer_acts",
  "we_ask",
  "third_party_says",
  "note",
  "automatic_message",
  "lost_call",
  "attempt",
  "bounce",
  "aside",
] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** Who and what a story plays with. */
export type Cast = Pick<
  Story,
  "customer" | "people" | "thirdParties" | "owner" | "zone" | "region" | "calendar" | "policy" | "kinds" | "language"
>;

/** A story whose file was found right: names are people, times are instants. */
export interface Story {
  title: string;
  about: string;
  language: Language;
  business: string;
  zone: TimeZone;
  /** "CA-QC": what the reader knows the place by. */
  region: string;
  calendar: Calendar;
  policy: Policy;
  /** The business's general kind of case, where the story says one: all its cases are of it. */
  kinds: readonly CaseKind[];
  customer: { id: CustomerId; name: string };
  people: readonly StoryPerson[];
  thirdParties: readonly { id: ThirdPartyId; key: string; name: string; kind: string }[];
  owner: PersonId;
  subject: string;
  steps: readonly Step[];
  /** How long the rules are left to run: the last step's time at least. */
  until: Instant;
  expect: readonly Expectation[];
}

export interface StoryPerson extends DeskPerson {
  /** The short name that the file uses. */
  key: string;
  /** What the others call them, for whoever reads: «conseillère». */
  title: string;
}

export interface Step extends StepActs {
  id: string;
  line: number;
  at: Instant;
  what: Happening;
  door: Door;
  title: string;
  said: readonly Line[];
  promises: readonly PromiseTold[];
  keeps: readonly { promise: string; by: Party | null; evidence: string }[];
  moves: readonly { promise: string; dueAt: Instant; reason: string }[];
  releases: readonly { promise: string; by: Party | null; reason: string }[];
  accepts: readonly string[];
  owner: PersonId | null;
  settles: boolean;
  reexplains: boolean;
  chases: boolean;
  asks: boolean;
  /** The promises a chase is about; empty for whatever is owed. */
  about: readonly string[];
  /** False when it happened out of the desk's sight: nothing of it reaches the rules. */
  onRecord: boolean;
  /** For a bounce: the step whose message came back. */
  of: string | null;
  /** The business did it and the rules say no, by this code: nothing of it stands. */
  refused: Refusal["code"] | null;
}

export interface Line {
  by: Party;
  words: string;
}

/** A promise as it was told; the file's word goes before what is read from the words said. */
export interface PromiseTold {
  name: string;
  words: string;
  promiser: Party;
  saidBy: PersonId;
  kind: CommitmentKind;
  due: Due;
  waitsOn: readonly string[];
  workMs: Millis;
  /** A step of ours the customer is not told of. */
  internal: boolean;
  /** What of its kind of case it delivers (S19). */
  deliverable: DeliverableId | null;
  /** Another organisation it is owed to; null: the customer. */
  owedTo: ThirdPartyId | null;
  /** An earlier promise that this one takes the place of. */
  instead: string | null;
}

/** What Tenir has to have said, and when. */
export interface Expectation {
  line: number;
  at: Instant;
  guard: GuardName;
  /** A promise's name; null for the case as a whole. */
  about: string | null;
  to: readonly PersonId[];
}
