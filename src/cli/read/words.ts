import type { Language } from "../../core/due.ts";
import type { Problem } from "./message.ts";
import { EN } from "./words-en.ts";
import { FR } from "./words-fr.ts";

/** Every word that `read` says beside its answers, in one language. */
export interface Words {
  stdin: string;
  /** «fichier.jsonl, ligne 12 : …». */
  badLine(file: string, line: number, problems: readonly Problem[]): string;
  badLines(count: number): string;
  noFile(file: string): string;
  unreadable(file: string): string;
  badArgument(argument: string): string;
  usage: string;
}

export const wordsIn = (language: Language): Words => (language === "fr" ? FR : EN);
