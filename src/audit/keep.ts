/** A string of its own: V8 keeps the whole mail alive behind a slice of it. */
export const detached = (text: string): string => Buffer.from(text).toString();

/** Detached, and the same string for the same text: a mailbox repeats its addresses, names and subjects. */
export function keeper(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    let found = kept.get(text);
    if (found === undefined) {
      found = detached(text);
      kept.set(found, found);
    }
    return found;
  };
}
