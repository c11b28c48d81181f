import type { FastifyRequest } from "fastify";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that changes something comes from our own pages, or from no page at all. Behind SameSite=Lax cookies
 * and JSON-only bodies this is the third lock against forged requests (OWASP: verifying origin with standard headers).
 */
export function isOwnOrigin(request: FastifyRequest, publicOrigin: string | null): boolean {
  if (SAFE.has(request.method)) return true;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const { origin } = request.headers;
  return origin === undefined || origin === publicOrigin || isHost(URL.parse(origin), request.host);
}

/** A port that the scheme implies may be said or left out. */
function isHost(origin: URL | null, host: string): boolean {
  return origin !== null && origin.host === URL.parse(`${origin.protocol}//${host}`)?.host;
}
