import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

export type MboxFault = "not_found" | "not_a_file" | "unreadable" | "empty" | "not_an_mbox";

/** Why a file cannot be read as a mailbox. `code` is for programs; the words for people live elsewhere. */
export class MboxError extends Error {
  readonly code: MboxFault;
  readonly path: string;
  constructor(code: MboxFault, path: string, cause?: unknown) {
    super(`${path}: ${code}`, { cause });
    this.name = "MboxError";
    this.code = code;
    this.path = path;
  }
}

export interface MboxMessage {
  /** The message without its `From ` line, `>From` unquoted. */
  raw: Uint8Array;
  /** Where its `From ` line starts in the file, in bytes. */
  offset: number;
  /** The message was longer than `messageMax`: the rest of it was left out. */
  cut: boolean;
}

export interface MboxOptions {
  /** Called with the bytes read so far. */
  onProgress?: (bytes: number) => void;
  /** Bytes of one message held at most. */
  messageMax?: number;
}

/** Larger than any mail server lets through; it keeps memory flat on a file that only looks like a mailbox. */
const MESSAGE_MAX = 128 * 1024 * 1024;
const CHUNK = 1024 * 1024;
/** A `From ` line and the start of the next line fit in this (RFC 5322 §2.1.1 allows 998 a line). */
const LOOKAHEAD = 2_048;

/** Size in bytes. Throws MboxError. */
export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((cause) => {
    throw new MboxError(cause.code === "ENOENT" || cause.code === "ENOTDIR" ? "not_found" : "unreadable", path, cause);
  });
  if (!found.isFile()) throw new MboxError("not_a_file", path);
  if (found.size === 0) throw new MboxError("empty", path);
  return found.size;
}

/**
 * The messages of an mbox file (RFC 4155; mboxo and mboxrd quoting; LF or CRLF), in order, one in memory at a time.
 * A message that the file's end cuts short is handed over as far as it goes. Throws MboxError.
 */
export async function* readMbox(path: string, options: MboxOptions = {}): AsyncGenerator<MboxMessage> {
  await sizeOf(path);
  yield* splitMbox(bytesOf(path), path, options);
}

/** The same from any stream of bytes; `name` is for the error. */
export async function* splitMbox(source: AsyncIterable<Uint8Array>, name: string, options: MboxOptions = {}): AsyncGenerator<MboxMessage> {
  const splitter = new Splitter(name, options.messageMax ?? MESSAGE_MAX);
  let read = 0;
  for await (const chunk of source) {
    read += chunk.length;
    yield* splitter.take(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength), false);
    options.onProgress?.(read);
  }
  yield* splitter.take(Buffer.alloc(0), true);
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK });
  } catch (cause) {
    throw new MboxError("unreadable", path, cause);
  }
}

/**
 * Looks at the file through a window that slides: what is certainly part of the current message goes to `parts`,
 * what might still turn out to be a `From ` line stays in the window until the next bytes arrive.
 */
class Splitter {
  private window: Buffer = Buffer.alloc(0);
  private windowAt = 0;
  private started = false;
  private dated = true;
  private offset = 0;
  private parts: Buffer[] = [];
  private held = 0;
  private cut = false;
  private readonly name: string;
  private readonly messageMax: number;

  constructor(name: string, messageMax: number) {
    this.name = name;
    this.messageMax = messageMax;
  }

  *take(chunk: Buffer, atEnd: boolean): Generator<MboxMessage> {
    this.window = this.window.length > 0 ? Buffer.concat([this.window, chunk]) : chunk;
    if (!this.started && !this.start(atEnd)) return;
    let from = 0;
    for (;;) {
      const newline = this.window.indexOf("\nFrom ", from);
      if (newline < 0) break;
      const verdict = separatorAt(this.window, newline + 1, this.dated, atEnd);
      if (verdict === "unknown") return this.keep(newline - 2);
      from = newline + 1;
      if (verdict === "no") continue;
      this.keep(newline + 1);
      yield this.message();
      this.skipLine();
      from = 0;
    }
    this.keep(atEnd ? this.window.length : this.window.length - "\r\n\r\nFrom".length);
    if (atEnd) yield this.message();
  }

  /** Steps over blank lines and a byte order mark to the first `From ` line; false while more bytes are needed. */
  private start(atEnd: boolean): boolean {
    const begin = /^(?:\xef\xbb\xbf)?[\r\n]*/.exec(this.window.toString("latin1", 0, LOOKAHEAD))![0].length;
    if (!atEnd && this.window.length < LOOKAHEAD + begin) return false;
    if (this.windowAt === 0 && this.window.length === 0) throw new MboxError("empty", this.name);
    if (this.window.toString("latin1", begin, begin + 5) !== "From ") throw new MboxError("not_an_mbox", this.name);
    const line = lineAt(this.window, begin);
    if (line.includes("\0")) throw new MboxError("not_an_mbox", this.name);
    this.dated = DATED.test(line);
    this.advance(begin);
    this.skipLine();
    this.started = true;
    return true;
  }

  private skipLine(): void {
    this.offset = this.windowAt;
    const newline = this.window.indexOf(10);
    this.advance(newline < 0 ? this.window.length : newline + 1);
  }

  /** Moves the window's first `n` bytes to the message. */
  private keep(n: number): void {
    const end = Math.max(0, n);
    const room = Math.max(0, this.messageMax - this.held);
    if (end > room) this.cut = true;
    const part = this.window.subarray(0, Math.min(end, room));
    if (part.length > 0) this.parts.push(part);
    this.held += part.length;
    this.advance(end);
  }

  private advance(n: number): void {
    this.window = this.window.subarray(n);
    this.windowAt += n;
  }

  private message(): MboxMessage {
    const whole = this.parts.length === 1 ? this.parts[0]! : Buffer.concat(this.parts);
    const message = { raw: unquote(withoutLastBlankLine(whole)), offset: this.offset, cut: this.cut };
    this.parts = [];
    this.held = 0;
    this.cut = false;
    return message;
  }
}

/** `From jeff@example.com Thu Nov  1 11:19:12 2001`, with or without zone and seconds, as Thunderbird and Mailman write it. */
const DATED = /^From .*\d{1,2}:\d{2}.*\b\d{4}\b/;
const ASCTIME = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .*\d{1,2}:\d{2}/;
const HEADER = /^[!-9;-~]{1,200}:/;

/**
 * A separator follows a blank line and carries a date (unless this file's first one carries none: then a header must follow).
 * Without the blank line, it must carry a weekday and a time and be followed by a header.
 */
function separatorAt(window: Buffer, start: number, dated: boolean, atEnd: boolean): "yes" | "no" | "unknown" {
  if (!atEnd && window.length < start + LOOKAHEAD) return "unknown";
  const line = lineAt(window, start);
  if (dated && !DATED.test(line)) return "no";
  const afterBlank = window[start - 2] === 10 || (window[start - 2] === 13 && window[start - 3] === 10);
  if (afterBlank && dated) return "yes";
  const headerFollows = HEADER.test(lineAt(window, start + line.length + 1));
  return headerFollows && (afterBlank || ASCTIME.test(line)) ? "yes" : "no";
}

function lineAt(window: Buffer, start: number): string {
  const end = window.indexOf(10, start);
  return window.toString("latin1", start, Math.min(end < 0 ? window.length : end, start + LOOKAHEAD / 2));
}

/** The blank line before the next `From ` belongs to the mailbox, not to the message. */
function withoutLastBlankLine(raw: Buffer): Buffer {
  if (raw.at(-1) !== 10) return raw;
  const line = raw.at(-2) === 13 ? 2 : 1;
  const before = raw.at(-line - 1);
  return before === 10 ? raw.subarray(0, -line) : raw;
}

/** `>From ` at the start of a line was `From `, `>>From ` was `>From ` (mboxrd). */
function unquote(raw: Buffer): Uint8Array {
  if (!raw.includes(">From ")) return raw;
  const parts: Buffer[] = [];
  let kept = 0;
  for (let at = raw.indexOf(">From "); at >= 0; at = raw.indexOf(">From ", at + 1)) {
    let start = at;
    while (raw[start - 1] === 0x3e) start--;
    if (start > 0 && raw[start - 1] !== 10) continue;
    parts.push(raw.subarray(kept, start));
    kept = start + 1;
  }
  return Buffer.concat([...parts, raw.subarray(kept)]);
}
