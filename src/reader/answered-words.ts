/** The words around a date that somebody answers with, of both languages, folded. */

/** What makes a date no sure answer: a question, a doubt, a condition, a no, something already past. */
export const DOUBTFUL =
  /\?|\b(?:si|peut[- ]etre|pas|(?<!au )plus|jamais|impossible|probable\w{0,4}|environ|vers|devrai\w{1,4}|voudrait|pourrai\w{1,4}|esper\w+|normalement|sauf|etai\w{1,3}|avant|principe|theori\w+|vis(?:e|ons|ez|er)|ideal\w+|possib\w+|sans doute|apparemment|selon|pense|crois|semble|mieux|if|maybe|perhaps|not|never|probably|around|about|should|could|would|might|hope\w*|unless|was|were|before|can'?t|cannot|won'?t|don'?t|aim\w*|target\w*|tentative\w*|permitting|being well|think|guess|reckon|believe|seems|worst|best|faudrait)\b|(?:^|[.!;\n] {0,2})(?:(?:c'est|deja|it's|all|already) )?(?:livree?s?|faite?s?|envoyee?s?|terminee?s?|posee?s?|done|delivered|finished|shipped|sent|fixed)\b/;

/** Beside a length («deux jours»), these make it count from the date there was before, which the words do not say. */
export const LATER_BY =
  /\b(?:retard\w*|decal\w*|repouss\w*|report\w*|recul\w*|supplementaires?|additionnel\w*|encore|de plus|faut|prend\w*|besoin|delay\w*|push\w*|back|late|later|behind|extra|additional|more|another|slip\w*|need\w*|takes?)\b/;

const WEEKDAY =
  "(?:lun(?:di|\\.)|mar(?:di|\\.)|mer(?:credi|\\.)|jeu(?:di|\\.)|ven(?:dredi|\\.)|sam(?:edi|\\.)|dim(?:anche|\\.)|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?)(?: prochaine?)?";
const MONTH = "(?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|jan|feb|mar|apr|may|june?|july?|aug)[a-z]{0,6}";
const ONE = `(?:(?:le|la|ce|cet|on|this|the|next|d[eu]|pour|for) ){0,2}(?:${WEEKDAY}(?: \\d{1,2})?|\\d{1,2}(?:er|st|nd|rd|th)?(?: ${MONTH})?|${MONTH} \\d{1,2}|demain|tomorrow|aujourd'hui|today|(?:ce|this) (?:matin|morning|midi))(?: (?:matin|midi|soir|apres-midi|morning|afternoon|evening|night))?`;
const DATE = `${ONE}(?:(?:,| et| and| ni| ou| or| nor) ${ONE})?(?![a-z0-9])`;
/** On the way from a word to its date, within one statement. */
const WITHIN = "[^.,;:!?\\n]{0,30}?";

const ASIDE = new RegExp(
  `(?<![a-z0-9])(?:${[
    // Refused
    `(?:pas|ni|non|not|never|nor|impossible|fermee?s?|closed|conge|vacances|absente?s?|away|off)(?: (?:possible|pour|for|this|on|the|le))? ${ONE}(?: (?:et|and|ni|nor|ou|or) ${ONE})?(?![a-z0-9])`,
    `(?:can't|cannot|can not|won't|unable to)(?: (?:do|make|be|manage|have|ready|it|there|before|until|till)){0,3} ${DATE}`,
    // Given up for another
    `(?:au lieu d[eu]|plutot que|a la place d[eu]|et non|instead of|rather than|and not) ${DATE}`,
    `(?:avai|etai|devai)[a-z]{1,4} ${WITHIN}${DATE}`,
    `(?:said|was|were|had|originally|initialement) (?:[a-z]{2,12} ){0,2}${DATE}`,
    // Done already
    `(?:recue?s?|(?:est|sont) arrivee?s?|commandee?s?|received|arrived|came in|ordered) ${DATE}`,
    `(?<=(?:^|[.!;\\n]) {0,2})(?:(?:c'est|deja|tout est|it's|all|already) )*(?:livree?s?|faite?s?|envoyee?s?|terminee?s?|posee?s?|done|delivered|finished|shipped|sent|fixed) (?:aujourd'hui|today|(?:ce|this) (?:matin|midi|morning))(?![a-z])`,
    // A word to come, or one that is waited for, and not the thing itself
    `(?:rappel\\w*|appel(?:le|er|ez|lerai)|(?:de|a|me|nous) confirmer|confirmez|confirmerai|reponse|reponds?|repondrai|repondez|reviens|reviendrai|nouvelles|saurai|saura|aviserai|dirai|decide\\w*|idee)(?![a-z])${WITHIN} ${DATE}`,
    `(?:donne|donner|donnerai|redonne|redonnerai|donnera|aurai) (?:une|la|votre) (?:nouvelle |autre )?date ${WITHIN}${DATE}`,
    `(?:call|ring|text|phone|please confirm|(?:will|i'll|we'll|to) confirm|confirme?(?= (?:demain|tomorrow))|answer|reply|know|hear|decide|let you know|tell you|get back to you|come back to you|no idea|(?:have|give you) (?:a|the|another) (?:new )?date)(?![a-z])${WITHIN} ${DATE}`,
  ].join("|")})`,
  "g",
);

/** More than one of them is a choice, or an old one beside a new one. */
export const WEEKDAYS = new RegExp(`(?<![a-z0-9])${WEEKDAY}(?![a-z0-9])`, "g");

/** «jeudi, vendredi au pire»: before another day, a comma parts two answers. */
export const PARTS_DAYS = new RegExp(`,(?= ?${WEEKDAY}(?![a-z0-9]))`, "g");

/** «entre lundi et jeudi» is kept by the last. */
export const BETWEEN = /\b(?:entre|between)\b/;

/** A text without the dates that it names and does not answer with: refused, given up, of what is done or is to be told. */
export const setAside = (folded: string): string => folded.replace(ASIDE, " ; ");
