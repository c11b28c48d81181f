/** An account on a mail server. */
export interface MailLogin {
  host: string;
  port: number;
  /** TLS from the first byte, TLS asked for and required, or none (a server on the same machine). */
  security: "tls" | "starttls" | "none";
  /** Empty where the server asks for none. */
  user: string;
  password: string;
  /** For connecting and for each answer, in milliseconds. */
  timeoutMs?: number;
}

/** What became of reaching a mail server; the words for people live elsewhere. */
export type DoorOutcome = "ok" | "host_not_found" | "refused" | "tls_failed" | "login_failed" | "folder_missing" | "timeout" | "failed";

export interface DoorTest {
  outcome: DoorOutcome;
  /** The server's own words, or the system's. */
  said: string | null;
  /** Messages in the folder; null for a relay. */
  messages: number | null;
}

export const CONNECT_TIMEOUT_MS = 30_000;

const BY_CODE: Record<string, DoorOutcome> = {
  ENOTFOUND: "host_not_found",
  EAI_AGAIN: "host_not_found",
  ENODATA: "host_not_found",
  EDNS: "host_not_found",
  ECONNREFUSED: "refused",
  EHOSTUNREACH: "refused",
  ENETUNREACH: "refused",
  ETIMEDOUT: "timeout",
  CONNECT_TIMEOUT: "timeout",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  GREETING_TIMEOUT: "timeout",
  GREEETING_TIMEOUT: "timeout",
  UPGRADE_TIMEOUT: "timeout",
  SOCKET_TIMEOUT: "timeout",
  ETLS: "tls_failed",
  EPROTO: "tls_failed",
  EAUTH: "login_failed",
};
const TLS_CODE = /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|UNKNOWN_CA)/;
const TLS_WORDS = /wrong version number|certificate|self[- ]signed|ssl routines|starttls/i;

/** Reads the errors of nodemailer, imapflow, fetch and Node's sockets; the most particular code wins. */
export function outcomeOf(error: unknown): DoorOutcome {
  if (typeof error !== "object" || error === null) return "failed";
  const { code, originalCode, cause, errors, authenticationFailed, mailboxMissing } = error as Record<string, unknown>;
  if (authenticationFailed === true) return "login_failed";
  if (mailboxMissing === true) return "folder_missing";
  for (const one of [originalCode, code]) {
    if (typeof one !== "string") continue;
    if (TLS_CODE.test(one)) return "tls_failed";
    if (BY_CODE[one]) return BY_CODE[one];
  }
  if (TLS_WORDS.test(saidBy(error) ?? "")) return "tls_failed";
  const inner = Array.isArray(errors) ? errors[0] : cause;
  return inner ? outcomeOf(inner) : "failed";
}

/** What the server or the system said, on one line. */
export function saidBy(error: unknown): string | null {
  const { responseText, response, message } = (error ?? {}) as Record<string, unknown>;
  const said = [responseText, response, message].find((one): one is string => typeof one === "string" && one !== "");
  return said ? said.replace(/\s+/g, " ").slice(0, 500) : null;
}
