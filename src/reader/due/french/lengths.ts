import { daysSince, length } from "../meaning.ts";
import { number } from "../numbers.ts";
import type { DueRule, Event, LengthUnit, Minute, Piece, Said, Span } from "../piece.ts";

/** «24 à 48 h», «une semaine à 10 jours», «2 ou 3 jours ouvrables». */
const SPAN =
  "(?<n>{N})(?:{TO}(?<n2>{N}))? ?(?:(?:{SIZE}) )?(?<unit>{UNIT})(?: (?:{SIZE})(?![a-z]))?(?: ?(?<working>{WORKING})(?![a-z]))?(?: (?:calendaires?|francs|de calendrier))?(?: ou (?<n3>deux|2|trois|3)(?! ?{UNIT}))?";
const IN =
  "(?:{DICI}(?: a)?|sous|{DANS}|en(?:[-\\s]dedans d[e']| moins d[e'])?|a l'interieur d[e']|au bout de|au cours des?|avant)(?: l[ae]s?| un delai de| un delai d'| un delai maximum de| un delai maximal de)?(?: prochaine?s?)?(?: (?:{ABOUT}))?";
/** A length right after these is until it is done, and no time that it lasts. */
const TAKES =
  "(?:prendre|prendra|prend|prends|prenne|faut|faudra|faudrait|compte|comptez|compter|prevoyez|prevoir|prevois|durera|attente de|en a pour|en ai pour|en avons pour|en a encore pour|en ont pour|arrive|arrivee|arrivons|dispo)(?: environ| encore| un bon| pour| genre| a peu pres| de)? ";
/** So long after these, and no date follows unless theirs is known. */
const AFTER = "(?:suivant|apres|a compter d[eu']|a partir d[eu']|qui suivront|qui suivent|des)";
const EVENT =
  "(?:reception|envoi|acceptation|approbation|signature|retour|validation|commande|diagnostic|accord|paiement|expedition|livraison|inspection|visite|passage|demande|depot|expertise|ouverture|cloture)";
const THE = "(?:la |le |l'|les |votre |notre |cette |cet |ce |sa |son |leur |vos |nos )?";
const NOW = "(?:aujourd'hui|maintenant|ce jour|ce matin|la presente|demain|{WD}|{D} {MONTH})";

/** Lengths of time, from now or from something said. */
export const LENGTHS: readonly DueRule[] = [
  {
    says: "(?:{DANS}|{DICI}|sous|en) (?:environ )?(?:la prochaine |une |une petite |une bonne |moins d'une |1 )?(?:demi|1/2)[-\\s]?heure|(?:une |1 )?(?:petite )?demi[-\\s]heure (?:max|tout au plus)",
    means: () => length(30, 30, "minute"),
    example: ["dans une demi-heure", "2026-03-10T10:45"],
  },
  { says: `(?<in>${IN}) ?${SPAN}`, means: lengthSaid, example: ["dans 24 à 48 heures", "2026-03-12T10:15", "2026-03-11T10:15"] },
  {
    says: `(?:(?<in>${IN}|entre) ?)?(?<n>{N}) ?(?<u>{UNIT})(?: {WORKING})?{TO}(?<n2>{N}) ?(?<unit>{UNIT})(?: ?(?<working>{WORKING}))?`,
    means: lengthSaid,
    example: ["d'ici une semaine à 10 jours", "2026-03-20T17:00", "2026-03-17T08:00"],
  },
  {
    says: `entre (?<n>{N}) et (?<n2>{N}) ?(?<unit>{UNIT})(?: ?(?<working>{WORKING}))?`,
    means: (said) => (said.unit!.startsWith("h") && number(said.n2) <= 24 && !said.working ? null : lengthSaid(said)),
    example: ["entre 3 et 5 jours", "2026-03-15T17:00", "2026-03-13T08:00"],
  },
  {
    says: "(?<n>{N})(?:{TO}(?<n2>{N}))? ?(?<unit>{UNIT}) ?(?<working>{WORKING})",
    means: lengthSaid,
    example: ["deux jours ouvrables", "2026-03-12T17:00"],
  },
  {
    says: `(?<=(?:max|maximum|rappel|livraison|reponse|(?:delai|delais)(?: maximum| maximal| max| estime| prevu| de traitement| de livraison)?(?: de| d'| est de)?|eta|retour|reglement|remboursement|intervention|arrivee|${TAKES})\\s{0,2}:?\\s{0,2})${SPAN}`,
    means: lengthSaid,
    example: ["ça va prendre une semaine", "2026-03-17T17:00"],
  },
  {
    says: `${SPAN} (?:max(?:imum)?|tout au plus|au plus(?! tard)|au plus tard|grand max|gros max|au maximum)`,
    means: (said) =>
      said.n2 === undefined && said.unit!.startsWith("h") && !said.working && number(said.n) > 6 && number(said.n) < 24
        ? null
        : lengthSaid(said),
    example: ["48 h max", "2026-03-12T10:15"],
  },
  {
    says: `(?:${IN} ?)?${SPAN} ${AFTER} ?(?!${NOW})${THE}(?<event>[a-z]{4,20})`,
    means: since,
    example: ["sous 5 jours après réception", "vague"],
  },
  {
    says: `${IN} ?${SPAN} (?:de |du |d'|des )${THE}(?<event>${EVENT})`,
    means: since,
    example: ["dans les 10 jours de la signature", "vague"],
  },
  {
    says: `(?:sous|{DANS}|{DICI}) ${SPAN} (?:a compter|a partir) (?:de |d'|du )(?:aujourd'hui|maintenant|ce jour|la presente)`,
    means: lengthSaid,
    example: ["sous 10 jours à compter d'aujourd'hui", "2026-03-20T17:00"],
  },
  {
    says: "(?:des )?le lendemain(?: (?<part>matin|apres[-\\s]midi|soir|midi|avant[-\\s]midi))?|le jour (?:suivant|d'apres)",
    means: ({ part }) => daysSince(1, partSaid(part)),
    example: ["le lendemain", "vague"],
  },
  {
    says: "(?:le )?jour meme|(?:le )?meme jour",
    means: () => daysSince(0, "close"),
    example: ["le jour même", "vague"],
  },
  {
    says: "(?<n>{N}) (?<unit>jours?|semaines?) (?:plus tard|apres)(?= ?(?:$|[.,;!)\\n]))",
    means: ({ n, unit }) => daysSince(number(n) * (unit!.startsWith("s") ? 7 : 1)),
    example: ["deux jours plus tard", "vague"],
  },
  {
    says: "{DICI}[-\\s]la(?= ?(?:$|[.,;:!?)\\n]|(?:je|j'|on|nous|vous|tu|il|elle|ils|elles|n'|merci|votre|notre|mon|ma|le|la|les|et|pour)(?![a-z])))|avant cette date|{DICI} ce temps[-\\s]la",
    means: () => daysSince(0),
    example: ["d'ici là", "vague"],
  },
  {
    says: "(?:ce |cet(?:te)? )(?<part>matin|apres[-\\s]midi|soir|avant[-\\s]midi|jour|journee)[-\\s]la",
    means: ({ part }) => daysSince(0, partSaid(part)),
    example: ["cet après-midi-là", "vague"],
  },
  {
    says: "(?:{DANS}|{DICI}|sous) (?:environ )?(?<n>{N}) ?(?:h(?:eures?)?) et (?:demie?|quart)|(?:{DANS}|sous|{DICI}) (?:environ )?(?<h>[0-4]) ?h(?:eures?)? ?(?<m>[0-5]\\d)",
    means: ({ n, h, m }) => length(minutesSaid(n, h, m), minutesSaid(n, h, m), "minute"),
    example: ["dans une heure et demie", "2026-03-10T11:45"],
  },
  {
    says: "(?:{DANS}|{DICI}|sous) (?:un |1 |(?<three>trois |3 ))?(?:petits? )?quarts? d'heure|(?:{DANS}|{DICI}) (?<three2>3/4 d'heure)",
    means: ({ three, three2 }) => (three || three2 ? length(45, 45, "minute") : length(15, 15, "minute")),
    example: ["dans trois quarts d'heure", "2026-03-10T11:00"],
  },
  {
    says: "(?:{DANS}|{DICI}(?: a)?|sous|au cours de) (?:la prochaine heure|l'heure(?: qui (?:suit|vient)| a venir)?|une (?:petite |bonne |grosse )?heure|moins d'une heure|1 ?h(?:eure)?)(?! et| ?\\d| trente| ou)",
    means: () => length(1, 1, "hour"),
    example: ["dans l'heure", "2026-03-10T11:15"],
  },
  {
    says: "(?:sous|{DANS}|{DICI}|pour)(?: une| la| environ une| a peu pres une| une petite| une bonne)? (?<n>huitaine|dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine)(?: de (?<unit>jours|minutes|heures|mn|min|jrs))?(?: ouvr[a-z]{2,5})?",
    means: (said) => dozens(said.n, said.unit),
    example: ["sous quinzaine", "2026-03-25T17:00"],
  },
  {
    says: `(?<=${TAKES})une (?:petite |bonne )?(?<n>dizaine|douzaine|quinzaine|vingtaine|trentaine) de (?<unit>jours|minutes)`,
    means: (said) => dozens(said.n, said.unit),
    example: ["comptez une dizaine de jours", "2026-03-20T17:00"],
  },
  {
    says: "(?:(?:{DANS}|sous|{DICI}|en) (?:un(?:e)? |1 )?(?:jour(?:nee)?) ouvr(?:able|ee?)|(?:(?:des |d'ici )?le |au )?(?:prochain jour ouvr(?:able|e)|jour ouvr(?:able|e) suivant)|(?:des |d'ici )?le lendemain ouvrable)",
    means: () => length(1, 1, "working_day"),
    example: ["le prochain jour ouvrable", "2026-03-11T17:00"],
  },
];

const UNITS: readonly (readonly [RegExp, LengthUnit])[] = [
  [/^(?:min|mn)/, "minute"],
  [/^h/, "hour"],
  [/^j/, "day"],
  [/^s/, "week"],
  [/^mois/, "month"],
];

const unitOf = (said: string): LengthUnit => UNITS.find(([form]) => form.test(said))![1];

const PARTS: Readonly<Record<string, Minute>> = { mat: 720, ava: 720, mid: 720, apr: 1020, soi: 1260, jou: "close" };
const partSaid = (said: string | undefined): Minute | undefined => (said === undefined ? undefined : PARTS[said.slice(0, 3)]);

/** «d'ici 16 h» is a clock time; «d'ici 2 h», «d'ici 48 h», «sous 16 h» are lengths. */
function lengthSaid(said: Said): Piece | null {
  const span = spanSaid(said);
  if (!span) return null;
  const before = said.in ?? "";
  if (said.unit!.startsWith("h") && span.low === span.high && !said.working) {
    const hour = span.high > (said.unit!.startsWith("heure") ? 12 : 4) && span.high < 24 && span.high % 12 !== 0;
    if (before.startsWith("avant") ? span.high <= 24 : /^d\W?ici/.test(before) && hour) return null;
  }
  return length(span.low, span.high, span.unit);
}

function spanSaid(said: Said): Span | null {
  const unit = unitOf(said.unit!);
  const low = number(said.n);
  const high = said.n2 ?? said.n3;
  const working: LengthUnit = said.working && unit === "hour" ? "working_hour" : said.working && unit === "day" ? "working_day" : unit;
  if (working !== unit && unit === "hour" && /travail|ouvrage/.test(said.working!)) return null;
  const mixed = said.u && unitOf(said.u) === "week" && unit === "day" ? low * 7 : low;
  if (said.u && unitOf(said.u) !== unit && mixed === low) return null;
  const span = { low: mixed, high: high ? number(high) : mixed, unit: working };
  return Number.isFinite(span.low) && Number.isFinite(span.high) ? span : null;
}

/** «une dizaine de jours», «sous huitaine». */
function dozens(said: string | undefined, unit = "jours") {
  const n = number(said);
  return length(n, n, unitOf(unit));
}

function minutesSaid(n: string | undefined, h: string | undefined, m: string | undefined): number {
  return h ? Number(h) * 60 + Number(m) : number(n) * 60 + 30;
}

const EVENTS: readonly (readonly [RegExp, Event])[] = [
  [/^(?:envoi|expedition|depart)/, "sending"],
  [/^(?:livraison|reception)/, "delivery"],
  [/^(?:visite|passage|intervention|inspection|rendez|expertise)/, "visit"],
];

function since(said: Said): Piece | null {
  const span = spanSaid(said);
  const event = EVENTS.find(([form]) => form.test(said.event!))?.[1] ?? "unknown";
  return span && { is: "since", event, ...span };
}
