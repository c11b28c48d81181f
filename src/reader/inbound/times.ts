import type { Language } from "../../core/due.ts";
import { ENGLISH_FRAGMENTS } from "../due/english/words.ts";
import { FRENCH_FRAGMENTS } from "../due/french/words.ts";
import { expand, type Fragments } from "../due/pattern.ts";

/**
 * A clock time, a bare number that may be an hour, a day, a part of a day, a calendar date. Folded text has no capitals,
 * so that rules can name them where they stand: «apres T», «D non».
 */
export type TimeKind = "T" | "N" | "D" | "P" | "C";

export interface Time {
  kind: TimeKind;
  /** Where its letter stands. */
  at: number;
  words: string;
}

export interface Timed {
  /** The text with one letter for every time in it. */
  text: string;
  times: readonly Time[];
  /** The place in the text given of a place in this one. */
  placeOf(at: number): number;
}

interface TimeRule {
  kind: TimeKind;
  says: string;
  example: string;
}

/** In this order where two begin at the same word. */
export const TIME_RULES: Readonly<Record<Language, readonly TimeRule[]>> = {
  fr: [
    { kind: "P", says: "(?:en )?fin (?:de |d')(?:journee|apres[- ]midi|matinee)|en journee", example: "en fin de journée" },
    {
      kind: "P",
      says: "(?:sur |a |pendant )?l'heure d[ue] (?:midi|diner|lunch|dejeuner)|le midi|entre midi et (?:deux|2 ?h|une heure|1 ?h)",
      example: "entre midi et deux",
    },
    {
      kind: "P",
      says: "(?:le |les |en |l'|dans l'|dans la |durant la |pendant la |cet |ce |c't'|tot le )?(?:matins?|matinee|avant-midi|apres[- ]midi|aprem|soirs?|soiree)",
      example: "le matin",
    },
    {
      kind: "C",
      says: "(?:le |du |au |les )?(?:{D}) (?:{MONTH})|(?:le|du|au) (?:{D})(?! ?(?:h|heures?|%|\\$|ans|jours|e|[-/]))|\\d{1,2}/\\d{1,2}(?!/)",
      example: "le 12 mars",
    },
    {
      kind: "D",
      says: "(?:du )?lundi au vendredi|(?:la |en |pendant la |durant la |toute la )semaine(?! (?:prochaine|passee|derniere|du|de|avant|suivante))|(?:les )?jours (?:de semaine|ouvrables)",
      example: "du lundi au vendredi",
    },
    { kind: "D", says: "(?:la |les |en |cette |toutes les )?fins? de semaine|(?:le |les |ce )?week-?ends?", example: "la fin de semaine" },
    {
      kind: "D",
      says: "(?:le |les |tous les |chaque |ce )?(?:{WD})s?|apres-demain|demain|dmain|aujourd'hui|(?:tous les|chaque) jours?|n'importe quel jour",
      example: "tous les lundis",
    },
    { kind: "T", says: "(?:{H}){NO_LENGTH}", example: "17h30" },
    {
      kind: "N",
      says: "(?<![.,$#-])(?:[01]?\\d|2[0-4])(?![.,]\\d| ?(?:[%$€]|min|jours?|semaines?|mois|ans?|fois|personnes|heures?|h|km|m|cm|degres|piasses))",
      example: "17",
    },
  ],
  en: [
    {
      kind: "P",
      says: "(?:at |on |during |over )?(?:my |the )?lunch(?: ?time| hour| break)?|after lunch|during the day|daytime",
      example: "on my lunch break",
    },
    {
      kind: "P",
      says: "(?:in the |on |this |early |late |the |that )?(?:mornings?|afternoons?|arvo|evenings?)|at night|tonight",
      example: "in the morning",
    },
    {
      kind: "C",
      says: "(?:the )?{NTH}(?: of)?(?: (?:{MONTH}))?|(?:{MONTH}) (?:the )?(?:{D})|(?:the )?(?:{D}) (?:of )?(?:{MONTH})|\\d{1,2}/\\d{1,2}(?!/)",
      example: "the 12th",
    },
    {
      kind: "D",
      says: "mon(?:day)? ?(?:to|through|thru|-) ?fri(?:day)?|(?:on |during the |in the |any |every )?(?:week ?days?|work ?days?)|during the week|all week",
      example: "Monday to Friday",
    },
    { kind: "D", says: "(?:on |at |over |this )?(?:the )?week-?ends?", example: "weekends" },
    { kind: "D", says: "(?:on |this |any |every |next )?(?:{WD})s?|tomorrow|tmrw?|today|(?:any|every) ?day", example: "on Mondays" },
    { kind: "T", says: "{H}", example: "half five" },
    {
      kind: "N",
      says: "(?<![.,$#-]|(?:that|this|which|the|another|no|any|some|each) )(?:{BARE})(?![.,]\\d|-| ?(?:[%$€]|of(?! course)|min|hours?|hrs?|days?|weeks?|months?|years?|times|people|kids|more|other|the|degrees))",
      example: "six",
    },
  ],
};

const KIND = { fr: compiled("fr", FRENCH_FRAGMENTS), en: compiled("en", ENGLISH_FRAGMENTS) };

/** A folded text with its times named by their kind. */
export function timesIn(folded: string, language: Language): Timed {
  const times: Time[] = [];
  const ends: number[] = [];
  let text = "";
  let last = 0;
  for (const match of folded.matchAll(KIND[language])) {
    const kind = Object.entries(match.groups!).find(([, said]) => said !== undefined)![0][0] as TimeKind;
    text += folded.slice(last, match.index);
    times.push({ kind, at: text.length, words: match[0] });
    text += kind;
    last = match.index + match[0].length;
    ends.push(last);
  }
  return { text: text + folded.slice(last), times, placeOf: (at) => placeOf(at, times, ends) };
}

/** A place is as far from the end of the time before it as it was. */
function placeOf(at: number, times: readonly Time[], ends: readonly number[]): number {
  const before = times.findLastIndex((it) => it.at < at);
  return before < 0 ? at : ends[before]! + at - times[before]!.at - 1;
}

function compiled(language: Language, fragments: Fragments): RegExp {
  const kinds = TIME_RULES[language].map(({ kind, says }, index) => `(?<${kind}${index}>${expand(says, fragments)})`);
  return new RegExp(`(?<![a-z0-9])(?:${kinds.join("|")})(?![a-z0-9])`, "g");
}
