import { expect, test } from "vitest";
import { ownWords } from "../../../reader/own-words.ts";
import { withQuoted } from "./quoted.ts";

const QUOTED = { intro: "Le mardi 24 novembre, Jeff a écrit :", words: "Bonjour,\n\nmon aile <3, je vous rappelle demain ?" };

test("the message answered stands below the answer, and is not read as ours", () => {
  const { text } = withQuoted({ text: "Oui, vendredi.\n", html: null }, QUOTED);
  expect(text).toBe("Oui, vendredi.\n\nLe mardi 24 novembre, Jeff a écrit :\n> Bonjour,\n>\n> mon aile <3, je vous rappelle demain ?");
  expect(ownWords(text).own.trim()).toBe("Oui, vendredi.");
});

test("with form, what was quoted stays words", () => {
  expect(withQuoted({ text: "Oui", html: "<p><strong>Oui</strong></p>" }, QUOTED).html).toBe(
    "<p><strong>Oui</strong></p><p>Le mardi 24 novembre, Jeff a écrit :</p><blockquote><p>Bonjour,</p><p>mon aile &lt;3, je vous rappelle demain ?</p></blockquote>",
  );
});
