import { describe, expect, test } from "vitest";
import type { Language } from "../../src/core/due.ts";
import { type Claims, type Place, plain } from "../../src/reader/inbound/claim.ts";

/** The words in a text as written where a fact is found. */
export type FindWords = (text: string, language: Language) => string[];

export const wordsFound =
  (placesIn: (text: string, language: Language) => Place[]): FindWords =>
  (text, language) => {
    const read = plain(text);
    return placesIn(read, language).map(({ start, end }) => read.slice(start, end));
  };

/** Each rule finds its example and leaves its near misses, and none repeats without a bound. */
export function testEachClaim(found: FindWords, claimsOf: Readonly<Record<Language, Claims>>): void {
  describe.each([
    ["fr", claimsOf.fr],
    ["en", claimsOf.en],
  ] as const)("each rule (%s)", (language, { claims }) => {
    test.each(claims.map(({ example }) => example))("«%s» is one", (example) => {
      expect(found(example, language)).not.toEqual([]);
    });

    test.each(claims.flatMap(({ not }) => not ?? []))("«%s» is none", (not) => {
      expect(found(not, language)).toEqual([]);
    });

    test("repeats nothing without a bound", () => {
      for (const { says } of claims) expect(says).not.toMatch(/[^\\][*+]|\{\d+,\}/);
    });
  });
}
