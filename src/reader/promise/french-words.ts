/** Words by spaces, as a set. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(" "));
