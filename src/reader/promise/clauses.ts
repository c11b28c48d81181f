import type { FoundDue } from "../due.ts";
import type { Anchor, ClauseGrammar, Link } from "./anchor.ts";
import type { Actor, Clause } from "./clause.ts";
import { CUSTOMERS, FIRMS, isAgent, kindOfNoun, MANDATED, OUTSIDERS } from "./nouns.ts";
import type { Sentence, Token } from "./tokens.ts";

/** What a pronoun in the next sentence stands for. */
export interface Antecedent {
  actor: Actor;
  named: Clause["named"];
}

/** The clauses of a sentence whose verbs may promise something, each with its own dues. */
export function clausesOf(
  sentence: Sentence,
  text: string,
  grammar: ClauseGrammar,
  before: Antecedent,
): { clauses: Clause[]; antecedent: Antecedent } {
  const { tokens } = sentence;
  const found = anchors(tokens, grammar);
  const links = tokens.map((_, index) => grammar.linkAt(tokens, index));
  const clauses: Clause[] = [];
  let antecedent = before;
  let free = 0;
  let previous: Clause | null = null;
  /** A due in front of the first of several joined acts holds for all: «Demain, on renvoie la bonne et on rembourse l'autre». */
  let shared: FoundDue | null = null;
  for (const [k, anchor] of found.entries()) {
    const governed = links[anchor.from - 1] ?? null;
    const next = found.find((it, i) => i > k && !waitedFor(links[it.from - 1]))?.from ?? tokens.length;
    const who = actorOf(anchor, tokens, antecedent, previous);
    if (typeof anchor.subject === "object" && who.actor !== "thing") antecedent = who;
    if (governed !== null && governed !== "that") continue;
    const last = endOf(tokens, anchor, next, links, grammar);
    const alone = make(sentence, text, anchor, free, last, links, who);
    const clause: Clause = alone.due || !shared || !JOINS.test(tokens[anchor.from - 1]?.word ?? "") ? alone : { ...alone, due: shared };
    shared = clause.due && clause.due.end <= tokens[anchor.from]!.start ? clause.due : alone.due ? null : shared;
    clauses.push(clause);
    previous = clause;
    free = last + 1;
  }
  return { clauses, antecedent: antecedent === before ? mentioned(tokens, before) : antecedent };
}

const JOINS = /^(?:et|pis|puis|ou|and|,)$/;

/** A clause that the one before it waits on is part of it: «je vous appelle quand ça rentre». */
const waitedFor = (link: Link | null | undefined): boolean => link === "if" || link === "when" || link === "moment";

function anchors(tokens: readonly Token[], grammar: ClauseGrammar): Anchor[] {
  const found: Anchor[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const anchor = clear(grammar.anchorAt(tokens, i), found.at(-1)?.last ?? -1);
    if (!anchor) continue;
    found.push(anchor);
    i = anchor.last;
  }
  return found;
}

/** A noun subject begins after the verb before it: «si ça se calme l'équipe attaque». Null when nothing is left of it. */
function clear(anchor: Anchor | null, last: number): Anchor | null {
  if (!anchor || anchor.from > last) return anchor;
  const { subject } = anchor;
  if (typeof subject !== "object" || anchor.first <= last || subject.to <= last + 1) return null;
  return { ...anchor, from: last + 1, subject: { ...subject, from: last + 1 } };
}

function actorOf(anchor: Anchor, tokens: readonly Token[], antecedent: Antecedent, previous: Clause | null): Antecedent {
  const { subject } = anchor;
  if (typeof subject === "object") {
    const said = tokens.slice(subject.from, subject.to);
    return { actor: subject.actor ?? actorNamed(said, anchor), named: { start: said[0]!.start, end: said.at(-1)!.end } };
  }
  if (subject === "it") {
    const meant = mentioned(tokens.slice(0, anchor.from), antecedent);
    if (meant.actor !== "none") return meant;
    const several = anchor.toCustomer && /^(?:ils|elles|y)$/.test(tokens[anchor.from]!.word);
    return { actor: several || /^(?:he|she|they)$/.test(tokens[anchor.from]!.word) ? "agent" : "thing", named: null };
  }
  if (subject === "said_before")
    return previous
      ? { actor: previous.actor, named: previous.named }
      : {
          actor: mentioned(tokens.slice(0, anchor.first), {
            actor: anchor.alone ?? (antecedent.actor === "customer" && anchor.tense === "future" ? "customer" : "none"),
            named: null,
          }).actor,
          named: null,
        };
  return { actor: subject, named: null };
}

function actorNamed(said: readonly Token[], { toCustomer, toUs, verb }: Anchor): Actor {
  const words = said.map(({ word }) => word);
  if (isOutside(words)) return "outsider";
  if (
    !toCustomer &&
    words.some((it, i) => CUSTOMERS.has(it) && !(it === "son" && i < words.length - 1)) &&
    !words.some((it) => isAgent(it))
  )
    return "customer";
  if (words.some((it) => isAgent(it))) return "agent";
  if (said.length > 2 || DETERMINER.test(words[0]!) || kindOfNoun(words[0]!)) return "thing";
  return toUs && SENDING.test(verb) ? "outsider" : "agent";
}

/** Who sends goods to us is a supplier: «Candock nous les expédie». */
const SENDING = /^(?:expedier|livrer|ship|deliver)$/;

/** «le grossiste», «la société Hydrocure», «le plâtrier mandaté», «leur camion». */
const isOutside = (words: readonly string[]): boolean =>
  (words[0] === "la" && words[1] === "poste") ||
  words.some((it) => OUTSIDERS.has(it) || MANDATED.test(it)) ||
  (!OWN.test(words[0]!) && words.some((it) => FIRMS.has(it))) ||
  (/^leurs?$/.test(words[0]!) && words.some(isAgent));

const OWN = /^(?:notre|nos|mon|ma|mes|our|my)$/;

const DETERMINER =
  /^(?:l[ea]s?|l'|un|une|des|d'|du|de|ce|cet|cette|ces|[mts](?:on|a|es)|[nv]otre|[nv]os|leurs?|the|an?|this|that|these|those|my|your|our|their|his|her|its|all|it|le|tout)$/;

/** Who is greeted is "you" afterwards, never «elle» or "he". */
const GREETS = /^(?:dear|hi|hello|hey|bonjour|bonsoir|allo|cher|chere|chers)$/;

/** A person or firm named in a sentence without a promise: «… réparée par l'électricien. Il passe jeudi.» */
function mentioned(tokens: readonly Token[], otherwise: Antecedent): Antecedent {
  if (GREETS.test(tokens[0]?.word ?? "")) return otherwise;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { word, start, end } = tokens[i]!;
    const actor =
      OUTSIDERS.has(word) || (FIRMS.has(word) && !OWN.test(tokens[i - 1]?.word ?? ""))
        ? "outsider"
        : isAgent(word)
          ? "agent"
          : CUSTOMERS.has(word) && (word.length > 3 || /^(?:mrs?|ms|pt|cst|clt|cx|o|son|mom|mum|dad)$/.test(word))
            ? "customer"
            : null;
    if (actor) return { actor, named: { start, end } };
  }
  return otherwise;
}

/** Index of the clause's last token: up to the next clause, a stop, or a comma that no due or condition follows. */
function endOf(tokens: readonly Token[], { last }: Anchor, next: number, links: readonly (Link | null)[], grammar: ClauseGrammar): number {
  let end = last;
  for (let i = last + 1; i < next; i++) {
    const { word, due } = tokens[i]!;
    if (!due && /^[;:()"«»]$/.test(word)) break;
    if (!due && (word === "," || word === "-") && !dueFollows(tokens, i + 1, next)) break;
    if (!due && ANOTHER.test(word) && tokens[i - 1]!.due && i + 1 < next && !tokens[i + 1]!.due) break;
    if (waitedFor(links[i + 1]) && /^(?:et|mais|ou|pis|and|but|or)$/.test(word)) break;
    if (grammar.begins?.(tokens, i)) break;
    if (!due && grammar.leaves(tokens, i) && tokens.slice(last + 1, i).some((it) => it.due) && !tokens.slice(i, next).some((it) => it.due))
      break;
    end = i;
  }
  while (end > last && !tokens[end]!.due && (grammar.joining.has(tokens[end]!.word) || links[end] || /^[.!?…]$/.test(tokens[end]!.word)))
    end--;
  return end;
}

const LEADING = /^(?:probably|likely|plutot|soit|sans|doute|au|plus|say|at|the|latest|ideally|idealement|probablement)$/;

/** After a due they begin something else. */
const ANOTHER = /^(?:et|mais|pis|puis|and|but)$/;

/** After a comma, a due that is not the fronted one of the next clause. */
function dueFollows(tokens: readonly Token[], start: number, next: number): boolean {
  let i = start;
  while (i < next && i < start + 3 && !tokens[i]!.due && LEADING.test(tokens[i]!.word)) i++;
  if (!tokens[i]?.due || i >= next) return false;
  const due = tokens[i]!.due;
  while (i < next && tokens[i]!.due === due) i++;
  return i < next || next === tokens.length;
}

function make(
  sentence: Sentence,
  text: string,
  anchor: Anchor,
  free: number,
  last: number,
  links: readonly (Link | null)[],
  who: Antecedent,
): Clause {
  const { tokens } = sentence;
  const front = fronted(tokens, anchor.from, free, links);
  const inside = tokens.slice(front, last + 1);
  const dues = [...new Set(inside.flatMap(({ due }) => (due ? [due] : [])))].filter((it) => !belongsToNoun(it, inside));
  const start = tokens[front]!.start;
  const end = Math.max(tokens[last]!.end, inside.at(-1)!.due?.end ?? 0);
  const waits = links.slice(front, last + 1).find(waitedFor) ?? null;
  const acts = waits ? dues.filter((it) => it.start >= tokens[anchor.from]!.start) : [];
  const best = [...acts, ...dues].find((it) => it.due.kind !== "vague") ?? dues[0] ?? null;
  const due: FoundDue | null = best?.counted && waits ? { ...best, due: { kind: "vague", words: "" } } : best;
  return {
    start,
    end,
    actor: who.actor,
    named: who.named,
    tense: anchor.tense,
    verb: anchor.verb,
    kind: anchor.kind,
    toCustomer: anchor.toCustomer,
    toUs: anchor.toUs,
    negated: anchor.negated,
    due: due ?? (waits === "when" || waits === "moment" ? waiting(tokens, front, last, links) : null),
    conditional:
      waits === "if" ||
      waits === "when" ||
      SUBJECT_TO.test(text.slice(end, end + AFTER_MAX)) ||
      SUBJECT_TO.test(text.slice(start, end)) ||
      OPENED_BY.test(text.slice(Math.max(0, start - OPENING_MAX), start)) ||
      (best?.due.kind === "vague" && EVENT.test(best.due.words)),
    inherits: anchor.subject === "said_before",
    question: sentence.question && !isTag(text.slice(end, tokens.at(-1)!.end)),
    words: text.slice(start, end),
    sentence: text.slice(tokens[0]!.start, tokens.at(-1)!.end),
  };
}

/** Said after the act and its due, of what others or the weather decide. */
const SUBJECT_TO =
  /^,? ?(?:sous reserve|a condition (?:que|qu'|de|d')|sauf (?:pluie|vent|neige|orage|meteo|intemperies)|selon (?:la |le |les |l'|vos )?(?:temperature|meteo|temps|rapport|resultat|dispo|arrivage)|(?:weather|parts?) permitting|subject to)|\bsauf (?:pluie|vent|neige|orage|intemperies)|\b(?:sous reserve d|si (?:la |le )?[a-z]+ (?:recue?|acceptee?|confirmee?|ok|dispo)s?\b|subject to )/;
const AFTER_MAX = 40;

/** In front: «À réception du certificat, nous …», «Sous réserve de la levée des réseaux, nos équipes …». */
const OPENED_BY = /(?:^|[.!?;\n]) ?(?:sous reserve d|(?:a|des) reception d)[^.!?;\n]{1,60}, ?$/;
const OPENING_MAX = 80;

/** Events that a due waits on: «dès réception», "within 5 days of approval". */
const EVENT =
  /recept|receipt|receiv|accept|approba|approv|validation|signature|livraison|retour|return|accord|paiement|payment|inspection|diagnos|arrival|having/;

/** The first token of what stands in front of the subject and belongs to it: «Demain matin, je …», «Si …, je …». */
function fronted(tokens: readonly Token[], from: number, free: number, links: readonly (Link | null)[]): number {
  for (let i = free; i < from; i++) {
    if (links[i] && tokens.slice(i, from).some(({ word }) => word === ":")) continue;
    if (links[i] === "if") return i;
    if (links[i] === "when" || links[i] === "moment") return Math.max(free, LINK_TAIL.test(tokens[i]!.word) ? i - 1 : i);
    if (
      tokens[i]!.due &&
      opens(tokens, i, free) &&
      tokens.slice(i, from).every(({ word, due }) => due || (/^[a-z,']{1,6}$/.test(word) && !JOINING.test(word)))
    )
      return i;
  }
  return from;
}

/** «notre entretien de vendredi»: the day belongs to the noun before it, not to the act. */
function belongsToNoun(due: FoundDue, tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((it) => it.due === due);
  return due.counted !== true && at > 0 && /^(?:de|du|d'|of)$/.test(tokens[at - 1]!.word) && !/demain|tomorrow/.test(tokens[at]!.word);
}

/** The second word of «dès que», «une fois». */
const LINK_TAIL = /^(?:que|qu'|fois)$/;

/** Joined clauses each keep their dues: «reçue ce matin et le technicien passera jeudi». */
const JOINING = /^(?:et|mais|pis|puis|donc|and|but|so|or|ou)$/;

/** A due in front begins what is left of the sentence, or follows a stop; else it ends what was said before. */
const opens = (tokens: readonly Token[], index: number, free: number): boolean =>
  index <= free ||
  /^[^a-z0-9'€$%°]/.test(tokens[index - 1]!.word) ||
  JOINING.test(tokens[index - 1]!.word) ||
  tokens.slice(free, index).every(({ word }) => AGREEING.test(word));

/** «ok pour samedi», «parfait, donc jeudi». */
const AGREEING =
  /^(?:ok|okay|d'|d|accord|parfait|super|oui|bon|ben|donc|alors|pour|va|ca|c'|est|note|merci|yes|great|perfect|so|then|for)$/;

/** «dès que le comité aura statué» is when, and no date follows from it. */
function waiting(tokens: readonly Token[], front: number, last: number, links: readonly (Link | null)[]): FoundDue {
  const at = links.findIndex((it, i) => i >= front && (it === "when" || it === "moment"));
  const from = LINK_TAIL.test(tokens[at]!.word) && at > 0 ? at - 1 : at;
  let to = from;
  while (to < last && tokens[to + 1]!.word !== ",") to++;
  const [start, end] = [tokens[from]!.start, tokens[to]!.end];
  return { due: { kind: "vague", words: "" }, start, end };
}

/** «…, ça vous va ?» asks about a promise made, «…, vous y serez ?» about them; the rest of a question makes none. */
const isTag = (rest: string): boolean =>
  (ASKS_THEM.test(rest) && !/\b(?:ou|pens|prefer|souhait|voul|veu|aim|dites|dis|convien|convenir|arrange|trouv)/.test(rest)) ||
  /^\s?,? ?(?:ok|okay|d'accord|ca (?:vous|te) va|ca va|ca marche|c'est (?:bon|correct|beau)|(?:is|does) (?:that|this) (?:ok|okay|work|good|alright|fine)[a-z ]{0,14}|sound good|all right|alright) ?\?$/.test(
    rest,
  );

/** Another clause after the comma, in which they or theirs are asked. */
const ASKS_THEM = /^\s?, ?(?:[a-z' ]{1,30}-(?:tu|vous|ils?|elles?)|(?:vous|tu|t') ?[a-z]+)(?![a-z])[^?]{0,40}\?$/;
