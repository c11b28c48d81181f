import type { Choice } from "./draft-promises.ts";
import type { Draft } from "./composing.ts";

export type Mode = "email" | "call" | "note";
export const MODES = ["email", "call", "note"] as const satisfies readonly Mode[];

/** What the person decided of the promises in the text. */
export interface Held {
  choices: readonly (readonly [string, Choice])[];
  marks: readonly string[];
}
export const NOTHING_HELD: Held = { choices: [], marks: [] };

/** A draft with what the page keeps beside it. */
export interface Writing extends Draft {
  held: Held;
  /** The newest message in view when it was begun, or looked at since; null: there was none. */
  seen: string | null;
}

/** What this machine keeps until the server has said yes: the text, and the version it was written over. */
export interface Unsaved {
  writing: Writing;
  version: number | null;
}

const name = (caseId: string, personId: string, mode: Mode) => `tenir:draft:${personId}:${caseId}:${mode}`;

/** A send whose outcome is not known: the same text must go with the same key, or the customer could get it twice, the call be noted twice. */
export interface Attempt {
  text: string;
  key: string;
}

export function readUnsaved(caseId: string, personId: string, mode: Mode): Unsaved | null {
  try {
    const { writing, version } = JSON.parse(read(name(caseId, personId, mode)) ?? "null") as Unsaved;
    return typeof writing.text === "string" ? { writing, version } : null;
  } catch {
    return null;
  }
}

export const saveUnsaved = (caseId: string, personId: string, mode: Mode, it: Unsaved | null): void =>
  write(name(caseId, personId, mode), it ? JSON.stringify(it) : "");

export function readAttempt(caseId: string, personId: string, mode: Mode): Attempt | null {
  const [key, ...text] = (read(`${name(caseId, personId, mode)}:sent`) ?? "").split("\n");
  return key ? { key, text: text.join("\n") } : null;
}

export const saveAttempt = (caseId: string, personId: string, mode: Mode, attempt: Attempt | null): void =>
  write(`${name(caseId, personId, mode)}:sent`, attempt ? `${attempt.key}\n${attempt.text}` : "");

/** A browser that keeps nothing (private window, full disk) is no obstacle to writing. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Kept in the page only.
  }
}
