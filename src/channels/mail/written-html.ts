import sanitizeHtml, { type Attributes, type IOptions, type Tag } from "sanitize-html";
import { htmlToText, isTooDeep } from "./html-text.ts";
import { escaped } from "./sanitize.ts";

export interface WrittenHtml {
  html: string;
  /** The files shown within it, each once, in order. */
  images: string[];
}

/** More than an editor makes. Cleaning takes a time that grows with the square of it: half a minute for a few hundred thousand. */
const NESTING_MAX = 200;
const PLACED = /^\/api\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const HELD = /^cid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@tenir$/;

/** The Content-ID, without brackets, under which a file is shown within a message of ours. */
export const contentIdOf = (file: string): string => `${file}@tenir`;

/** What a person wrote with the editor, as it may leave: its few tags, links, and pictures that are files of the case. */
export function cleanWritten(written: string): WrittenHtml {
  if (isTooDeep(written, NESTING_MAX)) return { html: `<pre>${escaped(htmlToText(written))}</pre>`, images: [] };
  const images = new Set<string>();
  const picture = (_: string, { src = "", alt = "", width, height }: Attributes): Tag => {
    const id = (PLACED.exec(src) ?? HELD.exec(src))?.[1];
    if (!id) return { tagName: "img", attribs: {} };
    images.add(id);
    return { tagName: "img", attribs: { src: `cid:${contentIdOf(id)}`, alt, ...(width ? { width } : {}), ...(height ? { height } : {}) } };
  };
  const html = sanitizeHtml(written, { ...RULES, transformTags: { img: picture }, exclusiveFilter: isEmptyPicture });
  return { html, images: [...images] };
}

/**
 * Whether the words of the HTML are all in the text, in their order: what is read, kept and promised stands in the text,
 * and nothing else may reach the customer. The text may say more (a link's address, a list's numbers).
 */
export function saysNoMore(html: string, text: string): boolean {
  if (isTooDeep(html, NESTING_MAX)) return false;
  const words = lettersOf(sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} }).replace(/&(amp|lt|gt|quot);/g, " "));
  const said = lettersOf(text);
  let at = 0;
  for (const letter of words) {
    at = said.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const lettersOf = (text: string): string => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");

const isEmptyPicture = ({ tag, attribs }: { tag: string; attribs: Attributes }): boolean => tag === "img" && !attribs.src;

const RULES: IOptions = {
  allowedTags: [
    "p",
    "br",
    "strong",
    "b",
    "em",
    "i",
    "u",
    "s",
    "a",
    "ul",
    "ol",
    "li",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "pre",
    "code",
    "hr",
    "img",
  ],
  allowedAttributes: { a: ["href"], img: ["src", "alt", "width", "height"], ol: ["start"] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowedSchemesByTag: { img: ["cid"] },
  allowProtocolRelative: false,
  nestingLimit: 50,
};
