import type { Anchor } from "./anchor.ts";
import { doneAfter, infinitiveAfter, infinitiveAt, stateAfter } from "./french-complement.ts";
import { anyPresent } from "./french-forms.ts";
import { BEGINS, CLITICS, type Left, make, STOP, subjectOf } from "./french-subject.ts";
import { futureOf, infinitiveOf, type Person, presentOf } from "./french-verbs.ts";
import { wordSet } from "./french-words.ts";
import { CUSTOMERS, FIRMS, isAgent, kindOfNoun, OUTSIDERS } from "./nouns.ts";
import type { Token } from "./tokens.ts";

export function inPresent(tokens: readonly Token[], index: number): Anchor | null {
  const { word, acute } = tokens[index]!;
  const theyHave = has(tokens, index);
  if (theyHave || acute || /-(?:moi|nous|le|la|les)$/.test(tokens[index - 1]?.word ?? "")) return theyHave;
  const verb = presentOf(word);
  if (!verb && infinitiveOf(word)?.kind) return null;
  for (const person of verb ? personsHeard(tokens, index, verb.persons) : PRONOUNS) {
    if (!verb && !mayBeVerb(tokens, index)) return null;
    const left = subjectOf(tokens, index, person);
    if (!left || left.subject === "said_before" || left.subject === "you") continue;
    if (
      /^entren?t?/.test(word) &&
      tokens[index + 1]?.word !== "en" &&
      (!tokens[index + 1]?.due || tokens.slice(index + 2, index + 6).some((it) => it.word === "et"))
    )
      continue;
    if (typeof left.subject === "object" && !tellsAhead(tokens, index, left)) continue;
    const act = verb ?? anyPresent(word, person);
    if (!act) continue;
    if (act.verb === "etre") return tokens[index + 2]?.word === "qui" ? null : being(tokens, index, left);
    if (act.verb === "avoir") return having(tokens, index, left);
    const whole = word === "fais" || word === "fait" || word === "faisons" ? doneAfter(tokens, index) : act;
    return make(tokens, index, index, left, "soon", whole);
  }
  return null;
}

const PRONOUNS = ["je", "il", "nous", "ils"] as const;

/** «jmet», «j te met»: with a «j» of short messages the ending is as it sounds. */
const personsHeard = (tokens: readonly Token[], index: number, persons: readonly Person[]): readonly Person[] =>
  tokens.slice(Math.max(0, index - 3), index).some(({ word }) => word === "j") ? [...persons, "je"] : persons;

/** After a pronoun only a verb can stand, listed or not; after one who acts, when an object or a due follows. */
function mayBeVerb(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= 0 && !tokens[i]!.due; i--) {
    const { word } = tokens[i]!;
    if (/^(?:en|y)$/.test(word) && !PRONOUN.test(tokens[i - 1]?.word ?? "")) return false;
    if (PRONOUN.test(word)) return true;
    if (/^l(?:e|a|es|')$/.test(word) && i > index - 2) continue;
    if (!isActor(word) || tokens[index]!.capital) return false;
    const object = OBJECT.test(tokens[index + 1]?.word ?? "");
    if (ADJECTIVE.test(tokens[index]!.word) && !object) return false;
    return i < index - 1 || (!!tokens[index + 1] && (!!tokens[index + 1]!.due || object));
  }
  return false;
}

const PRONOUN = /^(?:j|j'|je|on|ils?|elles?|me|m'|te|t'|se|s'|nous|vous|vs|lui|leur|y|en)$/;

/** «le service technique», «notre équipe commerciale»: endings of adjectives. */
const ADJECTIVE = /(?:ique|aire|able|ible|elle|ive|euse|ale|ante|ente|iste|ere|ee)$/;

export const OBJECT = /^(?:l[ea]s?|l'|une?|des|[vn]otre|[vn]os|[mts]on|[mts]a|ce|cet|cette)$/;

const isActor = (word: string): boolean => isAgent(word) || OUTSIDERS.has(word) || FIRMS.has(word);

/** A noun's present speaks of the future for verbs of moving, and for any act of a person or a firm, or done to someone. */
function tellsAhead(tokens: readonly Token[], index: number, { subject, clitics }: Left): boolean {
  if (typeof subject !== "object") return true;
  const { word } = tokens[index]!;
  const toTheirs = tokens[index + 1]?.word === "chez" && /^(?:vous|toi)$/.test(tokens[index + 2]?.word ?? "");
  const said = tokens.slice(subject.from, subject.to).map((it) => it.word);
  const toSomeone = clitics.some((it) => /^(?:vous|te|t'|lui|leur|nous|y|en|s')$/.test(it));
  const actor = said.some((it) => isActor(it)) || isName(said);
  if (
    /^(?:un|une|de|d'|du|ce|cette|votre|notre|ma|mon|ta|ton|sa|son|a|au|par|pour|sur|en|sans|avec)$/.test(said.at(-1)!) &&
    !said.includes("quelqu")
  )
    return false;
  if (!toSomeone && clitics.some((it) => /^l(?:a|e|es|')$/.test(it))) return actor && said.length <= SHORT_SUBJECT;
  return toSomeone || actor || MOVING.has(word) || toTheirs;
}

/** With a noun subject only these presents are taken for the future. */
const MOVING = wordSet(
  "passe passent vient viennent arrive arrivent part partent rentre rentrent revient reviennent rappelle rappellent appelle appellent contacte contactent intervient interviennent livre livrent signe envoie envoient debute commence suit suivent repart repartent redescend remonte recontacte texte repond demarre demarrent reprend reprennent sort sortent entre entrent quitte quittent",
);

/** One or two words that name no thing and no customer: «Stéph», «Dr Vial». */
const isName = (said: readonly string[]): boolean =>
  said.length <= SHORT_SUBJECT &&
  said.every(
    (it) =>
      /^[a-z-]{2,20}$/.test(it) && !kindOfNoun(it) && !CUSTOMERS.has(it) && !BEGINS.has(it) && !HELPING.test(it) && !infinitiveOf(it)?.kind,
  );

/** Auxiliaries: what follows them is a participle. */
const HELPING = /^(?:ai|as|a|avons|avez|ete|eu|etait|avait|etre|avoir|deja|bien|celui|celle|ceux|celles)$/;

/** «Gouvernante le monte», «notre poseur la rappelle»: in a longer subject «la» is rather an article. */
const SHORT_SUBJECT = 2;

/** «on est chez vous vers 15 h», «c'est réglé d'ici vendredi», «elle est censée revenir demain»: with a due, what will be. */
export function being(tokens: readonly Token[], index: number, left: Left): Anchor | null {
  const held = tokens.slice(index + 1, index + 3).some(({ word }) => /^(?:[cs]ense|suppose)e?s?$/.test(word));
  const at = held ? infinitiveAfter(tokens, index + 2) : null;
  if (at !== null) {
    const next = infinitiveAt(tokens, at);
    return make(tokens, index, at, left, "expected", next.verb === "etre" ? stateAfter(tokens, at) : next);
  }
  if (!tokens.some(({ due }, i) => due && i > left.from - BESIDE_MAX && i < index + BESIDE_MAX && !due.due.kind.startsWith("none")))
    return null;
  if (left.subject !== "i" && left.subject !== "we" && atTheirs(tokens, index))
    return make(tokens, index, index + 2, left, "soon", { verb: "etre a vous", kind: "deliver" });
  const state = stateAfter(tokens, index);
  if (state.verb === "etre la")
    return left.subject === "i" || left.subject === "we" ? make(tokens, index, index, left, "soon", state) : null;
  const given = state.verb === "etre rendre" && left.clitics.some((it) => /^(?:vous|te|t'|lui)$/.test(it));
  const done = state.kind !== null && (given || !GONE.has(state.verb.slice("etre ".length)));
  return done && left.subject !== "i" ? make(tokens, index, index, left, "soon", state) : null;
}

/** «ton bois est chez vous avant midi», «elle est à vous vendredi». */
const atTheirs = (tokens: readonly Token[], index: number): boolean =>
  /^(?:chez|a)$/.test(tokens[index + 1]?.word ?? "") && /^(?:vous|toi)$/.test(tokens[index + 2]?.word ?? "");

/** How near a due must stand to «est», in words. */
const BESIDE_MAX = 8;

/** With «être» these are past: «le technicien est passé mardi». */
const GONE = wordSet(
  "passer repasser venir revenir aller retourner rendre deplacer intervenir arriver rentrer partir parvenir commander payer inspecter prendre",
);

/** «on en a pour deux jours», «nous avons pour vous un véhicule de courtoisie»; any other «avoir» speaks of the past or of now. */
function having(tokens: readonly Token[], index: number, left: Left): Anchor | null {
  if (left.clitics.includes("en") && tokens[index + 1]?.word === "pour")
    return make(tokens, index, index, left, "soon", { verb: "en avoir pour", kind: "repair" });
  const loan = tokens.findIndex(({ word }, i) => i > index && i < index + LOAN_MAX && word === "courtoisie");
  return loan > 0
    ? make(tokens, index, loan, { ...left, clitics: [...left.clitics, "vous"] }, "soon", { verb: "preter", kind: "lend" })
    : null;
}

/** «tu l'as lundi matin», «vous les avez d'ici vendredi»: what they will have by then. */
function has(tokens: readonly Token[], index: number): Anchor | null {
  const person = tokens[index]!.word === "as" ? "tu" : tokens[index]!.word === "avez" ? "vous" : null;
  const before = tokens[index - 1]?.word ?? "";
  if (!person || !tokens[index + 1]?.due || !/^l(?:'|es?|a)$/.test(before) || tokens[index - 2]?.word !== person) return null;
  const left: Left = { subject: "you", from: index - 2, first: index - 1, clitics: [before] };
  return make(tokens, index, index, left, "future", { verb: "avoir", kind: "other" });
}

/** How far from «avons» the loan car is looked for, in words: «… pour vous, monsieur, un véhicule de courtoisie». */
const LOAN_MAX = 11;

/** «… et vous rappeler», «… et vous réponds», in a note «, nous rappelle après»: its subject was said before. */
export function coordinated(tokens: readonly Token[], index: number): Anchor | null {
  let first = index;
  while (first > 0 && CLITICS.has(tokens[first - 1]!.word)) first--;
  const clitics = tokens.slice(first, index).map(({ word }) => word);
  const before = tokens[first - 1]?.word ?? "";
  const { word } = tokens[index]!;
  const verb = presentOf(word) ?? infinitiveOf(word) ?? (/^(?:vous|vs|te|t'|lui)$/.test(clitics[0] ?? "") ? anyPresent(word, "je") : null);
  if (clitics.length === 0)
    return verb?.kind && /^(?:et|pis|puis|&)$/.test(before) && sameI(tokens, index)
      ? make(tokens, index, index, { subject: "i", from: index, clitics, first: index }, "soon", verb)
      : null;
  if (clitics.every((it) => /^l(?:e|a|es|')$/.test(it)) && (before === "," || nounAfterAll(tokens, index))) return null;
  if (verb && presentOf(word)?.persons.includes("je") && /^(?:vous|vs|te|t')$/.test(clitics[0] ?? "") && (first === 0 || STOP.test(before)))
    return make(tokens, index, index, { subject: "i", from: first, clitics, first }, "soon", verb);
  if (!verb || !/^(?:et|pis|puis|,|ou|&)$/.test(before)) return null;
  if (before === "ou" && ASKS_WHERE.test(tokens[first - 2]?.word ?? "")) return null;
  return make(tokens, index, index, { subject: "said_before", from: first, clitics, first }, "soon", verb);
}

/** «dites-nous où vous livrer»: written or not, the accent is there. */
const ASKS_WHERE =
  /^(?:(?:re)?di(?:re|s|tes|t)|sa(?:voir|is|it|vons|chez)|indiqu(?:er|ez|es?)|precis(?:er|ez|es?)|demand(?:er|ez|es?))(?:-(?:nous|moi|lui|leur))?$/;

/** «je corrige le réglage cette nuit et contrôle l'effet demain»: a present with its object and due, after one of «je». */
const sameI = (tokens: readonly Token[], index: number): boolean =>
  (presentOf(tokens[index]!.word)?.persons.includes("je") ?? false) &&
  OBJECT.test(tokens[index + 1]?.word ?? "") &&
  tokens.slice(index + 2, index + 5).some(({ due }) => due) &&
  tokens.slice(0, index).some(({ word }) => /^(?:je|j'|j)$/.test(word));

/** «et la pose se fera»: a noun after all, since its own verb follows. */
const nounAfterAll = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(index + 1, index + 4).some(({ word }) => futureOf(word) || /^(?:est|sont|se|s'|a|ont|devrait|va|vont)$/.test(word));

/** In a note, one of ours understood: «Vient faire l'essai demain», «Passe constater samedi». */
export function comes(tokens: readonly Token[], index: number): Anchor | null {
  const next = tokens[index + 1];
  const acts = next && !next.due && infinitiveOf(next.word) && (infinitiveOf(next.word)!.kind || tokens[index + 2]?.due);
  const when = next?.due && tokens[index]!.word.endsWith("t");
  if (tokens.slice(0, index).some(({ word }) => CUSTOMERS.has(word))) return null;
  const left: Left = { subject: "we", from: index, first: index, clitics: [] };
  return acts || when ? make(tokens, index, index, left, "soon", presentOf(tokens[index]!.word)!) : null;
}

/** «jarrive», «jenverrai»: the subject sticks to its verb. */
export function elidedI(tokens: readonly Token[], index: number, word: string): Anchor {
  const left: Left = { subject: "i", from: index, first: index, clitics: [] };
  const future = futureOf(word);
  return make(tokens, index, index, left, future ? "future" : "soon", future ?? presentOf(word)!);
}
