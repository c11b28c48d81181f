import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OFFICE_HOURS, workingCalendar } from "../core/calendar.ts";
import type { Language } from "../core/due.ts";
import { type Instant, instant, local } from "../core/time.ts";
import { fold } from "./fold.ts";
import { clausesIn } from "./promise/clauses-in.ts";
import { SENTENCE_MAX, sentences } from "./promise/tokens.ts";
import { read } from "./read.ts";
import type { ReadCommitment, ReadContext } from "./reading.ts";
import { TONGUES } from "./tongues.ts";

const TORONTO = "America/Toronto";
const calendar = workingCalendar({ zone: TORONTO, hours: OFFICE_HOURS, closedDays: [] });
const tuesday: ReadContext = { sentAt: instant("2026-03-10T10:15:00-04:00"), timeZone: TORONTO, region: "CA-QC", calendar };

const commitments = (text: string, language?: Language): ReadCommitment[] => read(text, { ...tuesday, language }).commitments;

/** «call_back self 2026-03-11T12:00», with "?" behind it when conditional. */
function brief({ kind, promiser, due, conditional }: ReadCommitment): string {
  return `${kind} ${promiser} ${due.kind === "exact" || due.kind === "window" ? wall(due.by) : due.kind}${conditional ? " ?" : ""}`;
}

function wall(at: Instant): string {
  const { month, day, hour, minute } = local(at, TORONTO);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

const said = (text: string, language?: Language) => commitments(text, language).map(brief);

describe("what the stories say", () => {
  test.each<[string, string[]]>([
    [
      "Ça va prendre une semaine, mais nous avons pour vous, monsieur, un véhicule de courtoisie.",
      ["repair team 03-17T17:00", "lend team none"],
    ],
    ["On vous rappelle d'ici quelques jours.", ["call_back team vague"]],
    [
      "Votre voiture est chez un sous-traitant et devrait revenir dans la cour d'ici deux jours, et on en a pour deux jours d'ouvrage.",
      ["visit third_party 03-12T17:00", "repair team 03-12T17:00"],
    ],
    ["Sa voiture devrait être prête d'ici la fin de la journée.", ["repair team 03-10T17:00"]],
    ["Je vais en parler à mon gérant et vous rappeler.", ["escalate self none", "call_back self none"]],
    ["Nous allons faire remonter l'information.", ["escalate team none"]],
    ["Le directeur vous rappellera demain matin au plus tard.", ["call_back team 03-11T12:00"]],
    ["Un technicien vous rappelle dans 24 à 48 heures.", ["call_back team 03-12T10:15"]],
    ["Vous aurez votre remboursement dans 15 jours.", ["refund team 03-25T17:00"]],
    ["Je vous rappelle demain avant midi", ["call_back self 03-11T12:00"]],
    [
      "Le peintre passe jeudi et votre auto sera prête mercredi 18 mars avant 17 h.",
      ["visit third_party 03-12T17:00", "repair team 03-18T17:00"],
    ],
  ])("%s", (text, expected) => expect(said(text, "fr")).toEqual(expected));

  test.each([
    "C'est ta réponse finale?",
    "Est-ce qu'elle coule lorsque la pompe est fermée?",
    "Est-ce que j'ai répondu à toutes vos attentes?",
    "J'ai l'impression que vous vivez un vrai cauchemar.",
    "Êtes-vous sûr à 100 % que vos employés n'ont jamais rien échappé?",
  ])("%s promises nothing", (text) => expect(said(text, "fr")).toEqual([]));

  test("the one who will act is named", () => {
    expect(commitments("Le directeur vous rappellera demain matin au plus tard.")[0]!.promiserName).toBe("le directeur");
    expect(commitments("The painter will come Thursday.", "en")[0]).toMatchObject({ promiserName: "the painter", promiser: "third_party" });
    expect(commitments("Maxime passera jeudi.", "fr")[0]!.promiserName).toBe("Maxime");
  });
});

describe("what people write", () => {
  test.each<[string, string[]]>([
    ["Bonjour, je regarde ça avec le comptable et je vous reviens d'ici jeudi.", ["reply self 03-12T17:00"]],
    ["Notre équipe se déplacera lundi entre 8 h et 12 h.", ["visit team 03-16T12:00"]],
    ["jvous rappelle à soir", ["call_back self 03-10T21:00"]],
    ["On t'envoie ça demain matin.", ["send team 03-11T12:00"]],
    ["Nous vous rembourserons sous 5 jours ouvrés.", ["refund team 03-17T17:00"]],
    ["Dès que la pièce arrive, on vous appelle.", ["call_back team vague ?"]],
    ["Je ne manquerai pas de revenir vers vous.", ["reply self none"]],
    ["Nous nous engageons à livrer votre commande avant le 20 mars.", ["deliver team 03-19T17:00"]],
    ["La pièce rentre demain.", ["deliver third_party 03-11T17:00"]],
    ["Lui ai dit qu'on la rappelle d'ici vendredi.", ["call_back team 03-13T17:00"]],
    ["Je vous envoie ça demain, ça vous va ?", ["send self 03-11T17:00"]],
    ["Votre dossier sera traité dans les meilleurs délais.", ["repair team vague"]],
  ])("%s", (text, expected) => expect(said(text, "fr")).toEqual(expected));

  test.each<[string, string[]]>([
    ["I'll get back to you by Friday.", ["reply self 03-13T17:00"]],
    ["We're going to ship the part out tomorrow and I'll send you the tracking number.", ["send team 03-11T17:00", "send self none"]],
    ["Let me check with the warehouse and I will call you back in an hour.", ["call_back self 03-10T11:15"]],
    ["Your sofa should be delivered Thursday between 1 and 3 pm.", ["deliver team 03-12T15:00"]],
    ["ill call u tmrw morning", ["call_back self 03-11T12:00"]],
    ["Once we receive the form, we'll refund you within 5 business days.", ["refund team vague ?"]],
    ["Please allow 3 to 5 business days for the refund.", ["refund team 03-17T17:00"]],
    ["A technician will be there tomorrow by noon.", ["visit team 03-11T12:00"]],
  ])("%s", (text, expected) => expect(said(text, "en")).toEqual(expected));

  test.each([
    "N'hésitez pas à nous rappeler.",
    "Je reste à votre disposition pour tout renseignement.",
    "Au plaisir de vous revoir bientôt !",
    "Merci de nous envoyer le formulaire avant vendredi.",
    "Nous restons à votre écoute.",
    "Vous pouvez nous appeler demain.",
    "Je vous transfère, un instant.",
    "Le technicien est passé hier.",
    "Bonne fin de journée !",
    "Je vous confirme la réception de votre courriel.",
    "Nous serons fermés lundi.",
    "On ne pourra pas passer avant mardi.",
    "M. Roy rappelé à 15 h comme promis.",
    "Nous vous remercions de votre confiance et vous souhaitons une excellente journée.",
  ])("%s promises nothing", (text) => expect(said(text, "fr")).toEqual([]));

  test.each([
    "Feel free to reach out any time.",
    "We're here to help!",
    "Would you like us to call you tomorrow?",
    "Let me know if you have any questions.",
    "Please send us the form by Friday.",
    "I can't get to it before Tuesday.",
    "Repairs usually take a week.",
    "Have a great day!",
    "We called you yesterday at 3.",
    "Thanks for your patience.",
    "You can call us tomorrow.",
  ])("%s promises nothing", (text) => expect(said(text, "en")).toEqual([]));
});

describe("only the person's own words", () => {
  test("a quoted promise is not theirs", () => {
    const text = "Merci.\n\nLe lun. 9 mars 2026 à 9:12, Jeff <jeff@exemple.ca> a écrit :\n> On vous rappelle demain.\n";
    expect(said(text, "fr")).toEqual([]);
  });

  test("an answer between quotes is, at its place in the text as given", () => {
    const text = "> Quand ?\nJe vous rappelle demain.\n> Merci";
    const [found] = commitments(text, "fr");
    expect(found!.words).toBe("Je vous rappelle demain");
    expect(found!.start).toBe(text.indexOf("Je vous"));
  });
});

describe("the rules' own examples", () => {
  describe.each(["fr", "en"] as const)("%s", (language) => {
    const { vetoes, grounds } = TONGUES[language].judgement;

    test.each(vetoes)("no promise: $name", ({ example, stops }) => {
      expect(clausesIn(fold(example), TONGUES[language], tuesday).some(stops)).toBe(true);
      expect(said(example, language)).toEqual([]);
    });

    test.each(grounds)("a promise: $name", ({ example, holds, confidence }) => {
      expect(clausesIn(fold(example), TONGUES[language], tuesday).some(holds)).toBe(true);
      expect(Math.max(...commitments(example, language).map((it) => it.confidence))).toBeGreaterThanOrEqual(confidence);
    });
  });
});

describe("the work grows with the text and no faster", () => {
  const looks = (text: string, language: Language) => {
    let count = 0;
    const { clauses } = TONGUES[language];
    const counting = { ...clauses, anchorAt: (...at: Parameters<typeof clauses.anchorAt>) => ((count += 1), clauses.anchorAt(...at)) };
    clausesIn(fold(text), { ...TONGUES[language], clauses: counting }, tuesday);
    return count;
  };

  test.each(["je vous rappelle ", "d'ici ", "1 ", "si le client ", "we will and ", "call to ", "demain, ", "prevu "])(
    "%s, 100 KB of it",
    (words) => {
      const half = words.repeat(50_000 / words.length);
      for (const language of ["fr", "en"] as const)
        expect(looks(half + half, language)).toBeLessThanOrEqual(2.1 * looks(half, language) + 100);
    },
  );

  test("no sentence is read longer than its limit", () => {
    for (const { tokens } of sentences("le client et ".repeat(1_000), [])) expect(tokens.length).toBeLessThanOrEqual(SENTENCE_MAX);
  });
});

describe("whatever the text", () => {
  const WORDS =
    "je vous rappelle demain d'ici vendredi avant 10 h le 3 mars si dès que on va devrait être prêt , . ! ? \n will we'll you by Friday at 2pm send the part and éà > -- 1 24 48 h jours à € \u0301".split(
      " ",
    );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" ")),
  );
  const contexts = fc.record({
    sentAt: fc.integer({ min: instant("2020-01-01T00:00:00Z"), max: instant("2035-01-01T00:00:00Z") }),
    language: fc.constantFrom<Language>("fr", "en"),
  });

  test("spans are the text's own words, no due is before it was said, and the same text says the same", () => {
    fc.assert(
      fc.property(texts, contexts, (text, { sentAt, language }) => {
        const context = { ...tuesday, sentAt: sentAt as ReadContext["sentAt"], language };
        const reading = read(text, context);
        for (const { words, start, end, due } of reading.commitments) {
          expect(words).toBe(text.slice(start, end));
          if (due.kind === "exact" || due.kind === "window") expect(due.by).toBeGreaterThanOrEqual(sentAt);
          if (due.kind !== "none") expect(text).toContain(due.words);
        }
        expect(read(text, context)).toEqual(reading);
      }),
      { numRuns: 400 },
    );
  });
});
