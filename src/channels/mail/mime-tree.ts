import PostalMime from "postal-mime";

export interface MimeHeader {
  /** Lower case. */
  key: string;
  value: string;
}

export interface MimePart {
  headers: readonly MimeHeader[];
  /** Lower case, "text/plain". */
  type: string;
  params: Readonly<Record<string, string>>;
  disposition: string;
  filename: string | null;
  contentId: string | null;
  /** Decoded from its transfer encoding, not from its charset; empty for a multipart that has parts. */
  content: Uint8Array;
  parts: readonly MimePart[];
}

/** Deeper nesting is an attack, not a mail (postal-mime's own default is 256). */
const DEPTH_MAX = 60;
/** Headers of all parts together, in bytes. */
const HEADERS_MAX = 2 * 1024 * 1024;

/** A mail of more parts has no more parts to tell apart: the rest is one. */
const PARTS_MAX = 2_000;

/** What postal-mime 4.0.0 builds before it flattens it; its types do not say so. */
interface PostalNode {
  headers: MimeHeader[];
  contentType: { parsed: { value: string; params: Record<string, string> } };
  contentDisposition: { parsed: { value: string; params: Record<string, string> } };
  contentTransferEncoding: { encoding: string };
  contentDecoder: { update(line: Uint8Array): void; finalize(): Promise<ArrayBuffer> } | null;
  contentId?: string;
  content: ArrayBuffer | null;
  childNodes: PostalNode[];
}

interface Internals {
  root: PostalNode;
  currentNode: PostalNode;
  boundaries: unknown[];
  processLine(line: Uint8Array, isFinal: boolean): Promise<void>;
}

const processLine = (PostalMime.prototype as unknown as Internals).processLine;

/**
 * postal-mime, stopped before it mixes all texts into one (which part is the body is decided in `body.ts`), and kept
 * from two ways to make it work for minutes on a small mail: parts without number, and text in millions of lines.
 */
class TreeParser extends PostalMime {
  declare root: PostalNode;
  declare currentNode: PostalNode;
  declare boundaries: unknown[];
  partsFound = 0;
  private last: PostalNode | null = null;

  processLine(line: Uint8Array, isFinal: boolean): Promise<void> {
    const node = this.currentNode;
    if (node !== this.last && ++this.partsFound > PARTS_MAX) this.boundaries.length = 0;
    this.last = node;
    if (
      node.contentDecoder &&
      !(node.contentDecoder instanceof Lines) &&
      !/^(?:base64|quoted-printable)$/.test(node.contentTransferEncoding.encoding)
    ) {
      node.contentDecoder = new Lines();
    }
    return processLine.call(this as never, line, isFinal);
  }

  async collectNode(): Promise<void> {}
  renderTextContent(): void {}
  buildMessage(): object {
    return {};
  }
}

/** Lines as they come, in one growing piece of memory. */
class Lines {
  private bytes = Buffer.alloc(1_024);
  private length = 0;

  update(line: Uint8Array): void {
    if (this.length + line.length + 1 > this.bytes.length) this.grow(line.length + 1);
    this.bytes.set(line, this.length);
    this.length += line.length + 1;
    this.bytes[this.length - 1] = 0x0a;
  }

  async finalize(): Promise<ArrayBuffer> {
    return this.bytes.buffer.slice(this.bytes.byteOffset, this.bytes.byteOffset + this.length) as ArrayBuffer;
  }

  private grow(by: number): void {
    const larger = Buffer.alloc(Math.max(this.bytes.length * 2, this.length + by));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

/** The parts of a mail as they are nested. Throws when the nesting or the headers pass their limits. */
export async function readTree(raw: Uint8Array): Promise<{ root: MimePart; tooManyParts: boolean }> {
  const parser = new TreeParser({ maxNestingDepth: DEPTH_MAX, maxHeadersSize: HEADERS_MAX });
  await parser.parse(raw);
  return { root: part(parser.root), tooManyParts: parser.partsFound > PARTS_MAX };
}

function part(node: PostalNode): MimePart {
  const type = node.contentType.parsed;
  const disposition = node.contentDisposition.parsed;
  return {
    headers: node.headers.map(({ key, value }) => ({ key, value: sound(value) })),
    type: sound(type.value) || "text/plain",
    params: type.params,
    disposition: disposition.value,
    filename: disposition.params.filename || type.params.name || null,
    contentId: sound(node.contentId ?? "").replace(/^\s*<|>\s*$/g, "") || null,
    content: new Uint8Array(node.content ?? []),
    parts: node.childNodes.map(part),
  };
}

/** NUL has no place in a header, nor in a database's text. */
const sound = (text: string): string => text.replaceAll("\0", "").toWellFormed();

/** Every part that holds something itself, in order. */
export function* leaves(root: MimePart): Generator<MimePart> {
  if (root.parts.length === 0) yield root;
  for (const child of root.parts) yield* leaves(child);
}
