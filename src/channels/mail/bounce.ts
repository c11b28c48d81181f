import { decodeText } from "./charset.ts";
import { fieldBlocks, type Headers } from "./headers.ts";
import { normaliseMessageId } from "./message-id.ts";
import { leaves, type MimePart } from "./mime-tree.ts";

export interface Bounce {
  /** Of the message that did not arrive; null when the report does not say. */
  messageId: string | null;
  /** Who did not get it; the first of `recipients`. */
  recipient: string | null;
  recipients: string[];
  /** Enhanced status, "5.1.1" (RFC 3463); null when the report does not say. */
  status: string | null;
  /** False while the sending server still tries («delayed»). */
  permanent: boolean;
}

interface Failure {
  recipient: string | null;
  status: string | null;
  permanent: boolean;
}

const DAEMON = /^(?:mailer-?daemon|postmaster|mail-?daemon|maildelivery|noreply-bounce)@/i;
const SAYS_UNDELIVERED =
  /undeliver|delivery (?:status notification|has failed|failure|incomplete)|returned mail|failure notice|mail delivery (?:failed|system|subsystem)|message (?:could not|not) (?:be )?delivered|non remis|non distribu|remise (?:du message|de .{1,40}) (?:a échoué|impossible|retardée)|échec de (?:la )?(?:remise|distribution|livraison)|delivery delayed|message delayed|warning: message/i;
const SAYS_DELAYED =
  /delay|retard|will (?:continue|keep) (?:to try|trying)|still (?:being )?retr|warning: (?:message|could not)|not required to do anything/i;

/** What a delivery report says did not arrive (RFC 3464), also in the words of servers that write none; null when this is no bounce. */
export function readBounce(root: MimePart, top: Headers, text: string): Bounce | null {
  const parts = [...leaves(root)];
  const reports = parts.filter(({ type }) => type === "message/delivery-status" || type === "message/global-delivery-status");
  const failures = reports.flatMap((part) => failuresIn(decodeText(part.content, "utf-8").text.replaceAll("\0", "")));
  if (reports.length > 0 && failures.length === 0) return null;
  if (reports.length === 0 && !looksLikeBounce(top)) return null;
  const found = failures.length > 0 ? failures : failuresInWords(top, text);
  const gravest = found.find(({ permanent }) => permanent) ?? found[0]!;
  const recipients = [...new Set(found.map(({ recipient }) => recipient).filter((recipient) => recipient !== null))];
  return {
    messageId: originalId(parts, top, text),
    recipient: gravest.recipient,
    recipients,
    status: gravest.status,
    permanent: gravest.permanent,
  };
}

/** Reports of success («delivered», «relayed») are no failures. */
function failuresIn(report: string): Failure[] {
  return fieldBlocks(report).flatMap((block) => {
    const action = (block.first("action") ?? "").toLowerCase().split(/[\s(]/)[0];
    if (action !== "failed" && action !== "delayed") return [];
    const recipient = addressOf(block.first("original-recipient")) ?? addressOf(block.first("final-recipient"));
    return [{ recipient, status: statusIn(block.first("status")), permanent: action === "failed" }];
  });
}

function looksLikeBounce(top: Headers): boolean {
  if (top.first("x-failed-recipients")) return true;
  const from = /[^\s<>]+@[^\s<>]+/.exec(top.first("from") ?? "")?.[0] ?? "";
  const nobody = /^\s*<\s*>\s*$/.test(top.first("return-path") ?? "");
  return (DAEMON.test(from) || nobody || /mailer-daemon/i.test(top.first("from") ?? "")) && SAYS_UNDELIVERED.test(top.words("subject"));
}

function failuresInWords(top: Headers, text: string): Failure[] {
  const permanent = !SAYS_DELAYED.test(`${top.words("subject")}\n${text.slice(0, 2_000)}`);
  const status = statusIn(text.slice(0, 5_000));
  const named = top
    .all("x-failed-recipients")
    .flatMap((value) => value.split(","))
    .map(addressOf);
  const inText = [...text.slice(0, 5_000).matchAll(/^\s*<?([^\s<>@:]+@[^\s<>:]+\.[^\s<>:]+)>?:?\s*$/gm)].map((match) =>
    match[1]!.toLowerCase(),
  );
  const recipients = [...named, ...inText].filter((address) => address !== null);
  return recipients.length > 0
    ? recipients.map((recipient) => ({ recipient, status, permanent }))
    : [{ recipient: null, status, permanent }];
}

/** From the returned message or its headers, else from what the report answers, else from a copy in its text. */
function originalId(parts: readonly MimePart[], top: Headers, text: string): string | null {
  for (const { type, content } of parts) {
    if (!/^(?:message\/(?:rfc822|global|rfc822-headers)|text\/rfc822-headers)$/.test(type)) continue;
    const id = idIn(decodeText(content.subarray(0, 200_000), "utf-8").text);
    if (id) return id;
  }
  return idIn(text) ?? normaliseMessageId(/<[^<>]+>/.exec(top.first("in-reply-to") ?? top.all("references").at(-1) ?? "")?.[0] ?? null);
}

const idIn = (text: string): string | null => normaliseMessageId(/^[> \t]*message-id:\s*(<[^<>]+>)/im.exec(text)?.[1] ?? null);

const statusIn = (text: string | null): string | null => /\b([245]\.\d{1,3}\.\d{1,3})\b(?!\.\d)/.exec(text ?? "")?.[1] ?? null;

/** `rfc822; jeff@example.com`, `<jeff@example.com>` or bare. */
function addressOf(value: string | null): string | null {
  return /[^\s<>;,"]+@[^\s<>;,"]+/.exec(value ?? "")?.[0]?.toLowerCase() ?? null;
}
