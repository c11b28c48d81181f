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
  const known = new Map<string, readonly Alternative<Rule>[]>();
  const startingWith = (opening: string): readonly Alternative<Rule>[] => {
    byOpening ??= alternativesByOpening(rules, fragments);
    return [opening, wheneverBegun(opening)].flatMap((it) => byOpening!.get(it) ?? []);
  };
  return (text, start) => {
    if (!mayBegin(text, start)) return [];
    const opening = openingAt(text, start);
    let kept = known.get(opening);
    if (!kept) {
      kept = startingWith(opening);
      if (known.size < KNOWN_MAX) known.set(opening, kept);
    }
    return kept.length === 0 ? [] : kept.flatMap((alternative) => found(alternative, text, start));
  };
}

/** Openings of all texts together are few; a text of odd characters has others. */
const KNOWN_MAX = 20_000;

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
  const code = text.charCodeAt(at);
  return code === APOSTROPHE || (code !== BLANK && code !== LINE_END && (at === 0 || !isWord(text.charCodeAt(at - 1))));
}

const [APOSTROPHE, BLANK, LINE_END] = [39, 32, 10];
const isWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
