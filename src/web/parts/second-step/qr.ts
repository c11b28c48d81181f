/** Error-correcting bytes of a block, and blocks, of versions 1–13 at level L (ISO/IEC 18004, table 9): up to 425 bytes, four lines of text. */
const CORRECTING = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26];
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4];

/**
 * A text as a QR code (ISO/IEC 18004): rows of modules, true is dark; null for one that is too long. Level L and always the first
 * mask: it is read off a screen, from near, and a reader takes any.
 */
export function qrOf(text: string): boolean[][] | null {
  const bytes = new TextEncoder().encode(text);
  const version = CORRECTING.findIndex((_, i) => headBits(i + 1) + bytes.length * 8 <= dataBytes(i + 1) * 8) + 1;
  if (version === 0) return null;
  const sheet = blank(version);
  place(sheet, interleaved(version, packed(version, bytes)));
  return sheet.map((row) => row.map((module) => module === DARK || module === FIXED_DARK));
}

const [EMPTY, LIGHT, DARK, FIXED_LIGHT, FIXED_DARK] = [0, 1, 2, 3, 4];
type Sheet = number[][];

const sizeOf = (version: number): number => 17 + 4 * version;
const headBits = (version: number): number => 4 + (version < 10 ? 8 : 16);
const dataBytes = (version: number): number => rawBytes(version) - CORRECTING[version - 1]! * BLOCKS[version - 1]!;

function rawBytes(version: number): number {
  const free = blank(version).flat();
  return Math.floor(free.filter((module) => module === EMPTY).length / 8);
}

/** Everything but the data: finders, timing, alignment, format, version. */
function blank(version: number): Sheet {
  const size = sizeOf(version);
  const sheet: Sheet = Array.from({ length: size }, () => Array<number>(size).fill(EMPTY));
  const set = (x: number, y: number, dark: boolean) => {
    if (sheet[y]?.[x] !== undefined) sheet[y][x] = dark ? FIXED_DARK : FIXED_LIGHT;
  };
  const square = (x: number, y: number, radius: number, isDark: (distance: number) => boolean) => {
    for (let dy = -radius; dy <= radius; dy++)
      for (let dx = -radius; dx <= radius; dx++) set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  const at = alignments(version);
  const last = at.length - 1;
  at.forEach((y, i) =>
    at.forEach((x, j) => {
      const underFinder = (i === 0 && (j === 0 || j === last)) || (i === last && j === 0);
      if (!underFinder) square(x, y, 2, (distance) => distance !== 1);
    }),
  );
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(x, y, 4, (distance) => distance !== 2 && distance !== 4);
  format(size, set);
  if (version >= 7) versionBits(version, size, set);
  return sheet;
}

function alignments(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => sizeOf(version) - 7 - step * (count - 2 - i))];
}

type SetModule = (x: number, y: number, dark: boolean) => void;

/** Level L and mask 0, with their own error correction, twice (§7.9). */
function format(size: number, set: SetModule): void {
  const bits = checked(0b01000, 10, 0x537) ^ 0x5412;
  const bit = (i: number) => ((bits >> i) & 1) === 1;
  for (let i = 0; i < 15; i++) {
    const near = i < 6 ? i : i < 8 ? i + 1 : 14 - i;
    set(i < 8 ? 8 : i === 8 ? 7 : near, i < 8 ? near : 8, bit(i));
    set(i < 8 ? size - 1 - i : 8, i < 8 ? 8 : size - 15 + i, bit(i));
  }
  set(8, size - 8, true);
}

function versionBits(version: number, size: number, set: SetModule): void {
  const bits = checked(version, 12, 0x1f25);
  for (let i = 0; i < 18; i++) {
    const [far, near] = [size - 11 + (i % 3), Math.floor(i / 3)];
    const dark = ((bits >> i) & 1) === 1;
    set(far, near, dark);
    set(near, far, dark);
  }
}

/** A number and its remainder by a polynomial, as its last bits. */
function checked(value: number, length: number, polynomial: number): number {
  let rest = value;
  for (let i = 0; i < length; i++) rest = (rest << 1) ^ ((rest >> (length - 1)) * polynomial);
  return (value << length) | rest;
}

function packed(version: number, bytes: Uint8Array): number[] {
  const bits = [0b0100, 4, bytes.length, headBits(version) - 4, ...[...bytes].flatMap((byte) => [byte, 8])];
  let text = "";
  for (let i = 0; i < bits.length; i += 2) text += bits[i]!.toString(2).padStart(bits[i + 1]!, "0");
  const room = dataBytes(version);
  const ended = text.padEnd(Math.min(text.length + 4, room * 8), "0");
  const whole = ended.padEnd(Math.ceil(ended.length / 8) * 8, "0");
  const data = whole.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2));
  return [...data, ...Array.from({ length: room - data.length }, (_, i) => (i % 2 === 0 ? 0xec : 0x11))];
}

/** The data in its blocks, each with what corrects it, byte by byte in turn. */
function interleaved(version: number, data: readonly number[]): number[] {
  const [count, length] = [BLOCKS[version - 1]!, CORRECTING[version - 1]!];
  const short = Math.floor(data.length / count);
  const long = data.length % count;
  let from = 0;
  const blocks = Array.from({ length: count }, (_, i) => data.slice(from, (from += short + (i >= count - long ? 1 : 0))));
  const corrections = blocks.map((block) => correctionOf(block, length));
  const inTurn = (them: readonly number[][], most: number) =>
    Array.from({ length: most }, (_, i) => them.flatMap((one) => (i < one.length ? [one[i]!] : []))).flat();
  return [...inTurn(blocks, short + 1), ...inTurn(corrections, length)];
}

/** Reed–Solomon over GF(2^8) with 0x11d (§7.5). */
function correctionOf(block: readonly number[], length: number): number[] {
  let divisor = [...Array<number>(length - 1).fill(0), 1];
  let root = 1;
  for (let i = 0; i < length; i++) {
    divisor = divisor.map((one, j) => times(one, root) ^ (divisor[j + 1] ?? 0));
    root = times(root, 2);
  }
  return block.reduce<number[]>((rest, byte) => {
    const factor = byte ^ rest[0]!;
    return divisor.map((one, j) => (rest[j + 1] ?? 0) ^ times(one, factor));
  }, Array<number>(length).fill(0));
}

function times(a: number, b: number): number {
  let product = 0;
  for (let i = 7; i >= 0; i--) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> i) & 1) * a);
  return product;
}

/** Two columns at a time, from the right, up and down, with mask 0 (§7.7.3, §7.8.2). */
function place(sheet: Sheet, bytes: readonly number[]): void {
  const size = sheet.length;
  let i = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const up = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (sheet[y]![x] !== EMPTY) continue;
        const bit = ((bytes[i >> 3] ?? 0) >> (7 - (i & 7))) & 1;
        sheet[y]![x] = (bit === 1) !== ((x + y) % 2 === 0) ? DARK : LIGHT;
        i++;
      }
    }
  }
}
