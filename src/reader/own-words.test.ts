import fc from "fast-check";
import { expect, test } from "vitest";
import { ownWords } from "./own-words.ts";

const own = (text: string) => ownWords(text).own.replace(/\s+/g, " ").trim();

test.each([
  ["quoted lines", "Je passe jeudi.\n> Quand ?\n> Merci"],
  ["a French reply's introduction", "Je passe jeudi.\n\nLe mer. 23 sept. 2026 à 19:44, Sonia M. <s@exemple.fr> a écrit :\n> Quand ?"],
  [
    "one over two lines",
    "Je passe jeudi.\n\nLe mer. 23 sept. 2026 à 19:44, Sonia Marchand-Lefebvre\n<s@exemple.fr> a écrit :\nQuand ?\nMerci",
  ],
  ["an English reply's introduction", "Je passe jeudi.\n\n> On Nov 30, Joan wrote:\n> When?"],
  ["an Outlook header", "Je passe jeudi.\n\nDe : Sonia <s@exemple.fr>\nEnvoyé : lundi\n\nQuand ?"],
  ["a forwarded message", "Je passe jeudi.\n---------- Forwarded message ---------\nHello"],
  [
    "an indented introduction (Yahoo)",
    "Je passe jeudi.\n\n    Le lundi 2 mars 2026 à 09:12:00 UTC−5, Sonia <s@exemple.fr> a écrit :  \n \n Quand ?",
  ],
  ["a Zimbra header", "Je passe jeudi.\n\n----- Mail original -----\nDe: Sonia\nObjet: Quand ?"],
  ["a header in another language", "Je passe jeudi.\n\nVon: Sonia\nGesendet: Montag\n\nWann?"],
  ["a quote's introduction after dashes (Yahoo)", "Je passe jeudi.\n\n--- On Mon, 7/30/12, Jo <j@example.com> wrote:\n\nWhen?"],
  ["a signature", "Je passe jeudi.\n-- \nCarl\nOn vous rappelle toujours !"],
  ["a disclaimer", "Je passe jeudi.\n\nCe courriel est confidentiel et destiné à la personne nommée."],
  ["a phone's footer", "Je passe jeudi.\n\nEnvoyé de mon iPhone"],
])("%s is set aside", (_, text) => expect(own(text)).toBe("Je passe jeudi."));

test("what the customer says in a conversation written down is set aside", () => {
  expect(own("Agent: Right.\nCaller: I'll pay today.\nAgent: I'll ring you.")).toBe("Agent: Right. Agent: I'll ring you.");
  expect(own("Client: Bhatt. T4 missing.")).toBe("Client: Bhatt. T4 missing.");
});

test("an answer between quotes stays", () => {
  expect(own("On Monday, Jo wrote:\n> When?\nThursday.\n> Who?\nMaxime.")).toBe("Thursday. Maxime.");
});

test("every offset and line stays where it was", () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom("Je passe.", "> quoi", "-- ", "Le 3 mars, X a écrit :", "", "De : a@b.fr", "é\u0301"))
        .map((lines) => lines.join("\n")),
      (text) => {
        const { own: kept } = ownWords(text);
        expect(kept).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++) expect([text[i], text[i] === "\n" ? "\n" : " "]).toContain(kept[i]);
      },
    ),
  );
});
