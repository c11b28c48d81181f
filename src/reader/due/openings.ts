/** A word's first letters tell enough; all of them would make tens of thousands of openings. */
const LETTERS_MAX = 6;
/** And so many of the word after a short one. */
const NEXT_MAX = 3;
const ANY_DIGIT = "0";
const ANY_BLANK = " ";
/** What may be a letter or not; after a short word, anything at all. */
const ANYTHING = "*";

/** What begins at `start` of a text, as far as it tells: a word's first letters, or a short word or a number and what follows it. */
export function openingAt(text: string, start: number): string {
  const first = startOfWord(text, start, LETTERS_MAX);
  if (first.length === LETTERS_MAX || !isWord(first)) return first;
  let at = start + first.length;
  if (first === ANY_DIGIT) while (kindOf(text[at] ?? "") === ANY_DIGIT) at++;
  const from = at;
  if (text[at] === "'") at++;
  else while (at < text.length && isBlank(text[at]!)) at++;
  if (at === text.length) return first;
  if (at === from) return first + kindOf(text[at]!);
  const next = startOfWord(text, at, NEXT_MAX);
  const ends = next.length < NEXT_MAX && isLetter(next.charCodeAt(0)) ? blankOr(text[at + next.length] ?? "") : "";
  return first + blankOr(text[from]!) + next + ends;
}

/** Under which rules are kept that begin so, whatever follows. */
export const wheneverBegun = (opening: string): string =>
  opening.replace(/[^a-z0].*/, "").replace(/(?<=[a-z])0.*|(?<=0)[a-z].*/, "") + ANYTHING;

function startOfWord(text: string, start: number, most: number): string {
  let end = start;
  while (end - start < most && isLetter(text.charCodeAt(end))) end++;
  return end > start ? text.slice(start, end) : kindOf(text[start]!);
}

/** A word or a number: where it ends before it tells enough, what follows is looked at too. */
const isWord = (first: string): boolean => first[0] === ANY_DIGIT || isLetter(first.charCodeAt(0));

const isLetter = (code: number): boolean => code >= 97 && code <= 122;
const isBlank = (char: string): boolean => char === " " || char === "\n";
const blankOr = (char: string): string => (isBlank(char) ? ANY_BLANK : kindOf(char));
const kindOf = (char: string): string => (char >= "0" && char <= "9" ? ANY_DIGIT : char);

/**
 * What the matches of a rule's source (as pattern.ts expands it) can begin with, so that a rule need not be tried where
 * something else stands. Throws RangeError for a source that begins with a blank, with nothing, or with any letter.
 */
export function openingsOf(source: string, known: KnownHeads = new Map()): ReadonlySet<string> {
  const heads = headsOf(source, known);
  const odd = heads.find((head) => head === "" || head[0] === ANY_BLANK || /^[a-z0]{0,6}\*/.test(head));
  if (odd !== undefined) throw new RangeError(`a rule must begin with known letters: «${source}»`);
  return new Set(heads.map((head) => (!isWord(head) ? head[0]! : isDone(head) && !head.includes(ANYTHING) ? head : wheneverBegun(head))));
}

/** A way to begin: up to six letters, or a short word or a number with the kind of the character after it. */
type Heads = readonly string[];
/** The heads of groups met before: fragments come back in many rules. */
type KnownHeads = Map<string, Heads>;
const NOTHING: Heads = [""];

/** Of a next word, three letters or the end of it. */
const NEXT = "(?:[a-z]{3}|[a-z]{1,2}[^a-z]|[^a-z ])";
const ENOUGH = new RegExp(
  `^(?:[^a-z0 ']|'(?:${NEXT}| )| ${NEXT}|[a-z]{6}|(?:[a-z]{1,5}|0)(?: ${NEXT}|'(?:${NEXT}| )|[^a-z0 '])|[a-z]{1,5}0|0[a-z])`,
);
const isDone = (head: string): boolean => ENOUGH.test(head);
const then = (heads: Heads, next: Heads): Heads => unique(heads.flatMap((head) => next.map((more) => cut(head + more))));
const unique = (heads: Heads): Heads => [...new Set(heads)];

/** Digits and blanks count once. */
const cut = (head: string): string => {
  const once = head.replace(/00+/g, ANY_DIGIT).replace(/ {2,}/g, ANY_BLANK);
  return ENOUGH.exec(once)?.[0] ?? once;
};

function headsOf(source: string, known: KnownHeads): Heads {
  let at = 0;
  let heads = known.get(source);
  if (!heads) known.set(source, (heads = alternatives()));
  return heads;

  function alternatives(): Heads {
    const all = [...sequence()];
    for (; source[at] === "|"; all.push(...sequence())) at++;
    return unique(all);
  }

  function sequence(): Heads {
    const done = new Set<string>();
    let open = NOTHING;
    while (at < source.length && source[at] !== "|" && open.length > 0) {
      const next = then(open, repeated(atom()));
      for (const head of next) if (isDone(head)) done.add(head);
      open = next.filter((head) => !isDone(head));
    }
    skip("|");
    return [...done, ...open];
  }

  /** To the next `stop` that is in no group, or the end. */
  function skip(stop: "|" | ")"): void {
    for (let depth = 0; at < source.length; at++) {
      const char = source[at]!;
      if (depth === 0 && char === stop) return;
      if (char === "\\") at++;
      else if (char === "[") at = source.indexOf("]", at);
      else depth += char === "(" ? 1 : char === ")" ? -1 : 0;
    }
  }

  function atom(): Heads {
    const char = source[at++]!;
    if (char === "(") return group();
    if (char === "[") return characters();
    if (char === "\\") return escaped(source[at++]!);
    return char === "^" || char === "$" ? NOTHING : [char === "." ? ANYTHING : kindOf(char)];
  }

  /** What looks around takes no place. */
  function group(): Heads {
    const opening = /^\?(?:<?[=!]|:|<[A-Za-z]\w*>)/.exec(source.slice(at))?.[0] ?? "";
    const from = (at += opening.length);
    skip(")");
    const inside = source.slice(from, at++);
    return /[=!]$/.test(opening) ? NOTHING : headsOf(inside, known);
  }

  function characters(): Heads {
    const inside = source.slice(at, source.indexOf("]", at));
    at += inside.length + 1;
    if (/^\^|[a-z]-[a-z]/.test(inside)) return [ANYTHING];
    return unique([...inside.replaceAll("\\s", ANY_BLANK).replaceAll("\\d", ANY_DIGIT)].map(kindOf));
  }

  function escaped(char: string): Heads {
    if (char === "b") return NOTHING;
    return [char === "d" ? ANY_DIGIT : char === "s" || char === "n" ? ANY_BLANK : /[A-Zw]/.test(char) ? ANYTHING : char];
  }

  function repeated(heads: Heads): Heads {
    const [said, low, high] = /^(?:\?|\{(\d+),?(\d*)\})/.exec(source.slice(at)) ?? [];
    if (said === undefined) return heads;
    at += said.length;
    const [least, most] = said === "?" ? [0, 1] : [Number(low), Number(high || low)];
    let all: Heads = least === 0 ? NOTHING : [];
    for (let n = 1, more = heads; n <= most; n++, more = more.flatMap((head) => (isDone(head) ? [head] : then([head], heads))))
      if (n >= least) all = unique([...all, ...more]);
    return all;
  }
}
