import type { Claims } from "./claim.ts";

/** «Jeudi ne me convient pas» in French: a day or an hour is refused, or another asked for. */
export const FRENCH_REFUSED_DATE: Claims = {
  fragments: {
    /** A day, an hour, or what stands for one. */
    DATE: "(?:pour |vers |a )?(?:{IT})",
    IT: "[DCTP](?:,? [DCTPN]){0,2}|(?:cette|la) (?:date|journee|heure|plage|semaine)(?:[- ]la)?|ce (?:jour|moment|creneau)(?:[- ]la)?|semaine prochaine",
    SET: "proposee?|prevue?|suggeree?|que vous proposez",
    THING:
      "(?:date|heure|creneau|plage(?: horaire)?|rendez-vous|rdv|visite|moment|journee|horaire)(?: (?:{SET}))?(?: (?:de |du |d'|des )?[DCTPN](?: (?:a |et |ou |- )?[DCTPN]){0,2})?",
    NO: "pas|plus|malheureusement pas|vraiment pas|pas vraiment|pas trop|pantoute|guere|aucunement|non plus",
    SUITS: "convient|conviennent|conviendra|conviendrait|adonne|adonnent|adonnera|arrange|arrangent|arrangera|accommode|plait",
    GOES: "marche|marchera|marchent|fonctionne|fonctionnera|fonctionnent|va|vont|ira|irait|passe|passera",
    CAN: "peux?|peut|pouvons|pourrai|pourra|pourrons|pourrais",
    BE: "serai|serais|suis|serons|sommes|sera|serait|est",
    THERE: "la|libres?|disponibles?|dispos?|presente?s?|a la maison|chez (?:moi|nous)|au bureau|en ville|joignable",
    AWAY: "absente?s?|partie?s?|en voyage|en vacances|en deplacement|a l'exterieur|au travail|a l'hopital|a l'etranger|prise?s?|occupee?s?|a l'ecole|en formation|en reunion|fermee?s?",
    MOVE: "reporter|remettre|deplacer|decaler|repousser|changer|devancer|modifier|reprogrammer|recaler|replanifier|ceduler",
    OPENS: "(?<=(?:^|[,.;:!-]) ?)",
  },
  evenAsked: true,
  claims: [
    // The date does not suit
    {
      says: "(?:ne |n')?(?:me|m'|nous|lui) ?(?:{SUITS}) (?:malheureusement |vraiment )?(?:{NO})",
      example: "Le 3 juin ne nous convient pas.",
      not: "Si jeudi ne vous convient pas, dites-le-moi.",
    },
    { says: "(?:{THING}|{IT}),? (?:ca |cela )?(?:ne |n')?(?:{SUITS}) (?:{NO})", example: "La date proposée ne convient pas." },
    {
      says: "m'adonne (?:{NO})|fait pas mon affaire|(?:tombe|adonne) (?:tres |plutot )?mal|tombe (?:pendant|durant|en plein|dans) (?:nos|mes|ma|notre|mon|l[ea])|mauvaise (?:journee|date|semaine) pour|mauvais (?:jour|moment) pour",
      example: "Le rendez-vous du 18 tombe mal.",
    },
    {
      says: "(?:{THING}|{IT}),? (?:(?:ca|cela|ce) )?(?:ne |n')?(?:me |nous )?(?:{GOES}) (?:malheureusement )?(?:{NO})",
      example: "13 h ça ne marche pas.",
      not: "Ma chaudière ne fonctionne pas le matin.",
    },
    {
      says: "(?:{GOES}) (?:malheureusement )?(?:{NO}) (?:pour (?:moi|nous)|de (?:mon|notre) (?:cote|bord))|(?:me|nous) (?:va|vont|marche) (?:{NO}) (?:{DATE})",
      example: "Ça ne marche pas pour moi le 12.",
    },
    {
      says: "(?:{IT}),? (?:c'est|ca va etre|sera) (?:serre|complique|difficile|non|(?:l'|mon |ma |notre |les |le )(?:anniversaire|fete|mariage|funerailles|enterrement|bapteme|examen))",
      example: "Lundi c'est serré.",
    },
    {
      says: "(?:{IT}|semaines?|mois)(?: d'attente)?[,?]? ?(?:non,? |la |ca |ce |oh )?(?:c'est|est|sera|serait|n'est|me semble|me parait) (?:beaucoup |bien |vraiment |malheureusement |un peu )?(?:trop (?:tard|tot|de bonne heure|loin|eloignee?|tardif)|impossible|pas possible|hors de question)(?! d[e'])",
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
    { says: "(?<=(?:^|[,.;:!-]|c'est) ?)trop (?:tard|tot|loin|de bonne heure),? (?:pour )?(?:{DATE})", example: "Trop tard le 30." },
    { says: "trop (?:tard|tot|loin|de bonne heure) pour (?:moi|nous)|trop (?:tard|loin) comme date", example: "C'est trop tôt pour moi." },
    {
      says: "{OPENS}(?:(?:non|ah non|oh non),? )?pas (?:[DC]|la semaine prochaine)(?= ?(?:$|[.;!?]|svp|s'il|merci|desol|,? ?(?:je|on|n'importe|plutot)))",
      example: "Pas lundi s'il vous plaît.",
      not: "Pas avant jeudi, ça va.",
    },
    { says: "{OPENS}[DC] ?\\??,? ?(?:ah |oh |euh )?non|non merci pour [DC]|ni [DCN] ni [DCN]", example: "Jeudi non, je l'ai déjà dit." },

    // They are not there
    {
      says: "(?:je |on |nous |moi |j')(?:ne |n')?(?:{CAN}) (?:malheureusement |vraiment )?(?:pas|plus|jamais)(?: (?:etre (?:la|presente?|a la maison|chez moi|disponible)|me liberer|y etre|venir|vous recevoir|recevoir|me presenter|me deplacer|prendre conge))? (?:{DATE})",
      example: "Je ne peux pas mardi.",
      not: "Je ne peux pas ouvrir l'application le matin.",
    },
    { says: "{OPENS}(?:{CAN}) (?:pas|plus)(?: (?:etre la|venir|me liberer))? (?:{DATE})", example: "peux pas jeudi, dsl" },
    {
      says: "(?:{IT}),? (?:je|on|nous) (?:ne )?(?:{CAN}) (?:malheureusement )?(?:pas|plus)(?= ?(?:$|[,.;:!]|etre la|me liberer|venir))",
      example: "Mardi, je ne peux pas.",
    },
    {
      says: "jamais (?:je |on )?(?:{CAN}) (?:etre la|y etre|me liberer)|pas moyen d'(?:y )?etre(?: la)?",
      example: "Jamais je pourrai être là à 7 h.",
    },
    {
      says: "(?:m'|nous |me )est (?:pas possible|impossible)(?= d'etre| de (?:venir|me liberer|vous recevoir|recevoir)| (?:{DATE})| ?(?:$|[,.;!]))",
      example: "Il m'est impossible d'être présent le 6.",
    },
    {
      says: "(?:je |on |nous |j')(?:ne |n')?(?:{BE}) (?:malheureusement )?(?:pas|plus|jamais) (?:{THERE})(?: (?:a|pour))? ?(?:{DATE})",
      example: "Je ne suis pas libre mardi.",
      not: "Vous n'étiez pas disponible lundi.",
    },
    {
      says: "(?:{IT}),? (?:je|on|nous) (?:ne |n')?(?:{BE}) (?:malheureusement )?(?:pas|plus) (?:{THERE})",
      example: "Vendredi je ne serai pas là.",
    },
    { says: "(?<=(?:^|[,.;:!-]|desolee?|malheureusement) ?)(?:pas|non) (?:{THERE}) (?:{DATE})", example: "Pas disponible vendredi." },
    {
      says: "(?:{IT}),? (?:je suis|on est|nous sommes|je serai) (?:chez (?:le|la|mon|ma|des|un)|au (?:travail|bureau|chalet|garage)|a (?:l'hopital|l'exterieur)|en (?:voyage|cours|examen|deplacement|vacances))(?![^.!?;]{0,12}jusqu)",
      example: "Mardi matin je suis chez le dentiste.",
      not: "Jeudi je suis en congé.",
    },
    {
      says: "(?:je serai|on sera|nous serons|je vais etre|on va etre|on est|nous sommes) (?:{AWAY})(?: (?!jusqu)[a-z']{1,12}){0,3} (?:{DATE})",
      example: "Je serai absent le 9.",
      not: "Je serai en réunion jusqu'à 17 h.",
    },
    { says: "(?:{IT}),? (?:je serai|je suis|on est|on sera|nous serons|nous sommes) (?:{AWAY})", example: "Ce jour-là je suis en voyage." },
    {
      says: "(?<!ne )(?:je|on) travaille(?: (?!pas|plus|jusqu|de |chez|depuis)[a-z]{1,8}){0,3} (?:{DATE})",
      example: "Je travaille vendredi.",
      not: "Je ne travaille pas vendredi.",
    },
    { says: "(?:{IT}),? (?:je|on) travaille(?! (?:pas|jusqu|de|chez|a))", example: "Vendredi je travaille." },
    {
      says: "(?:un|petit) (?:empechement|contretemps|imprevu|conflit d'horaire)[^.!?;]{0,30}(?:{DATE}|remettre|reporter|decaler)",
      example: "J'ai un empêchement jeudi.",
    },

    // Another is asked for
    {
      says: "(?:pourrait-on|peut-on|pouvons-nous|pourrions-nous|pouvez-vous|pourriez-vous|(?:je|on|nous|vous) (?:peut|pourrait|pouvez|pourriez|dois|devons|doit|devrai|vais devoir|va devoir|voudrais|aimerais|souhaite|souhaiterais|prefererais)(?: qu'on)?|possible de|besoin de|faut|faudrait|faudra|oblige[er]? de|merci de|moyen de) (?:[a-z']{1,10} )?(?:{MOVE}) (?:a (?:plus tard|une autre|{DATE})|ca|cela|d'une (?:semaine|journee|heure)|de (?:deux|quelques|N) (?:jours|heures|semaines)|(?:la |votre |cette |une |l'|le |ce |mon |notre )?(?:{THING})|{DATE}|de (?:date|jour|journee|creneau))",
      example: "Est-ce qu'on pourrait déplacer le rendez-vous de lundi ?",
      not: "J'aimerais changer mon mot de passe.",
    },
    {
      says: "(?:on|peut-on) (?:peut )?(?:{MOVE})(?: ca)? (?:a (?:plus tard|une autre|la semaine|{DATE})|ca)",
      example: "On peut remettre à plus tard ?",
    },
    {
      says: "(?:peut-on|pourrait-on|on peut|on pourrait|possible de|je dois|il faudrait) (?:{MOVE})(?= ?(?:[.?!,;]|$))",
      example: "Je suis pris, peut-on décaler ?",
    },
    {
      says: "(?:avez-vous|auriez-vous|vous avez|vous auriez|proposez|proposer|donnez|trouver|trouvez|prefere|prefererais|prefererait|preferons|aimerais(?: mieux)?|aimerions(?: mieux)?|voudrais|faudrait|faut|plutot|possible d'avoir|choisir|besoin d'|serait possible)[ -](?:moi |nous )?(?:plutot )?(?:d')?(?:une|un) autre (?:date|journee|jour|moment|creneau|plage|heure|rendez-vous)",
      example: "Avez-vous une autre date ?",
      not: "On se revoit à une autre date.",
    },
    {
      says: "(?:auriez-vous|avez-vous|vous auriez|possible|quelque chose|y a-t-il|rien|rendez-vous)(?: (?:de|quelque chose|une place|un rendez-vous|un creneau))? plus (?:tot|tard|loin)",
      example: "Auriez-vous quelque chose plus tard dans la semaine ?",
    },
    {
      says: "(?:on peut|peut-on|pourrait-on|on pourrait) faire (?:ca )?[DC]|(?:venir|venez|passer|passez|revenir|repasser) (?:plutot )?un autre (?:jour|moment)",
      example: "On peut faire jeudi ?",
    },
    { says: "(?:{IT}),? (?:je me fais operer|j'ai une (?:operation|chirurgie)|je garde)", example: "Le 22 je me fais opérer." },
    { says: "n'importe quel autre (?:jour|moment)", example: "N'importe quel autre jour me va." },
    {
      says: "(?:refuse|pas question|hors de question|peux pas|pourrai pas|pouvons pas|peut pas) d?[e']? ?attendre (?:jusqu'(?:au?|en)? ?)?(?:{DATE}|si longtemps|N|(?:[a-z]{2,8}|N) (?:semaines|mois))",
      example: "Je refuse d'attendre jusqu'au 15.",
    },
    {
      says: "(?:dois|devons|doit|vais devoir|obligee? d[e']|va falloir) annuler (?:le |mon |notre |pour |celui de )?(?:(?:rendez-vous|rdv|visite) (?:de |du )?)?(?:{DATE})",
      example: "Je dois annuler demain.",
    },
  ],
  unlessBefore:
    "si|s'il|savoir|pourquoi|quand|(?:dit|dis|ecrit|pensais|croyais) (?:que|qu')|vous (?:me )?dites|depuis|parce qu[e']|comme prevu|internet|application|chaudiere|site",
  unlessJustBefore: "(?<!rendez-)vous(?! (?:pouvez|pourriez|auriez|avez))|derange pas|(?:pas|aucun) (?:de )?probleme|ne me|correct",
  unlessAfter:
    "^ ?(?:sur|de|dans) (?:la |le |ma |mon |votre )?(?:facture|contrat|document|billet|commande|recu|certificat)|^ ?(?:hier|passee?|derniere?)|^ ?d[eu] (?:vous joindre|le croire|parler)",
};
