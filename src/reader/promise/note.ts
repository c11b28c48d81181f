import type { Clause } from "./clause.ts";
import { infinitiveOf } from "./french-verbs.ts";
import { ACT_NOUNS, isAgent, kindOfNoun, OUTSIDERS } from "./nouns.ts";
import type { Sentence, Token } from "./tokens.ts";

/** How many words in the noun of an act may stand: «La nouvelle livraison…». */
const HEAD_MAX = 3;

const LEAD = /^(?:la|le|l'|un|une|the|a|nouvelle|prochaine|votre|notre|next|new|your|service|prevoir|ok|donc|parts?)$/;
const THERE = /^(?:place|la|chez|there|onsite|site|out|here|route|way|dispatched)$/;
const READY = /^(?:prete?s?|ready|paree?s?|operationnel(?:le)?s?|fonctionnel(?:le)?s?|effectif|done)$/;
const TOLD = /^(?:est|sont|etait|a|ont|ete|was|were|had|has|been|is|are|votre|rendez-vous|rdv|appointment|possible|permise?s?|depend)$/;

/** The stretches between stops that no clause takes. */
export const outside = (clauses: readonly Clause[], { tokens }: Sentence): Token[][] =>
  segments(tokens)
    .map(untilPoint)
    .filter((it) => it.length > 0 && !clauses.some(({ start, end }) => start < it.at(-1)!.end && it[0]!.start < end));

function segments(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const token of tokens) {
    if (!token.due && /^[^a-z0-9'.%$€&#°+]/.test(token.word)) found.push([]);
    else found.at(-1)!.push(token);
  }
  return found.filter((it) => it.length > 0);
}

const untilPoint = (tokens: Token[]): Token[] =>
  !tokens.at(-1)!.due && /^[.!?…]$/.test(tokens.at(-1)!.word) ? tokens.slice(0, -1) : tokens;

/** An act told without a verb by the first words of a stretch: «Règlement sous 10 jours», «Prête demain». */
export function note(tokens: readonly Token[], sentence: Sentence, text: string): Clause | null {
  const dueAt = tokens.findIndex(({ due }) => due);
  const waits =
    tokens.findIndex(
      ({ word }, i) =>
        (/^qu[e']$/.test(word) && /^(?:des|fois)$/.test(tokens[i - 1]?.word ?? "")) ||
        (/^(?:dispo|disponible|accord|validation|reception)$/.test(word) && tokens[i - 1]?.word === "des"),
    ) - 1;
  const cut = dueAt >= 0 ? dueAt : waits;
  if (cut < 1) return null;
  const head = tokens.slice(0, cut).map(({ word }) => word);
  const kind = kindTold(head);
  if (!kind) return null;
  return noteFrom(tokens, kind, sentence, text, {
    waits: dueAt < 0 ? tokens[cut]! : null,
    outsider: head.slice(0, 2).some((it) => OUTSIDERS.has(it)),
  });
}

/** A note's words as a clause. `waits`: the word from which it says what it waits on, when that is all it says of its time. */
export function noteFrom(
  tokens: readonly Token[],
  kind: Clause["kind"],
  sentence: Sentence,
  text: string,
  { waits, outsider }: { waits: Token | null; outsider: boolean },
): Clause {
  const dues = tokens.flatMap((it) => (it.due ? [it.due] : []));
  const due = dues.find((it) => it.due.kind !== "vague") ?? dues[0] ?? null;
  const [start, end] = [tokens[0]!.start, tokens.at(-1)!.end];
  return {
    start,
    end: Math.max(end, due?.end ?? 0),
    actor: outsider ? "outsider" : "none",
    named: null,
    tense: "bare",
    verb: "",
    kind,
    toCustomer: true,
    toUs: false,
    negated: false,
    due: due ?? (waits && { due: { kind: "vague", words: "" }, start: waits.start, end }),
    conditional: waits !== null || tokens.some(({ word }) => word === "si"),
    inherits: false,
    question: sentence.question,
    words: text.slice(start, end),
    sentence: text.slice(sentence.tokens[0]!.start, sentence.tokens.at(-1)!.end),
  };
}

/** The act that a note's first words name; null when they tell a state, a past or someone's appointment. */
function kindTold(head: readonly string[]): Clause["kind"] {
  const first = head.findIndex((it) => !LEAD.test(it));
  const noun = first >= 0 && first < HEAD_MAX ? head[first]! : head[0]!;
  if (
    head.some((it, i) => TOLD.test(it) && it !== "votre" && !(it === "a" && (infinitiveOf(head[i + 1] ?? "") || infinitiveOf(head[0]!)))) &&
    !/^eta$/.test(noun)
  )
    return null;
  if (ACT_NOUNS.has(noun)) return head[first + 1] === "de" && head[first + 2] === "votre" ? null : kindOfNoun(noun);
  if (ACT_NOUNS.has(head[0]!)) return kindOfNoun(head[0]!);
  const toDo = /^[a-z]{3,14}(?:er|ir|re)$/.test(head[0]!) ? infinitiveOf(head[0]!)?.kind : null;
  if (toDo && !head.some((it) => /^(?:votre|vos|ton|ta|tes|nous|moi)$/.test(it))) return toDo;
  if (head.some((it) => isAgent(it)) && head.some((it) => THERE.test(it))) return "visit";
  return head.length <= 4 && head.some((it) => READY.test(it)) ? "repair" : null;
}
