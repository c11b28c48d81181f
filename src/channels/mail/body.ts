import { charsetOfHtml, decodeText } from "./charset.ts";
import { unflow } from "./flowed.ts";
import { htmlToText } from "./html-text.ts";
import type { MimePart } from "./mime-tree.ts";

export interface Body {
  text: string;
  html: string | null;
  attached: AttachedPart[];
  problems: string[];
}

export interface AttachedPart {
  part: MimePart;
  inline: boolean;
}

/** One stretch of the body as its sender wrote it: in one form or in both. */
interface Stretch {
  text: string | null;
  html: string | null;
}

/** Lines that a mailer writes for programs which cannot show its HTML. */
const PLACEHOLDER =
  /^\s*(?:this (?:message|e-?mail|is an? html)|your (?:e-?mail|mail) (?:client|program)|votre (?:logiciel|client|messagerie)|ce message est au format html)[^\n]{0,200}\s*$/i;

/** Sorts a mail's parts into the body's text and HTML and what is attached to it (RFC 2046 §5.1). */
export function readBody(root: MimePart): Body {
  const body: Body = { text: "", html: null, attached: [], problems: [] };
  const stretches = read(root, body, false);
  const texts = stretches.map(({ text, html }) => text ?? htmlToText(html!));
  body.text = texts
    .map((text) => text.trimEnd())
    .filter((text) => text.trim() !== "")
    .join("\n\n");
  if (stretches.some(({ html }) => html !== null)) body.html = stretches.map(({ text, html }) => html ?? asHtml(text!)).join("\n");
  return body;
}

function read(part: MimePart, body: Body, related: boolean): Stretch[] {
  if (part.type === "multipart/alternative" && part.parts.length > 0) return alternative(part, body);
  if (part.type === "multipart/related" && part.parts.length > 0) {
    const start = part.parts.find(({ contentId }) => contentId !== null && part.params.start?.includes(contentId)) ?? part.parts[0]!;
    return part.parts.flatMap((child) => read(child, body, child !== start));
  }
  if (part.parts.length > 0) return part.parts.flatMap((child) => read(child, body, related));
  if (isBody(part, related)) return [leaf(part, body)];
  if (part.type.startsWith("multipart/") && part.content.length === 0) return [];
  body.attached.push({ part, inline: related || (part.disposition === "inline" && part.contentId !== null) });
  return [];
}

/** One form of several: plain text and HTML are both kept, what is neither is attached. */
function alternative(part: MimePart, body: Body): Stretch[] {
  const forms = part.parts.map((child) => read(child, body, false));
  const texts = forms.filter((form) => form.some(({ text }) => text !== null)).at(0) ?? [];
  const htmls = forms.filter((form) => form.some(({ html }) => html !== null)).at(-1) ?? [];
  const text = texts
    .map((stretch) => stretch.text ?? "")
    .join("\n")
    .trimEnd();
  const html = htmls.length > 0 ? htmls.map((stretch) => stretch.html ?? asHtml(stretch.text ?? "")).join("\n") : null;
  if (html === null) return texts.length > 0 ? [{ text, html }] : [];
  return [{ text: text.trim() === "" || PLACEHOLDER.test(text) ? null : text, html }];
}

function isBody(part: MimePart, related: boolean): boolean {
  if (part.disposition === "attachment" || related) return false;
  if (part.type === "text/plain" || part.type === "text/html") return part.disposition !== "inline" || part.filename === null;
  return part.type.startsWith("multipart/") && part.content.length > 0;
}

function leaf(part: MimePart, body: Body): Stretch {
  const html = part.type === "text/html";
  const { text, problem } = decodeText(part.content, part.params.charset ?? (html ? charsetOfHtml(part.content) : undefined));
  if (problem) body.problems.push(problem);
  if (part.type.startsWith("multipart/")) body.problems.push("broken_mime");
  if (html) return { text: null, html: text };
  return { text: /^flowed$/i.test(part.params.format ?? "") ? unflow(text, /^yes$/i.test(part.params.delsp ?? "")) : text, html: null };
}

const asHtml = (text: string): string =>
  `<p style="white-space: pre-wrap">${text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;" })[c] ?? "&gt;")}</p>`;
