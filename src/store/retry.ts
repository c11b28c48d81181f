/** PostgreSQL error classes (Appendix A): 08 connection exception, 57P01–57P03 the server goes down or comes up. */
const CONNECTION_LOST = /^(08...|57P0[1-3])$/;
const RIVALRY = new Set(["40001", "40P01"]);
const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT", "ETIMEDOUT", "EHOSTUNREACH", "ENOTFOUND"]);
/** What `pg` says without a code. */
const LOST_MESSAGE =
  /^(Connection terminated|Client (was closed|has encountered a connection error)|timeout exceeded when trying to connect|Postgres connection has been discarded)/;

/** Worth doing again: a rival transaction came first, or the server was away. */
export function retryable(error: unknown): boolean {
  return RIVALRY.has(codeOf(error)) || connectionLost(error);
}

/** The server was away, or went away meanwhile: what was asked may have been done all the same. */
export function connectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return CONNECTION_LOST.test(code) || NETWORK.has(code) || LOST_MESSAGE.test(error.message);
}

/** `pg` knew that the connection was gone before it sent anything. */
export function neverSent(error: unknown): boolean {
  return error instanceof Error && error.message.endsWith("is not queryable");
}

/** The SQLSTATE, or Node's code of a network failure; "" where it has none. */
export function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? "");
}
