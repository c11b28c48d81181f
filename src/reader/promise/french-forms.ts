import { infinitiveOf, participleOf, type Person, presentOf, type Verb } from "./french-verbs.ts";

/** How the present of any verb ends. «je» and «on» take the same endings in all but a few. */
const ENDINGS: Readonly<Record<Person, RegExp>> = {
  je: /(?:e|[^aiu]s|is|x)$/,
  tu: /s$/,
  il: /(?:e|[dtc])$/,
  nous: /ons$/,
  vous: /ez$/,
  ils: /[eo]nt$/,
};

/**
 * Verbs whose present undertakes nothing, by class: thinking and feeling; saying, where the word itself is the act; being and
 * staying; what one can, must or wants; keeping open, waiting for or receiving someone. Stems of the present, folded.
 */
const STATIVE = new RegExp(
  `^(?:${[
    "pens croi croy sai sav compren comprend constat esper souhait regrett aim prefer crain craign dout imagin ignor appreci deplor connai connaiss reconnai sen voi voy not mesur lis li remarqu trouv souvien souven desol suppos rejoui rejouiss permet permett",
    "remerci pri invit propos conseill sugger excus renouvel renouvell accus felicit di dis demand salu recapitul rassur garanti assur certifi attest recommand precis insist refus accept autoris encourag",
    "es est sui somm rest demeur habit dispos posse possed exist contien contenon travaill sembl parai cout vau dur depend manqu fonctionn march tien ten utilis ador",
    "peu pouv pouvon doi dev veu voul fau",
    "ferm ouvr rouvr attend atten accueill accueil recoi recev",
  ]
    .join(" ")
    .replaceAll(" ", "|")})(?:e?s?|[dtx]|ons|ez|ent)$`,
);

/** Function words and adverbs that end like a verb. */
const NOT_VERBS = new Set(
  "ne me te se le ce que je une comme entre contre autre meme encore presque notre votre quelque chaque toute bonne mais plus pas tres apres des dans chez vers sans sous puis depuis jamais toujours moins alors tout fait dit et est sont tant avant pendant bientot plutot aussitot tot tard droit cet sept huit vingt cent grand quand dont donc avec parfait".split(
    " ",
  ),
);

const VERB_MIN = 4;

/** The imperfect and the conditional, which tell of the past or of wishes; and what is done meanwhile. */
const PAST = /(?:ais|ait|aient|[^g]ions|iez|[a-z]{3}ant)$/;

/** A present by its place alone: after «je», «on» or a pronoun object only a verb can stand. Its kind is left to the nouns. */
export function anyPresent(word: string, person: Person): Verb | null {
  const heard = heardAs(word);
  if (heard && (person === "je" || person === "il")) return heard;
  if (word.length < VERB_MIN || NOT_VERBS.has(word) || !/^[a-z]{4,20}$/.test(word) || PAST.test(word)) return null;
  return ENDINGS[person].test(word) && !isStative(word) ? { verb: word, kind: null } : null;
}

const isStative = (word: string): boolean => STATIVE.test(word);

/** «rapel», «envoi», «appel», «répond»: spelled as it sounds. */
const heardAs = (word: string): Verb | null => BY_SOUND.get(sound(word)) ?? null;

/** «vous rappelé», «vous rappelez», «rapeler» after «vais»: -é, -ez and -er sound alike. */
export function infinitiveHeard(word: string): Verb | null {
  if (word.endsWith("ez")) return infinitiveOf(`${word.slice(0, -1)}r`);
  return word.endsWith("e") ? (participleOf(word) ?? null) : null;
}

/** Doubled letters once, silent endings none. */
const sound = (word: string): string => word.replace(/(.)\1/g, "$1").replace(/(?:es?|ent|[stxd])$/, "");

/** Those that short messages are full of. */
const BY_SOUND = new Map(
  "rappelle appelle calle envoie reponds reviens texte ecris passe recontacte contacte confirme livre regle previens tiens"
    .split(" ")
    .flatMap((it) => {
      const verb = presentOf(it);
      return verb ? [[sound(it), verb] as const] : [];
    }),
);
