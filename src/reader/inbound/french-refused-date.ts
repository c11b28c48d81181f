import { FRENCH_FRAGMENTS } from "../due/french/words.ts";
import type { Claims } from "./claim.ts";

/** «Jeudi ne me convient pas» in French: a day or an hour is refused, or another asked for. */
export const FRENCH_REFUSED_DATE: Claims = {
  fragments: {
    ...FRENCH_FRAGMENTS,
    WEEKDAY: "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    PART: "matin|matinee|avant-midi|apres-midi|aprem|midi|soir|soiree|am|pm",
    DATE: "(?:(?:le |les |ce |cette |la |en |l'|du |des )?(?:{WEEKDAY}s?|demain|dmain|apres-demain|aujourd'hui|{PART}|week-end|fin de semaine|semaine(?: prochaine| du {D}(?: {MONTH})?)?)(?: (?:qui vient|prochain|{PART}))?(?: (?:le )?{D}(?! ?h)(?: {MONTH})?)?|(?:le |du |au )(?:{D})(?: {MONTH})?|(?:a |pour |de )?{H}|(?:cette|la) (?:date|journee|heure|plage|plage horaire)(?:[- ]la)?|ce (?:jour|moment|creneau)(?:[- ]la)?)(?: proposee?| prevue?| suggeree?)?",
    THING:
      "(?:la |votre |cette |une |l'|le |ce |mon |notre )?(?:date|heure|creneau|plage(?: horaire)?|rendez-vous|rdv|visite|moment|journee|horaire)(?: proposee?| prevue?| suggeree?| que vous (?:proposez|m'avez proposee?))?(?: (?:de|du|d'|des|le) {DATE}(?: (?:a|et|ou|-) {DATE})?)?",
    ME: "me |m'|nous |moi |te ",
    NO: "pas|plus|malheureusement pas|vraiment pas|pas vraiment|pas trop|pas du tout|pantoute|guere|aucunement|non plus",
    SUITS: "convient|conviennent|conviendra|conviendrait|adonne|adonnent|adonnera|arrange|arrangent|arrangera|accommode|plait",
    GOES: "marche|marchera|marchent|fonctionne|fonctionnera|fonctionnent|va|vont|ira|irait|passe|passera",
    BE: "serai|serais|suis|serons|sommes|sera|serait|est",
    THERE:
      "la|libre|libres|disponible|disponibles|dispo|dispos|present|presente|presents|a la maison|chez moi|chez nous|au bureau|en ville|joignable",
    AWAY: "absente?s?|partie?s?|en voyage|en vacances|en deplacement|a l'exterieur|au travail|a l'hopital|a l'etranger|prise?s?|occupee?s?|a l'ecole|en formation|en reunion",
    MOVE: "reporter|remettre|deplacer|decaler|repousser|changer|devancer|modifier|reprogrammer|recaler|replanifier|ceduler",
  },
  claims: [
    {
      says: "(?:ne |n')?(?:me|m'|nous|lui) ?(?:{SUITS}) (?:malheureusement |vraiment )?(?:{NO})",
      example: "Le 3 juin ne nous convient pas.",
      not: "Si jeudi ne vous convient pas, dites-le-moi.",
    },
    { says: "(?:{THING}|{DATE}),? (?:ca |cela )?(?:ne |n')?(?:{SUITS}) (?:{NO})", example: "La date proposée ne convient pas." },
    {
      says: "m'adonne (?:{NO})|fait pas mon affaire|(?:tombe|adonne) (?:tres |plutot )?mal|mauvaise (?:journee|date|semaine) pour|mauvais (?:jour|moment) pour|pas l'ideal pour (?:moi|nous)",
      example: "Le rendez-vous du 18 tombe mal.",
    },
    {
      says: "(?:{THING}|{DATE}),? (?:(?:ca|cela|c'est|ce) )?(?:ne |n')?(?:me |nous )?(?:{GOES}) (?:malheureusement )?(?:{NO})(?: (?:pour (?:moi|nous|notre part)|de (?:mon|notre) (?:cote|bord)))?",
      example: "13 h ça ne marche pas.",
      not: "Ma chaudière ne fonctionne pas le matin.",
    },
    {
      says: "(?:{GOES}) (?:malheureusement )?(?:{NO}) (?:pour (?:moi|nous)|de (?:mon|notre) (?:cote|bord))",
      example: "Ça ne marche pas pour moi le 12.",
    },
    {
      says: "(?:je|on|nous|j'|moi) ?(?:ne |n')?(?:peux?|peut|pouvons|pourrai|pourra|pourrons|pourrais) (?:malheureusement |vraiment )?(?:pas|plus|jamais)(?: (?:etre (?:la|presente?|a la maison|chez moi|disponible)|me liberer|y etre|venir|vous recevoir|recevoir|me presenter|me deplacer|prendre conge))? (?:{DATE})",
      example: "Je ne peux pas mardi.",
      not: "Je ne peux pas ouvrir l'application le matin.",
    },
    {
      says: "(?<=(?:^|[,.;:!-]) ?)(?:peux?|pourrai|pourra) (?:pas|plus)(?: (?:etre la|venir|me liberer))? (?:{DATE})",
      example: "peux pas jeudi, dsl",
    },
    {
      says: "(?:{DATE}),? (?:je|on|nous) (?:ne )?(?:peux|peut|pouvons|pourrai|pourra|pourrons) (?:malheureusement )?(?:pas|plus)(?= ?(?:$|[,.;:!]|etre la|me liberer|venir))",
      example: "Mardi, je ne peux pas.",
    },
    { says: "jamais (?:je |on )?(?:pourrai|pourra|peux) (?:etre la|y etre|me liberer)", example: "Jamais je pourrai être là à 7 h." },
    {
      says: "(?:je|on|nous|j') ?(?:ne |n')?(?:{BE}) (?:malheureusement )?(?:pas|plus|jamais) (?:{THERE})(?: (?:a|pour|le|du))? ?(?:{DATE})",
      example: "Je ne suis pas libre mardi.",
      not: "Vous n'étiez pas disponible lundi.",
    },
    { says: "(?<=(?:^|[,.;:!-]|desolee?|malheureusement) ?)(?:pas|non) (?:{THERE}) (?:{DATE})", example: "Pas disponible vendredi." },
    {
      says: "(?:{DATE}),? (?:je suis|on est|nous sommes|je serai) (?:chez (?:le|la|mon|ma|des|un)|au (?:travail|bureau|chalet|garage)|a (?:l'hopital|l'exterieur)|en (?:voyage|cours|examen|deplacement|vacances))(?![^.!?;]{0,12}jusqu)",
      example: "Mardi matin je suis chez le dentiste.",
      not: "Jeudi je suis en congé.",
    },
    { says: "(?:{DATE}),? (?:c'est|ca va etre|sera) (?:serre|complique|difficile|mal parti|non)", example: "Lundi c'est serré." },
    { says: "non merci pour (?:{DATE})", example: "Non merci pour dimanche." },
    {
      says: "(?:m'|nous |me )est (?:pas possible|impossible)(?= d'etre| de (?:venir|me liberer|vous recevoir|recevoir)| (?:{DATE})| ?(?:$|[,.;!]))",
      example: "Il m'est impossible d'être présent le 6.",
    },
    {
      says: "(?:{DATE}),? (?:je|on|nous) (?:ne |n')?(?:{BE}) (?:malheureusement )?(?:pas|plus) (?:{THERE})",
      example: "Vendredi je ne serai pas là.",
    },
    {
      says: "(?:je serai|on sera|nous serons|je vais etre|on va etre|on est|nous sommes) (?:{AWAY})(?: (?!jusqu)[a-z']{1,12}){0,3} (?:toute la |le |du |des )?(?:{DATE})",
      example: "Je serai absent le 9.",
      not: "Je serai en réunion jusqu'à 17 h.",
    },
    {
      says: "(?:{DATE}),? (?:je serai|je suis|on est|on sera|nous serons|nous sommes) (?:{AWAY})",
      example: "Ce jour-là je suis en voyage.",
    },
    {
      says: "(?<!ne )(?:je|on) travaille(?: toute la journee)? (?:{DATE})",
      example: "Je travaille vendredi.",
      not: "Je ne travaille pas vendredi.",
    },
    { says: "(?:{DATE}),? (?:je|on) travaille(?! (?:pas|jusqu|de|chez|a))", example: "Vendredi je travaille." },
    {
      says: "(?:{DATE}|semaines?|mois)(?: d'attente)?[,?]? ?(?:non,? |la |ca |ce |oh )?(?:c'est|est|sera|serait|n'est|me semble|me parait) (?:beaucoup |bien |vraiment |malheureusement |un peu )?(?:trop (?:tard|tot|loin|eloignee?|tardif)|impossible|pas possible|pas faisable|hors de question)(?! d[e'])",
      example: "Le 24 c'est trop tard.",
      not: "C'est impossible de vous joindre le lundi.",
    },
    {
      says: "(?:semaines|mois) d'attente,? (?:c'est|ca fait) (?:beaucoup |bien )?trop (?:long|tard)",
      example: "Deux semaines d'attente c'est trop long.",
    },
    {
      says: "(?:impossible|pas possible)(?: pour (?:moi|nous))? (?:{DATE})",
      example: "Impossible demain matin.",
      not: "Impossible de vous joindre vendredi.",
    },
    { says: "(?<=(?:^|[,.;:!-]|c'est) ?)trop (?:tard|tot|loin),? (?:pour )?(?:{DATE})", example: "Trop tard le 30." },
    { says: "trop (?:tard|tot|loin) pour (?:moi|nous)", example: "C'est trop tôt pour moi." },
    {
      says: "(?<=(?:^|[,.;:!-]) ?)(?:(?:non|ah non|oh non),? )?pas (?:le |ce |cette )?(?:{WEEKDAY}|demain|{D} (?:{MONTH})|semaine prochaine)(?! (?:passe|dernier))",
      evenAsked: true,
      example: "Pas lundi s'il vous plaît.",
      not: "Pas avant jeudi, ça va.",
    },
    { says: "(?:{WEEKDAY}|demain) non", example: "Jeudi non, je l'ai déjà dit." },
    { says: "ni (?:le )?(?:{WEEKDAY}|{D}) ni (?:le )?(?:{WEEKDAY}|{D})", example: "Ni jeudi ni vendredi." },
    {
      says: "(?:pourrait-on|peut-on|pouvons-nous|pourrions-nous|pouvez-vous|pourriez-vous|(?:je|on|nous|vous) (?:peut|pourrait|pouvez|pourriez|dois|devons|doit|devrai|vais devoir|va devoir|voudrais|aimerais|souhaite|souhaiterais|prefererais)(?: qu'on)?|possible de|besoin de|faut|faudrait|faudra|oblige[er]? de|merci de|moyen de) (?:[a-z']{1,10} )?(?:{MOVE}) (?:a (?:plus tard|une autre|{DATE})|ca|cela|d'une (?:semaine|journee|heure)|de (?:deux|quelques|{D}) (?:jours|heures|semaines)|{THING}|{DATE}|de (?:date|jour|journee|creneau))",
      evenAsked: true,
      example: "Est-ce qu'on pourrait déplacer le rendez-vous de lundi ?",
      not: "J'aimerais changer mon mot de passe.",
    },
    {
      says: "(?:on|peut-on) (?:peut )?(?:{MOVE})(?: ca)? (?:a (?:plus tard|une autre|la semaine|{DATE})|ca)",
      evenAsked: true,
      example: "On peut remettre à plus tard ?",
    },
    { says: "peut-on (?:{MOVE})(?= ?[.?!,;])", evenAsked: true, example: "Je suis pris, peut-on décaler ?" },
    {
      says: "(?:avez-vous|auriez-vous|vous avez|vous auriez|proposez|proposer|donnez|trouver|trouvez|prefere|prefererais|prefererait|preferons|aimerais(?: mieux)?|aimerions(?: mieux)?|voudrais|faudrait|faut|plutot|possible d'avoir|choisir|besoin d'|serait possible)[ -](?:moi |nous )?(?:plutot )?(?:d')?(?:une|un) autre (?:date|journee|jour|moment|creneau|plage|heure|rendez-vous)",
      evenAsked: true,
      example: "Avez-vous une autre date ?",
      not: "On se revoit à une autre date.",
    },
    {
      says: "(?:auriez-vous|avez-vous|vous auriez|possible|quelque chose|y a-t-il|rien|rendez-vous)(?: (?:de|quelque chose|une place|un rendez-vous|un creneau))? plus (?:tot|tard|loin)",
      evenAsked: true,
      example: "Auriez-vous quelque chose plus tard dans la semaine ?",
    },
    { says: "n'importe quel autre (?:jour|moment)", example: "N'importe quel autre jour me va." },
    {
      says: "(?:un|petit) (?:empechement|contretemps|imprevu)[^.!?;]{0,30}(?:{DATE}|remettre|reporter|decaler)",
      example: "J'ai un empêchement jeudi.",
    },
    {
      says: "(?:refuse|pas question|hors de question|peux pas|pourrai pas|pouvons pas|peut pas) d?[e']? ?attendre (?:jusqu'(?:au?|en) |au? |le )?(?:{DATE}|si longtemps|{D}|la semaine|{N} (?:semaines|mois))",
      example: "Je refuse d'attendre jusqu'au 15.",
    },
    {
      says: "(?:dois|devons|doit|vais devoir|obligee? d[e']|va falloir) annuler (?:le |mon |notre |pour |celui de )?(?:rendez-vous (?:de |du )?|rdv (?:de |du )?|visite (?:de |du )?)?(?:{DATE})",
      example: "Je dois annuler demain.",
    },
  ],
  unlessBefore:
    "si|s'il|savoir|pourquoi|quand|(?:dit|dis|ecrit|pensais|croyais) (?:que|qu')|vous (?:me )?dites|depuis|parce qu[e']|comme prevu|internet|application|chaudiere|site",
  unlessJustBefore: "(?<!rendez-)vous(?! (?:pouvez|pourriez|auriez|avez))|derange pas|(?:pas|aucun) (?:de )?probleme|ne me|correct",
  unlessAfter: "^ ?(?:hier|passee?|derniere?)|^ ?d[eu] (?:vous joindre|le croire|parler)",
};
