import type { TFunction } from "i18next";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { isAtHour } from "../../../core/due.ts";
import { type Instant, instant } from "../../../core/time.ts";
import type { Format } from "../../../core/format.ts";

export type How = "message" | "call" | "counter" | "already";

/** What is to be said, in the customer's language; the person changes it at will. */
export function moveDraft(
  {
    act,
    how,
    commitment,
    late,
    dueAt,
    reason,
  }: { act: "move" | "date"; how: How; commitment: CommitmentView; late: boolean; dueAt: Instant | null; reason: string },
  t: TFunction,
  format: Format,
): string {
  const due = dueAt === null ? "…" : format.spoken(dueAt);
  const terms = {
    said: saidBefore(commitment, t, format),
    reason: sentence(reason),
    due,
    willBe: t(isAtHour(commitment.due) ? "promise.move.willBeAt" : "promise.move.willBeBy", { due }),
  };
  const spoken = how !== "message";
  const key =
    act === "date"
      ? spoken
        ? "promise.date.callWords"
        : "promise.date.draft"
      : spoken
        ? "promise.move.callWords"
        : late
          ? "promise.move.draftLate"
          : "promise.move.draft";
  return t(key, terms).replace(/ {2,}/g, " ").replace(/ +\n/g, "\n").replace(TWO_STOPS, "$1.");
}

/** An hour in «p.m.» ends its sentence. */
const TWO_STOPS = /([^.])\.\.(?!\.)/g;

/** What tells the customer that we will not do it after all. */
export function releaseDraft(commitment: CommitmentView, reason: string, t: TFunction, format: Format): string {
  return t("promise.release.draft", { said: saidBefore(commitment, t, format), reason: sentence(reason) }).trimEnd();
}

/** Reminds the customer of the promise: in its own words when they heard them, without those of a note when it was only noted. */
function saidBefore({ saidIn, words, conventional, dueAt }: CommitmentView, t: TFunction, format: Format): string {
  if (saidIn !== null) return t("promise.move.saidWords", { words: words.replace(/[.!…\s]+$/u, "") });
  return conventional ? t("promise.move.saidNothing") : t("promise.move.saidDate", { was: format.spoken(instant(dueAt)) });
}

function sentence(reason: string): string {
  const words = reason.trim();
  if (!words) return "";
  return words.charAt(0).toLocaleUpperCase() + words.slice(1) + (/[.!?…]$/.test(words) ? "" : ".");
}
