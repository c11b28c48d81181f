import type { Claims } from "./claim.ts";

/** «C'est réglé» in French. In doubt it is not. */
export const FRENCH_SETTLED: Claims = {
  fragments: {
    ADV: "maintenant|enfin|bien|tout|finalement|completement|desormais|deja|bel et bien|a present|definitivement|totalement|donc|aussi|pas mal tout",
    DONE: "debloque|retabli|reactive|fonctionnel(?:le)?|operationnel(?:le)?|resolu|repare|arrange|corrige|retabli|solutionne|clos|rentree? dans l'ordre|remise?s? en (?:ordre|marche|service)",
    GOOD: "internet|(?:le |la |l'|mon |ma |notre |les )?(?:internet|courant|chauffage|eau chaude|eau|electricite|service|ligne|connexion|signal|wi-?fi|reseau|tele|chaleur|son|image|site|application|lumiere)",
    /** The end of a statement. */
    END: "$|[,.;:!)]|merci|mrc|mci|bonne? ",
    /** Nothing follows but thanks, a greeting and a name. */
    BYE: "(?:[.;:!,)\\s-]{0,4}{THANKS})?(?:[.;:!,\\s]{1,4}(?:bonne (?:journee|soiree|semaine|fin de [a-z]{3,8})|a bientot|cordialement))?(?:; [a-z]{2,12}(?: [a-z]{2,12})?)?[.;:!)\\s]{0,4}$",
    THANKS: "(?:merci|mrc|mci)(?: (?:beaucoup|bien|infiniment|encore|a vous|pour (?:tout|(?:votre|vos|la|le) [a-z]{3,15})|[a-z]{2,12}))?",
    SUBJECT: "ca|sa|tout|il|elle|internet|(?:le |la |mon |ma |notre |mes |les |l')[a-z-]{2,20}",
    RUNS: "fonctionne|marche|demarre|chauffe|tourne|roule|part",
    MONEY: "facture|solde|montant|loyer|frais|amende|cotisation|abonnement|acompte",
    TROUBLE: "probleme|souci|fuite|bruit|erreur|bogue|bug|panne|odeur|coupure|alarme",
  },
  evenAsked: false,
  claims: [
    {
      says: "(?:c'?est|c|est|sont|ete|s'est|se sont) (?:{ADV} ){0,2}(?:{DONE})(?:e?s?)",
      example: "Tout est enfin réparé.",
      not: "Ça va être réparé.",
    },
    {
      says: "(?<!(?:{MONEY})s?(?: [^,.;?!]{1,20})? )(?:c'?est|c|est|sont|ete|s'est|se sont) (?:{ADV} ){0,2}regle(?:e?s?)",
      example: "Tout est enfin réglé.",
      not: "La facture de mars est réglée.",
    },
    {
      says: "(?<=(?:^|[,.;:!-]) ?)(?:(?:probleme|souci|affaire|dossier|cas|question|plainte|bogue|bug|panne|situation|tout) )?(?:{ADV} )?(?:regle|resolu|repare|corrige|clos|classee?)(?:e?s?)(?= ?(?:{END}|de mon|pour (?:ma|moi)))",
      example: "Problème réglé, merci",
      not: "Facture réglée.",
    },
    { says: "(?:{SUBJECT}) (?:re)?(?:{RUNS})(?:nt)? (?:{ADV} )?(?:maintenant|a nouveau|de nouveau)", example: "Ça marche maintenant" },
    {
      says: "(?:{SUBJECT}) (?:re)?(?:{RUNS})(?:nt)? (?:{ADV} )?comme (?:avant|une? neu[a-z]{1,3}|il faut)",
      example: "Il tourne comme un neuf.",
    },
    { says: "(?:ca|sa|tout|il|elle) re(?:marche|fonctionne|demarre|part|chauffe)(?:nt)?", example: "Ça remarche, merci." },
    {
      says: "(?:{SUBJECT}) re(?:marche|fonctionne|demarre|part|chauffe)(?:nt)? (?:bien|sans (?:probleme|souci))",
      example: "La fournaise repart sans problème.",
    },
    {
      says: "tout (?:re)?(?:fonctionne|marche)(?: bien)?(?= ?(?:{END}))",
      example: "Tout fonctionne.",
      not: "Tout fonctionne sauf le four.",
    },
    { says: "(?:{GOOD}) (?:est|sont) (?:{ADV} )?(?:revenu|reparti)(?:e?s?)", example: "Internet est revenu.", not: "Le bruit est revenu." },
    {
      says: "(?:ca|c'|chauffage|fournaise|chaudiere|thermopompe|moteur) ?est (?:{ADV} )?reparti",
      example: "Le chauffage est reparti.",
      not: "Le livreur est reparti.",
    },
    {
      says: "(?:vous pouvez|tu peux|merci de|veuillez|priere de|je vous (?:demande|prie) de) (?:donc |maintenant |bien |desormais )?(?:fermer|clore|cloturer|classer|oublier|ignorer) (?:le |la |mon |ma |ce |cette |notre )(?:dernier |derniere )?(?:dossier|demande|billet|ticket|plainte|reclamation|requete|cas|courriel|message|mail|appel|texto|signalement)",
      example: "Vous pouvez fermer le dossier.",
      not: "Vous pouvez fermer le magasin.",
    },
    {
      says: "plus besoin (?:de (?:me |nous )?(?:passer|venir|rappeler|repondre|revenir|vous deplacer|technicien|visite|rendez-vous|depannage)|d'(?:aide|envoyer|intervention)|que vous|que (?:le|la|quelqu'un)|du (?:technicien|rendez-vous|depanneur))",
      example: "Plus besoin de passer.",
      not: "Je n'ai plus besoin de vos services.",
    },
    { says: "(?<!vaut )plus (?:la peine|necessaire) (?:de |d')[a-z']{3,15}", example: "Plus la peine d'envoyer quelqu'un." },
    {
      says: "(?:{SUBJECT}) [a-z']{3,12} (?:comme il faut|correctement|normalement|parfaitement|bien) (?:maintenant|a present|desormais)",
      example: "Ma porte ferme comme il faut maintenant.",
      not: "Ma porte ferme mal maintenant.",
    },
    { says: "plus rien ne [a-z]{3,12}|(?:revenue?s?|rentree?s?|de retour) a la normale", example: "Plus rien ne coule." },
    {
      says: "(?:ca|cela|solution|truc|conseil|suggestion|methode|manipulation) a (?:bien |enfin )?(?:fonctionne|marche)",
      example: "Votre solution a fonctionné du premier coup.",
      not: "Ça a marché deux jours.",
    },
    {
      says: "(?:dossier|demande|plainte|reclamation|cas) (?:peut|pourrait|peuvent) (?:maintenant )?etre (?:ferme|close?|clos|classe)e?",
      example: "Le dossier peut être fermé.",
    },
    {
      says: "vous pouvez (?:donc |maintenant )?(?:clore|fermer|classer|cloturer)(?= ?(?:{END}))",
      example: "Vous pouvez clore, j'ai été remboursée.",
    },
    { says: "oubliez (?:ma|mon) (?:demande|message|courriel|appel|plainte|question|texto)", example: "Oubliez ma demande." },
    { says: "je retire ma (?:plainte|reclamation|demande)", example: "Je retire ma plainte." },
    {
      says: "(?:considerer|considerez) (?:ma |mon |la |le |l')(?:reclamation|plainte|demande|dossier|affaire) comme (?:close?|reglee?|resolue?|fermee?|terminee?)|considere (?:la |le |l')(?:affaire|dossier|plainte|reclamation) (?:comme )?(?:close?|reglee?|classee?|fermee?)",
      example: "Vous pouvez considérer ma réclamation comme close.",
    },
    { says: "confirme la (?:resolution|reparation|fermeture)", example: "Je vous confirme la résolution du problème." },
    {
      says: "ca y est,? (?:j'ai (?:acces|recu|reussi|trouve)|c'est (?:bon|fait|arrive)|ca (?:marche|fonctionne)|tout)",
      example: "Ça y est, j'ai accès à mon compte.",
    },
    {
      says: "(?:trouve|retrouve|reussi|compris|debrouillee?)[^.!?;]{0,40},? ?(?:desolee?|excusez|dsl) (?:du|pour le|de vous avoir|-?moi du|-?moi pour le) ?derange(?:ment|e|es)?",
      example: "J'ai retrouvé mon mot de passe, désolé du dérangement.",
    },
    { says: "ne vous derangez plus", example: "Ne vous dérangez plus." },
    {
      says: "(?<!n')(?:a|ai|as|ont|avons|avez) (?:{ADV} )?(?:regle|resolu|repare|arrange|solutionne) (?:ca|(?:le |la |l'|mon |ma |ce |notre |tous (?:nos|mes) )(?:{TROUBLE}|question|situation|affaire|tout)s?)",
      example: "Votre réponse a réglé la question.",
      not: "Ça n'a pas réglé le problème.",
    },
    {
      says: "(?:probleme|souci|affaire|cas|dossier) (?:{ADV} )?(?:regle|resolu|solutionne|corrige)e?s?",
      example: "Réponse en dix minutes et problème réglé.",
    },
    {
      says: "merci (?:de m'|de nous |d'|de l')avoir (?:{ADV} )?(?:regle|resolu|repare|arrange|corrige|depanne)(?:e?s?)",
      example: "Merci d'avoir réglé ça aussi vite.",
    },
    { says: "(?<!n')(?:a|ont|avez) tout (?:regle|resolu|repare|arrange)", example: "Votre technicien a tout réglé." },
    { says: "(?<!ne )(?:l'ai|l'a|l'ont|l'avons) (?:{ADV} )?(?:repare|arrange|resolu)(?:e?s?)", example: "Mon mari l'a réparé." },
    {
      says: "(?:j'ai|on a|nous avons) (?:enfin |finalement |bien )?(?:eu|obtenu|trouve) (?:ma|la|une) (?:reponse|solution)",
      example: "J'ai eu ma réponse au téléphone.",
    },
    { says: "tout est (?:{ADV} )?(?:en ordre|rentre dans l'ordre)", example: "Tout est en ordre." },
    {
      says: "(?:tout|c')(?: ?est) (?:{ADV} )?(?:correct|beau|bon|ok|parfait|fini) (?:maintenant|depuis|de (?:mon|notre) (?:cote|bord)|chez (?:moi|nous))",
      example: "Tout est correct maintenant.",
      not: "Tout est parfait dans ce restaurant.",
    },
    { says: "tout est (?:{ADV} )?(?:correct|ok|en regle)(?= ?(?:{END}))", example: "Tout est correct, oubliez ça." },
    {
      says: "tout est (?:{ADV} )?(?:beau|bon)(?={BYE})",
      example: "Tout est beau.",
      not: "Tout est beau dans votre magasin.",
    },
    {
      says: "(?<=^(?:(?:bonjour|bonsoir|allo|salut|ok)(?: [a-z]{2,12}){0,2}[,.;!\\s]{1,3})?)(?:c'?est|cest) (?:ben |bien )?(?:beau|bon|correct)(?=[.;:!,)\\s-]{1,4}{THANKS}{BYE})",
      example: "C'est beau merci",
      not: "Oui c'est beau pour jeudi, merci.",
    },
    {
      says: "(?<=(?<!(?:pas|rien|jamais|aucune?) (?:encore |ete )?)(?:recu|arrive|livre|rembourse|repare|installe|corrige)(?:e?s?)[^.?!]{0,50}[,;.!\\s]{1,3})(?:c'?est|cest) (?:ben |bien )?(?:beau|bon|correct)(?={BYE})",
      example: "J'ai reçu le remboursement, c'est beau.",
      not: "Est-ce que c'est bon ?",
    },
    { says: "c'est tout bon", example: "C'est tout bon, merci." },
    {
      says: "finalement,? (?:c'est (?:beau|bon|correct|ok)|j'ai (?:trouve|reussi a (?:le|la|les|me connecter))|ca (?:fonctionne|marche))",
      example: "Finalement c'est beau.",
    },
    {
      says: "depuis .{0,60} plus (?:aucun|aucune|de|un seul|une seule) (?:{TROUBLE})s?|plus (?:aucune?|de|une? seule?) (?:{TROUBLE})s? depuis",
      example: "Depuis sa visite, plus aucun problème.",
    },
    {
      says: "(?:n'ai|n'a|n'avons|n'y a|y a|on a) plus (?:aucune?|de|une? seule?) (?:{TROUBLE})s?",
      example: "Je n'ai plus de problème.",
    },
    {
      says: "pour (?:moi|ma part|nous),? (?:c'est|le dossier est|l'affaire est|cela est) (?:clos|regle|fini|termine|ferme)e?",
      example: "Pour moi c'est clos.",
    },
    { says: "(?:fuit|degoutte|clignote|bipe|plante|grince) plus", example: "Ça ne fuit plus." },
    { says: "(?:coule|sonne) plus,? merci", example: "Le robinet ne coule plus, merci.", not: "L'eau ne coule plus." },
    {
      says: "(?:fuite|bruit|odeur|alarme|sonnerie) (?:est |a |s'est )(?:arretee?|disparue?|cessee?|finie?|partie?)",
      example: "Le bruit a disparu.",
    },
  ],
  unlessBefore:
    "si|s'il|s'ils|quand|lorsqu[e']|(?<!pour )une fois|des qu[e']|tant qu[e']|jusqu'a ce qu[e']|avant qu[e']|apres qu[e']|depuis qu[e']|esper[a-z]{1,5}|il faut|faut|faudrait|faudra|(?:veux|veut|voulons|voudrais|souhait[a-z]{1,5}|aimerais|exige|attends|attend|attendons) (?:que|a ce que)|pourvu que|suppose[a-z]{0,6}|soi-disant|parait|semblait|semble|pretend[a-z]{0,4}|(?:dit|dites|disait|disiez|ecrit|ecrivez|jure|assure|promis|affirm[a-z]{1,4}|annonce|indique|repond[a-z]{0,2}|(?<!(?:je|j'|nous) ?(?:vous |te )?)confirme[a-z]{0,3}|crois|croyais|pense|pensais|pensait|imagine|suppose) (?:que|qu'|quoi)|me dit|confirmer (?:que|si)|selon (?:vous|eux|lui|elle)|d'apres|savoir|certaine? (?:que|qu')|sure? (?:que|qu')|est-ce|avocat|la moitie|une partie|certaines?|presque|quasi(?:ment)?|a moitie|en partie|partiellement|pas encore|la premiere|le premier|une? des|un sur|soit|au lieu|alors que|pourquoi|compteur|thermostat|devait|devrait|doit|afin que|pour que|comment",
  unlessJustBefore:
    "(?<!(?:confirme|informe|annonce|signale|avise|precise|contente?|heureuse|heureux|ravie?|vous dire) )(?:que|qu')(?: ?(?:c'|ca|cela|tout|il|elle|(?:le|la|mon|ma|votre) [a-z]{3,12}))? ?$|pas(?! (?:besoin|grave|de (?:probleme|souci)))|non|rien|aucune?|jamais|loin d'|sans|(?<!j'en |je n'en )ni",
  unlessAfter:
    "avocate?|tribunal|^ ?(?:que|qu'|comme|(?:pendant |durant )?(?:un|deux|trois|quelques|\\d) (?:jours?|heures?|semaines?|mois|temps)|a \\d|sur \\d|par (?:virement|carte|cheque|prelevement)|depuis (?:des|un|deux|trois|\\d)|pour (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|le \\d)|il y a)|sauf|excepte|a part|mais|par contre|pourtant|cependant|toutefois|alors que|temporairement|provisoirement|a moitie|en partie|partiellement|pour l'instant|pour le moment|le (?:matin|soir)|et (?:ca|il|elle|c'est) (?:re[a-z]{3,12}|encore|lache)|au lieu|or|(?:a )?(?:deux|trois|\\d) (?:fois|reprises)|revient",
};
