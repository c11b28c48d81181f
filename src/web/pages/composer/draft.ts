export type Mode = "email" | "call" | "note";

const name = (caseId: string, personId: string, mode: Mode) => `tenir:draft:${personId}:${caseId}:${mode}`;

/** A send whose outcome is not known: the same text must go with the same key, or the customer could get it twice, the call be noted twice. */
export interface Attempt {
  text: string;
  key: string;
}

/** What was being written, kept on this machine per case, person and way. */
export const readDraft = (caseId: string, personId: string, mode: Mode): string => read(name(caseId, personId, mode)) ?? "";
export const saveDraft = (caseId: string, personId: string, mode: Mode, text: string): void => write(name(caseId, personId, mode), text);

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
