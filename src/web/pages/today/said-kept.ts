import type { Band, PromiseLine } from "./bands.ts";

/** A promise said kept that the server has not answered for. */
export interface SaidKept {
  line: PromiseLine;
  band: Band;
}

const PREFIX = "tenir:kept:";
const name = (person: string, id = "") => `${PREFIX}${person}:${id}`;

/** In this browser, until it is answered: a page closed or loaded again without a network forgets nothing. One promise is said kept once, whoever asks again. */
export function holdSaidKept(person: string, it: SaidKept): void {
  try {
    localStorage.setItem(name(person, it.line.commitment.id), JSON.stringify(it));
  } catch {
    // Kept in the page only.
  }
}

export function letGoSaidKept(person: string, id: string): void {
  try {
    localStorage.removeItem(name(person, id));
  } catch {
    // There was none.
  }
}

/** Those of that person's, in no order. */
export function saidKept(person: string): SaidKept[] {
  try {
    const names = Object.keys(localStorage).filter((it) => it.startsWith(name(person)));
    return names.flatMap((it) => read(localStorage.getItem(it)) ?? []);
  } catch {
    return [];
  }
}

/** Null for what another version left. */
function read(text: string | null): SaidKept | null {
  try {
    const { line, band } = JSON.parse(text ?? "null") as SaidKept;
    return typeof line.commitment.id === "string" && typeof line.case.id === "string" ? { line, band } : null;
  } catch {
    return null;
  }
}
