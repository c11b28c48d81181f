import { describe, expect, test } from "vitest";
import type { Language } from "../../core/due.ts";
import { type Availability, availabilityIn } from "./availability.ts";
import { ENGLISH_AVAILABILITY } from "./english-availability.ts";
import { FRENCH_AVAILABILITY } from "./french-availability.ts";

const clock = (minutes: number | null): string =>
  minutes === null ? "" : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** "+18:00- weekdays": reachable from 18:00 on weekdays; "-" before it: not reachable. */
const shown = ({ reachable, from, until, day }: Availability): string =>
  `${reachable ? "+" : "-"}${clock(from)}-${clock(until)}${day === null ? "" : ` ${day}`}`;

const read = (text: string, language: Language): string => availabilityIn(text, language).map(shown).join(" · ");

describe.each([
  ["fr", FRENCH_AVAILABILITY],
  ["en", ENGLISH_AVAILABILITY],
] as const)("each rule (%s)", (language, { rules }) => {
  test.each(rules.map(({ example, means }) => [example, means]))("«%s»: %s", (example, means) =>
    expect(read(example, language)).toBe(means),
  );

  test("repeats nothing without a bound", () => {
    for (const { says } of rules) expect(says).not.toMatch(/[^\\][*+]|\{\d+,\}/);
  });
});

const SAID: Readonly<Record<Language, readonly (readonly [text: string, availability: string])[]>> = {
  fr: [
    ["Après 18 h seulement.", "+18:00-"],
    ["Vous pouvez me rappeler à partir de 17 h.", "+17:00-"],
    ["Pas avant 10 h s'il vous plaît.", "+10:00-"],
    ["Je finis à 16 h.", "+16:00-"],
    ["J'ai un cours jusqu'à midi.", "--12:00 today"],
    ["Je travaille de nuit, appelez l'après-midi.", "+12:00-17:00"],
    ["Jamais le lundi.", "-- 0"],
    ["En matinée de préférence.", "+8:00-12:00"],
    ["Je suis joignable entre midi et deux.", "+12:00-14:00"],
    ["Je suis en réunion, rappelez demain avant 9 h.", "+-9:00 tomorrow"],
    ["je suis en formation jusqu'à 17 h", "--17:00 today"],
    ["Rappelez-moi après 17h30 svp", "+17:30-"],
    ["Je suis libre jeudi toute la journée.", "+- 3"],
    ["Disponible la semaine seulement.", "+- weekdays"],
    ["On est à la maison le samedi matin.", "+8:00-12:00 5"],
    ["Appelez-moi au 418 555-0199 après 6 h.", "+18:00-"],
    ["Vous pouvez m'appeler le soir.", "+18:00-21:00"],
    ["Je travaille de 8 h à 16 h 30.", "-8:00-16:30"],
    ["Je ne suis pas disponible le matin.", "-8:00-12:00"],
    ["je sors du travail vers 15h", "+15:00-"],
    ["Merci de me contacter avant midi.", "+-12:00"],
    ["Idéalement entre 9 h et 11 h.", "+9:00-11:00"],
    ["Je serai chez moi demain à partir de 14 h.", "+14:00- tomorrow"],
    ["Ne m'appelez pas après 21 h.", "-21:00-"],
    ["Pas le matin svp, je dors.", "-8:00-12:00"],
    ["Le mieux c'est en fin de journée, après 16h.", "+16:00-"],
    ["Je suis dispo mardi ou mercredi.", "+- 1 \u00b7 +- 2"],
    ["Du lundi au vendredi après 17 h.", "+17:00- weekdays"],
    ["Jeudi après-midi ça m'arrange.", "+12:00-17:00 3"],
    ["La fin de semaine seulement, je travaille à l'extérieur.", "+- weekend"],
    ["On peut me joindre sur mon cellulaire à partir de cinq heures et demie.", "+17:30-"],
    ["Je rentre à 19 heures.", "+19:00-"],
    ["J'enseigne, je ne peux pas répondre avant 15 h 45.", "--15:45 today"],
    ["Appelez entre 18 h et 20 h.", "+18:00-20:00"],
    ["Je ne peux pas parler avant 17 h.", "--17:00 today"],
    ["svp appeler ma femme après 16h", "+16:00-"],
    ["Je suis sur la route jusqu'à 14 h.", "--14:00 today"],
    ["Joignable demain toute la journée.", "+- tomorrow"],
    ["Mes disponibilités : lundi et mardi en après-midi.", "+12:00-17:00 0 \u00b7 +12:00-17:00 1"],
    ["Le soir c'est mieux pour moi.", "+18:00-21:00"],
    ["Le mieux pour moi serait le soir après 19 h 30.", "+19:30-"],
    ["Je débauche à 17h, rappelez ensuite.", "+17:00-"],
    ["On peut se parler demain midi.", "+12:00-12:00 tomorrow"],
    ["Je suis en télétravail le mercredi, passez quand vous voulez.", "+- 2"],
    ["svp pas d'appel avant 9h je dors", "--9:00"],
    ["Je commence à 7 h et je finis à 15 h 30.", "+15:30-"],
    ["Mon horaire : 8 h à 16 h, appelez plus tard.", "-8:00-16:00"],
    ["Dispo toute la semaine sauf mardi.", "+- weekdays \u00b7 -- 1"],
    ["En après-midi ce serait mieux.", "+12:00-17:00"],
    ["Jusqu'à 14 h je suis en cours, après c'est bon.", "--14:00 today"],
    ["Pouvez-vous me rappeler ce soir vers 19 h ?", "+19:00-19:00 today"],
    ["J'ai mes enfants le matin, plutôt en fin d'après-midi svp.", "-8:00-12:00 \u00b7 +16:00-18:00"],
    ["Je ne peux recevoir personne avant 10 h.", "--10:00 today"],
    ["Appelle moi apres 5h", "+17:00-"],
    ["Rappel souhaité entre 12h30 et 13h30.", "+12:30-13:30"],
    ["Je serai de retour à la maison vers 18 h.", "+18:00-"],
    ["Je suis au bureau de 9 à 17 h, pas de téléphone permis.", "-9:00-17:00"],
    ["Vous pouvez passer samedi ou dimanche.", "+- 5 \u00b7 +- 6"],
    ["À partir de midi je suis tout à vous.", "+12:00-"],
    ["Le vendredi je ne travaille pas.", "+- 4"],
  ],
  en: [
    ["After six only.", "+18:00-"],
    ["Call me after six.", "+18:00-"],
    ["I get off at 4.", "+16:00-"],
    ["Weekdays only.", "+- weekdays"],
    ["Not before 10.", "+10:00-"],
    ["Mornings are best.", "+8:00-12:00"],
    ["I can't talk till 5.", "--17:00 today"],
    ["I'm free all day Thursday.", "+- 3"],
    ["You can reach me between 9 and 11.", "+9:00-11:00"],
    ["Please ring tomorrow before 9.", "+-9:00 tomorrow"],
    ["I'm in a meeting until 3.", "--15:00 today"],
    ["I work nights, call in the afternoon.", "+12:00-17:00"],
    ["Never on Mondays.", "-- 0"],
    ["I work 9 to 5.", "-9:00-17:00"],
    ["I'm home after 5:30 pm.", "+17:30-"],
    ["Best time to call is after lunch, say 1:30.", "+13:30-"],
    ["Text me any time after half five.", "+17:30-"],
    ["I finish work at 4:15.", "+16:15-"],
    ["Don't call before noon please.", "--12:00"],
    ["Don't ring me after 9 pm.", "-21:00-"],
    ["I'm available Tuesday or Wednesday.", "+- 1 \u00b7 +- 2"],
    ["Evenings only please", "+18:00-21:00"],
    ["Could you call me back tomorrow afternoon?", "+12:00-17:00 tomorrow"],
    ["I'm teaching until noon.", "--12:00 today"],
    ["I'm not available in the mornings.", "-8:00-12:00"],
    ["Try me on 416-555-0123 after 7.", "+19:00-"],
    ["Weekends work best.", "+- weekend"],
    ["I'll be home Friday from 2 pm.", "+14:00- 4"],
    ["Ideally between 10 and noon.", "+10:00-12:00"],
    ["My husband is home after 4, call him then.", "+16:00-"],
    ["I'm at work until 6 every day.", "--18:00"],
    ["I'm free after 3 on weekdays.", "+15:00- weekdays"],
    ["Monday to Friday after 5 works best.", "+17:00- weekdays"],
    ["I can only talk on my lunch break, 12 to 1.", "+12:00-13:00"],
    ["I get home around 6.", "+18:00-"],
    ["you can call up until 8pm", "+-20:00"],
    ["Reachable all day tomorrow.", "+- tomorrow"],
    ["No calls before 8 am please.", "--8:00"],
    ["I'm driving till 2 so text.", "--14:00 today"],
    ["Saturday morning suits me.", "+8:00-12:00 5"],
    ["Best for me would be evenings after 7:30.", "+19:30-"],
    ["I clock off at 5, ring me then.", "+17:00-"],
    ["We can talk tomorrow at noon.", "+12:00-12:00 tomorrow"],
    ["I work from home Wednesdays, come by anytime.", "+- 2"],
    ["pls no calls before 9 im asleep", "--9:00"],
    ["I start at 7 and finish at 3:30.", "+15:30-"],
    ["My hours are 8 to 4, call later.", "-8:00-16:00"],
    ["Free all week except Tuesday.", "+- weekdays \u00b7 -- 1"],
    ["Afternoon would be better.", "+12:00-17:00"],
    ["Until 2 I'm in class, after that I'm good.", "--14:00 today"],
    ["Can you call me back tonight around 7?", "+19:00-19:00 today"],
    ["I have my kids in the morning, late afternoon please.", "-8:00-12:00 \u00b7 +16:00-18:00"],
    ["I can't have anyone in before 10.", "--10:00"],
    ["call me aftr 5", "+17:00-"],
    ["Call back requested between 12:30 and 1:30.", "+12:30-13:30"],
    ["I'll be back home around 6.", "+18:00-"],
    ["I'm in the office 9 to 5, no phones allowed.", "-9:00-17:00"],
    ["You can come Saturday or Sunday.", "+- 5 \u00b7 +- 6"],
    ["From noon I'm all yours.", "+12:00-"],
    ["I don't work Fridays.", "+- 4"],
  ],
};

const NOT_SAID: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    "Êtes-vous ouverts après 18 h ?",
    "À quelle heure fermez-vous le samedi ?",
    "La fournaise a lâché après 18 h.",
    "Le technicien devait passer entre 8 h et midi.",
    "Vous m'aviez dit que vous me rappelleriez après 17 h.",
    "Votre magasin est ouvert de 9 h à 17 h ?",
    "Je vous ai appelé avant 9 h ce matin.",
    "Depuis 18 h hier je n'ai plus d'eau.",
    "Mon rendez-vous est jeudi entre 13 h et 16 h.",
    "J'ai attendu jusqu'à 17 h.",
    "Le chauffage coupe le soir.",
    "On a mangé chez vous samedi soir, délicieux.",
    "Après 3 heures d'attente, personne.",
    "Le livreur est passé à midi pendant que j'étais au travail.",
    "Est-ce que quelqu'un peut venir aujourd'hui ?",
    "Êtes-vous disponible jeudi ?",
    "Votre ligne n'est jamais disponible le lundi.",
    "J'ai travaillé jusqu'à 16 h hier.",
    "Ma garantie finit à minuit demain.",
    "Le service termine à 22 h, c'est tôt.",
    "Vous avez écrit: appelez après 9 h. J'ai appelé, rien.",
    "Le bruit commence à 5 h du matin.",
    "Le bus de 8 h est toujours en retard.",
    "On nous avait confirmé pour lundi matin.",
    "Je paie de 50 à 60 $ par mois.",
    "Il faut se lever avant 6 h pour avoir une place.",
    "La promotion est valide jusqu'à minuit ?",
    "Le magasin ferme à 17 h, je ne peux jamais y aller.",
    "Parfait pour mardi 9h, je serai là.",
    "Personne ne répond après 16 h chez vous.",
    "Le guichet est-il ouvert le samedi matin ?",
    "Votre technicien est disponible quand ?",
    "Le soir, l'écran devient noir.",
    "J'avais demandé un appel après 18 h.",
    "Le dernier train est à 23 h.",
    "Nous sommes arrivés à midi et rien n'était prêt.",
    "Vous livrez le soir ?",
    "Votre annonce dit de 9 h à 21 h.",
    "On a rendez-vous demain à 9 h, c'est bien ça ?",
    "Ma facture est due jeudi.",
  ],
  en: [
    "Are you open after 6?",
    "What time do you close on Saturdays?",
    "The furnace quit after 6.",
    "The technician was supposed to come between 8 and noon.",
    "You said you'd call me after 5.",
    "Is your store open 9 to 5?",
    "I called you before 9 this morning.",
    "No water since 6 last night.",
    "My appointment is Thursday between 1 and 4.",
    "I waited until 5.",
    "The heat cuts out in the evenings.",
    "We ate at your place Saturday night, delicious.",
    "After 3 hours on hold, nobody.",
    "The driver came at noon while I was at work.",
    "Can someone come today?",
    "Are you available Thursday?",
    "Your line is never free on Mondays.",
    "I worked until 4 yesterday.",
    "My warranty ends at midnight tomorrow.",
    "Service ends at 10, that's early.",
    'You wrote "call after 9". I called, nothing.',
    "The noise starts at 5 in the morning.",
    "The 8 am bus is always late.",
    "They confirmed us for Monday morning.",
    "I pay 50 to 60 a month.",
    "You have to get up before 6 to get a spot.",
    "Is the sale on until midnight?",
    "The shop closes at 5, I can never make it.",
    "Perfect for Tuesday 9am, I'll be there.",
    "Nobody answers after 4 at your place.",
    "Is the counter open Saturday mornings?",
    "When is your technician available?",
    "At night the screen goes black.",
    "I had asked for a call after 6.",
    "The last train is at 11 pm.",
    "We arrived at noon and nothing was ready.",
    "Do you deliver in the evening?",
    "Your ad says 9 to 9.",
    "We have an appointment tomorrow at 9, right?",
    "My bill is due Thursday.",
  ],
};

describe.each<Language>(["fr", "en"])("people's words (%s)", (language) => {
  test.each(SAID[language])("«%s»: %s", (text, availability) => expect(read(text, language)).toBe(availability));
  test.each(NOT_SAID[language])("«%s» says none", (text) => expect(read(text, language)).toBe(""));
});

test("words are the text's own, accents and all", () => {
  const text = "Merci. Je suis en formation jusqu’à 17 h, rappelez après.";
  const [found] = availabilityIn(text, "fr");
  expect(found).toMatchObject({ words: "Je suis en formation jusqu’à 17 h", reachable: false, from: null, until: 17 * 60 });
  expect(text.slice(found!.start, found!.end)).toBe(found!.words);
});

test("a date has no place without a calendar: nothing is said rather than every day", () => {
  expect(availabilityIn("Je suis disponible le 12 mars après 17 h.", "fr")).toEqual([]);
  expect(availabilityIn("I'm free on March 12 after 5.", "en")).toEqual([]);
});
