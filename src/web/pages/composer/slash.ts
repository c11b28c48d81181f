/** Typed first in a line, it opens the saved replies; alone it says nothing. */
export const ASKS_FOR_REPLY = "/";

/** What a line asks of the saved replies: the letters typed after its «/» before they took the caret. Null where it asks nothing. */
export const askedIn = (line: string): string | null => /^\/([\p{L}\p{N} ]{0,40})$/u.exec(line)?.[1] ?? null;
