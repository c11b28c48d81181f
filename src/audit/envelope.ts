import { detached } from "./keep.ts";

/** The little that tells who answers whom, without decoding the mail. */
export interface Envelope {
  id: string | null;
  /** The id it answers: In-Reply-To, else the last of References. */
  parent: string | null;
  /** Lower case; "" when unreadable. */
  from: string;
}

/** Headers past this length are not looked at: no mail program writes them so long. */
const HEADERS_MAX = 64 * 1024;

/** Three headers of a raw mail, read as ASCII: a first look over a whole mailbox costs a fraction of parsing it. */
export function envelopeOf(raw: Uint8Array): Envelope {
  const head = headersOf(raw);
  const ids = idsIn(header(head, "in-reply-to"));
  const parents = ids.length > 0 ? ids.slice(0, 1) : idsIn(header(head, "references"));
  const id = idsIn(header(head, "message-id"))[0];
  const parent = parents.at(-1);
  return { id: id ? detached(id) : null, parent: parent ? detached(parent) : null, from: detached(addressIn(header(head, "from"))) };
}

function headersOf(raw: Uint8Array): string {
  const text = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, HEADERS_MAX)).toString("latin1");
  const end = /\r?\n\r?\n/.exec(text);
  return `\n${end ? text.slice(0, end.index) : text}`;
}

function header(head: string, name: string): string {
  const found = new RegExp(`\\n${name}[ \\t]*:(.*(?:\\r?\\n[ \\t].*)*)`, "i").exec(head);
  return found ? found[1]!.replace(/\r?\n[ \t]/g, " ") : "";
}

const idsIn = (value: string): string[] => Array.from(value.matchAll(/<([^<>\s]+)>/g), ([, id]) => id!);

/** `Jeff <jeff@x.example>`, `jeff@x.example (Jeff)`, and `jeff at x.example` as public archives write it. */
function addressIn(value: string): string {
  const found =
    /<\s*([^<>\s]+@[^<>\s]+)\s*>/.exec(value) ??
    /([^\s<>"'(),]+@[^\s<>"'(),]+)/.exec(value) ??
    /([^\s<>"'(),]+) at ([^\s<>"'(),]+\.[^\s<>"'(),]+)/.exec(value);
  if (!found) return "";
  return (found[2] ? `${found[1]}@${found[2]}` : found[1]!).toLowerCase();
}
