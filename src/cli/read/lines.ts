/** Longer is no message: it is told and not kept, so that a file without line ends does not fill the memory. */
const LINE_BYTES_MAX = 16 * 1024 * 1024;
const LINE_END = 10;

export interface Line {
  /** From 1, as editors count. */
  number: number;
  content: { text: string } | { wrong: "too_long" | "not_utf8" };
}

/** The lines of a stream of UTF-8, each when it is whole. The last one needs no end; a byte order mark is left out. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, bytesMax = LINE_BYTES_MAX): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let bytes = 0;
  const keep = (part: Uint8Array) => {
    bytes += part.length;
    if (bytes > bytesMax) parts = [];
    else parts.push(part);
  };
  const line = (): Line => ({ number, content: bytes > bytesMax ? { wrong: "too_long" } : textOf(parts) });
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      keep(chunk.subarray(start, end));
      yield line();
      number++;
      parts = [];
      bytes = 0;
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (bytes > 0) yield line();
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function textOf(parts: readonly Uint8Array[]): Line["content"] {
  try {
    return { text: utf8.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts)) };
  } catch {
    return { wrong: "not_utf8" };
  }
}
