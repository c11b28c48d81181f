import { WORKING_DAY } from "./calendar.ts";
import type { CaseState } from "./case.ts";
import { type Decision, refuse, yes } from "./decision.ts";
import type { CommitmentKind, Language } from "./due.ts";
import type { DeliverableId, EvidenceId, KindId, PersonId, StageId } from "./ids.ts";
import type { Context } from "./policy.ts";
import type { Instant, Millis } from "./time.ts";

/** Words of the desk's own, in both languages; an empty one is said in the other. */
export type Named = Readonly<Record<Language, string>>;

/** What a stage means to the rules, whatever the desk calls it. */
export const STAGE_MEANS = ["received", "waiting", "working", "ready", "delivered", "done"] as const;
export type StageMeans = (typeof STAGE_MEANS)[number];

/** A step the customer sees. */
export interface Stage extends Named {
  id: StageId;
  means: StageMeans;
}

export const EVIDENCE_PICTURES = ["front", "left", "right", "rear", "vin", "document", "other"] as const;
export type EvidencePicture = (typeof EVIDENCE_PICTURES)[number];

/** A view or a paper such a case needs (S02). */
export interface EvidenceAsked extends Named {
  id: EvidenceId;
  picture: EvidencePicture;
  required: boolean;
}

/** Something such a case delivers, each promised (S19); `internal`: a step of ours that others wait on. */
export interface Deliverable extends Named {
  id: DeliverableId;
  kind: CommitmentKind;
  /** Open time from when it is promised; absent: no date until a person gives one. */
  within?: Millis;
  /** Others of the same kind of case. */
  waitsOn: readonly DeliverableId[];
  internal?: boolean;
}

export interface KindSettings {
  /** In the order the customer goes through them. */
  statuses: readonly Stage[];
  /** Open time a stage may stand before somebody looks at it (S51). */
  stillMax: Millis;
  evidence: readonly EvidenceAsked[];
  deliverables: readonly Deliverable[];
  /** Calendar days to object to a written closing notice (S16). */
  objectionDays: number;
}

export interface CaseKind {
  id: KindId;
  names: Named;
  settings: KindSettings;
  /** Put away: no case becomes one any more; those that are stay so. */
  archived: boolean;
}

export type KindEvent = { type: "KindSet"; kind: KindId; by: PersonId } & Record<Language, string>;
export type KindCommand = { type: "SetKind"; kind: KindId; by: PersonId };

const stage = (id: string, means: StageMeans, fr: string, en: string): Stage => ({ id: id as StageId, means, fr, en });

/** The kind of every case nobody gave another; a desk may make it its own, under the same id. */
export const GENERAL_KIND: CaseKind = {
  id: "00000000-0000-7000-8000-000000000001" as KindId,
  names: { fr: "Dossier général", en: "General case" },
  settings: {
    statuses: [
      stage("received", "received", "Demande reçue", "Request received"),
      stage("waiting", "waiting", "En attente", "Waiting"),
      stage("working", "working", "En cours", "In progress"),
      stage("ready", "ready", "Prêt", "Ready"),
      stage("delivered", "delivered", "Remis", "Handed over"),
    ],
    // A week: S51 names no figure; a customer is looked at for silence after three days already.
    stillMax: (5 * WORKING_DAY) as Millis,
    evidence: [],
    deliverables: [],
    objectionDays: 10,
  },
  archived: false,
};

/** All kinds of the desk, the general one first: as it is, or as the desk made it. */
export function kindsOf({ kinds = [] }: Pick<Context, "kinds">): readonly CaseKind[] {
  const general = kinds.find(({ id }) => id === GENERAL_KIND.id);
  return [general ?? GENERAL_KIND, ...kinds.filter((it) => it !== general)];
}

/** The kind this case is of. */
export function kindOf({ kind = GENERAL_KIND.id }: Pick<CaseState, "kind">, context: Pick<Context, "kinds">): CaseKind {
  const all = kindsOf(context);
  return all.find(({ id }) => id === kind) ?? all[0]!;
}

/** In that language, or in the other where only that one was given. */
export const sayNamed = (it: Named, language: Language): string => it[language] || it[language === "fr" ? "en" : "fr"];

/** What follows from giving a case a kind; nothing where it is of that kind already. */
export function setKind(state: CaseState, { kind, by }: KindCommand, context: Context, now: Instant): Decision {
  const chosen = kindsOf(context).find(({ id, archived }) => id === kind && !archived);
  if (!chosen) return refuse("unknown_kind");
  const { fr, en } = chosen.names;
  return kindOf(state, context).id === kind ? yes(now) : yes(now, { type: "KindSet", kind, fr, en, by });
}
