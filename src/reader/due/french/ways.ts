import { latest, past, silent, soonest, way } from "../meaning.ts";
import type { DueRule } from "../piece.ts";

/** How the words after them bound the act; and words of time that set no time. */
export const WAYS: readonly DueRule[] = [
  {
    says: "(?<=(?:absente?|fermee?s?|partie?|vacances|conge|ailleurs|indisponible) )jusqu'(?:a|au)|(?:pas|non|jamais) (?:avant|{DICI})(?: le| la| l')?|pas plus tot que(?: le)?",
    means: way("not_before"),
    example: ["pas avant le 25 mars", null],
  },
  {
    says: "avant|avt|av\\.?(?= ?(?:{WD}|demain|midi|\\d|le \\d))|d'avant|prealablement a",
    means: way("before"),
    example: ["avt vendredi", "2026-03-12T17:00"],
  },
  {
    says: "(?:{DICI})(?: a)?|pour|pr|jusqu'a|jusqu'au",
    means: way("by"),
    example: ["d'ici à vendredi", "2026-03-13T17:00"],
  },
  {
    says: "au plus tard|pas plus tard qu(?:e |')|(?:gros |grand )?max(?:imum)?|au maximum|tout au plus|dernier delai|dernier carat|derniere limite|date limite|dernier jour",
    means: latest,
    example: ["vendredi dernier délai", "2026-03-13T17:00"],
  },
  { says: "au plus tot", means: soonest, example: ["lundi au plus tôt", null] },
  {
    says: "des|a partir d[eu']|a compter d[eu']|(?:effecti[fv]e?s? |en vigueur )(?:le|des|a compter du)",
    means: way("from"),
    example: ["à partir de 16 h", "2026-03-10T16:00"],
  },
  { says: "apres(?! ?(?:$|[.,;!)\\n]))", means: way("after"), example: ["après 15 h", "2026-03-10T15:00"] },
  {
    says: "vers|autour d[eu]|aux alentours d[eu]|aux environs d[eu]|environ|(?:dans le |au )?(?:courant|cours) d[eu]",
    means: way("around"),
    example: ["vers 15 h", "2026-03-10T15:00"],
  },

  {
    says: "hier(?: matin| soir| midi| apres[-\\s]midi)?|avant[-\\s]hier|{WD} (?:dernier|passe)(?! delai| carat)|(?:la |cette )?(?:semaine|fin de semaine) (?:derniere|passee)|le (?:mois|week[-\\s]end) (?:dernier|passe)|l'an (?:dernier|passe)|(?:il y a|ca fait|voila|v'la)(?: environ| a peu pres| deja| maintenant| plus de| pres d[e'])? (?:{N}|quelques|une couple d[e']) ?{UNIT}|depuis(?: le| la| environ| plus de| pres d[e'])?(?: {WD}| {N} ?{UNIT}| {D} {MONTH}| {H}| hier| ce matin| quelques {UNIT}| la semaine derniere)?|(?:au cours |lors )?(?:ces|des|les) {N} derni(?:ers|eres) {UNIT}|(?:au cours |lors )?(?:ces|des|les) derni(?:ers|eres) {UNIT}|tel que (?:convenu|discute|promis)|le {D} dernier",
    means: past,
    example: ["mardi dernier", null],
  },
  {
    says: "(?:bon|bonne|belle|excellente?|agreable|joyeuse?s?|douce) (?:fin d[e']|et belle |debut d[e']|reste de )? ?(?:la )?(?:matin|matinee|avant[-\\s]midi|{APREM}|journee|soiree|soir|nuit|semaine|week[-\\s]end|weekend|we|fin de semaine|fetes|vacances|noel|mois|fin|jour)",
    means: silent,
    example: ["Bonne fin de journée", null],
  },
  {
    says: "(?<=(?:^|[\\n.!?,]|merci|bien|et|alors|donc)\\s{0,2})a (?:demain|{WD}|tantot|bientot|tout a l'heure|plus tard|la semaine prochaine|ce soir|la prochaine)(?: (?:matin|soir|prochain|alors|donc))?(?= ?(?:$|[!.\\n;:)]))",
    means: silent,
    example: ["Merci, à demain!", null],
  },
  {
    says: "(?<=(?:appele[a-z]{0,2}|appel|composer?|composez|contacte[rz]|joindre|joignez) )(?:le|au) (?:15|17|18|1\\d\\d|\\d{4})(?! (?:a|au|avant) )",
    means: silent,
    example: ["en cas de saignement, appelez le 15", null],
  },
  {
    says: "24 ?h? ?(?:/|sur) ?24 ?h?|24 ?/ ?7|7 ?(?:j(?:ours)?)? ?(?:/|sur) ?7|[1-9] ?/ ?[57](?! ?/)(?= ?(?:$|[\\n.,;!)]))|10 ?/ ?10|h24|a ce jour|jusqu'a ce jour|au jour d'aujourd'hui|du jour au lendemain|de nos jours|jusqu'a (?:present|maintenant)",
    means: silent,
    example: ["ouvert 24/7", null],
  },
  {
    says: "(?:tou(?:s|tes) les|chaque) (?:{N} )?(?:{WD}s?|{UNIT}|matins?|soirs?)|(?:du|le) {WD} au {WD},? (?:inclus(?:ivement)?,? )?(?:de |entre )?{H}(?: ?(?:a|-|et) ?{H})?|{WD}s?(?: |-)(?:a|au|-)(?: |-)?{WD},? (?:de |entre )?{H}(?: ?(?:a|-|et) ?{H})?|{WD}s",
    means: silent,
    example: ["du lundi au vendredi de 8 h à 17 h", null],
  },
  {
    says: "(?<!(?:dans|sur|avec|par|au) (?:la |le )?[a-z]{3,12} )(?<!(?:journee|matinee|matin|soiree|soir|midi|nuit|courant|cours|partir|compter|fin|debut|milieu|delai|semaine|date|aprem|heures?) )(?:du|de|d')(?: (?:ce |cet |cette ))? ?(?:(?:{WD} )?{D} {MONTH}(?: {YEAR})?|{WD}(?: {D}(?! ?h))?|aujourd'hui|hier)(?! (?:au|a|en huit|et (?:le )?{D}|ou)\\b)(?!-| ?au \\d)",
    means: silent,
    example: ["votre rendez-vous du 17 mars", null],
  },
];
