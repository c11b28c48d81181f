import { Parser } from "htmlparser2";

/** HTML longer than this is read up to here; the raw mail keeps the rest. */
const HTML_MAX = 4_000_000;
const LINK_MAX = 200;
const QUOTE_DEPTH_MAX = 10;
/** Elements open at once; beyond, the parser's time grows with their square, and the rest is stripped of its tags. */
const DEPTH_MAX = 2_000;
const PIECE = 16_384;

const UNSEEN = new Set(["head", "style", "script", "title", "template", "noscript", "object", "svg", "select"]);
const PARAGRAPHS = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "dl", "fieldset"]);
const BLOCKS = new Set([
  "div",
  "tr",
  "li",
  "section",
  "article",
  "header",
  "footer",
  "form",
  "dt",
  "dd",
  "center",
  "address",
  "body",
  "html",
  "figure",
  "caption",
]);
const VOID = new Set(["br", "img", "hr", "input", "meta", "link", "area", "base", "col", "embed", "source", "wbr"]);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)/i;
/** Characters that newsletters fill their hidden preview lines with. */
const FILLER = /\u034f|[\u200b\u200c\u2060\ufeff\u00ad]/g;

/** What a person would read of an HTML mail: blocks on lines of their own, quotes behind `>`, link targets in brackets. */
export function htmlToText(html: string): string {
  const page = new Page();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: (text) => page.text(text),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true },
  );
  const readable = html.slice(0, HTML_MAX);
  for (let at = 0; at < readable.length && page.depth < DEPTH_MAX; at += PIECE) parser.write(readable.slice(at, at + PIECE));
  if (page.depth < DEPTH_MAX) parser.end();
  else page.text(readable.slice(parser.endIndex + 1).replace(/<[^<>]*>/g, " "));
  return page.done();
}

/** Whether more than `depthMax` elements are open at once anywhere; stops looking when they are. */
export function isTooDeep(html: string, depthMax: number): boolean {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({ onopentagname: () => (deepest = Math.max(deepest, ++depth)), onclosetag: () => void depth-- });
  for (let at = 0; at < html.length && deepest <= depthMax; at += PIECE) parser.write(html.slice(at, at + PIECE));
  return deepest > depthMax;
}

class Page {
  /** Elements open now. */
  depth = 0;
  private readonly lines: string[] = [];
  private readonly line = new Line();
  /** Line ends owed before the next words. */
  private breaks = 0;
  private quotes = 0;
  private hidden = 0;
  private preformatted = 0;
  private readonly links: { href: string; words: string[] }[] = [];

  open(name: string, attributes: Record<string, string>): void {
    this.depth++;
    if (this.hidden > 0 || UNSEEN.has(name) || HIDDEN.test(attributes.style ?? "") || "hidden" in attributes) {
      if (!VOID.has(name)) this.hidden++;
      return;
    }
    if (name === "br") this.newLine();
    else if (name === "hr") this.rule();
    else if (name === "img") this.text(attributes.alt ?? "");
    else if (name === "td" || name === "th") this.text(" ");
    else if (name === "a") this.links.push({ href: attributes.href ?? "", words: [] });
    else this.openBlock(name);
  }

  close(name: string): void {
    this.depth--;
    if (this.hidden > 0) {
      if (!VOID.has(name)) this.hidden--;
      return;
    }
    if (name === "a") this.closeLink();
    else if (PARAGRAPHS.has(name)) this.block(2);
    else if (BLOCKS.has(name)) this.block(1);
    else if (name === "blockquote") {
      this.block(1);
      this.quotes--;
    }
    if (name === "pre") this.preformatted--;
  }

  text(raw: string): void {
    if (this.hidden > 0) return;
    const text = raw.replace(FILLER, "");
    this.links.at(-1)?.words.push(text);
    if (this.preformatted === 0) return this.write(text.replace(/[\s\u00a0]+/g, " "));
    for (const [i, piece] of text.split(/\r?\n/).entries()) {
      if (i > 0) this.newLine();
      this.write(piece);
    }
  }

  done(): string {
    this.block(0);
    return this.lines
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  }

  private openBlock(name: string): void {
    if (name === "blockquote") {
      this.block(1);
      this.settleBreaks();
      this.quotes++;
    } else if (PARAGRAPHS.has(name)) this.block(2);
    else if (BLOCKS.has(name)) this.block(1);
    if (name === "li") this.write("- ");
    if (name === "pre") this.preformatted++;
  }

  private closeLink(): void {
    const link = this.links.pop();
    if (!link || !/^https?:/i.test(link.href) || link.href.length > LINK_MAX) return;
    const shown = link.words.join("").trim();
    if (shown && !link.href.includes(shown.replace(/^https?:\/\/|\/$/g, ""))) this.write(` (${link.href})`);
  }

  private rule(): void {
    this.block(1);
    this.write("-----");
    this.block(1);
  }

  /** Ends the line, and owes at least so many line ends before what comes next. */
  private block(breaks: number): void {
    if (!this.line.blank) this.endLine();
    if (this.lines.length > 0) this.breaks = Math.max(this.breaks, breaks);
  }

  private newLine(): void {
    this.settleBreaks();
    this.endLine();
  }

  private write(text: string): void {
    if (text === "" || (text === " " && this.line.blank && this.preformatted === 0)) return;
    if (text.trim() !== "") this.settleBreaks();
    this.line.add(this.preformatted > 0 ? text : text.replace(/^ /, this.line.spaced ? "" : " "));
  }

  private settleBreaks(): void {
    for (let i = 1; i < this.breaks; i++) this.endLine();
    this.breaks = 0;
  }

  private endLine(): void {
    this.lines.push(`${"> ".repeat(Math.min(this.quotes, QUOTE_DEPTH_MAX))}${this.line.take()}`.trimEnd());
  }
}

/** A line being written; looking at its end costs nothing, however long it is. */
class Line {
  blank = true;
  /** Nothing yet, or a space at the end. */
  spaced = true;
  private pieces: string[] = [];

  add(text: string): void {
    if (text === "") return;
    this.pieces.push(text);
    this.blank &&= text.trim() === "";
    this.spaced = text.endsWith(" ");
  }

  take(): string {
    const text = this.pieces.join("");
    this.pieces = [];
    this.blank = this.spaced = true;
    return text;
  }
}
