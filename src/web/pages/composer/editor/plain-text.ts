import type { Node } from "@tiptap/pm/model";

/** A stretch of the text that stands in the document as it is, one character a position. */
interface Piece {
  /** Where it begins in the text. */
  start: number;
  /** Where it begins in the document. */
  pos: number;
  length: number;
}

/** What a document says in plain words: what is read for promises, and what is sent as text. */
export interface PlainText {
  text: string;
  /** In order. Between them stand words the document only draws: the mark of a list, a name mentioned, a link's address. */
  pieces: readonly Piece[];
}

type Write = (words: string, pos?: number) => void;

/** One line a paragraph, «- » and «1. » before what is listed, «> » before what is quoted. */
export function plainText(doc: Node): PlainText {
  const pieces: Piece[] = [];
  let text = "";
  const write: Write = (words, pos) => {
    if (pos !== undefined) pieces.push({ start: text.length, pos, length: words.length });
    text += words;
  };
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const margin = margins(doc, pos);
    write(pieces.length > 0 ? `\n${margin.first}` : margin.first);
    write("", pos + 1);
    node.forEach((inline, offset) => writeInline(inline, pos + 1 + offset, margin.more, write));
    return false;
  });
  return { text, pieces };
}

function writeInline(node: Node, pos: number, margin: string, write: Write): void {
  const isBreak = node.type.name === "hardBreak";
  if (node.isText || isBreak) write(node.text ?? "\n", pos);
  else {
    write("", pos);
    write(drawn(node));
    write("", pos + 1);
  }
  if (isBreak) {
    write(margin);
    write("", pos + 1);
  }
  const href: string | undefined = node.marks.find(({ type }) => type.name === "link")?.attrs.href;
  if (href && href !== node.text && href !== `mailto:${node.text}`) write(` (${href})`);
}

/** What a reader without pictures is told. */
function drawn({ type, attrs }: Node): string {
  return type.name === "mention" ? `@${attrs.label ?? ""}` : `[${attrs.alt || "image"}]`;
}

/** What stands before a paragraph's first line, and before its others. */
function margins(doc: Node, pos: number): { first: string; more: string } {
  const at = doc.resolve(pos);
  /** Nothing of it comes earlier inside what stands at this depth. */
  const begins = (depth: number): boolean => depth > at.depth || (at.index(depth) === 0 && begins(depth + 1));
  let more = "";
  let first = "";
  for (let depth = 1; depth <= at.depth; depth++) {
    const { type } = at.node(depth);
    if (type.name !== "blockquote" && type.name !== "listItem") continue;
    const mark = type.name === "blockquote" ? "> " : bullet(at.node(depth - 1), at.index(depth - 1));
    const rest = type.name === "blockquote" ? mark : " ".repeat(mark.length);
    first += begins(depth) ? mark : rest;
    more += rest;
  }
  return { first, more };
}

const bullet = (list: Node, index: number): string => (list.type.name === "orderedList" ? `${(list.attrs.start ?? 1) + index}. ` : "- ");

/** Where a place in the text is in the document. In words that are only drawn: on to the next that stand there, or back to the last. */
export function posAt({ pieces }: PlainText, offset: number, side: "on" | "back"): number {
  const here = pieces.find(({ start, length }) => start <= offset && offset <= start + length);
  if (here) return here.pos + offset - here.start;
  const next = pieces.find(({ start }) => start > offset);
  const last = pieces.findLast(({ start }) => start < offset);
  return side === "on" && next ? next.pos : last ? last.pos + last.length : next!.pos;
}

/** Where a position of the document is in its text. */
export function offsetAt({ pieces }: PlainText, pos: number): number {
  const piece = pieces.findLast((it) => it.pos <= pos) ?? pieces[0]!;
  return piece.start + Math.min(pos - piece.pos, piece.length);
}
