import i18next, { type TFunction } from "i18next";
import { expect, test } from "vitest";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { instant } from "../../../core/time.ts";
import { formatter } from "../../../core/format.ts";
import { enRest } from "../../words/en-rest.ts";
import { en } from "../../words/en.ts";
import { frRest } from "../../words/fr-rest.ts";
import { fr } from "../../words/fr.ts";
import { moveDraft, releaseDraft } from "./move-draft.ts";

await i18next.init({ lng: "fr", resources: { fr: { translation: { ...fr, ...frRest } } }, interpolation: { escapeValue: false } });
const t = i18next.t as TFunction;
i18next.addResourceBundle("en", "translation", { ...en, ...enRest });
const english = i18next.getFixedT("en") as TFunction;
const format = formatter("fr-CA", "America/Toronto");
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

const heard = {
  words: "Je vous rappelle demain avant midi.",
  saidIn: "a-mail",
  due: { kind: "exact", by: "2026-11-24T12:00:00-05:00", words: "demain avant midi" },
  conventional: false,
  dueAt: "2026-11-24T12:00:00-05:00",
} as CommitmentView;
const noted = { ...heard, words: "Je rappelle Jeff demain avant midi", saidIn: null };
const moved = (commitment: CommitmentView, late = false) =>
  plain(
    moveDraft(
      { act: "move", how: "message", commitment, late, dueAt: instant("2026-11-26T12:00:00-05:00"), reason: "la pièce manque" },
      t,
      format,
    ),
  );

test("a promise the customer heard is said again in its words", () =>
  expect(moved(heard)).toBe(
    "Bonjour,\n\nNous vous avions dit : « Je vous rappelle demain avant midi ». Nous n’y arriverons pas. La pièce manque.\n\nCe sera fait au plus tard jeudi 26 novembre à 12 h. Est-ce que cela vous va ?",
  ));

test("a promise that was only noted is not said in the words of the note", () =>
  expect(moved(noted, true)).toBe(
    "Bonjour,\n\nNous vous avions promis une suite pour mardi 24 novembre à 12 h. Nous ne l’avons pas fait, et nous nous en excusons. La pièce manque.\n\nCe sera fait au plus tard jeudi 26 novembre à 12 h.",
  ));

test("a visit said for an hour is moved to an hour", () => {
  const visit = {
    ...heard,
    words: "Je passe demain à 10 h.",
    due: { kind: "exact", by: "2026-11-24T10:00:00-05:00", words: "demain à 10 h", at: true },
  };
  const message = moved(visit as CommitmentView);
  expect(message).toContain("Ce sera jeudi 26 novembre à 12 h. Est-ce que cela vous va ?");
  expect(message).not.toContain("au plus tard");
});

test("an English date ends its sentence once", () => {
  const terms = { act: "move", how: "call", late: false, dueAt: instant("2026-11-26T14:00:00-05:00"), reason: "The part is late" } as const;
  expect(plain(moveDraft({ ...terms, commitment: heard }, english, formatter("en-CA", "America/Toronto")))).toContain(
    "It will be done by Thursday, November 26 at 2 p.m. Does that suit you?",
  );
});

test("without a date said, none is told", () =>
  expect(plain(releaseDraft({ ...noted, conventional: true }, "", t, format))).toBe(
    "Bonjour,\n\nNous vous avions promis une suite. Nous ne pourrons pas le faire.",
  ));
