import { actWordsIn } from "./act-words.ts";
import type { Words } from "./words.ts";

const NBSP = "\u00a0";
const q = (words: string) => `«${NBSP}${words}${NBSP}»`;

/** French spacing and apostrophes of the fixed parts; what people said stays as it was said. */
const f = (parts: TemplateStringsArray, ...values: (string | number | undefined)[]): string =>
  parts.map((part, i) => french(part) + (values[i] ?? "")).join("");
const french = (text: string) =>
  text
    .replace(/ (?=[:»])/g, NBSP)
    .replace(/« /g, `«${NBSP}`)
    .replaceAll("'", "’");
const near = ({ near: name }: Record<string, string>) => (name ? f` Vouliez-vous dire « ${name} »?` : "");
const s = (n: number) => (n > 1 ? "s" : "");
const of = (unwarned: number) => `, dont ${unwarned === 0 ? "aucune" : unwarned}`;
const by = (due: string, conventional: boolean) => (conventional ? f`sans date dite; surveillée jusqu'à ${due}` : `pour ${due}`);

export const FR: Words = {
  language: "fr",
  colon: `${NBSP}:`,
  quote: q,
  findings: {
    at_risk: ({ words, promiser, due, conventional }) =>
      f`À risque : ${q(words)}, de ${promiser}, ${by(due, conventional)}. Rien ne montre encore que ce sera tenu.`,
    broken: ({ words, promiser, due, elapsed, level, conventional }) =>
      level === 1
        ? f`Non tenue : ${q(words)}, de ${promiser}. ${conventional ? f`Aucune date n'a été dite; on l'a surveillée jusqu'à maintenant` : f`C'était pour ${due}`}.`
        : f`Toujours pas tenue, ${elapsed} après : ${q(words)}, de ${promiser}.`,
    unagreed: ({ words, customer, due }) =>
      f`${customer} n'a pas dit si la nouvelle date lui va : ${q(words)}. L'ancienne tient toujours : ${due}.`,
    date_refused: ({ words, customer, due }) =>
      f`La nouvelle date ne va pas à ${customer} : ${q(words)}. L'ancienne tient toujours : ${due}.`,
    moved_twice: ({ words, promiser, due }) => f`Renégociée encore une fois : ${q(words)}, de ${promiser}, maintenant pour ${due}.`,
    vague: ({ words, promiser, customer }) => f`${q(words)} : pour ${customer}, c'est quand? ${promiser}, dites-lui une vraie date.`,
    unconfirmed: ({ words, saidBy }) => f`${saidBy} a peut-être promis, et personne n'a dit oui ou non : ${q(words)}.`,
    unaccepted: ({ words, promiser, saidBy, level }) =>
      f`${saidBy} a promis au nom de ${promiser}, qui n'a ${level === 1 ? "pas encore" : "toujours pas"} dit oui : ${q(words)}.`,
    impossible: ({ words, promiser, due, since }) =>
      f`Ne tiendra pas : ${q(words)}, de ${promiser}, pour ${due}. ${since ? f`Ce qu'elle attend ne permet rien avant ${since}` : f`Ce qu'elle attend n'est pas venu, et le temps qui reste ne suffit plus`}. Donnez la nouvelle date avant que l'ancienne passe.`,
    overload: ({ words, promiser }) =>
      f`Il n'y a pas le temps : ${q(words)}, de ${promiser}, ne trouve pas de place dans les heures ouvertes.`,
    third_party_quiet: ({ words, promiser }) => f`${promiser} ne donne pas de nouvelles de ${q(words)} : demandez si sa date tient.`,
    hollow_sympathy: ({ customer }) => f`On a compati avec ${customer}, et rien n'est promis : que va-t-il se passer?`,
    silent: ({ customer, elapsed }) => f`${customer} n'a rien entendu de nous depuis ${elapsed}.`,
    unanswered: ({ customer, elapsed }) => f`${customer} attend une réponse depuis ${elapsed}.`,
    lost_calls: ({ customer, since }) => f`Six appels de ${customer} se sont perdus en un jour (depuis ${since}).`,
    lost_call: ({ customer, since }) => f`L'appel de ${customer} s'est perdu (${since}) : on lui doit un rappel.`,
    attempt_due: ({ customer, since }) => f`${customer} n'a pas répondu à notre appel (${since}) : il est temps d'essayer encore.`,
    undelivered: ({ customer }) => f`Notre message n'est pas arrivé : ${customer} ne sait pas ce qu'il disait.`,
    held_back: ({ customer }) => f`Le message prévu pour ${customer} n'est pas parti : à relire.`,
    stale_status: ({ customer, elapsed }) => f`L'étape montrée à ${customer} n'a pas bougé depuis ${elapsed} : est-elle encore vraie?`,
    untrue_status: ({ customer }) => f`L'étape montrée à ${customer} contredit les faits.`,
    list_short: ({ words }) => f`${q(words)} est dit tenu, mais il manque de ce qui était convenu.`,
    chased: ({ customer, level }) => f`${customer} a dû nous relancer${level > 1 ? `, pour la ${level}e fois` : ""}.`,
    critical: ({ customer, elapsed, level }) =>
      f`Moment critique : ${level === 1 ? f`${customer} doit joindre une personne tout de suite` : f`${customer} attend toujours, ${elapsed} après`}.`,
    offered: ({ customer }) => f`La reprise du dossier de ${customer} est demandée et attend une réponse.`,
    passed: ({ customer }) => f`Le dossier de ${customer} a changé de responsable.`,
    declined: ({ customer }) => f`La reprise du dossier de ${customer} a été refusée : rien n'a bougé.`,
    questioned: ({ customer }) => f`Quelqu'un dit que la procédure nuit à ${customer}.`,
    answered: ({ customer }) => f`On a répondu à ce qui était dit de la procédure pour ${customer}.`,
    evidence_missing: ({ customer, words }) =>
      f`Il manque ${words ? q(words) : "une photo ou un papier"} au dossier de ${customer} : à demander.`,
    evidence_unjudged: ({ customer, words }) =>
      f`${customer} a envoyé ${words ? q(words) : "une photo ou un papier"}, et personne ne l'a regardé : bon, ou pas utilisable?`,
    call_asked: ({ customer }) => f`${customer} a demandé qu'on l'appelle : c'est le moment.`,
    not_settled: ({ customer, elapsed, level }) =>
      level === 1 ? f`${customer} dit que ce n'est pas réglé.` : f`${customer} dit que ce n'est pas réglé, et attend depuis ${elapsed}.`,
    unapproved: ({ customer }) => f`${customer} n'a pas encore dit oui, et le travail promis attend ce oui.`,
    came_back: ({ customer }) => f`Le dossier de ${customer}, rangé jusqu'à maintenant, est de retour.`,
    notice_elapsed: ({ customer }) =>
      f`L'avis de fermeture à ${customer} est échu sans objection : à un responsable de décider, fermer ou appeler.`,
    notice_void: ({ customer }) => f`L'avis de fermeture à ${customer} ne compte plus : le dossier reste ouvert.`,
    dormant: ({ customer }) => f`Le dossier de ${customer} dort : il est temps d'essayer encore de le joindre.`,
    refund_unreceived: ({ customer, words }) => f`${q(words)} : envoyé, et rien ne dit que ${customer} l'a reçu.`,
  },
  guards: {
    at_risk: "à risque",
    broken: "non tenue",
    unagreed: "sans accord",
    date_refused: "date refusée",
    moved_twice: "encore déplacée",
    vague: "sans date",
    unaccepted: "pas acceptée",
    unconfirmed: "pas confirmée",
    impossible: "ne tiendra pas",
    third_party_quiet: "tiers muet",
    overload: "surcharge",
    hollow_sympathy: "sympathie sans suite",
    silent: "silence",
    unanswered: "sans réponse",
    lost_calls: "six appels perdus",
    lost_call: "appel perdu",
    attempt_due: "à réessayer",
    undelivered: "non livré",
    held_back: "envoi retenu",
    stale_status: "étape immobile",
    untrue_status: "étape fausse",
    list_short: "liste incomplète",
    chased: "relance",
    critical: "moment critique",
    offered: "reprise demandée",
    passed: "responsable changé",
    declined: "reprise refusée",
    questioned: "procédure en cause",
    answered: "réponse sur la procédure",
    evidence_missing: "preuve manquante",
    evidence_unjudged: "preuve à juger",
    call_asked: "rappel demandé",
    not_settled: "pas réglé",
    unapproved: "accord attendu",
    came_back: "de retour",
    notice_elapsed: "avis échu",
    notice_void: "avis sans effet",
    dormant: "en dormance",
    refund_unreceived: "remboursement à confirmer",
  },
  doors: {
    email: "courriel",
    phone: "téléphone",
    sms: "texto",
    chat: "clavardage",
    form: "formulaire",
    public: "public",
    counter: "sur place",
    page: "page du client",
  },
  note: "note interne",
  promised: (words, who, due, conventional) => f`Promesse notée : ${q(words)}. ${who}, ${by(due, conventional)}.`,
  again: (words, who, due, conventional) => f`Promis de nouveau : ${q(words)}. ${who}, ${by(due, conventional)}.`,
  movedTheirs: (words, who, due) => f`${who} donne une autre date : ${q(words)}, maintenant pour ${due}.`,
  moved: (words, due) => f`Renégociée : ${q(words)}, maintenant pour ${due}.`,
  kept: (words, who, late) => f`${late ? "Tenue en retard" : "Tenue"} : ${q(words)}, par ${who}.`,
  released: (words) => f`Retirée : ${q(words)}.`,
  accepted: (words, who) => f`${who} dit oui : ${q(words)}.`,
  owner: (name) => f`Le dossier passe à ${name}.`,
  opened: (owner) => f`Un dossier s'ouvre, à ${owner}.`,
  reopened: f`Le dossier est rouvert.`,
  closed: "Le client dit que c'est réglé. Le dossier est clos.",
  acts: actWordsIn("fr"),
  reexplains: f`Il faut tout réexpliquer.`,
  offRecord: f`Hors du bureau : Tenir n'en voit rien.`,
  chase: "Relance.",
  tells: (names) => `Tenir → ${names}`,
  repeats: (n, until) => f`(redit ${n} fois encore, jusqu'à ${until})`,
  measureTitle: "La mesure",
  chases: (count, unwarned) =>
    count === 0 ? "Aucune relance" : f`${count} relance${s(count)}${of(unwarned)} sans que personne n'ait été averti`,
  brokenPromises: (count, unwarned) =>
    count === 0
      ? f`Aucune promesse non tenue`
      : f`${count} promesse${s(count)} non tenue${s(count)}${of(unwarned)} sans que personne n'ait été averti`,
  repeatedExplanations: (count, unwarned) =>
    count === 0
      ? f`Aucune explication à refaire`
      : f`${count} explication${s(count)} à refaire${of(unwarned)} sans que l'histoire soit au dossier`,
  unwarned: f`personne n'avait été averti`,
  warned: (span, open, guard, names, when) => f`averti ${span} avant (${open} d'ouverture) : ${guard}, à ${names}, ${when}`,
  onRecord: (count, span) => f`${count} échange${s(count)} à lire au dossier, le dernier ${span} avant`,
  notOnRecord: f`rien à lire, ou pas tout : l'histoire n'était pas au dossier`,
  nobodyActed: f`Ce qui est arrivé est arrivé : personne ici n'a agi sur les avertissements. La mesure dit seulement si quelqu'un savait à temps.`,
  expectTitle: (met, all) => f`Attendu : ${met} sur ${all}`,
  unmet: (line, when, guard, about, names) => f`ligne ${line} : pas dit ${when} · ${guard} · ${about} · à ${names}`,
  wholeCase: "le dossier",
  problem: {
    bad_yaml: ({ reason }) =>
      f`ce n'est pas du YAML : ${reason}${reason!.endsWith(".") ? "" : "."} Des mots qui contiennent « : » se mettent entre guillemets droits.`,
    not_a_story: () => f`le fichier doit être une suite de clés (title, people, steps…); voir docs/stories.md`,
    missing_key: ({ key }) => f`il manque « ${key} ».`,
    unknown_key: (it) => f`clé inconnue « ${it.key} ».` + near(it),
    wrong_type: ({ expected, found }) => f`« ${found} » n'est pas du bon genre; attendu : ${TYPES[expected!] ?? expected}.`,
    not_one_of: (it) => f`« ${it.found} » n'est pas connu.` + near(it) + f` Attendu : ${it.known}.`,
    empty: () => f`c'est vide.`,
    wrong_value: ({ reason }) => f`la valeur ne va pas : ${reason}.`,
    unknown_zone: ({ found }) => f`fuseau horaire inconnu « ${found} »; attendu : un nom comme America/Toronto ou Europe/Paris.`,
    unknown_country: (it) => f`pays inconnu « ${it.found} »; attendu : un code de deux lettres, comme CA ou FR.` + near(it),
    unknown_region: (it) => f`région inconnue « ${it.found} ».` + near(it) + f` Attendu : ${it.known || "rien, pour ce pays"}.`,
    bad_hours: ({ found }) =>
      f`heures illisibles « ${found} »; attendu : « monday-friday: 8:00-12:00, 13:00-17:00 », une période ouverte au moins.`,
    bad_day: ({ found }) => f`jour illisible « ${found} »; attendu : 2026-12-24.`,
    bad_length: ({ found }) => f`durée illisible « ${found} »; attendu : « 45 min », « 2 heures », « 3 jours », « 1 semaine ».`,
    bad_policy: ({ where, problem }) => f`cette politique ne peut pas être suivie (${where} : ${POLICY[problem!]}).`,
    bad_moment: ({ found }) => f`moment illisible « ${found} »; attendu : « mardi 2026-11-24 17:00 ».`,
    no_such_day: ({ found }) => f`« ${found} » n'existe pas au calendrier.`,
    no_such_weekday: ({ found }) => f`« ${found} » ne commence pas par un jour de la semaine.`,
    wrong_weekday: ({ found, written, is }) => f`« ${found} » : ce jour-là n'est pas un ${written}, c'est un ${JOURS[Number(is)]}.`,
    time_goes_back: ({ found, before }) => f`le temps recule : « ${found} » vient après « ${before} ».`,
    ends_before_last_step: ({ found }) => f`l'histoire ne peut pas finir (« ${found} ») avant sa dernière étape.`,
    name_twice: ({ found }) => f`« ${found} » nomme déjà une personne.`,
    reserved_name: ({ found }) => f`« ${found} » désigne toujours le client; choisissez un autre nom.`,
    unknown_person: (it) => f`« ${it.found} » n'est pas dans « people ».` + near(it),
    unknown_party: (it) => f`« ${it.found} » n'est ni une personne, ni un tiers, ni « customer ».` + near(it),
    unknown_promise: (it) => f`aucune promesse « ${it.found} » jusqu'ici.` + near(it),
    unknown_step: (it) => f`aucune étape « ${it.found} » jusqu'ici.` + near(it),
    id_twice: ({ found }) => f`deux étapes s'appellent « ${found} ».`,
    promise_twice: ({ found }) => f`deux promesses s'appellent « ${found} ».`,
    one_speaker_a_line: ({ found }) => f`une ligne, une personne : « ${found} ».`,
    speaker_missing: ({ what, role }) => f`« ${what} » demande que ${ROLES[role!]} dise quelque chose sous « said ».`,
    words_not_said: ({ found }) => f`on ne sait pas qui a dit « ${found} » : mettez ces mots dans « said », ou donnez « by ».`,
    instead_too_early: ({ found }) =>
      f`« ${found} » n'est pas encore échue : ce qui la remplace doit avoir une autre date, et ne peut pas changer ce qu'elle attend.`,
    refused: ({ step, code }) => f`les règles refusent l'étape « ${step} » : ${code}.`,
    not_refused: ({ step }) => f`les règles ne refusent pas l'étape « ${step} », qui dit l'être.`,
  },
  where: (file, line, path, what) => f`${file}${line === null ? "" : `, ligne ${line}`}${path ? `, ${path}` : ""} : ` + what,
  noFile: (file) => f`${file} : ce fichier n'existe pas.`,
  unreadable: (file) => f`${file} : ce fichier ne peut pas être lu.`,
  badArgument: (argument) => f`Argument inconnu : ${argument}`,
  usage: `Rejoue une histoire par les règles de Tenir, sur une horloge simulée.

  npm run replay -- stories/FICHIER.yaml [--lang fr|en] [--json]

  --lang   la langue de ce qui est dit; sinon celle de l’histoire
  --json   tout, pour un programme (docs/stories.md)

Codes de sortie : 0; 1 si une attente du fichier n’est pas remplie; 2 si le fichier ou un argument ne va pas.`,
};

const JOURS = ["", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const TYPES: Record<string, string> = {
  string: "un texte",
  array: "une liste",
  object: "des clés",
  record: "des clés",
  boolean: "true ou false",
  number: "un nombre",
};
const POLICY: Record<string, string> = {
  not_a_length: "pas une durée",
  too_long: "plus d’une année",
  no_length: "une durée nulle ne finirait jamais",
  empty: "rien",
  goes_back: "une marche avant la précédente",
};
const ROLES: Record<string, string> = { customer: "le client", person: "quelqu'un de « people »", third_party: "un tiers" };
