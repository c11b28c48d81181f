import type { CommitmentKind } from "../../core/due.ts";
import { infinitiveOf, participleOf, presentOf, type Verb } from "../promise/french-verbs.ts";
import { kindOfNoun } from "../promise/nouns.ts";
import { remembered } from "../remembered.ts";
import { type Closing, isPeople, lastNamed, type Placed } from "./closing.ts";

const OBJECTS = String.raw`(?:[lmt]'|y |en |(?:le|la|les|lui|leur|vous|te) )*`;
const ADVERBS = "(?:(?:bien|deja|donc|aussi|enfin|finalement|justement|tout juste|immediatement|personnellement) )*";
const HAVE = `${OBJECTS}(?:a|ont) ${ADVERBS}`;
const CUSTOMER =
  "(?:il|elle|ils|elles|on me|(?:le |la |les )?(?:c(?:lien)?te?s?|clientes?|locataire|patiente?|assuree?|proprietaire)|m\\.|mme|monsieur|madame|vous|tu)";

export const FRENCH_CLOSING: Closing = {
  rules: [
    {
      name: "we have done it",
      example: "J'ai rappelé la cliente à 15 h.",
      before: RegExp(`(?<![a-z])(?:j'|on |nous )${OBJECTS}(?:ai|a|avons) ${ADVERBS}$`),
    },
    { name: "one of us has", example: "Le technicien a réparé la pompe ce matin.", before: RegExp(`[a-z]{3,} ${HAVE}$`) },
    { name: "it has been done", example: "Votre canapé a été livré ce matin.", before: RegExp(`[a-z] ${HAVE}ete ${ADVERBS}$`) },
    { name: "it is done", example: "Votre voiture est prête.", before: RegExp(`[a-z]{2,} (?:est|sont) ${ADVERBS}$`) },
    {
      name: "I have come",
      example: "Je suis passé chez vous hier.",
      before: RegExp(`(?<![a-z])(?:je suis|on est|nous sommes) ${ADVERBS}$`),
    },
    {
      name: "just now",
      example: "Je viens de vous envoyer le devis.",
      before: /(?<![a-z])(?:je|on|nous) $/,
    },
    { name: "a note of the act", example: "Rappelé la cliente, tout est beau.", before: /^(?:ok )?$/, bare: true },
    {
      name: "a note of the thing",
      example: "Photos envoyées ce matin.",
      before:
        /^(?!(?:a|de|pour|je|on|nous|vous|tu|il|elle|ils|elles|ca|ce) |[jc]')(?:[a-z.'-]+ ){1,5}(?<!(?:[mt]'|[a-z]'en|vous|lui|leur) ?)$/,
      bare: true,
    },
  ],
  kindOf,
  names: remembered((word) => READY.test(word) || PERFORMS.test(word) || participleOf(word) !== null || JUST.test(word)),
  denied: RegExp(
    `(?<![a-z])(?:pas|jamais|non|sans|aucune?s?|ni|n'|ne |qui|dont|ou|peut|peux|peuvent|pouvons|doi[st]|doivent|devons|dev(?:ra|rait|ait)\\w*|va|vais|vont|allons|faut|ser(?:a|ai|ons|ez|ont)\\w*|aur(?:a|ai|ons|ez|ont)\\w*|etre|avoir|s'(?:est|etait|sont))(?![a-z])|(?<!(?:confirm\\w*|inform\\w*|note|avise|dit|sachez) )(?<![a-z])qu(?:e |')|(?<![a-z])${CUSTOMER}(?: [a-z-]+)? (?:nous |m'|s'|se )?${OBJECTS}(?:a|ont|est|sont|etes|avez|as|es) ${ADVERBS}$`,
  ),
  undone:
    /^[a-z' ]{0,20}(?<![a-z])par (?:le |la |les )?(?:client|cliente|clients|vous|lui|elle)(?![a-z])|(?<![a-z])(?:ne|n'|comprend|contient|fonctionne|marche|convient|semble|etait|etaient|avait|fait|reste|comporte|inclut|[a-z]+r(?:a|ont))(?![a-z])/,
  waits:
    /(?<![a-z])(?:si|s'|quand|lorsque|lorsqu'|des qu[e']|apres|avant (?:que|qu'|de|d')|aussitot|jusqu'|tant que|sitot|une fois|pour qu[e']|afin)(?![a-z])/,
  plans: /(?<![a-z])(?:d'ici|avant|pour (?:le|lundi|mardi|mercredi|jeudi|vendredi|samedi|demain)|au plus tard|prevue?s?|demain)(?![a-z])/,
  yesterday: /(?<![a-z])hier(?: (?:matin|soir|midi|apres-midi))?(?![a-z])/,
};

const READY = /^pret(?:e|s|es)?$/;
/** They say that the act of a noun was done: «remboursement effectué». */
const PERFORMS = /^(?:fait|effectue|complete|termine|finalise|realise|emis|regle)(?:e|s|es)?$/;
/** «je viens de …»: the act is what follows. */
const JUST = /^v(?:iens|ient|enons)$/;
const JUST_DONE = RegExp(`^ (?:de |d')${OBJECTS}(?<done>[a-z]+)`);
/** Verbs that keep no promise, or whose participle is mostly something else: «prévu», «pris», «signé». */
const KEEPS_NOTHING = new Set(
  (
    "avoir etre recevoir recuperer obtenir figurer reprendre chercher entendre demander voir assurer prendre mettre donner tenir commencer debuter planifier programmer occuper aller suivre offrir annuler preciser indiquer " +
    "expliquer faire surveiller signer fixer commander parler confirmer communiquer autoriser approuver rentrer venir rendre parvenir"
  ).split(" "),
);
/** A thing that does so was brought. */
const COMES = /^(?:arriver|revenir|passer|repasser)$/;
const ORDER = /(?<![a-z])(?:commandes?|mots?|messages?)(?![a-z])/;

function kindOf({ act, written, before, after }: Placed): CommitmentKind | null {
  if (JUST.test(act)) return kindOfVerb(infinitiveOf(JUST_DONE.exec(after)?.groups?.done ?? ""), before, after);
  if (READY.test(act)) return /(?:est|sont) [a-z ]*$/.test(before) ? "repair" : null;
  if (isPresent(act, written) || isNoun(act, before)) return null;
  if (/^(?:parle|discute)$/.test(act)) return /^ (?:a|au|aux|avec) /.test(after) ? "call_back" : null;
  if (act === "eu") return /(?<![a-z])(?:telephone|tel|ligne|fil)(?![a-z])/.test(after) ? "call_back" : null;
  const named = PERFORMS.test(act) ? lastNamed(before, kindOfNoun) : null;
  return named ?? kindOfVerb(participleOf(act), before, after);
}

/** «passe» without its accent is the present, whatever it was meant to be; «rappele» cannot be. */
const isPresent = (act: string, written: string): boolean =>
  act.endsWith("e") && presentOf(act) !== null && !/é(?:e?s?)$/i.test(written.normalize("NFC"));

/** «une remise», «arrivée dans 25 minutes». */
const isNoun = (act: string, before: string): boolean =>
  /(?<![a-z])(?:une?|la|les?|l'|cette|cet|ce|votre|notre|sa|son|de|d') ?$/.test(before) ||
  (/^(?:arrivee|remise|venue)s?$/.test(act) && !/(?:est|ont|ete) [a-z ]*$/.test(before));

function kindOfVerb(it: Verb | null, before: string, after: string): CommitmentKind | null {
  if (!it?.kind || it.kind === "other" || KEEPS_NOTHING.has(it.verb)) return null;
  if (it.verb === "passer" && (ORDER.test(after) || ORDER.test(before) || /(?<![a-z])(?:ai|a|avons|ont) [a-z ]*$/.test(before)))
    return null;
  if (it.verb === "retourner" && /(?<![a-z])appels?(?![a-z])/.test(after)) return "call_back";
  if (it.verb === "joindre" && !/(?<![a-z])(?:ai|a|avons) [a-z ]*$/.test(before)) return null;
  if (!COMES.test(it.verb) || isPeople(before)) return it.kind;
  return lastNamed(before, kindOfNoun) ?? "deliver";
}
