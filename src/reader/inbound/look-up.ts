import { openingAt, openingsOf, wheneverBegun } from "../due/openings.ts";
import { alternativesOf, expand, type Fragments, here } from "../due/pattern.ts";

export interface Found<Rule> {
  rule: Rule;
  match: RegExpExecArray;
}

/** Every rule that matches where a word begins at `at` of a text. */
export type RulesAt<Rule> = (text: string, at: number) => Found<Rule>[];

/** Rules by what their alternatives can begin with, so that few have to be tried; nothing is made before it is needed. */
export function lookUp<Rule extends { says: string }>(rules: readonly Rule[], fragments: Fragments): RulesAt<Rule> {
  let byOpening: Map<string, Alternative<Rule>[]> | undefined;
  return (text, start) => {
    if (!mayBegin(text, start)) return [];
    byOpening ??= alternativesByOpening(rules, fragments);
    const opening = openingAt(text, start);
    const kept = [opening, wheneverBegun(opening)].flatMap((it) => byOpening!.get(it) ?? []);
    return kept.flatMap((alternative) => found(alternative, text, start));
  };
}

function alternativesByOpening<Rule extends { says: string }>(rules: readonly Rule[], fragments: Fragments) {
  const byOpening = new Map<string, Alternative<Rule>[]>();
  for (const rule of rules)
    for (const source of alternativesOf(expand(rule.says, fragments))) {
      const alternative = { source, rule };
      for (const opening of openingsOf(source)) byOpening.set(opening, [...(byOpening.get(opening) ?? []), alternative]);
    }
  return byOpening;
}

interface Alternative<Rule> {
  source: string;
  rule: Rule;
  at?: RegExp;
}

function found<Rule>(alternative: Alternative<Rule>, text: string, start: number): Found<Rule>[] {
  const at = (alternative.at ??= here(alternative.source, {}));
  at.lastIndex = start;
  const match = at.exec(text);
  return match ? [{ rule: alternative.rule, match }] : [];
}

/** Where a word begins, or what is joined to one: "it's". */
function mayBegin(text: string, at: number): boolean {
  const char = text[at]!;
  return char === "'" || (char !== " " && char !== "\n" && (at === 0 || !/[a-z0-9]/.test(text[at - 1]!)));
}
