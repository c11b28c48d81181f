/** Every message has a way to a named person (S50); «-- » marks a signature (RFC 3676 §4.3). */
export const signed = (text: string, lines: readonly (string | null)[]): string =>
  `${text.trimEnd()}${SIGNATURE}${lines.filter(Boolean).join("\n")}\n`;

/** The same of rich text. Lines that nobody filled in are left out. */
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

function before(text: string, mark: string, added: string): string {
  const at = text.lastIndexOf(mark);
  return at < 0 ? `${text.trimEnd()}${added}` : `${text.slice(0, at)}${added}${text.slice(at)}`;
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;" })[c] ?? "&gt;");
