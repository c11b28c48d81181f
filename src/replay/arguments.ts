import type { Language } from "../core/due.ts";

export interface ReplayArguments {
  file: string;
  /** null: the story's own. */
  language: Language | null;
  json: boolean;
}

export type ReadArguments = { ok: true; arguments: ReplayArguments } | { ok: false; language: Language; wrong: string | null };

/** `wrong` is the argument not understood; null when help is asked for, or no file named. */
export function readArguments(args: readonly string[], locale: string): ReadArguments {
  let language: Language | null = null;
  let file: string | null = null;
  let json = false;
  const no = (wrong: string | null): ReadArguments => ({
    ok: false,
    language: language ?? (locale.toLowerCase().startsWith("en") ? "en" : "fr"),
    wrong,
  });
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === "--json") json = true;
    else if (argument === "--lang" || argument.startsWith("--lang=")) {
      const value = argument === "--lang" ? args[++i] : argument.slice("--lang=".length);
      if (value !== "fr" && value !== "en") return no(`--lang ${value ?? ""}`.trim());
      language = value;
    } else if (argument.startsWith("-") || file !== null) return no(argument === "--help" || argument === "-h" ? null : argument);
    else file = argument;
  }
  return file === null ? no(null) : { ok: true, arguments: { file, language, json } };
}
