import { decodeText } from "./charset.ts";
import { decoded } from "./headers.ts";
import { prepare } from "./prepare.ts";

/** Headers of one mail shown at most; the raw mail keeps the rest. */
const SHOWN_MAX = 300;
const HEAD_BYTES_MAX = 500_000;

/** The headers of a mail in their order, folded lines joined and words decoded (RFC 5322 §2.2.3, RFC 2047). */
export function readHeaders(received: Uint8Array): { name: string; value: string }[] {
  const { raw } = prepare(received);
  const head = decodeText(raw.subarray(0, HEAD_BYTES_MAX), undefined).text.split(/\r?\n\r?\n/)[0]!;
  return head
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)
    .filter((line) => /^[!-9;-~]+[ \t]*:/.test(line))
    .slice(0, SHOWN_MAX)
    .map((line) => ({ name: line.slice(0, line.indexOf(":")).trim(), value: decoded(line.slice(line.indexOf(":") + 1)) }));
}
