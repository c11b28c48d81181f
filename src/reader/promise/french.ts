import type { Anchor, ClauseGrammar, Link } from "./anchor.ts";
import { doneAfter, faire, infinitiveAfter, infinitiveAt, READY, stateAfter } from "./french-complement.ts";
import { frenchNotesOf } from "./french-notes.ts";
import { being, comes, coordinated, elidedI, inPresent, OBJECT } from "./french-present.ts";
import { CLITICS, GIVEN, make, STOP, subjectOf } from "./french-subject.ts";
import { askingTime, expecting, planned, PLANNED, promised, undertaking, UNDERTAKING } from "./french-undertaking.ts";
import { futureOf, infinitiveOf, participleOf, type Person, presentOf, type Verb } from "./french-verbs.ts";
import { remembered } from "../remembered.ts";
import { wordSet } from "./french-words.ts";
import type { Token } from "./tokens.ts";

const GOING: Readonly<Record<string, Person>> = {
  vais: "je",
  va: "il",
  allons: "nous",
  vont: "ils",
  allez: "vous",
  mva: "je",
};

const SHOULD: Readonly<Record<string, Person>> = {
  devrais: "je",
  devrait: "il",
  devrions: "nous",
  devraient: "ils",
  devra: "il",
  devront: "ils",
  devrons: "nous",
  devriez: "vous",
  doit: "il",
  doivent: "ils",
  pouvez: "vous",
};

const ABLE: Readonly<Record<string, Person>> = {
  pourrai: "je",
  pourra: "il",
  pourrons: "nous",
  pourrez: "vous",
  pourront: "ils",
  pourras: "tu",
};

const CONDITIONAL = /^([a-z]{1,18}r)(?:ait|aient)$/;

export const FRENCH_CLAUSES: ClauseGrammar = {
  notesOf: frenchNotesOf,
  joining: wordSet("et & mais pis puis ou donc car ensuite , - que qu' si quand alors sinon"),

  anchorAt(tokens, index) {
    const { word, due } = tokens[index]!;
    if (due) return null;
    if (!beginsByItself(word)) return inPresent(tokens, index) ?? coordinated(tokens, index);
    const elided = /^j(?=[aeiouh])/.test(word) ? word.slice(1) : "";
    if (elided && (presentOf(elided)?.persons.includes("je") || futureOf(elided)?.person === "je")) return elidedI(tokens, index, elided);
    if (word === "vas") return going(tokens, index, /^(?:j'|je|j)$/.test(tokens[index - 1]?.word ?? "") ? "je" : "tu");
    if (GOING[word]) return going(tokens, index, GOING[word]);
    if (/^as?$/.test(word) && tokens[index - 1]?.word === "m'") return willCall(tokens, index);
    if (/^chus?$/.test(word)) return being(tokens, index, { subject: "i", from: index, first: index, clitics: [] });
    if (ABLE[word]) return withInfinitive(tokens, index, ABLE[word], "future");
    if (SHOULD[word]) return withInfinitive(tokens, index, SHOULD[word], "expected");
    if (
      word === "comptez" ||
      word === "prevoyez" ||
      (word === "compter" && /^(?:faut|faudra|faudrait)$/.test(tokens[index - 1]?.word ?? ""))
    )
      return expecting(tokens, index);
    if (word === "attendez-vous" || word === "attends-toi") return expecting(tokens, index);
    if (/^(?:donne|laisse)z?-moi$/.test(word)) return askingTime(tokens, index);
    if (PLANNED.test(word) && /^(?:ai|avons|a)$/.test(tokens[index - 1]?.word ?? ""))
      return promised(tokens, index) ?? undertaking(tokens, index);
    if (UNDERTAKING.has(word)) return undertaking(tokens, index);
    const future = futureOf(word);
    if (future) return inFuture(tokens, index, future);
    const expected = PLANNED.test(word) ? planned(tokens, index) : null;
    if (expected) return expected;
    if (word === "suis" && (index === 0 || STOP.test(tokens[index - 1]!.word)))
      return being(tokens, index, { subject: "i", from: index, first: index, clitics: [] });
    if (/^(?:re)?(?:vient|part|passe)$/.test(word) && (index === 0 || STOP.test(tokens[index - 1]!.word))) return comes(tokens, index);
    return conditional(tokens, index) ?? inPresent(tokens, index) ?? coordinated(tokens, index);
  },

  linkAt(tokens, index): Link | null {
    const { word, due } = tokens[index]!;
    if (due || !LINKS.has(word)) return null;
    const before = tokens[index - 1]?.word ?? "";
    if (/^(?:si|s')$/.test(word) && before === "meme") return "hope";
    if (word === "fois" && before === "une" && tokens[index + 1]?.word !== "que" && tokens[index + 1]?.word !== "qu'") return "when";
    if ((word === "si" && tokens[index + 1]?.word !== ",") || (/^s'?$/.test(word) && /^ils?$/.test(tokens[index + 1]?.word ?? "")))
      return "if";
    if (/^(?:aussitot|sitot)$/.test(word) && (participleOf(tokens[index + 1]?.word ?? "") || OBJECT.test(tokens[index + 1]?.word ?? "")))
      return "when";
    if (word === "des" && /^(?:l[ea]s?|l'|votre|notre|son|sa|cette|cet)$/.test(tokens[index + 1]?.word ?? "")) return "when";
    if (word === "que" || word === "qu'" || word === "qu")
      return /^(?:des|aussitot|apres|condition|sitot)$/.test(before) || (before === "fois" && tokens[index - 2]?.word === "une")
        ? waitsOnUs(tokens, index)
          ? "moment"
          : "when"
        : before === "fois"
          ? "while"
          : governing(tokens, index);
    if (/^(?:quand|lorsque|lorsqu')$/.test(word)) return waitsOnUs(tokens, index) ? "moment" : "when";
    return null;
  },

  leaves: (tokens, index) =>
    /^(?:que|qu'|qui|dont|afin|car|meme)$/.test(tokens[index]!.word) ||
    (tokens[index]!.word === "pour" && infinitiveAfter(tokens, index + 1) !== null),
};

/** Words that begin a verb group, whatever stands beside them; any other may be a present by its place. */
const beginsByItself = remembered(
  (word) =>
    BEGINS_GROUP.test(word) || Boolean(GOING[word] || ABLE[word] || SHOULD[word]) || UNDERTAKING.has(word) || futureOf(word) !== null,
);

const BEGINS_GROUP = new RegExp(
  [
    "^j[aeiouh]",
    "^(?:vas|as?|chus?|comptez|prevoyez|compter|attendez-vous|attends-toi|(?:donne|laisse)z?-moi|suis|(?:re)?(?:vient|part|passe))$",
    PLANNED.source,
    CONDITIONAL.source,
  ].join("|"),
);

/** Words that may join two clauses so that one waits on the other. */
const LINKS = wordSet("si s s' fois aussitot sitot des que qu' qu quand lorsque lorsqu'");

/** «quand c'est fait», «dès qu'elle est prête»: what is waited for is ours to do. */
function waitsOnUs(tokens: readonly Token[], index: number): boolean {
  const until = tokens.findIndex(({ word }, i) => i > index && word === ",");
  const said = tokens.slice(index + 1, Math.min(index + 7, until < 0 ? tokens.length : until));
  return (
    said.some(({ word }) => READY.test(word) || /^(?:bon|ok|beau)$/.test(word)) &&
    said.some(({ word }) => /^(?:est|sera|sont|seront|ai|aura|avons|aurai)$/.test(word))
  );
}

/** «espérons que», «demande qu'on», «peut-être que» undo what they govern. */
function governing(tokens: readonly Token[], index: number): Link {
  const before = tokens
    .slice(Math.max(0, index - 3), index)
    .map(({ word }) => word)
    .join(" ");
  return /esper|souhait|doute|possible|peut-etre|demand|veut|voudr|voulai|aimer|exige|voulez|prefer|attend/.test(before) ? "hope" : "that";
}

/** Québec: «m'a t'appeler», «m'as passer». */
function willCall(tokens: readonly Token[], index: number): Anchor | null {
  const at = infinitiveAfter(tokens, index + 1);
  const verb = at === null ? null : infinitiveOf(tokens[at]!.word);
  if (at === null || !verb) return null;
  const clitics = tokens.slice(index + 1, at).map(({ word }) => word);
  return make(tokens, index, at, { subject: "i", from: index - 1, first: index - 1, clitics }, "future", verb);
}

function going(tokens: readonly Token[], index: number, person: Person): Anchor | null {
  const found = withInfinitive(tokens, index, person, "future");
  if (found) return found;
  const away = subjectOf(tokens, index, person);
  return away && (away.clitics.includes("y") || typeof away.subject === "object")
    ? make(tokens, index, index, away, "soon", { verb: "aller", kind: "visit" })
    : null;
}

/** «va vous rappeler», «devrait être prête», «pourrez le récupérer». */
function withInfinitive(tokens: readonly Token[], index: number, person: Person, tense: "future" | "expected"): Anchor | null {
  const at = infinitiveAfter(tokens, index + 1);
  const left = subjectOf(tokens, index, person);
  if (at === null || !left) return null;
  const between = tokens.slice(index + 1, at).map(({ word }) => word);
  const next = infinitiveAt(tokens, at);
  const second = /^(?:faire|venir|aller|passer|pouvoir)$/.test(next.verb) ? infinitiveAfter(tokens, at + 1) : null;
  const verb =
    second !== null && next.verb === "faire"
      ? faire(tokens, second)
      : next.verb === "etre"
        ? stateAfter(tokens, at)
        : second !== null && GIVEN.has(infinitiveOf(tokens[second]!.word)?.verb ?? "")
          ? { verb: tokens[second]!.word, kind: next.kind }
          : next.verb === "faire" && second === null
            ? doneAfter(tokens, at)
            : next;
  const joined = { ...left, clitics: [...left.clitics, ...between.filter((it) => CLITICS.has(it))] };
  return make(tokens, index, second ?? at, joined, tense, verb, between.includes("pas") || between.includes("plus"));
}

function inFuture(tokens: readonly Token[], index: number, { person, ...verb }: Verb & { person: Person }): Anchor | null {
  if (verb.verb === "avoir" && participleOf(tokens[index + 1]?.word ?? "")) return null;
  const left = subjectOf(tokens, index, person);
  if (!left) return null;
  return make(
    tokens,
    index,
    index,
    left,
    "future",
    verb.verb === "etre"
      ? left.clitics.includes("y")
        ? { verb: "etre la", kind: "visit" }
        : stateAfter(tokens, index)
      : verb.verb === "faire"
        ? doneAfter(tokens, index)
        : (touching(tokens, index) ?? verb),
  );
}

/** «prendra contact», «entrerons en contact». */
const touching = (tokens: readonly Token[], index: number): Verb | null =>
  tokens.slice(index + 1, index + 3).some(({ word }) => word === "contact") ? { verb: "contacter", kind: "call_back" } : null;

/** «serait ici d'ici trois semaines»: hearsay, a future only where a due says so. */
function conditional(tokens: readonly Token[], index: number): Anchor | null {
  const stem = CONDITIONAL.exec(tokens[index]!.word)?.[1];
  const verb = stem && !/^(?:aimer|voudr|souhaiter|prefer|preferer|faudr|desirer|apprecier)$/.test(stem) && futureOf(`${stem}a`);
  const left = verb && subjectOf(tokens, index, "il");
  if (!left || verb.verb === "pouvoir") return null;
  if (verb.verb === "avoir" && /^(?:du|pu|fallu)$|^[a-z]+(?:e|i|u|is|it)$/.test(tokens[index + 1]?.word ?? "")) return null;
  return make(tokens, index, index, left, "expected", verb.verb === "etre" ? stateAfter(tokens, index) : verb);
}
