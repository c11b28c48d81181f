import { infinitiveHeard } from "./french-forms.ts";
import { ADVERBS, CLITICS } from "./french-subject.ts";
import { infinitiveOf, participleOf, type Verb } from "./french-verbs.ts";
import { kindOfNoun } from "./nouns.ts";
import type { Token } from "./tokens.ts";

export function infinitiveAfter(tokens: readonly Token[], start: number): number | null {
  for (let i = start; i < Math.min(tokens.length, start + 6); i++) {
    const { word, due } = tokens[i]!;
    if (infinitiveOf(word) || (CLITICS.has(tokens[i - 1]!.word) && infinitiveHeard(word))) return i;
    if (!due && !CLITICS.has(word) && !ADVERBS.has(word) && word !== "de" && word !== "d'" && word !== "a") return null;
  }
  return null;
}

/** The infinitive that infinitiveAfter found, however it is spelled. */
export const infinitiveAt = (tokens: readonly Token[], at: number): Verb =>
  infinitiveOf(tokens[at]!.word) ?? infinitiveHeard(tokens[at]!.word) ?? { verb: tokens[at]!.word, kind: null };

/** What is made to happen: «faire remonter», «faire savoir», «faire livrer». */
export function faire(tokens: readonly Token[], at: number): Verb {
  const { word } = tokens[at]!;
  return word === "remonter"
    ? { verb: word, kind: "escalate" }
    : word === "savoir"
      ? { verb: word, kind: "reply" }
      : infinitiveAt(tokens, at);
}

/** «sera livré», «sera prête», «sera à notre charge»: the act is in what follows. */
export function stateAfter(tokens: readonly Token[], index: number): Verb {
  if (tokens[index + 1]?.word === "a" && /^(?:vous|toi)$/.test(tokens[index + 2]?.word ?? ""))
    return { verb: "etre a vous", kind: "deliver" };
  for (const { word, due } of tokens.slice(index + 1, index + 5)) {
    if (due) continue;
    if (READY.test(word)) return { verb: "etre pret", kind: "repair" };
    const participle = participleOf(word);
    if (participle) return { verb: `etre ${participle.verb}`, kind: participle.kind };
    if (/^(?:charge|frais|gratuit\w{0,2})$/.test(word)) return { verb: "etre gratuit", kind: "waive" };
    if (/^(?:la|ici|sur|chez)$/.test(word)) return { verb: "etre la", kind: "visit" };
  }
  return { verb: "etre", kind: null };
}

/** «ferons parvenir», «ferai un suivi». */
export function doneAfter(tokens: readonly Token[], index: number): Verb {
  const at = infinitiveAfter(tokens, index + 1);
  if (at !== null) return faire(tokens, at);
  const noun = tokens
    .slice(index + 1, index + 4)
    .map(({ word }) => kindOfNoun(word))
    .find(Boolean);
  return { verb: "faire", kind: noun ?? "repair" };
}

export const READY = /^(?:pret|pare|fini|termine|fonctionnel|operationnel|regle|repare|retabli|effectif|fait|complete)(?:le)?e?s?$/;
