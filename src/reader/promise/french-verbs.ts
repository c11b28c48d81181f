import type { CommitmentKind } from "../../core/due.ts";
import { remembered } from "../remembered.ts";

/** What each act is called. The first verb family that holds a form names it. */
const ACTS: readonly (readonly [CommitmentKind, string])[] = [
  ["call_back", "rappeler appeler telephoner contacter recontacter joindre rejoindre sonner caller"],
  [
    "reply",
    "repondre redire ecrire informer aviser prevenir texter confirmer communiquer notifier redonner donner tenir preciser indiquer expliquer",
  ],
  [
    "send",
    "envoyer renvoyer transmettre adresser expedier reexpedier restituer delivrer acheminer fournir remettre partager emettre commander faxer parvenir partir poster mailer suivre imprimer",
  ],
  ["visit", "passer repasser venir revenir aller retourner rendre deplacer intervenir arriver inspecter rentrer"],
  [
    "repair",
    "reparer deployer demonter evacuer deboucher ramoner lancer proceder effectuer realiser remplacer changer corriger regler terminer finir completer installer poser remonter nettoyer effacer refaire retablir activer brancher debloquer preparer traiter ajuster souder peindre resoudre depanner signer reprogrammer planifier programmer ceduler fixer faire mettre debuter commencer demarrer occuper enlever ramasser prendre rediger",
  ],
  ["deliver", "livrer relivrer ramener rapporter apporter deposer"],
  ["refund", "rembourser crediter payer verser virer dedommager indemniser"],
  ["decide", "decider statuer trancher approuver autoriser"],
  ["escalate", "escalader transferer soumettre signaler parler"],
  [
    "check",
    "verifier regarder checker valider examiner analyser etudier consulter surveiller voir enqueter demander renseigner relancer reclamer controler assurer",
  ],
  ["lend", "preter"],
  ["waive", "offrir annuler"],
  [
    "other",
    "avoir etre recevoir recuperer obtenir figurer trouver attendre reprendre chercher entendre sortir entrer quitter monter descendre porter amener emmener embarquer",
  ],
];

/** Future stem, then the present of je, il, nous, ils, then the participle, where they are not regular. */
const IRREGULAR: Readonly<Record<string, string>> = {
  appeler: "appeller appelle appelle appelons appellent appele",
  rappeler: "rappeller rappelle rappelle rappelons rappellent rappele",
  envoyer: "enverr envoie envoie envoyons envoient envoye",
  renvoyer: "renverr renvoie renvoie renvoyons renvoient renvoye",
  payer: "paier paie paie payons paient paye",
  nettoyer: "nettoier nettoie nettoie nettoyons nettoient nettoye",
  venir: "viendr viens vient venons viennent venu",
  revenir: "reviendr reviens revient revenons reviennent revenu",
  intervenir: "interviendr interviens intervient intervenons interviennent intervenu",
  prevenir: "previendr previens previent prevenons previennent prevenu",
  parvenir: "parviendr parviens parvient parvenons parviennent parvenu",
  tenir: "tiendr tiens tient tenons tiennent tenu",
  obtenir: "obtiendr obtiens obtient obtenons obtiennent obtenu",
  aller: "ir vais va allons vont alle",
  faire: "fer fais fait faisons font fait",
  refaire: "refer refais refait refaisons refont refait",
  voir: "verr vois voit voyons voient vu",
  recevoir: "recevr recois recoit recevons recoivent recu",
  avoir: "aur ai a avons ont eu",
  etre: "ser suis est sommes sont ete",
  partir: "partir pars part partons partent parti",
  ecrire: "ecrir ecris ecrit ecrivons ecrivent ecrit",
  joindre: "joindr joins joint joignons joignent joint",
  rejoindre: "rejoindr rejoins rejoint rejoignons rejoignent rejoint",
  mettre: "mettr mets met mettons mettent mis",
  remettre: "remettr remets remet remettons remettent remis",
  transmettre: "transmettr transmets transmet transmettons transmettent transmis",
  soumettre: "soumettr soumets soumet soumettons soumettent soumis",
  emettre: "emettr emets emet emettons emettent emis",
  repondre: "repondr reponds repond repondons repondent repondu",
  rendre: "rendr rends rend rendons rendent rendu",
  peindre: "peindr peins peint peignons peignent peint",
  resoudre: "resoudr resous resout resolvons resolvent resolu",
  offrir: "offrir offre offre offrons offrent offert",
  entendre: "entendr entends entend entendons entendent entendu",
  attendre: "attendr attends attend attendons attendent attendu",
  redire: "redir redis redit redisons redisent redit",
  sortir: "sortir sors sort sortons sortent sorti",
  suivre: "suivr - suit suivons suivent suivi",
  prendre: "prendr prends prend prenons prennent pris",
  reprendre: "reprendr reprends reprend reprenons reprennent repris",
};

export type Person = "je" | "tu" | "il" | "nous" | "vous" | "ils";

export interface Verb {
  verb: string;
  kind: CommitmentKind | null;
}

const futures = new Map<string, Verb>();
const presents = new Map<string, Verb & { persons: readonly Person[] }>();
const infinitives = new Map<string, Verb>();
const participles = new Map<string, Verb>();

for (const [kind, list] of ACTS) for (const verb of list.split(" ")) conjugate({ verb, kind });

function conjugate(it: Verb): void {
  const [future, je, il, nous, ils, participle] = IRREGULAR[it.verb]?.split(" ") ?? regular(it.verb);
  infinitives.set(it.verb, it);
  futures.set(future!, it);
  for (const end of ["", "e", "s", "es"]) participles.set(participle! + end, it);
  const add = (form: string, ...persons: Person[]) =>
    presents.set(form, { ...it, persons: [...(presents.get(form)?.persons ?? []), ...persons] });
  add(je!, "je");
  add(il!, "il");
  add(nous!, "nous");
  add(ils!, "ils");
}

function regular(verb: string): string[] {
  const stem = verb.slice(0, -2);
  if (verb.endsWith("ir")) return [verb, `${stem}is`, `${stem}it`, `${stem}issons`, `${stem}issent`, `${stem}i`];
  if (verb.endsWith("re")) return [verb.slice(0, -1), `${stem}s`, stem, `${stem}ons`, `${stem}ent`, `${stem}u`];
  return [verb, `${stem}e`, `${stem}e`, `${stem}${stem.endsWith("g") ? "e" : ""}ons`, `${stem}ent`, `${stem}e`];
}

infinitives.set("dire", { verb: "dire", kind: "reply" });

const PERSONS: Readonly<Record<string, Person>> = { ai: "je", as: "tu", a: "il", ons: "nous", ez: "vous", ont: "ils" };

/** Words that end like a future and are not one. */
const NOT_FUTURE = new Set(
  "vrai frai opera camera extra infra supra contra sierra environs patrons marrons citrons front affront durons erai".split(" "),
);

/** «espérons», «retirons»: presents of verbs in -érer and -irer. */
const PRESENT_RONS =
  /(?:esp|op|lib|mod|pref|sugg|consid|accel|reit|tol|adh|ins|diff|ref|conf|transf|ger|g|recup)er$|(?:t|des|adm|insp|resp|v)ir$/;

/** Any future tense, known verb or not: «figurera». */
export const futureOf = remembered((word: string): (Verb & { person: Person }) | null => {
  const ending = /^([a-z]{1,18}r)(ai|as|a|ons|ez|ont)$/.exec(word);
  if (!ending || NOT_FUTURE.has(word)) return null;
  const stem = ending[1]!;
  const known = knownOrAgain(futures, stem) ?? futures.get(stem.replace(/ll?er$/, "ller"));
  if (!known && (stem.length < 4 || !/(?:er|ir|dr|tr|vr|rr|uir|clur)$/.test(stem))) return null;
  const person = PERSONS[ending[2]!]!;
  if (!known && person === "nous" && PRESENT_RONS.test(stem)) return null;
  if (!known && person === "vous") return null;
  return { ...(known ?? { verb: stem, kind: null }), person };
});

export const presentOf = remembered((word) => knownOrAgain(presents, word));
export const infinitiveOf = remembered(
  (word): Verb | null =>
    knownOrAgain(infinitives, word) ?? (/^[a-z]{2,16}(?:er|ir|re)$/.test(word) && word.length > 4 ? { verb: word, kind: null } : null),
);
export const participleOf = remembered((word): Verb | null => knownOrAgain(participles, word));

/** «recréditent», «repart», «réexpédié»: done again. */
const knownOrAgain = <T>(known: ReadonlyMap<string, T>, word: string): T | null =>
  known.get(word) ?? (/^re.{4}/.test(word) && !OTHERWISE.test(word) ? known.get(word.slice(2)) : undefined) ?? null;

/** They begin with «re» and say something else. */
const OTHERWISE = /^re(?:command|tien|ten|tin|port|pos|monstr|mis$|vers|vu|class|quis|duit)/;
