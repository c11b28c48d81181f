import type { CaseKind } from "./case-kind.ts";
import { WORKING_DAY, type Calendar } from "./calendar.ts";
import type { CommitmentKind, Due } from "./due.ts";
import type { Rung } from "./finding.ts";
import type { PersonId } from "./ids.ts";
import { HOUR, hours, type Instant, type Millis, minutes } from "./time.ts";

/** Which promises are watched, for how long, and who hears next. All lengths are open time. */
export interface Policy {
  /** A promise given at least `ahead` before its time is called at risk `before` it; the last line that fits counts (S03, S07). */
  warnings: readonly { ahead: Millis; before: Millis }[];
  /** How long until a date that was not said is watched: the first line whose words occur, else `vagueMax` (S04). */
  vague: readonly { words: readonly string[]; within: Millis }[];
  vagueMax: Millis;
  /** The longest a customer hears nothing on an open case (S09). */
  silenceMax: Millis;
  /** The longest a customer's message waits for a person's answer. */
  answerMax: Millis;
  /** The longest a complaint made on the customer's page waits for its answer: they are promised it by then. */
  complaintMax: Millis;
  /** The longest a lost call waits to be called back (S17). */
  callBackMax: Millis;
  /** After a call that nobody answered, when to try again where the customer said no time of theirs (S16). */
  tryAgainMax: Millis;
  /** The longest a promise made on someone's behalf waits for that person's yes (S32). */
  acceptMax: Millis;
  /** The longest a view or paper that such a case needs is not asked for: the same day (S02). */
  evidenceAskMax: Millis;
  /** After asking for it, when to ask again for what has not come. */
  evidenceAgainMax: Millis;
  /** The longest a photo or paper that came waits for a person's judgement: a customer who may have to send it again hears the same day. */
  evidenceJudgeMax: Millis;
  /** Steps counted from the first, which comes at once; each once. */
  ladder: readonly { after: Millis; to: Rung }[];
  /** Past the last step, the last one is told again at this interval: an owed promise always has a next look. */
  repeat: Millis;
  /** What a promise of this kind takes its person, where nobody said it (S55). Said as such wherever it counts. */
  work: Readonly<Record<CommitmentKind, Millis>>;
  /** A third party is asked so much before its date whether it still holds; 0: it is not. */
  thirdPartyAskBefore: Millis;
  /** Asked and silent, it is asked again every so much. */
  thirdPartyChaseEvery: Millis;
  /** Whether the machine writes to them by itself; else the case's owner is told to. */
  thirdPartyMachine: boolean;
  /** Whether the machine asks for the photos and papers a case needs on the day it comes; else its owner does. */
  evidenceMachine: boolean;
  /** Whether a customer who says aloud that it is settled is thanked by mail, with their link. */
  thanksMachine: boolean;
  /** Who hears of the first chase, the second, … (S08). */
  chases: readonly Rung[];
}

const working = (n: number): Millis => (n * WORKING_DAY) as Millis;

/** A desk's policy until it sets its own. Figures: S03–S09, S17, S32; three silent days, two days for a complaint are ours. */
export const DEFAULT_POLICY: Policy = {
  warnings: [
    { ahead: 0 as Millis, before: HOUR },
    { ahead: working(1), before: hours(2) },
    { ahead: working(2), before: hours(4) },
    { ahead: working(4), before: working(1) },
  ],
  vague: [
    { words: ["tout de suite", "dans la foulée", "right away", "in a sec", "in a minute"], within: HOUR },
    { words: ["tantôt", "dans la journée", "later today"], within: hours(4) },
    {
      words: ["sous peu", "bientôt", "rapidement", "dès que possible", "plus brefs délais", "shortly", "soon", "as soon as"],
      within: working(1),
    },
    { words: ["quelques jours", "prochains jours", "few days", "couple of days", "coming days"], within: working(3) },
    { words: ["quelques semaines", "prochaines semaines", "few weeks", "coming weeks"], within: working(10) },
  ],
  vagueMax: working(2),
  silenceMax: working(3),
  answerMax: hours(4),
  complaintMax: working(2),
  callBackMax: HOUR,
  tryAgainMax: hours(3),
  acceptMax: hours(2),
  evidenceAskMax: hours(2),
  evidenceAgainMax: working(2),
  evidenceJudgeMax: hours(4),
  ladder: [
    { after: 0 as Millis, to: "owner" },
    { after: hours(2), to: "backup" },
    { after: working(1), to: "manager" },
    { after: working(2), to: "director" },
  ],
  repeat: working(1),
  work: {
    call_back: minutes(15),
    reply: minutes(10),
    send: minutes(10),
    visit: HOUR,
    repair: hours(2),
    deliver: HOUR,
    refund: minutes(15),
    decide: minutes(30),
    escalate: minutes(10),
    check: minutes(20),
    lend: minutes(15),
    waive: minutes(10),
    other: minutes(15),
  },
  thirdPartyAskBefore: working(1),
  thirdPartyChaseEvery: working(1),
  thirdPartyMachine: false,
  evidenceMachine: false,
  thanksMachine: false,
  chases: ["owner", "manager", "director"],
};

/** The rules that say how long something may wait before somebody hears of it. */
export const WAITS_MAX = [
  "silenceMax",
  "answerMax",
  "complaintMax",
  "callBackMax",
  "tryAgainMax",
  "acceptMax",
  "evidenceAskMax",
  "evidenceAgainMax",
  "evidenceJudgeMax",
] as const satisfies readonly (keyof Policy)[];

/** Every rule that is one length. */
export const LENGTHS = [
  "vagueMax",
  ...WAITS_MAX,
  "repeat",
  "thirdPartyAskBefore",
  "thirdPartyChaseEvery",
] as const satisfies readonly (keyof Policy)[];
export type LengthName = (typeof LENGTHS)[number];

/** What the guards and the rules may look at beside the case itself. */
export interface Context {
  policy: Policy;
  calendar: Calendar;
  people: readonly DeskPerson[];
  /** What the desk made of its kinds of case (core/case-kind.ts); absent: nothing. */
  kinds?: readonly CaseKind[];
}

export const ROLES = ["person", "manager", "director"] as const;
export type Role = (typeof ROLES)[number];

export interface DeskPerson {
  id: PersonId;
  name: string;
  role: Role;
  backup: PersonId | null;
  /** Away during these spans; the end is excluded. */
  absences: readonly { from: Instant; to: Instant }[];
}

/** The instant a commitment breaks: the date said or plain from the words, or the policy's date to watch by where there is none (S04). */
export function watchBy(due: Due, saidAt: Instant, { policy, calendar }: Context): Instant {
  if (due.kind === "exact" || due.kind === "window") return due.by;
  if (due.kind === "vague" && due.by !== undefined) return due.by;
  const said = due.kind === "vague" ? due.words.normalize("NFC").toLowerCase() : "";
  const line = policy.vague.find(({ words }) => words.some((word) => said.includes(word)));
  return calendar.add(saidAt, line?.within ?? policy.vagueMax);
}

/**
 * When step `level` (1 for the first) of the ladder is reached, and who hears. The first comes at `from` itself, each other
 * one so much open time after `from`, the step before: a matter learnt late still climbs one step at a time.
 */
export function step(from: Instant, level: number, { policy, calendar }: Context): { at: Instant; to: Rung } {
  const { ladder, repeat } = policy;
  const here = ladder[level - 1];
  const wait = level === 1 ? 0 : here ? here.after - ladder[level - 2]!.after : repeat;
  return { at: wait > 0 ? calendar.add(from, wait as Millis) : from, to: (here ?? ladder.at(-1))?.to ?? "owner" };
}
