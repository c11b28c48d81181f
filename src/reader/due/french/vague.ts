import { vague, vagueToday } from "../meaning.ts";
import type { DueRule } from "../piece.ts";

const UNITS = "(?:instants|secondes|sec|minutes|min|mn|heures|h|jours|jrs|j|semaines|sem|mois)";
const SOME = "(?:quelques?|qq|qqs|qques|qlq|qlques|(?:une )?couple d[e']|plusieurs|une poignee d[e']|deux[-\\s]trois petites?|un petit)";

/** A time is meant, and no instant follows from it. */
export const VAGUE: readonly DueRule[] = [
  {
    says: `(?:(?:{DICI}|{DANS}|sous|pour|apres|en|au bout de|encore)(?: environ| a peu pres| encore| les)? |(?<=(?:comptez|prevoyez|prendre|prendra|prend|faut|faudra) (?:encore |environ )?))${SOME} ?(?:petite?s )?${UNITS}`,
    means: vague,
    example: ["d'ici quelques jours", "vague"],
  },
  {
    says: "(?:{DICI}|{DANS}|sous) (?:un|une) (?:petit |petite |court )?(?:instant|seconde|sec|moment|peu|certain temps|bout|tit peu|avenir (?:proche|rapproche)|delai raisonnable)|{DICI} (?:peu|tres peu|pas long|pas longtemps|quelque temps|bientot)|(?:{DANS}|{DICI}|au cours|au courant|lors|pendant|durant|sous|ces|les) ?(?:les |des )?(?:tout )?(?:prochaine?s?) (?:instants|minutes|heures|jours|semaines|mois)(?! \\d)|{DANS} les (?:jours|heures|semaines|minutes|mois) (?:qui viennent|qui suivent|a venir|suivante?s)|ces jours-ci|{DANS} pas long(?:temps)?|{DANS} la prochaine annee",
    means: vague,
    example: ["dans les prochains jours", "vague"],
  },
  {
    says: "sous peu|bientot|betot|(?:tres |assez |le plus )?(?:rapidement|rapido|vite)(?: possible)?|(?:au |le |aussi )(?:plus|\\+) (?:vite|tot|rapidement|rapide)(?: possible)?|(?:des|aussitot) que (?:possible|je peux|je le peux|nous le pouvons|on peut|nous pourrons|je pourrai)|dqp|asap|par retour(?: de (?:courriel|mail|courrier|message|texto)| du courrier)?|a\\.s\\.a\\.p\\.?|{DANS} (?:les|des) (?:(?:plus|\\+) brefs?|meilleurs|delais) (?:delais|raisonnables)|{DANS} les (?:plus|\\+) brefs|sans (?:tarder|delai|attendre|plus attendre|faute bientot)|{DANS} la foulee|(?:tres )?prochainement|(?:tout|tt) de suite|de suite|immediatement|sur[-\\s]le[-\\s]champ|illico|incessamment(?: sous peu)?|plus tard|tout a l'heure|tt a l'heure|taleur|toutaleur|d'une (?:minute|journee|heure) a l'autre|d'un (?:instant|moment|jour) a l'autre|ulterieurement|a terme|un de ces (?:jours|quatre)|en temps (?:voulu|utile|et lieu|opportun)|le moment venu|aussitot(?= ?(?:$|[.,;!)\\n]))|drette la|quand (?:je|on) (?:aurai|aura) une minute",
    means: vague,
    example: ["sous peu", "vague"],
  },
  {
    says: "(?:plus )?tantot",
    means: (_, { quebec }) => (quebec ? vagueToday() : vague()),
    example: ["tantôt", "vague"],
  },
  {
    says: "(?:(?:au|ce|cet|a l'|l'|le|en|cours|{DICI}) ?)(?:l'|le )?(?:printemps|ete|automne|hiver)(?: prochain| 20\\d\\d)?|(?:apres|avant|{DICI}|pendant|durant|passe|pour|au retour) (?:de |des )?(?:les |le |la |mes |nos |ses )?(?:fetes|vacances|conges?|rentree|paques|periode des fetes|temps des fetes|demenagement)(?: (?:de|d') ?(?:noel|fin d'annee|printemps|fevrier|la toussaint|la construction|l'ete|ete|hiver|paques))?|a (?:la rentree|paques)|(?:sur |{DANS} |a |au |lors d[eu] |pour )?(?:votre |la |vos |le |notre )?(?:prochaine?s?) (?:facture|facturation|releve|cycle|paie|visite|livraison|passage|tournee|echeance|prelevement|mensualite|appel|commande|rencontre|rendez-vous|envoi)s?|(?:un ou deux|1 a 2|1 ou 2|deux|2|un|1) cycles? de facturation|(?:a|des|apres) (?:mon|son|notre|leur) retour|l'an prochain|l'annee prochaine|(?:en |au )?debut (?:d'|de l')annee(?: prochaine)?|(?:debut|fin|courant|en|mi-) ?20\\d\\d(?![-/])",
    means: vague,
    example: ["après les Fêtes", "vague"],
  },
  {
    says: "(?:des|a|apres|suivant|sur|avec|suite a) (?:la |le |l'|votre |notre |leur )?(?:reception|acceptation|approbation|validation|signature|livraison|accord|paiement|retour)(?: (?:de|du|des|d') ?(?:la |l'|le |votre |vos |cette )?[a-z]{2,20})?",
    means: vague,
    example: ["dès réception de la pièce", "vague"],
  },
  {
    says: "{DANS} (?:le mois|la semaine|l'heure|les (?:jours|semaines|heures)|la quinzaine) (?:suivant|qui (?:suit|suivra|suivent)|apres) (?:la |le |l'|les |votre |notre |sa |son |leur |cette |ce )[a-z]{3,20}",
    means: vague,
    example: ["dans le mois suivant l'opération", "vague"],
  },
  {
    says: "la veille(?: au soir)?(?: de [a-z' ]{3,20})?|(?:une? (?:(?:dizaine|quinzaine|vingtaine|trentaine) de )?|{N} ?|quelques )(?:min(?:utes)?|h|heures?|jours?|semaines?) (?:avant|d'avance|a l'avance)(?! (?:{H}|\\d|le \\d|{WD}|demain|midi))|juste (?:apres|avant)|(?:tout de suite|aussitot|directement) apres|par la suite|ensuite|par apres|apres(?= ?(?:$|[.,;!)\\n]))|apres (?:ca|cela|quoi)|au fur et a mesure|la prochaine fois|en arrivant|(?:a|des) (?:son|mon|leur|notre) arrivee|{DANS} un (?:premier|deuxieme|second) temps|(?:a|d')l'avance|au prealable|prealablement",
    means: vague,
    example: ["la veille", "vague"],
  },
  {
    says: "(?<=(?:quand|lorsqu|lorsque|qu) ?'?(?:il|elle|ils|on|je|j'|le [a-z]{2,14}) (?:est|sera|seront|serai|serons|arrive|arrivera) )(?:a )?(?:environ )?(?:une demi[-\\s]heure|{N} ?{UNIT})(?: de chez (?:vous|toi|lui|elle))?",
    means: vague,
    example: ["quand il sera à 30 min", "vague"],
  },
  {
    says: "(?<=(?:^|[.,;\\n(])\\s{0,2})(?:juste )?le temps (?:de|d'|que|qu')",
    means: vague,
    example: [", le temps de vérifier", "vague"],
  },
];
