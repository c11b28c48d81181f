import type { Bounce } from "./bounce.ts";
import type { Headers } from "./headers.ts";

/** Who or what wrote it. Only "no" and "list" are a person's words; none of the others is ever answered by a machine (RFC 3834 §2). */
export type Automatic = "no" | "auto_reply" | "auto_generated" | "bounce" | "list" | "bulk";

/** How out-of-office answers begin where no header says so (Outlook, Exchange, Lotus Notes, Zimbra; French and English). */
const ABSENCE =
  /^\s*(?:(?:re|tr)\s*:\s*)?(?:\[?(?:réponse automatique|reponse automatique|automatic reply|auto(?:matic|mated)?[- ]?(?:reply|response|réponse)|out of (?:the )?office|absence du bureau|absent(?:e)? du bureau|message d['’]absence|notification d['’]absence|je suis absent|en vacances|vacation)\b)/i;

/** RFC 3834's header first, then the older ones, then the subject. */
export function howAutomatic(top: Headers, type: string, bounce: Bounce | null): Automatic {
  if (bounce) return "bounce";
  const submitted = (top.first("auto-submitted") ?? "").toLowerCase().split(/[\s;(]/)[0]!;
  const precedence = (top.first("precedence") ?? "").trim().toLowerCase();
  if (
    submitted === "auto-replied" ||
    precedence === "auto_reply" ||
    isSet(top, "x-autoreply", "x-autorespond", "x-auto-reply-from") ||
    ABSENCE.test(top.words("subject"))
  )
    return "auto_reply";
  if (type === "multipart/report") return "auto_generated";
  const nobody = /^\s*<\s*>\s*$/.test(top.first("return-path") ?? "");
  if (nobody && (top.first("in-reply-to") || top.first("references"))) return "auto_reply";
  if ((submitted !== "" && submitted !== "no") || nobody) return "auto_generated";
  if (top.first("list-id") || top.first("mailing-list") || precedence === "list") return "list";
  if (precedence === "bulk" || precedence === "junk" || top.first("list-unsubscribe") || top.first("feedback-id")) return "bulk";
  return suppressesAnswers(top) ? "auto_generated" : "no";
}

/** Exchange marks its own automatic mail with `All`; "OOF" alone is also set on people's mail by some rules. */
const suppressesAnswers = (top: Headers): boolean => /\b(?:all|autoreply)\b/i.test(top.first("x-auto-response-suppress") ?? "");

const isSet = (top: Headers, ...names: string[]): boolean =>
  names.some((name) => !/^(?:no|false|0)?$/i.test((top.first(name) ?? "").trim()));
