import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OFFICE_HOURS, workingCalendar } from "../core/calendar.ts";
import type { Language } from "../core/due.ts";
import { instant, local } from "../core/time.ts";
import { ENGLISH_CLOSING } from "./closes/english.ts";
import { FRENCH_CLOSING } from "./closes/french.ts";
import { read } from "./read.ts";
import type { ReadContext } from "./reading.ts";

const TORONTO = "America/Toronto";
const calendar = workingCalendar({ zone: TORONTO, hours: OFFICE_HOURS, closedDays: [] });
/** Tuesday, at the end of the afternoon. */
const tuesday: ReadContext = { sentAt: instant("2026-03-10T16:15:00-04:00"), timeZone: TORONTO, region: "CA-QC", calendar };

const closes = (text: string, language?: Language) => read(text, { ...tuesday, language }).closes;
const brief = (text: string, language?: Language) => closes(text, language).map(({ kind, words }) => `${kind}: ${words}`);

describe("an act told as done", () => {
  test.each<[string, string[]]>([
    ["rappelé le client à 15 h comme promis", ["call_back: rappelé le client à 15 h comme promis"]],
    ["Photos envoyées ce matin.", ["send: Photos envoyées ce matin"]],
    ["M. Imbeault rappelé hier tel que convenu. Montant accepté.", ["call_back: M. Imbeault rappelé hier tel que convenu"]],
    ["Patiente rappelée par le Dr à 14h. RDV pris le 12.", ["call_back: Patiente rappelée par le Dr à 14h"]],
    ["J'ai parlé avec Mme Roy, elle est contente.", ["call_back: J'ai parlé avec Mme Roy"]],
    ["J'ai eu M. Côté au téléphone.", ["call_back: J'ai eu M. Côté au téléphone"]],
    ["Bonjour, nous vous avons remboursé hier.", ["refund: nous vous avons remboursé hier"]],
    ["Votre canapé a été livré ce matin à 9h20, le bon est signé.", ["deliver: Votre canapé a été livré ce matin à 9h20"]],
    ["Le technicien est passé à 13 h et a remplacé la pompe.", ["visit: Le technicien est passé à 13 h"]],
    ["Remboursement effectué.", ["refund: Remboursement effectué"]],
    ["devis transmis par courriel", ["send: devis transmis par courriel"]],
    ["On vient de vous envoyer la soumission.", ["send: On vient de vous envoyer la soumission"]],
    ["Votre voiture est prête.", ["repair: Votre voiture est prête"]],
    ["j'ai retourné son appel à midi", ["call_back: j'ai retourné son appel à midi"]],
    ["Je vous confirme que le colis a été expédié.", ["send: Je vous confirme que le colis a été expédié"]],
    ["Rappelé et envoyé le devis", ["call_back: Rappelé", "send: envoyé le devis"]],
  ])("%s", (text, expected) => expect(brief(text, "fr")).toEqual(expected));

  test.each<[string, string[]]>([
    ["called her back at 3 as promised", ["call_back: called her back at 3 as promised"]],
    ["Part delivered today.", ["deliver: Part delivered today"]],
    ["Photos sent.", ["send: Photos sent"]],
    ["I've emailed you the quote, let me know.", ["reply: I've emailed you the quote"]],
    ["We shipped your order this morning.", ["send: We shipped your order this morning"]],
    ["Spoke with Mr Khan, all good.", ["call_back: Spoke with Mr Khan"]],
    ["Refund issued.", ["refund: Refund issued"]],
    ["The light was repaired on 9 March.", ["repair: The light was repaired on 9 March"]],
    ["Your refund has been processed.", ["refund: Your refund has been processed"]],
    ["Tech was there at 2 and replaced the board.", ["visit: Tech was there at 2", "repair: replaced the board"]],
    ["The painter fixed the door yesterday.", ["repair: The painter fixed the door yesterday"]],
    ["Returned her call.", ["call_back: Returned her call"]],
    ["Your car is ready.", ["repair: Your car is ready"]],
  ])("%s", (text, expected) => expect(brief(text, "en")).toEqual(expected));
});

describe("nothing is told as done", () => {
  test.each([
    "Je vous rappelle demain avant midi.",
    "Pas rappelé encore.",
    "Je n'ai pas envoyé le devis.",
    "Le colis n'a pas été livré.",
    "Avez-vous envoyé les photos ?",
    "Vous avez envoyé les photos hier.",
    "La cliente a rappelé, pas contente.",
    "Le client nous a envoyé les photos.",
    "Elle a rappelé à 14 h.",
    "Dès que la pièce est livrée, je vous appelle.",
    "Une fois la pièce reçue et posée, on vous rappelle.",
    "Si le devis a été envoyé, dites-le-nous.",
    "Votre colis sera livré ce soir.",
    "Le remboursement va être effectué.",
    "Le devis doit être envoyé demain.",
    "Pièce livrée jeudi.",
    "Photos à envoyer.",
    "Nous avons bien reçu vos photos.",
    "Le devis envoyé hier ne comprend pas la peinture.",
    "J'ai demandé à mon collègue de vous appeler.",
    "Commande passée chez le fournisseur.",
    "Bonjour Jeff,\n\nMerci de votre patience.",
    "> rappelé le client à 15 h comme promis",
  ])("%s", (text) => expect(brief(text, "fr")).toEqual([]));

  test.each([
    "I'll call you back tomorrow.",
    "Have not called her back yet.",
    "We haven't sent the quote.",
    "Have you sent the photos?",
    "You sent the photos yesterday.",
    "Cust called back, not happy.",
    "Called to complain about the delay.",
    "She sent the photos.",
    "Once the part is delivered we'll call you.",
    "When it has been repaired you will get a text.",
    "Your order will be shipped today.",
    "Part delivered Thursday.",
    "Report to be sent by Friday.",
    "The quote we sent yesterday does not include paint.",
    "We received your photos.",
    "If the refund was issued, let us know.",
  ])("%s", (text) => expect(brief(text, "en")).toEqual([]));
});

describe("the rules' own examples", () => {
  test.each([
    ...FRENCH_CLOSING.rules.map((rule) => ["fr" as const, rule] as const),
    ...ENGLISH_CLOSING.rules.map((rule) => ["en" as const, rule] as const),
  ])("%s: %o", (language, { example }) => expect(closes(example, language)).toHaveLength(1));
});

test("what is told as done is no promise", () => {
  const said = ["rappelé le client à 15 h comme promis", "photos envoyées ce matin", "Réparation terminée à 14 h"];
  const told = ["called her back at 3 as promised", "part delivered today", "Refund issued at 2 pm"];
  expect([...said, ...told].flatMap((text) => read(text, tuesday).commitments.map(({ words }) => words))).toEqual([]);
});

test("what is promised in the same breath is still a promise", () => {
  const { closes: done, commitments } = read("Photos envoyées ce matin, je vous rappelle demain avant midi.", tuesday);
  expect([done.map(({ words }) => words), commitments.map(({ words }) => words)]).toEqual([
    ["Photos envoyées ce matin"],
    ["je vous rappelle demain avant midi"],
  ]);
});

test.each([
  ["rappelé le client à 15 h comme promis", "10 15:00"],
  ["M. Roy rappelé hier à 9 h 30", "9 09:30"],
  ["called her back at 3 as promised", "10 15:00"],
  ["Photos envoyées ce matin", null],
  ["part delivered today", null],
  ["Rappelé le client à 18 h", null],
])("%s: at %s", (text, expected) => {
  const [{ at } = {}] = closes(text);
  const told = at === undefined ? null : local(at, TORONTO);
  const two = (n: number) => String(n).padStart(2, "0");
  expect(told && `${told.day} ${two(told.hour)}:${two(told.minute)}`).toBe(expected);
});

test("whatever the text, words are its own, and never part of a promise", () => {
  const WORDS =
    "rappelé le client à 15 h comme promis photos envoyées ce matin j'ai on a été livré part delivered today called her back we've sent et , . ! ? \n je vous rappelle demain will be once dès que é \u0301 > --".split(
      " ",
    );
  const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: "binary", maxLength: 200 })), fc.constantFrom<Language>("fr", "en"), (text, language) => {
      const { closes: done, commitments } = read(text, { ...tuesday, language });
      for (const it of done) {
        expect(text.slice(it.start, it.end)).toBe(it.words);
        if (it.at !== undefined) expect(it.at).toBeLessThanOrEqual(tuesday.sentAt);
        expect(commitments.some(({ start, end }) => start < it.end && it.start < end)).toBe(false);
      }
    }),
  );
});
