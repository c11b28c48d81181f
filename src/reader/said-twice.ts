import type { ReadCommitment } from "./reading.ts";

/**
 * The promises of a bilingual text, those said in both languages once, in the first: the one that the composer reads. Where one language is the translation of
 * the other, their promises are alike one by one; else the same act by the same instant is the same promise, and any other is
 * one of its own.
 */
export function saidOnce(first: readonly ReadCommitment[], second: readonly ReadCommitment[]): ReadCommitment[] {
  const translated = first.length === second.length && first.every((it, i) => alike(it, second[i]!));
  if (translated) return [...first];
  const left = [...first];
  const others = second.filter((it) => {
    const same = left.findIndex((one) => it.due.kind !== "none" && byOf(it) !== undefined && alike(one, it));
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  return [...first, ...others].sort((a, b) => a.start - b.start);
}

const byOf = ({ due }: ReadCommitment) => (due.kind === "none" ? undefined : due.by);

const alike = (a: ReadCommitment, b: ReadCommitment): boolean => a.kind === b.kind && a.due.kind === b.due.kind && byOf(a) === byOf(b);
