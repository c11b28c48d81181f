/**
 * Rules are written as regular expressions on folded text with {FRAGMENTS} of their language.
 * Every repetition in them must be bounded, so that reading stays linear in the text.
 */
export type Fragments = Readonly<Record<string, string>>;

/** Matches only where it is asked to look, and only up to the end of a word. */
export function here(source: string, fragments: Fragments): RegExp {
  return new RegExp(`(?:${expand(source, fragments)})(?![a-z0-9])`, "y");
}

/** The source with its fragments and spaces written out. */
export function expand(source: string, fragments: Fragments): string {
  const expanded = source.replace(/\{([A-Z_]+)\}/g, (_, name: string) => {
    const fragment = fragments[name];
    if (fragment === undefined) throw new RangeError(`no fragment {${name}} in «${source}»`);
    return `(?:${expand(fragment, fragments)})`;
  });
  return expanded.replaceAll(" ", "\\s{1,3}").replaceAll("\\s{1,3}?", "\\s{0,3}");
}

/** The alternatives that a source is made of at its outermost. */
export function alternativesOf(source: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (char === "\\") at++;
    else if (char === "[") at = source.indexOf("]", at);
    else if (char === "(") depth++;
    else if (char === ")") depth--;
    else if (char === "|" && depth === 0) {
      found.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, source.slice(from)];
}
