export interface PreparedMail {
  raw: Uint8Array;
  problems: string[];
}

const LF = 10;
const CR = 13;
const HEADER = /^[!-9;-~]+[ \t]*:/;
const ENVELOPE = /^>?From /;

/** Mends what would make a parser lose words: blank lines before the headers, lone CRs, raw 8-bit headers, a body without its blank line. */
export function prepare(received: Uint8Array): PreparedMail {
  const problems: string[] = [];
  let raw = Buffer.from(received.buffer, received.byteOffset, received.byteLength);
  if (raw.length > 2 && raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf) raw = raw.subarray(3);
  if (!raw.includes(LF) && raw.includes(CR)) {
    raw = Buffer.from(raw).map((byte) => (byte === CR ? LF : byte)) as typeof raw;
    problems.push("bare_cr");
  }
  let start = 0;
  while (raw[start] === LF || raw[start] === CR) start++;
  raw = raw.subarray(start);

  const { end, broken } = headersOf(raw);
  if (broken) problems.push("broken_headers");
  const head = raw.subarray(0, end);
  const text = utf8OrNull(head);
  if (text === null) problems.push("raw_8bit_headers");
  if (text !== null && !broken) return { raw, problems };
  const mended = Buffer.from(text ?? new TextDecoder("windows-1252").decode(head), "utf8");
  return { raw: Buffer.concat([mended, Buffer.from(broken ? "\n" : ""), raw.subarray(end)]), problems };
}

/** Where the headers end; `broken` when a line that is no header comes before the blank one. */
function headersOf(raw: Buffer): { end: number; broken: boolean } {
  for (let at = 0, first = true; at < raw.length; first = false) {
    const newline = raw.indexOf(LF, at);
    const next = newline < 0 ? raw.length : newline + 1;
    const line = raw.toString("latin1", at, Math.min(next, at + 1_000));
    if (/^\r?\n$/.test(line)) return { end: at, broken: false };
    const continued = !first && /^[ \t]/.test(line);
    if (!continued && !HEADER.test(line) && !(first && ENVELOPE.test(line))) return { end: at, broken: true };
    at = next;
  }
  return { end: raw.length, broken: false };
}

function utf8OrNull(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
