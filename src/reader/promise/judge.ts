import type { Clause } from "./clause.ts";

/** Why a clause promises nothing, whatever else it says. */
export interface Veto {
  name: string;
  example: string;
  stops: (clause: Clause) => boolean;
}

/** Why a clause is a promise, and how sure that is. */
export interface Ground {
  name: string;
  example: string;
  confidence: number;
  holds: (clause: Clause) => boolean;
}

/** What a language judges its clauses by. */
export interface Judgement {
  vetoes: readonly Veto[];
  grounds: readonly Ground[];
}

/** 0 when something vetoes it or nothing supports it. */
export function confidenceOf(clause: Clause, { vetoes, grounds }: Judgement): number {
  if (vetoes.some((veto) => veto.stops(clause))) return 0;
  return grounds.reduce((best, ground) => (ground.confidence > best && ground.holds(clause) ? ground.confidence : best), 0);
}

export const ours = ({ actor }: Clause) => actor === "i" || actor === "we" || actor === "agent" || actor === "outsider";
export const dated = ({ due }: Clause) => due !== null && due.due.kind !== "vague" && due.due.kind !== "none";
export const timed = ({ due }: Clause) => due !== null;
