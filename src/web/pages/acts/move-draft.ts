import type { TFunction } from "i18next";
import type { CommitmentView } from "../../../contract/commitment.ts";
import type { Instant } from "../../../core/time.ts";
import type { Format } from "../../format.ts";

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
    me,
  }: { act: "move" | "date"; how: How; commitment: CommitmentView; late: boolean; dueAt: Instant | null; reason: string; me: string },
  t: TFunction,
  format: Format,
): string {
  const terms = {
    words: commitment.words.replace(/[.!…\s]+$/u, ""),
    reason: sentence(reason),
    due: dueAt === null ? "…" : format.spoken(dueAt),
    me,
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
  return t(key, terms).replace(/ {2,}/g, " ").replace(/ +\n/g, "\n");
}

function sentence(reason: string): string {
  const words = reason.trim();
  if (!words) return "";
  return words.charAt(0).toLocaleUpperCase() + words.slice(1) + (/[.!?…]$/.test(words) ? "" : ".");
}
