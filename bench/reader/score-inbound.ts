import { answerInbound } from "../../src/cli/read/answer.ts";
import { INBOUND_LABELS } from "../../src/reader/inbound/label.ts";
import type { LabelledInbound } from "./labelled.ts";
import { type Prf, prf, share } from "./prf.ts";

export type InboundRead = ReturnType<typeof answerInbound>;
export type InboundPair = { message: LabelledInbound; read: InboundRead };
export type Label = (typeof INBOUND_LABELS)[number];

export interface InboundScore {
  accuracy: number;
  /** The mean of the labels' F1, of those that occur or were read. */
  macroF1: number;
  labels: { label: Label; score: Prf }[];
  /** Rows: what it is; columns: what was read. In the order of INBOUND_LABELS. */
  confusion: number[][];
  chasing: Prf;
  angry: Prf;
  /** How far off anger is, on average, of 3. */
  angerError: number;
}

/** From this on a customer is angry. */
const ANGRY_MIN = 2;

export const isAngry = ({ anger }: { anger: number }): boolean => anger >= ANGRY_MIN;

export const compareInbound = (message: LabelledInbound): InboundPair => ({ message, read: answerInbound(message) });

export function scoreInbound(pairs: readonly InboundPair[]): InboundScore {
  const times = (expected: Label, read: Label) => pairs.filter((it) => it.message.label === expected && it.read.label === read).length;
  const confusion = INBOUND_LABELS.map((expected) => INBOUND_LABELS.map((read) => times(expected, read)));
  const labels = INBOUND_LABELS.map((label, i) => {
    const right = confusion[i]![i]!;
    return { label, score: prf(right, sum(confusion.map((row) => row[i]!)) - right, sum(confusion[i]!) - right) };
  }).filter(({ score }) => score.right + score.invented + score.missed > 0);
  return {
    accuracy: share(sum(INBOUND_LABELS.map((_, i) => confusion[i]![i]!)), pairs.length),
    macroF1: share(sum(labels.map(({ score }) => score.f1)), labels.length),
    labels,
    confusion,
    chasing: prfOf(pairs, ({ chasing }) => chasing),
    angry: prfOf(pairs, isAngry),
    angerError: share(sum(pairs.map(({ message, read }) => Math.abs(message.anger - read.anger))), pairs.length),
  };
}

function prfOf(pairs: readonly InboundPair[], is: (it: { chasing: boolean; anger: number }) => boolean): Prf {
  const times = (expected: boolean, found: boolean) =>
    pairs.filter(({ message, read }) => is(message) === expected && is(read) === found).length;
  return prf(times(true, true), times(false, true), times(true, false));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, it) => all + it, 0);
