/** What became of trying a mail server, for `describe` elsewhere to put into words. */
export type DoorOutcome = "ok" | "host_not_found" | "refused" | "unreachable" | "tls_failed" | "login_failed" | "folder_missing" | "timeout" | "closed" | "failed";

const BY_CODE: Record<string, DoorOutcome> = {
  ENOTFOUND: "host_not_found", EAI_AGAIN: "host_not_found", ENODATA: "host_not_found", EDNS: "host_not_found", NoHost: "host_not_found",
  ECONNREFUSED: "refused", EHOSTUNREACH: "unreachable", ENETUNREACH: "unreachable",
  ETIMEDOUT: "timeout", CONNECT_TIMEOUT: "timeout", GREETING_TIMEOUT: "timeout", GREEETING_TIMEOUT: "timeout", UPGRADE_TIMEOUT: "timeout", SOCKET_TIMEOUT: "timeout",
  ETLS: "tls_failed", EPROTO: "tls_failed", EAUTH: "login_failed",
  ECONNRESET: "closed", EPIPE: "closed", ECONNECTION: "closed", ClosedAfterConnectTLS: "closed", ClosedAfterConnectText: "closed", NoConnection: "closed",
};
const TLS_CODE = /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|UNKNOWN_CA)/;

/** Reads the errors of nodemailer, imapflow and Node's sockets; the most particular code wins. */
export function outcomeOf(error: unknown): DoorOutcome {
  if (typeof error !== "object" || error === null) return "failed";
  const { code, originalCode, cause, authenticationFailed, errors } = error as Record<string, unknown>;
  if (authenticationFailed === true) return "login_failed";
  for (const one of [originalCode, code]) {
    if (typeof one !== "string") continue;
    if (TLS_CODE.test(one)) return "tls_failed";
    if (one !== "ECONNECTION" && BY_CODE[one]) return BY_CODE[one];
  }
  if (/wrong version number|certificate|self[- ]signed|ssl routines/i.test(String((error as Error).message))) return "tls_failed";
  const inner = Array.isArray(errors) ? errors[0] : cause;
  if (inner) return outcomeOf(inner);
  return (typeof code === "string" && BY_CODE[code]) || "failed";
}
