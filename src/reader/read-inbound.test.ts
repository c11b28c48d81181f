import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Language } from "../core/due.ts";
import { signsIn } from "./inbound/signs-in.ts";
import { SIGNS } from "./inbound/signs.ts";
import { readInbound } from "./read-inbound.ts";

describe.each<Language>(["fr", "en"])("each sign's example (%s)", (language) => {
  test.each(SIGNS[language])("$name: $example", ({ name, says, example }) => {
    expect(signsIn(example, language)).toContain(name);
    expect(says).not.toMatch(/[^\\][*+](?!\])/);
  });
});

describe("what a customer's words show", () => {
  test("«Toujours pas de nouvelles» is a chase and a complaint (S08)", () => {
    expect(readInbound("Bonjour, toujours pas de nouvelles de ma voiture.")).toMatchObject({
      language: "fr",
      chasing: true,
      complaint: true,
      asks: true,
    });
  });

  test("asking for news politely is a chase without a complaint", () => {
    expect(readInbound("Bonjour, avez-vous des nouvelles pour mon dossier ? Merci")).toMatchObject({
      chasing: true,
      complaint: false,
      anger: 0,
      asks: true,
    });
  });

  test("a faulty alarm is a critical moment (S30)", () => {
    expect(readInbound("Mon alarme bipe toutes les deux minutes et ne marche pas.")).toMatchObject({ critical: true, asks: true });
    expect(readInbound("We have no heat and it's freezing in here")).toMatchObject({ language: "en", critical: true });
  });

  test("a date that does not suit is refused", () => {
    expect(readInbound("Jeudi ne me convient pas, avez-vous une autre date ?")).toMatchObject({ refusesDate: true, asks: true });
    expect(readInbound("Thursday doesn't work for me")).toMatchObject({ refusesDate: true });
  });

  test("a long text about faults that blames nobody needs an answer and is no complaint", () => {
    const report =
      "The address is written in several of the templates. If you have changed it, the page of the login goes back to the wrong place after it is sent, and the error stays there. You can see it in the settings of the group, and in the folder of the server, and the same for the page of the portal.";
    expect(readInbound(report)).toMatchObject({ asks: true, complaint: false });
    expect(readInbound(`${report} This is unacceptable.`)).toMatchObject({ complaint: true });
  });

  test("settled is neither a chase nor a complaint", () => {
    expect(readInbound("Tout est réglé, merci beaucoup !")).toMatchObject({ settled: true, chasing: false, complaint: false, asks: false });
  });

  test("anger is read from threats, abuse and shouting", () => {
    expect(readInbound("C'est scandaleux, je vais en parler à mon avocat.").anger).toBe(3);
    expect(readInbound("OÙ EST MON REMBOURSEMENT").anger).toBe(3);
    expect(readInbound("C'est inadmissible.").anger).toBe(2);
    expect(readInbound("Merci, à jeudi !").anger).toBe(0);
  });

  test.each([
    ["Quels bouffons !", "insult"],
    ["Le robinet coule encore, bande de voleurs !", "complaint"],
    ["Une équipe en or, mais il manque deux morceaux.", "complaint"],
    ["Do you deliver to the Island?", "question"],
    ["Couldn't fault them, tidy and friendly.", "praise"],
    ["I'm at the gate", "other"],
    ["Automatic reply: our office is closed.", "other"],
  ] as const)("«%s»: %s", (text, label) => expect(readInbound(text).label).toBe(label));

  test.each([
    "Pose propre, prix clair, gens aimables.",
    "GARAGE SÉRIEUX ET RAPIDE",
    "Vraiment facile et vite réglé, chapeau",
    "Interlocutrice disponible et compétente, bons échanges",
    "FRIENDLY AND QUICK!!!",
    "Polite crew, easy booking, tidy work",
  ])("praise is no complaint, however it is said: «%s»", (text) =>
    expect(readInbound(text)).toMatchObject({ label: "praise", complaint: false, anger: 0, asks: false }),
  );

  test.each([
    "Gens aimables, mais la peinture coule.",
    "Ni aimable ni rapide.",
    "Pas très professionnel.",
    "Rapide, il manque juste la moitié des vis.",
    "GARAGE NUL ET TROP LENT",
    "Friendly crew, shame the tap still drips.",
    "Not very helpful.",
  ])("kind words take nothing from a complaint: «%s»", (text) =>
    expect(readInbound(text)).toMatchObject({ label: "complaint", complaint: true }),
  );

  test("a machine's reply shows nothing", () => {
    expect(readInbound("Réponse automatique : je suis absent, toujours pas de retour avant lundi.")).toMatchObject({
      chasing: false,
      complaint: false,
      asks: false,
    });
  });

  test("what they quote is not what they say", () => {
    expect(readInbound("Merci !\n> C'est inadmissible, toujours pas de nouvelles.")).toMatchObject({
      chasing: false,
      complaint: false,
      anger: 0,
    });
  });

  test("when they can be reached is said in their own words", () => {
    const text = "Bonjour, toujours pas de nouvelles.\n> appelez-nous avant 17 h\nJe finis à 16 h, jamais le lundi.";
    const { chasing, availability } = readInbound(text);
    expect(chasing).toBe(true);
    expect(availability.map(({ start, end }) => text.slice(start, end))).toEqual(["Je finis à 16 h", "jamais le lundi"]);
    expect(availability.map(({ words }) => words)).toEqual(["Je finis à 16 h", "jamais le lundi"]);
  });

  test("what a long mail says in passing settles nothing, and refuses no date", () => {
    const story =
      "The kitchen came in March and the doors were hung by your two men, who also did the hall and the small room behind it. ".repeat(6);
    expect(readInbound(`${story}The drawer is fixed now.`)).toMatchObject({ settled: false });
    expect(readInbound("The drawer is fixed now, thanks.")).toMatchObject({ settled: true });
    const colours = `${story}The handle is brass and I need to change it.`;
    expect(readInbound(colours)).toMatchObject({ refusesDate: false });
    expect(readInbound(`${story}We can't do Thursday.`)).toMatchObject({ refusesDate: true });
  });

  test.each(["Non, ce n'est pas réglé.", "Je croyais que c'était réparé.", "It's not fixed yet.", "It's still dripping"])(
    "not settled waits for an answer: «%s»",
    (text) => expect(readInbound(text)).toMatchObject({ label: "complaint", settled: false, complaint: true, asks: true }),
  );

  test.each(["Appelez-moi après 17 h", "Bonjour, rappelez ma fille demain", "Please send the invoice", "Text me when you're close"])(
    "asking to hear from us is no complaint: «%s»",
    (text) => expect(readInbound(text)).toMatchObject({ complaint: false, anger: 0, asks: true }),
  );

  test("what is settled while more is announced is not", () => {
    expect(readInbound("The tap is fixed. The remaining issue is the boiler.")).toMatchObject({ settled: false });
  });

  test("what is settled beside a danger is not settled", () => {
    const text = "La toilette est réparée, merci. Ça sent le gaz dans la cave.";
    expect(readInbound(text)).toMatchObject({ settled: false, critical: true, asks: true });
  });

  test("any text is read, and the same way twice", () => {
    const bits = [
      "Je suis libre ",
      "après 18 h",
      " until ",
      "5:30",
      "\n> ",
      "\u0301",
      "🏠",
      "demain",
      "rappelez-moi ",
      "Thursday",
      ". ",
      "?",
      "T",
      "D",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: "binary", maxLength: 20 })), { maxLength: 30 }),
        (parts) => {
          const text = parts.join("");
          const reading = readInbound(text);
          expect(reading).toEqual(readInbound(text));
          for (const { words, start, end } of reading.availability) expect(words).toBe(text.slice(start, end));
        },
      ),
    );
  });
});
