import type { FillRandom } from "../core/ids.ts";

/** The same bytes for the same seed, so that a story told twice has the same ids (mulberry32 over an FNV-1a of the seed). */
export function seededRandom(seed: string): FillRandom {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193);
  return (bytes) => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = next();
  };

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) & 0xff;
  }
}
