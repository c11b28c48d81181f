import { expect, test } from "vitest";
import { isCourteous } from "./courtesy.ts";

test.each(["Merci beaucoup !", "Parfait, à jeudi", "Bien reçu.", "C’est noté", "OK", "👍", "Thanks a lot!", "Got it", "See you Monday"])(
  "politeness: %s",
  (words) => {
    expect(isCourteous(words)).toBe(true);
  },
);

test.each(["La peinture lève déjà.", "Mon auto coule", "Le 14 alors", "It leaks again", "Remerciements mitigés"])(
  "more than that: %s",
  (words) => {
    expect(isCourteous(words)).toBe(false);
  },
);
