export interface Folded {
  /** Lower case, no accents, straight apostrophes and hyphens, plain spaces; line ends kept. */
  text: string;
  /** The offset in the original text of an offset in the folded one. */
  at(index: number): number;
  /** Whether the original has a capital letter at an offset in the folded text. */
  isCapital(index: number): boolean;
  /** Whether the original has «é» there: «mandaté» is not «mandate». */
  isAcute(index: number): boolean;
}

/** What the rules read. Offsets only differ from the original where it has combining marks. */
export function fold(original: string): Folded {
  if (!COMBINING.test(original))
    return {
      text: original.replace(/[^\n -~]/g, foldLetter).toLowerCase(),
      at: (index) => index,
      isCapital: (index) => isCapital(original, index),
      isAcute: (index) => ACUTES.has(original.charCodeAt(index)),
    };
  let text = "";
  let origin: number[] | null = null;
  for (let i = 0; i < original.length; i++) {
    const code = original.charCodeAt(i);
    if (code >= 0x300 && code <= 0x36f) {
      origin ??= Array.from({ length: text.length }, (_, index) => index);
      continue;
    }
    origin?.push(i);
    text += code < 128 ? ASCII[code] : foldLetter(original[i]!);
  }
  origin?.push(original.length);
  const at = (index: number) => (origin ? origin[index]! : index);
  return {
    text,
    at,
    isCapital: (index) => isCapital(original, at(index)),
    isAcute: (index) => ACUTE.test(original.slice(at(index), at(index) + 2).normalize("NFC")),
  };
}

const CAPITAL = /\p{Lu}/u;
const ACUTE = /^[éÉ]/;
const ACUTES = new Set(["é", "É"].map((it) => it.charCodeAt(0)));

/** Most letters are plain, and their codes tell. */
function isCapital(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(text.charAt(index));
}

const COMBINING = /[\u0300-\u036f]/;
const ASCII = Array.from({ length: 128 }, (_, code) => (code === 9 || code === 13 ? " " : String.fromCharCode(code).toLowerCase()));

const letters = new Map<string, string>([..."’‘ʼ`´"].map((it) => [it, "'"]));
for (const dash of "‐‑‒–—−") letters.set(dash, "-");
for (const space of "\t\r\u00a0\u202f\u2009\u2007\u3000") letters.set(space, " ");

/** One code unit in, one out: letters that would grow or vanish stay as they are. */
function foldLetter(letter: string): string {
  let folded = letters.get(letter);
  if (folded === undefined) {
    const plain = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    folded = plain.length === 1 ? plain : letter;
    letters.set(letter, folded);
  }
  return folded;
}
