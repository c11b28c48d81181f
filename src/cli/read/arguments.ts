import type { Language } from "../../core/due.ts";

/** What the lines hold: an employee's texts, or a customer's. */
export type Mode = "promises" | "inbound";

export interface ReadArguments {
  mode: Mode;
  /** null: standard input. */
  file: string | null;
  /** Of what is said about bad lines. */
  language: Language;
}

type Understood = { ok: true; arguments: ReadArguments } | { ok: false; language: Language; wrong: string | null; help: boolean };

/** `wrong` is the argument not understood; null when one is missing, or help is asked for. */
export function readArguments(args: readonly string[], locale: string): Understood {
  let language: Language = locale.toLowerCase().startsWith("en") ? "en" : "fr";
  const given: string[] = [];
  const no = (wrong: string | null, help = false): Understood => ({ ok: false, language, wrong, help });
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === "--lang" || argument.startsWith("--lang=")) {
      const value = argument === "--lang" ? args[++i] : argument.slice("--lang=".length);
      if (value !== "fr" && value !== "en") return no(`--lang ${value ?? ""}`.trim());
      language = value;
    } else if (argument === "--help" || argument === "-h") return no(null, true);
    else if (argument.startsWith("-") && argument !== "-") return no(argument);
    else given.push(argument);
  }
  const [mode, file = "-", ...more] = given;
  if (mode === undefined) return no(null);
  if (mode !== "promises" && mode !== "inbound") return no(mode);
  if (more.length > 0) return no(more[0]!);
  return { ok: true, arguments: { mode, file: file === "-" ? null : file, language } };
}
