import { fr } from "./fr.ts";

type Tree = { [key: string]: string | Tree };

/** «Courriel» is «e-mail» in France, elided where it must be. */
export function inFrance(text: string): string {
  return text
    .replace(/\bdu courriel\b/g, "de l’e-mail")
    .replace(/\b([Ll])e courriel\b/g, "$1’e-mail")
    .replace(/\bde courriel/g, "d’e-mail")
    .replace(/courriel/g, "e-mail")
    .replace(/Courriel/g, "E-mail");
}

const spoken = (words: Tree): Tree => Object.fromEntries(Object.entries(words).map(([key, it]) => [key, typeof it === "string" ? inFrance(it) : spoken(it)]));

/** What is said otherwise in France than in Québec. */
export const frFr: Tree = {
  ...spoken(fr),
  doors: { ...spoken(fr.doors), by: { ...spoken(fr.doors.by), chat: "par chat" }, name: { ...spoken(fr.doors.name), chat: "chat" } },
  today: { ...spoken(fr.today), empty: { ...spoken(fr.today.empty), mailbox: "Branchez une boîte e-mail" } },
};
