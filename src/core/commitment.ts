import type { CommitmentKind, Due } from "./due.ts";
import type { Proposal } from "./renegotiation.ts";
import type { CommitmentId, DeliverableId, InteractionId, PersonId, ThirdPartyId } from "./ids.ts";
import type { ThirdPartyAnswer } from "./third-party-answer.ts";
import type { Instant, Millis } from "./time.ts";

/** Whoever acts on a case. The desk answers for its people and, towards the customer, for its third parties (S10). */
export type Party = { role: "customer" } | { role: "person"; id: PersonId } | { role: "third_party"; id: ThirdPartyId };

/** One that is said, but not which: «le peintre», of whom the desk knows several or none. */
export interface UnnamedThirdParty {
  role: "third_party";
  id: null;
}

export const CUSTOMER: Party = { role: "customer" };
export const person = (id: PersonId): Party => ({ role: "person", id });
export const thirdParty = (id: ThirdPartyId): Party => ({ role: "third_party", id });

export function sameParty(a: Party | UnnamedThirdParty, b: Party | UnnamedThirdParty): boolean {
  return a.role === b.role && (a.role === "customer" || a.id === (b as { id: string | null }).id);
}

/**
 * proposed: read in a text, not yet confirmed by a person · open: owed, moved or not · broken: its time passed ·
 * kept, kept_late · released: by the customer, or with the reason told · replaced: broken, and promised again under
 * another id · dismissed: a person said it was no promise. Nothing is ever deleted.
 */
export type CommitmentStatus = "proposed" | "open" | "broken" | "kept" | "kept_late" | "released" | "replaced" | "dismissed";

/** What is said when a commitment is made. */
export interface CommitmentTerms {
  id: CommitmentId;
  /** The words said, exactly. */
  words: string;
  kind: CommitmentKind;
  /** Who owes it. */
  promiser: Party;
  /** Who said it: another than the promiser when promised on someone's behalf (S32). */
  saidBy: PersonId;
  saidIn: InteractionId | null;
  due: Due;
  /** What it waits on (S06). */
  waitsOn: readonly CommitmentId[];
  /** Open time still needed once what it waits on is there («deux jours d'ouvrage»). */
  workMs: Millis;
  /** Why this date was kept although it looked unlikely, in the words of who said it. */
  dateReason?: string;
  /** What of its kind of case it delivers (S19). */
  deliverable?: DeliverableId;
  /** Another organisation on the case it is owed to (S20); absent: the customer. */
  owedTo?: ThirdPartyId;
  /** A step of ours, watched like a promise, that nobody told the customer of: never shown or counted as one made to them. */
  internal?: true;
  /** The answer that the desk's rule promised to one who complains on their page (core/complaint-answer.ts). */
  complaint?: true;
}

/** One date given for a commitment, and why it came after another. */
export interface DateGiven {
  at: Instant;
  dueAt: Instant;
  reason: string | null;
  toldIn: InteractionId | null;
}

export interface Commitment extends CommitmentTerms {
  status: CommitmentStatus;
  madeAt: Instant;
  /** When it breaks. */
  dueAt: Instant;
  notBefore: Instant | null;
  /** True while `dueAt` is the policy's date to watch by and no date was said (S04): never shown as a date promised. */
  conventional: boolean;
  /** How often it was renegotiated before it was due. */
  level: number;
  dates: readonly DateGiven[];
  /** New dates told and what the customer said of each, in order; absent where there never was one. */
  proposals?: readonly Proposal[];
  acceptedAt: Instant | null;
  handover: { to: PersonId; at: Instant; note: string } | null;
  keptBy: Party | null;
  /** How it is known to be kept, in words. */
  evidence: string | null;
  /** Done at the hour it was said for, and noted after it: then `endedAt` is when it was noted. Absent of all others. */
  keptOnTime?: boolean;
  /** For `dueAt`, so much of its work found no room in its person's open time, as seen then (S55). */
  overload: { at: Instant; dueAt: Instant; shortMs: Millis } | null;
  /** When the third party that owes it was asked for it, and in which message; absent where it never was. */
  reminders?: readonly { at: Instant; interaction: InteractionId; by: PersonId | null }[];
  /** What the third party that owes it last said of it, and when it last wrote to us; absent where it never did. */
  answer?: ThirdPartyAnswer;
  heardAt?: Instant;
  endedAt: Instant | null;
  replacedBy: CommitmentId | null;
  /** The message or call in which the customer was told that it will not be done. */
  releasedIn: InteractionId | null;
}

/** No date was said: it is watched by the policy's (S04). */
export const conventionalDue = (due: Due): boolean => due.kind === "vague" || due.kind === "none";

/** When it was done, or else ended, as far as is known. */
export const doneAt = ({ endedAt, keptOnTime, dueAt }: Pick<Commitment, "endedAt" | "keptOnTime" | "dueAt">): Instant | null =>
  keptOnTime ? dueAt : endedAt;

/** Still to be done: open, or broken and not yet promised again. */
export const isOwed = (it: Commitment): boolean => it.status === "open" || it.status === "broken";

/** Confirmed by a person, and not taken back: what was only read in a text was never promised. */
export const wasPromised = ({ status }: Commitment): boolean => status !== "proposed" && status !== "dismissed";

/** A step of ours, promised to nobody. */
export const isStep = ({ internal }: Pick<CommitmentTerms, "internal">): boolean => internal === true;

/** Promised to the customer: they hear of its date, of its move and that it will not be done. Not so what another organisation is owed. */
export const isTold = (it: Pick<CommitmentTerms, "internal" | "owedTo">): boolean => !isStep(it) && it.owedTo === undefined;

/** Nobody owes one customer so much at once, and what a case costs to look after grows with the cube of it. */
export const OWED_MAX = 50;

/** As it stands once it is said. */
export function made(terms: CommitmentTerms, dueAt: Instant, at: Instant, status: CommitmentStatus): Commitment {
  const needsYes = terms.promiser.role === "person" && terms.promiser.id !== terms.saidBy;
  return {
    ...terms,
    status,
    madeAt: at,
    dueAt,
    notBefore: terms.due.kind === "window" ? terms.due.notBefore : null,
    conventional: conventionalDue(terms.due),
    level: 0,
    dates: [{ at, dueAt, reason: null, toldIn: terms.saidIn }],
    acceptedAt: needsYes ? null : at,
    handover: null,
    keptBy: null,
    evidence: null,
    overload: null,
    endedAt: null,
    replacedBy: null,
    releasedIn: null,
  };
}

/** A promise as it was made. */
export const termsOf = (it: Commitment): CommitmentTerms =>
  Object.fromEntries(TERMS.flatMap((term) => (it[term] === undefined ? [] : [[term, it[term]]]))) as unknown as CommitmentTerms;

const TERMS = [
  "id",
  "words",
  "kind",
  "promiser",
  "saidBy",
  "saidIn",
  "due",
  "waitsOn",
  "workMs",
  "dateReason",
  "deliverable",
  "owedTo",
  "internal",
  "complaint",
] as const satisfies readonly (keyof CommitmentTerms)[];

/** Once the case is at its end, steps of ours that nobody finished are no longer waited for: what they were for is done. */
export const withoutSteps = (all: readonly Commitment[], at: Instant): Commitment[] =>
  all.map((it) => (it.endedAt === null && it.status !== "proposed" && isStep(it) ? { ...it, status: "released", endedAt: at } : it));
