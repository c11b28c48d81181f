import { expect, test } from "vitest";
import { guessLanguage } from "./language.ts";

test.each(["Je vous rappelle demain.", "jvous texte tantot", "Équipe sur place", "Livraison prevue vendredi", "ok merci"])(
  "French: %s",
  (text) => expect(guessLanguage(text)).toBe("fr"),
);

test.each(["I'll call you tomorrow.", "Tech there tonight by 8", "promo code isn't working", "weekend mood", "RN to call pt back EOD"])(
  "English: %s",
  (text) => expect(guessLanguage(text)).toBe("en"),
);

test("a text that says neither is the desk's first language", () => expect(guessLanguage("👍 12")).toBe("fr"));
