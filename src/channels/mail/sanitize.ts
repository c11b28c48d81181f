import sanitizeHtml, { type Attributes, type IOptions } from "sanitize-html";
import { htmlToText, isTooDeep } from "./html-text.ts";

export interface SafeHtml {
  html: string;
  /** Images left out because showing them would tell their server that the mail was read. */
  remoteImages: number;
}

export interface SanitizeOptions {
  /** A person asked for the images: they are kept when they come over https. */
  withRemote?: boolean;
  /** Where a picture carried by the mail itself is served from; null leaves it out. */
  urlOf?: (contentId: string) => string | null;
}

/** Longer mail is shown as text: nobody reads a megabyte of markup, and cleaning it takes seconds. */
const HTML_MAX = 1_000_000;
const NESTING_MAX = 200;
const SAFE_DATA = /^data:image\/(?:png|gif|jpe?g|webp);base64,[a-z0-9+/=\s]*$/i;
/** No url(), no expression(), no escapes: words, numbers, colours, lengths. */
const PLAIN_VALUE = /^(?!.*(?:url|expression|image|import|attr|var)\s*\()[#\w\s.,%()"'!-]{1,200}$/i;
const STYLES = [
  "color",
  "background-color",
  "font-size",
  "font-family",
  "font-weight",
  "font-style",
  "text-align",
  "text-decoration",
  "text-indent",
  "line-height",
  "white-space",
  "vertical-align",
  "width",
  "max-width",
  "padding",
  "padding-left",
  "padding-right",
  "padding-top",
  "padding-bottom",
  "margin",
  "margin-left",
  "margin-right",
  "margin-top",
  "margin-bottom",
  "border",
  "border-left",
  "border-right",
  "border-top",
  "border-bottom",
  "border-collapse",
  "list-style-type",
];
const CELL = ["align", "valign", "width", "height", "bgcolor", "colspan", "rowspan"];

/** HTML from outside, safe to show: no scripts, forms, frames or styles that reach out, no remote content, links that tell nothing. */
export function sanitizeMailHtml(html: string, options: SanitizeOptions = {}): SafeHtml {
  if (html.length > HTML_MAX || isTooDeep(html, NESTING_MAX))
    return { html: `<p style="white-space:pre-wrap">${escaped(htmlToText(html))}</p>`, remoteImages: 0 };
  let remoteImages = 0;
  const image = (attribs: Attributes): Attributes => {
    const src = sourceOf(attribs.src ?? "", options);
    if (src !== null) return { ...attribs, src };
    const { src: remote, ...rest } = attribs;
    if (!isRemote(remote ?? "")) return rest;
    remoteImages++;
    return { ...rest, "data-remote-image": "" };
  };
  const clean = sanitizeHtml(html, {
    ...RULES,
    transformTags: { ...RULES.transformTags, img: (tagName, attribs) => ({ tagName, attribs: image(attribs) }) },
  });
  return { html: clean, remoteImages };
}

const RULES: IOptions = {
  allowedTags: [...sanitizeHtml.defaults.allowedTags, "img", "center", "font", "del", "ins"],
  allowedAttributes: {
    "*": ["style", "dir", "lang", "title"],
    a: ["href", "rel", "target"],
    img: ["src", "alt", "width", "height", "data-remote-image"],
    table: [...CELL, "border", "cellpadding", "cellspacing"],
    td: CELL,
    th: CELL,
    tr: CELL,
    font: ["color", "size", "face"],
    ol: ["start", "type"],
  },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowedSchemesByTag: { img: ["https", "data", "blob"] },
  allowProtocolRelative: false,
  allowedStyles: { "*": Object.fromEntries(STYLES.map((name) => [name, [PLAIN_VALUE]])) },
  nonTextTags: ["style", "script", "textarea", "option", "noscript", "title", "head"],
  nestingLimit: NESTING_MAX,
  transformTags: {
    a: (tagName, { href, title, style }) => ({
      tagName,
      attribs: {
        ...(href ? { href: href.trim() } : {}),
        ...(title ? { title } : {}),
        ...(style ? { style } : {}),
        rel: "noopener noreferrer nofollow",
        target: "_blank",
      },
    }),
  },
};

/** Where an image may be taken from; null for nowhere. */
function sourceOf(src: string, { withRemote, urlOf }: SanitizeOptions): string | null {
  const url = src.trim();
  if (/^cid:/i.test(url)) return urlOf?.(contentIdOf(url)) ?? null;
  if (SAFE_DATA.test(url)) return url;
  return withRemote && /^https:\/\//i.test(url) ? url : null;
}

function contentIdOf(url: string): string {
  try {
    return decodeURIComponent(url.slice("cid:".length));
  } catch {
    return url.slice("cid:".length);
  }
}

const isRemote = (src: string): boolean => /^\s*(?:https?:|\/\/)/i.test(src);

export const escaped = (text: string): string => text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;" })[c] ?? "&gt;");
