import type { Problem, ProblemCode } from "./message.ts";
import type { Words } from "./words.ts";

const SAYS: Record<ProblemCode, (it: Problem) => string> = {
  too_long: () => "elle dépasse 16 Mo",
  not_utf8: () => "ce n’est pas de l’UTF-8",
  not_json: () => "ce n’est pas du JSON",
  not_an_object: () => "ce n’est pas un objet JSON",
  missing: ({ field }) => `« ${field} » manque`,
  not_a_text: ({ field, found }) => `« ${field} » doit être un texte, pas ${short(found)}`,
  not_an_id: ({ field, found }) => `« ${field} » doit être un texte ou un nombre, pas ${short(found) || "vide"}`,
  unknown_language: ({ field, found }) => `« ${field} » doit être fr ou en, pas « ${short(found)} »`,
  unknown_zone: ({ field, found }) => `« ${field} » : fuseau inconnu « ${short(found)} », attendu : America/Toronto, Europe/Paris…`,
  not_an_instant: ({ field, found }) => `« ${field} » : « ${short(found)} » n’est pas un instant, attendu : 2026-11-24T09:30:00-05:00`,
};

export const FR: Words = {
  stdin: "entrée standard",
  badLine: (file, line, problems) => `${file}, ligne ${line} : ${problems.map((it) => SAYS[it.code](it)).join(" ; ")}.`,
  badLines: (count) => (count === 1 ? "1 ligne n’a pas été lue." : `${count} lignes n’ont pas été lues.`),
  noFile: (file) => `${file} : ce fichier n’existe pas.`,
  unreadable: (file) => `${file} : ce fichier ne peut pas être lu.`,
  badArgument: (argument) => `Argument inconnu : ${argument}`,
  usage: `Lit des messages, un objet JSON par ligne, et dit ce qui y est lu, un objet JSON par ligne.

  npm run --silent read -- promises [FICHIER.jsonl] [--lang fr|en]
  npm run --silent read -- inbound  [FICHIER.jsonl] [--lang fr|en]

  promises   ce que promet le texte d’un employé : {id, text, sentAt, timezone, lang?, region?, channel?}
  inbound    ce que montre le texte d’un client : {id, text, lang?, region?, channel?}
  FICHIER    sans lui, ou « - » : l’entrée standard
  --lang     la langue de ce qui est dit des lignes fautives

Code de sortie : 0 ; 1 quand une ligne n’a pas pu être lue ; 2 quand le fichier ou un argument est fautif.`,
};

/** Ce qui tient sur une ligne de terminal. */
const short = (found: string): string => (found.length > 60 ? `${found.slice(0, 60)}…` : found);
