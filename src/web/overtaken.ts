import type { TFunction } from "i18next";
import { instant, type Instant } from "../core/time.ts";
import { ApiProblem } from "./api.ts";
import type { Desk } from "./session.tsx";

/** How far a page shows a case's record. */
export interface Shown {
  id: string;
  position: number;
}

/** What a gesture says it was made from (`?seen=`). */
export const seenOf = ({ id, position }: Shown): string => `${id}~${position}`;

/** What a colleague did meanwhile, for which a gesture was refused; the page has shown the case up to there once it is told. */
export interface Overtaken extends Shown {
  event: string;
  by: string;
  at: Instant;
}

export function overtakenBy(error: unknown): Overtaken | null {
  if (!(error instanceof ApiProblem) || error.code !== "changed_meanwhile") return null;
  const { event, by, at, case: id, position } = error.detail;
  return { event: String(event), by: String(by), at: instant(String(at)), id: String(id), position: Number(position) };
}

/** Who did what, and when: with the words of the pages beyond the first (i18n.ts). */
export function overtakenWords({ event, by, at }: Overtaken, t: TFunction, { nameOf, format }: Desk, now: Instant): string {
  const who = nameOf({ role: "person", id: by }) ?? t("meanwhile.someone");
  return t("meanwhile.sentence", {
    who,
    did: t(`meanwhile.did.${event}` as "meanwhile.did.other", { defaultValue: t("meanwhile.did.other") }),
    when: format.dated(at, now),
  });
}
