import { type Anchor, nounSubject } from "./anchor.ts";
import { infinitiveAfter, infinitiveAt, stateAfter } from "./french-complement.ts";
import { BEGINS, CLITICS, type Left, make, subjectOf } from "./french-subject.ts";
import type { Person } from "./french-verbs.ts";
import { wordSet } from "./french-words.ts";
import { kindOfNoun } from "./nouns.ts";
import type { Token } from "./tokens.ts";

/** «je m'engage à vous rappeler», «nous avons prévu de revenir», «je ne manquerai pas de…». */
export function undertaking(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const person: Person = word.endsWith("ons")
    ? "nous"
    : /^(?:engage|promets|permets|prevois|compte|charge|occupe|\w+ai)$/.test(word)
      ? "je"
      : word === "prevu"
        ? "nous"
        : "il";
  const at = infinitiveAfter(tokens, index + 1) ?? toBeSo(tokens, index);
  const left = subjectOf(tokens, word === "prevu" ? auxiliary(tokens, index) : index, person) ?? subjectOf(tokens, index, "il");
  if (word === "occupe" || (at === null && word === "charge"))
    return left && left.clitics.some((it) => /^[ms][e']$/.test(it))
      ? make(tokens, index, index, left, "soon", { verb: "s'occuper", kind: "repair" })
      : null;
  if (at === null || !left) return PLANNED.test(word) ? planned(tokens, index) : null;
  const verb = SO.test(tokens[at]!.word) ? stateAfter(tokens, at) : infinitiveAt(tokens, at);
  const between = tokens
    .slice(index + 1, at)
    .map((it) => it.word)
    .filter((it) => CLITICS.has(it));
  const found = make(
    tokens,
    index,
    at,
    { ...left, clitics: [...left.clitics, ...between] },
    word.startsWith("permet") ? "expected" : "future",
    verb,
  );
  return { ...found, negated: found.negated && !word.startsWith("manqu") };
}

/** «je m'engage à ce que votre loyer vous soit remboursé»: the place of «soit». */
function toBeSo(tokens: readonly Token[], index: number): number | null {
  const que = tokens.findIndex(({ word }, i) => i > index && i < index + 4 && /^qu[e']$/.test(word));
  const at = que < 0 ? -1 : tokens.findIndex(({ word }, i) => i > que && i < que + EXPECT_MAX && SO.test(word));
  return at < 0 ? null : at;
}

const SO = /^soi(?:t|ent)$/;

/** «ai promis un retour avant 17 h»: told in a note, and still owed. */
export function promised(tokens: readonly Token[], index: number): Anchor | null {
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
export function planned(tokens: readonly Token[], index: number): Anchor | null {
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

export const PLANNED =
  /^(?:prevu|attendu|estime|planifie|programme|reprogramme|replanifie|cedule|confirme|fixe|reporte|decale|repousse|avance|cale|maintenu|reserve|promis|garanti)e?s?$/;

export const UNDERTAKING = wordSet(
  "engage engageons engagent promets promettons permets permettons prevois prevoyons prevoit prevu compte comptons manquerai manquerons manquera charge chargeons tacherai tacherons occupe",
);

/** «Donnez-moi jusqu'à demain pour vous revenir»: the time asked for is the time promised. */
export function askingTime(tokens: readonly Token[], index: number): Anchor | null {
  const at = tokens.findIndex(({ word }, i) => i > index && i < index + EXPECT_MAX && word === "pour");
  const act = at < 0 ? null : infinitiveAfter(tokens, at + 1);
  if (act === null || !tokens.slice(index + 1, at).some(({ due }) => due)) return null;
  const clitics = tokens.slice(at + 1, act).map(({ word }) => word);
  return make(tokens, index, act, { subject: "i", from: index, first: index, clitics }, "expected", infinitiveAt(tokens, act));
}

/** «Comptez 3 à 5 jours»: what they should expect is what we do. */
export function expecting(tokens: readonly Token[], index: number): Anchor | null {
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

/** How far behind «comptez» its due is looked for, in words. */
const EXPECT_MAX = 8;
