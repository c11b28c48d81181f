import { type Anchor, type ClauseGrammar, type Link, nounSubject } from "./anchor.ts";
import { anyPresent, infinitiveHeard } from "./french-forms.ts";
import { futureOf, infinitiveOf, participleOf, type Person, presentOf, type Verb } from "./french-verbs.ts";
import { CUSTOMERS, FIRMS, isAgent, kindOfNoun, OUTSIDERS } from "./nouns.ts";
import { frenchNotesOf } from "./french-notes.ts";
import type { Token } from "./tokens.ts";

const words = (list: string) => new Set(list.split(" "));

const CLITICS = words("me m' te t' t se s' nous vous vs lui leur le la l' les y en ne n'");
const ADVERBS = words(
  "bien aussi donc alors egalement surement probablement certainement simplement juste ensuite aussitot rapidement normalement encore deja bientot personnellement finalement tout sans doute quand meme evidemment ici la plus pas jamais toujours",
);
const BEGINS = words(
  "et ou mais donc car pis puis que qu' si s' quand lorsque lorsqu' dont alors comme sinon ensuite aussi j' je on vous tu qui est sont a ont afin parce puisque ainsi apres selon bonjour bonsoir merci dit avise",
);
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
const UNDERTAKING = words(
  "engage engageons engagent promets promettons permets permettons prevois prevoyons prevoit prevu compte comptons manquerai manquerons manquera charge chargeons tacherai tacherons occupe",
);
const PLANNED =
  /^(?:prevu|attendu|estime|planifie|programme|reprogramme|replanifie|cedule|confirme|fixe|reporte|decale|repousse|avance|cale|maintenu|reserve|promis|garanti)e?s?$/;
/** With a noun subject only these presents are taken for the future. */
const MOVING = words(
  "passe passent vient viennent arrive arrivent part partent rentre rentrent revient reviennent rappelle rappellent appelle appellent contacte contactent intervient interviennent livre livrent signe envoie envoient debute commence recontacte texte repond demarre demarrent reprend reprennent sort sortent entre entrent quitte quittent",
);
const CONDITIONAL = /^([a-z]{1,18}r)(?:ait|aient)$/;
/** What may be said of a customer: it is our side that makes it true. */
const GIVEN = words("recevoir avoir obtenir recuperer voir reprendre etre entendre prendre chercher ramasser retirer trouver");
const READY = /^(?:pret|pare|fini|termine|fonctionnel|operationnel|regle|repare|retabli|effectif|fait|complete)(?:le)?e?s?$/;

export const FRENCH_CLAUSES: ClauseGrammar = {
  notesOf: frenchNotesOf,
  joining: words("et mais pis puis ou donc car ensuite , - que qu' si quand alors sinon"),

  anchorAt(tokens, index) {
    const { word, due } = tokens[index]!;
    if (due) return null;
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
    if (PLANNED.test(word)) return planned(tokens, index);
    if (word === "suis" && (index === 0 || STOP.test(tokens[index - 1]!.word)))
      return being(tokens, index, { subject: "i", from: index, first: index, clitics: [] });
    if (/^(?:re)?(?:vient|part|passe)$/.test(word) && (index === 0 || STOP.test(tokens[index - 1]!.word))) return comes(tokens, index);
    return conditional(tokens, index) ?? inPresent(tokens, index) ?? coordinated(tokens, index);
  },

  linkAt(tokens, index): Link | null {
    const { word, due } = tokens[index]!;
    const before = tokens[index - 1]?.word ?? "";
    if (due) return null;
    if (/^(?:si|s')$/.test(word) && before === "meme") return "hope";
    if (word === "fois" && before === "une" && tokens[index + 1]?.word !== "que" && tokens[index + 1]?.word !== "qu'") return "when";
    if (word === "si" || (/^s'?$/.test(word) && /^ils?$/.test(tokens[index + 1]?.word ?? ""))) return "if";
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

/** «quand c'est fait», «dès qu'elle est prête»: what is waited for is ours to do. */
function waitsOnUs(tokens: readonly Token[], index: number): boolean {
  const until = tokens.findIndex(({ word }, i) => i > index && word === ",");
  const said = tokens.slice(index + 1, Math.min(index + 7, until < 0 ? tokens.length : until));
  return said.some(({ word }) => READY.test(word)) && said.some(({ word }) => /^(?:est|sera|sont|seront|ai|aura|avons|aurai)$/.test(word));
}

/** «espérons que», «demande qu'on», «peut-être que» undo what they govern. */
function governing(tokens: readonly Token[], index: number): Link {
  const before = tokens
    .slice(Math.max(0, index - 3), index)
    .map(({ word }) => word)
    .join(" ");
  return /esper|souhait|doute|possible|peut-etre|demand|veut|voudr|voulai|aimer|exige|voulez|prefer|attend/.test(before) ? "hope" : "that";
}

/** In a note, one of ours understood: «Vient faire l'essai demain», «Passe constater samedi». */
function comes(tokens: readonly Token[], index: number): Anchor | null {
  const next = tokens[index + 1];
  const acts = next && !next.due && infinitiveOf(next.word)?.kind;
  const when = next?.due && tokens[index]!.word.endsWith("t");
  const left: Left = { subject: "we", from: index, first: index, clitics: [] };
  return acts || when ? make(tokens, index, index, left, "soon", presentOf(tokens[index]!.word)!) : null;
}

/** «jarrive», «jenverrai»: the subject sticks to its verb. */
function elidedI(tokens: readonly Token[], index: number, word: string): Anchor {
  const left: Left = { subject: "i", from: index, first: index, clitics: [] };
  const future = futureOf(word);
  return make(tokens, index, index, left, future ? "future" : "soon", future ?? presentOf(word)!);
}

/** Québec: «m'a t'appeler», «m'as passer». */
function willCall(tokens: readonly Token[], index: number): Anchor | null {
  const at = infinitiveAfter(tokens, index + 1);
  if (at === null || !infinitiveOf(tokens[at]!.word)) return null;
  const clitics = tokens.slice(index + 1, at).map(({ word }) => word);
  return make(tokens, index, at, { subject: "i", from: index - 1, first: index - 1, clitics }, "future", infinitiveOf(tokens[at]!.word)!);
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
  const next = infinitiveOf(tokens[at]!.word) ?? infinitiveHeard(tokens[at]!.word)!;
  const second = /^(?:faire|venir|aller|passer|pouvoir)$/.test(next.verb) ? infinitiveAfter(tokens, at + 1) : null;
  const verb =
    second !== null && next.verb === "faire"
      ? faire(tokens[second]!.word)
      : next.verb === "etre"
        ? stateAfter(tokens, at)
        : second !== null && GIVEN.has(infinitiveOf(tokens[second]!.word)?.verb ?? "")
          ? { verb: tokens[second]!.word, kind: next.kind }
          : next;
  const joined = { ...left, clitics: [...left.clitics, ...between.filter((it) => CLITICS.has(it))] };
  return make(tokens, index, second ?? at, joined, tense, verb, between.includes("pas") || between.includes("plus"));
}

const faire = (word: string): Verb =>
  word === "remonter" ? { verb: word, kind: "escalate" } : word === "savoir" ? { verb: word, kind: "reply" } : infinitiveOf(word)!;

function infinitiveAfter(tokens: readonly Token[], start: number): number | null {
  for (let i = start; i < Math.min(tokens.length, start + 6); i++) {
    const { word, due } = tokens[i]!;
    if (infinitiveOf(word) || (CLITICS.has(tokens[i - 1]!.word) && infinitiveHeard(word))) return i;
    if (!due && !CLITICS.has(word) && !ADVERBS.has(word) && word !== "de" && word !== "d'" && word !== "a") return null;
  }
  return null;
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
    verb.verb === "etre" ? stateAfter(tokens, index) : verb.verb === "faire" ? doneAfter(tokens, index) : (touching(tokens, index) ?? verb),
  );
}

/** «prendra contact», «entrerons en contact». */
const touching = (tokens: readonly Token[], index: number): Verb | null =>
  tokens.slice(index + 1, index + 3).some(({ word }) => word === "contact") ? { verb: "contacter", kind: "call_back" } : null;

/** «sera livré», «sera prête», «sera à notre charge»: the act is in what follows. */
function stateAfter(tokens: readonly Token[], index: number): Verb {
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
function doneAfter(tokens: readonly Token[], index: number): Verb {
  const at = infinitiveAfter(tokens, index + 1);
  if (at !== null) return faire(tokens[at]!.word);
  const noun = tokens
    .slice(index + 1, index + 4)
    .map(({ word }) => kindOfNoun(word))
    .find(Boolean);
  return { verb: "faire", kind: noun ?? "repair" };
}

/** «je m'engage à vous rappeler», «nous avons prévu de revenir», «je ne manquerai pas de…». */
function undertaking(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const person: Person = word.endsWith("ons")
    ? "nous"
    : /^(?:engage|promets|permets|prevois|compte|charge|occupe|\w+ai)$/.test(word)
      ? "je"
      : word === "prevu"
        ? "nous"
        : "il";
  const at = infinitiveAfter(tokens, index + 1);
  const left = subjectOf(tokens, word === "prevu" ? auxiliary(tokens, index) : index, person) ?? subjectOf(tokens, index, "il");
  if (word === "occupe" || (at === null && word === "charge"))
    return left && left.clitics.some((it) => /^[ms][e']$/.test(it))
      ? make(tokens, index, index, left, "soon", { verb: "s'occuper", kind: "repair" })
      : null;
  if (at === null || !left) return PLANNED.test(word) ? planned(tokens, index) : null;
  const verb = infinitiveOf(tokens[at]!.word) ?? infinitiveHeard(tokens[at]!.word)!;
  const between = tokens
    .slice(index + 1, at)
    .map((it) => it.word)
    .filter((it) => CLITICS.has(it));
  const found = make(
    tokens,
    index,
    at,
    { ...left, clitics: [...left.clitics, ...between] },
    /^permet/.test(word) ? "expected" : "future",
    verb,
  );
  return { ...found, negated: found.negated && !word.startsWith("manqu") };
}

/** «ai promis un retour avant 17 h»: told in a note, and still owed. */
function promised(tokens: readonly Token[], index: number): Anchor | null {
  const kind =
    tokens
      .slice(index + 1, index + 4)
      .map(({ word }) => kindOfNoun(word))
      .find(Boolean) ?? null;
  const said = /^(?:je|j'|on|nous)$/.exec(tokens[index - 2]?.word ?? "")?.[0];
  if (tokens[index - 1]!.word === "a" && said !== "on") return null;
  const from = said ? index - 2 : index - 1;
  const left: Left = { subject: said?.startsWith("j") || tokens[index - 1]!.word === "ai" ? "i" : "we", from, first: from, clitics: [] };
  const ahead = tokens.slice(index + 1, index + FORWARD_MAX).some(({ due }) => due && due.due.kind !== "vague");
  return kind && ahead ? make(tokens, index, index, left, "expected", { verb: "promettre", kind }) : null;
}

/** How far behind «ai promis» its due is looked for, in words. */
const FORWARD_MAX = 9;

function auxiliary(tokens: readonly Token[], index: number): number {
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) if (/^(?:avons|ai|a|est|sont)$/.test(tokens[i]!.word)) return i;
  return index;
}

/** «livraison prévue vendredi», «la décision est attendue pour le 2». */
function planned(tokens: readonly Token[], index: number): Anchor | null {
  let end = index;
  while (end > 0 && /^(?:est|sont|etes|es|suis|bien|etait)$/.test(tokens[end - 1]!.word)) end--;
  if (/^(?:ai|as?|avons|avez|ont|avait|avaient|ete)$/.test(tokens[end - 1]?.word ?? "")) return null;
  const subject = nounSubject(tokens, end, BEGINS);
  if (!subject || tokens.slice(subject.from, subject.to).some(({ word }) => /^(?:rdv|rendez-vous)$/.test(word))) return null;
  const kind =
    tokens
      .slice(subject.from, subject.to)
      .map(({ word }) => kindOfNoun(word))
      .find(Boolean) ?? null;
  return {
    first: end,
    last: index,
    from: subject.from,
    subject,
    tense: "expected",
    verb: "prevoir",
    kind,
    toCustomer: false,
    toUs: false,
    negated: false,
  };
}

/** «serait ici d'ici trois semaines»: hearsay, a future only where a due says so. */
function conditional(tokens: readonly Token[], index: number): Anchor | null {
  const stem = CONDITIONAL.exec(tokens[index]!.word)?.[1];
  const verb = stem && !/^(?:aimer|voudr|souhaiter|prefer|preferer|faudr|desirer|apprecier)$/.test(stem) && futureOf(`${stem}a`);
  const left = verb && subjectOf(tokens, index, "il");
  if (!left || verb.verb === "pouvoir") return null;
  if (verb.verb === "avoir" && /^(?:du|pu|fallu)$|^[a-z]+(?:e|i|u|is|it)$/.test(tokens[index + 1]?.word ?? "")) return null;
  return make(tokens, index, index, left, "expected", verb.verb === "etre" ? stateAfter(tokens, index) : verb);
}

function inPresent(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const verb = presentOf(word);
  for (const person of verb?.persons ?? PRONOUNS) {
    if (!verb && !mayBeVerb(tokens, index)) return null;
    const left = subjectOf(tokens, index, person);
    if (!left || left.subject === "said_before" || left.subject === "you") continue;
    if (
      /^entren?t?/.test(word) &&
      tokens[index + 1]?.word !== "en" &&
      (!tokens[index + 1]?.due || tokens.slice(index + 2, index + 6).some((it) => it.word === "et"))
    )
      continue;
    if (typeof left.subject === "object" && !tellsAhead(tokens, word, left)) continue;
    const act = verb ?? anyPresent(word, person);
    if (!act) continue;
    if (act.verb === "etre") return being(tokens, index, left);
    if (act.verb === "avoir") return having(tokens, index, left);
    const whole = word === "fais" || word === "fait" || word === "faisons" ? doneAfter(tokens, index) : act;
    return make(tokens, index, index, left, "soon", whole);
  }
  return null;
}

const PRONOUNS = ["je", "il", "nous", "ils"] as const;

/** After a pronoun only a verb can stand, listed or not; after one who acts, when an object or a due follows. */
function mayBeVerb(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= 0 && !tokens[i]!.due; i--) {
    const { word } = tokens[i]!;
    if (/^(?:en|y)$/.test(word) && !PRONOUN.test(tokens[i - 1]?.word ?? "")) return false;
    if (PRONOUN.test(word)) return true;
    if (/^l(?:e|a|es|')$/.test(word) && i > index - 2) continue;
    if (!isActor(word) || ADJECTIVE.test(tokens[index]!.word)) return false;
    return i < index - 1 || (!!tokens[index + 1] && (!!tokens[index + 1]!.due || OBJECT.test(tokens[index + 1]!.word)));
  }
  return false;
}

const PRONOUN = /^(?:j|j'|je|on|ils?|elles?|me|m'|te|t'|se|s'|nous|vous|vs|lui|leur|y|en)$/;
/** «le service technique», «notre équipe commerciale»: endings of adjectives. */
const ADJECTIVE = /(?:ique|aire|able|ible|elle|ive|euse|ale|ante|ente|iste|ere|ee)$/;
const OBJECT = /^(?:l[ea]s?|l'|une?|des|[vn]otre|[vn]os|[mts]on|[mts]a|ce|cet|cette)$/;
const isActor = (word: string): boolean => isAgent(word) || OUTSIDERS.has(word) || FIRMS.has(word);

/** A noun's present speaks of the future for verbs of moving, and for any act of a person or a firm, or done to someone. */
function tellsAhead(tokens: readonly Token[], word: string, { subject, clitics }: Left): boolean {
  if (typeof subject !== "object") return true;
  const said = tokens.slice(subject.from, subject.to).map((it) => it.word);
  const toSomeone = clitics.some((it) => /^(?:vous|te|t'|lui|leur|nous|y|en|s')$/.test(it));
  const actor = said.some((it) => isActor(it)) || isName(said);
  if (/^(?:un|une|de|d'|du|ce|cette|votre|notre|a|au|par|pour|sur|en|sans|avec)$/.test(said.at(-1)!)) return false;
  if (!toSomeone && clitics.some((it) => /^l(?:a|e|es|')$/.test(it))) return actor && said.length <= SHORT_SUBJECT;
  return toSomeone || actor || MOVING.has(word);
}

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

/** How far behind «comptez» its due is looked for, in words. */
const EXPECT_MAX = 8;

/** «Donnez-moi jusqu'à demain pour vous revenir»: the time asked for is the time promised. */
function askingTime(tokens: readonly Token[], index: number): Anchor | null {
  const at = tokens.findIndex(({ word }, i) => i > index && i < index + EXPECT_MAX && word === "pour");
  const act = at < 0 ? null : infinitiveAfter(tokens, at + 1);
  if (act === null || !tokens.slice(index + 1, at).some(({ due }) => due)) return null;
  const clitics = tokens.slice(at + 1, act).map(({ word }) => word);
  return make(tokens, index, act, { subject: "i", from: index, first: index, clitics }, "expected", infinitiveOf(tokens[act]!.word)!);
}

/** «Comptez 3 à 5 jours»: what they should expect is what we do. */
function expecting(tokens: readonly Token[], index: number): Anchor | null {
  if (!tokens.slice(index + 1, index + EXPECT_MAX).some(({ due }) => due)) return null;
  return {
    first: index,
    last: index,
    from: index,
    subject: "it",
    tense: "expected",
    verb: "compter",
    kind: null,
    toCustomer: false,
    toUs: false,
    negated: false,
  };
}

/** «on est chez vous vers 15 h», «c'est réglé d'ici vendredi», «elle est censée revenir demain»: with a due, what will be. */
function being(tokens: readonly Token[], index: number, left: Left): Anchor | null {
  const held = tokens.slice(index + 1, index + 3).some(({ word }) => /^(?:[cs]ense|suppose)e?s?$/.test(word));
  const at = held ? infinitiveAfter(tokens, index + 2) : null;
  if (at !== null) {
    const next = infinitiveOf(tokens[at]!.word)!;
    return make(tokens, index, at, left, "expected", next.verb === "etre" ? stateAfter(tokens, at) : next);
  }
  if (!tokens.some(({ due }, i) => due && i > left.from - BESIDE_MAX && i < index + BESIDE_MAX && !due.due.kind.startsWith("none")))
    return null;
  const state = stateAfter(tokens, index);
  if (state.verb === "etre la")
    return left.subject === "i" || left.subject === "we" ? make(tokens, index, index, left, "soon", state) : null;
  const done = state.kind !== null && !GONE.has(state.verb.slice("etre ".length));
  return done && left.subject !== "i" ? make(tokens, index, index, left, "soon", state) : null;
}

/** How near a due must stand to «est», in words. */
const BESIDE_MAX = 8;

/** With «être» these are past: «le technicien est passé mardi». */
const GONE = words(
  "passer repasser venir revenir aller retourner rendre deplacer intervenir arriver rentrer partir parvenir commander payer inspecter",
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

/** How far from «avons» the loan car is looked for, in words: «… pour vous, monsieur, un véhicule de courtoisie». */
const LOAN_MAX = 11;

/** «… et vous rappeler», «… et vous réponds», in a note «, nous rappelle après»: its subject was said before. */
function coordinated(tokens: readonly Token[], index: number): Anchor | null {
  let first = index;
  while (first > 0 && CLITICS.has(tokens[first - 1]!.word)) first--;
  const clitics = tokens.slice(first, index).map(({ word }) => word);
  const before = tokens[first - 1]?.word ?? "";
  const { word } = tokens[index]!;
  const verb = presentOf(word) ?? infinitiveOf(word) ?? (/^(?:vous|vs|te|t'|lui)$/.test(clitics[0] ?? "") ? anyPresent(word, "je") : null);
  if (clitics.every((it) => /^l(?:e|a|es|')$/.test(it)) && (before === "," || nounAfterAll(tokens, index))) return null;
  if (verb && presentOf(word)?.persons.includes("je") && /^(?:vous|vs|te|t')$/.test(clitics[0] ?? "") && (first === 0 || STOP.test(before)))
    return make(tokens, index, index, { subject: "i", from: first, clitics, first }, "soon", verb);
  if (!verb || clitics.length === 0 || !/^(?:et|pis|puis|,|ou)$/.test(before)) return null;
  return make(tokens, index, index, { subject: "said_before", from: first, clitics, first }, "soon", verb);
}

/** «et la pose se fera»: a noun after all, since its own verb follows. */
const nounAfterAll = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(index + 1, index + 4).some(({ word }) => futureOf(word) || /^(?:est|sont|se|s'|a|ont|devrait|va|vont)$/.test(word));

/** What a note or a short message begins after: «Bien reçu, vous répondrai demain». */
const STOP = /^[,.;:!?-]$/;

const JOINS = /^(?:et|pis|puis|,)$/;

interface Left {
  subject: Anchor["subject"];
  from: number;
  first: number;
  clitics: string[];
}

/** The subject on the left of a verb, past its clitics; null when it does not agree with the person. */
function subjectOf(tokens: readonly Token[], index: number, person: Person): Left | null {
  let first = index;
  while (first > 0 && !tokens[first - 1]!.due && (CLITICS.has(tokens[first - 1]!.word) || ADVERBS.has(tokens[first - 1]!.word))) first--;
  const clitics = tokens.slice(first, index).map(({ word }) => word);
  const before = tokens[first - 1]?.word ?? "";
  const pronoun = (subject: Anchor["subject"]): Left => ({ subject, from: first - 1, first, clitics });
  if (person === "nous" || person === "vous") {
    const at = tokens.findIndex(({ word }, i) => i >= first && i < index && word === person);
    if (at < 0) return person === "nous" && JOINS.test(before) ? { subject: "said_before", from: first, first, clitics } : null;
    return { subject: person === "nous" ? "we" : "you", from: at, first: at, clitics: tokens.slice(at + 1, index).map(({ word }) => word) };
  }
  if (person === "je" && JOINS.test(before) && futureOf(tokens[index]!.word))
    return { subject: "said_before", from: first, first, clitics };
  if (person === "je" && (first === 0 || STOP.test(before)) && tokens[index]!.word.endsWith("rai"))
    return { subject: "i", from: first, first, clitics };
  if (person === "je" && tokens[index]!.word === "mva") return { subject: "i", from: index, first: index, clitics: [] };
  if (person === "il" && tokens[first]?.word === "tout" && first < index) return { subject: "it", from: first, first, clitics };
  if (before === "qui" && /^(?:moi|nous)$/.test(tokens[first - 2]?.word ?? ""))
    return { ...pronoun(person === "je" ? "i" : "we"), from: first - 2 };
  if (person === "je") return /^(?:je|j'|j)$/.test(before) ? pronoun("i") : null;
  if (person === "tu") return before === "tu" ? pronoun("you") : null;
  if (before === "on") return pronoun("we");
  if (/^(?:ils?|elles?|ca|cela|ce|c'|celui-ci|celle-ci)$/.test(before)) return pronoun("it");
  if (/^(?:je|j'|tu)$/.test(before)) return null;
  const end = before === "qui" ? first - 1 : first;
  const noun = nounSubject(tokens, end, BEGINS);
  return noun ? { subject: noun, from: noun.from, first, clitics } : { subject: "said_before", from: first, first, clitics };
}

function make(
  tokens: readonly Token[],
  index: number,
  last: number,
  left: Left,
  tense: Anchor["tense"],
  { verb, kind }: Verb,
  negated = false,
): Anchor {
  const { clitics } = left;
  const after = tokens.slice(index + 1, index + 3).map(({ word }) => word);
  const subjectIsYou = left.subject === "you";
  const toCustomer =
    clitics.some((it) => /^(?:vous|vs|te|t'|t|lui|leur)$/.test(it)) ||
    (subjectIsYou && (GIVEN.has(verb) || (verb.startsWith("etre ") && kind !== null))) ||
    (kind === "call_back" && clitics.some((it) => /^(?:la|le|l'|les)$/.test(it)));
  const toward = tokens
    .slice(last + 1, last + 3)
    .map(({ word }) => word)
    .join(" ");
  const reply =
    (verb === "revenir" || verb === "retourner") &&
    (clitics.some((it) => /^(?:vous|te|t'|lui|leur)$/.test(it)) || toward.startsWith("vers "));
  return {
    first: left.first,
    last,
    from: left.from,
    subject: left.subject,
    tense,
    verb,
    toCustomer: toCustomer || /^vers (?:vous|toi|lui|elle)/.test(toward),
    kind: reply ? "reply" : kind,
    toUs: clitics.includes("nous") && left.subject !== "we",
    negated:
      negated ||
      clitics.some((it) => it === "ne" || it === "n'") ||
      after.some((it) => it === "pas" || it === "jamais") ||
      clitics.includes("pas"),
  };
}
