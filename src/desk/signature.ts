import type { Language } from "../core/due.ts";
import type { LinkKind } from "../core/link.ts";

/** Every message has a way to a named person (S50); «-- » marks a signature (RFC 3676 §4.3). */
export const signed = (text: string, lines: readonly (string | null)[]): string =>
  `${text.trimEnd()}${SIGNATURE}${lines.filter(Boolean).join("\n")}\n`;

export const signedHtml = (html: string, lines: readonly (string | null)[]): string =>
  `${html}${HTML_SIGNATURE}${lines
    .filter((line) => line !== null && line !== "")
    .map((line) => escaped(line!))
    .join("<br>")}</p>`;

/** The same message with where its customer follows the case: before the signature, which mail programs fold away. */
export function withLink<Message extends { text: string; html?: string | null }>(message: Message, url: string, line: string): Message {
  const html = message.html && before(message.html, HTML_SIGNATURE, `<p>${escaped(line)}<br><a href="${url}">${url}</a></p>`);
  return { ...message, text: before(message.text, SIGNATURE, `\n\n${line}\n${url}`), ...(html && { html }) };
}

const SIGNATURE = "\n\n-- \n";
const HTML_SIGNATURE = "<p>--&nbsp;<br>";

/** What stands before each link, by whose it is. */
export const WHERE: Record<LinkKind, Record<Language, string>> = {
  customer: {
    fr: "Où en est votre dossier, et ce qu’on vous a promis :",
    en: "Where your case stands, and what we promised you:",
  },
  follower: {
    fr: "Où en est le dossier, et ce qui est promis :",
    en: "Where the case stands, and what is promised:",
  },
  third_party: {
    fr: "Répondre en deux gestes (c’est bon, une autre date, c’est fait) :",
    en: "Answer in two taps (all good, another date, it is done):",
  },
  organisation: {
    fr: "Ce que vous devez et ce qui vous est dû sur ce dossier :",
    en: "What you owe and are owed on this case:",
  },
};

/** The same link, in a message that proposes a date. */
export const DOES_IT_SUIT: Record<Language, string> = {
  fr: "Dites-nous d’un geste si cette date vous va :",
  en: "Tell us in one tap whether that date suits you:",
};

function before(text: string, mark: string, added: string): string {
  const at = text.lastIndexOf(mark);
  return at < 0 ? `${text.trimEnd()}${added}` : `${text.slice(0, at)}${added}${text.slice(at)}`;
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;" })[c] ?? "&gt;");
