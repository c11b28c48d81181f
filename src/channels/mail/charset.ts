import iconv from "iconv-lite";

export interface DecodedText {
  text: string;
  /** The label that nobody knows, or that the bytes contradict. */
  problem: `unknown_charset:${string}` | `wrong_charset:${string}` | null;
}

/** Labels that promise nothing about bytes above 127. */
const SAYS_NOTHING = new Set([
  "",
  "us-ascii",
  "ascii",
  "utf-8",
  "utf8",
  "unknown",
  "unknown-8bit",
  "x-unknown",
  "default",
  "7bit",
  "8bit",
  "binary",
]);

/**
 * Bytes → text. The label is believed unless the bytes contradict it; a missing or unknown label is UTF-8 where
 * the bytes are UTF-8, else windows-1252 (what French and English mail without a label is).
 */
export function decodeText(bytes: Uint8Array, charset: string | undefined): DecodedText {
  const label = (charset ?? "")
    .trim()
    .replace(/^["']+|["']+$/g, "")
    .replace(/[^\x21-\x7e]/g, "")
    .toLowerCase();
  if (SAYS_NOTHING.has(label)) return guess(bytes, label);
  const decoder = decoderOf(label) ?? decoderOf(label.replace(/^(x-|cs)/, "").replace(/^cp-?(125\d)$/, "windows-$1"));
  if (decoder) return { text: decoder.decode(bytes), problem: null };
  const rare: string = label;
  if (iconv.encodingExists(rare)) return { text: iconv.decode(Buffer.from(bytes), rare), problem: null };
  return { text: guess(bytes, "").text, problem: `unknown_charset:${label.slice(0, 40)}` };
}

function guess(bytes: Uint8Array, label: string): DecodedText {
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
      problem: label.includes("unknown") ? `unknown_charset:${label}` : null,
    };
  } catch {
    return {
      text: new TextDecoder("windows-1252").decode(bytes),
      problem: label.includes("unknown") ? `unknown_charset:${label}` : `wrong_charset:${label || "none"}`,
    };
  }
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** The charset that an HTML document names itself, for parts whose header names none. */
export function charsetOfHtml(bytes: Uint8Array): string | undefined {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096)).toString("latin1"),
  )?.[1];
}
