import type { FastifyReply, FastifyRequest } from "fastify";

/** Sets cookies made by better-auth; behind https they never travel in the clear. */
export function setCookies(request: FastifyRequest, reply: FastifyReply, cookies: readonly string[], publicUrl: string | null): void {
  const secure = request.protocol === "https" || (publicUrl?.startsWith("https:") ?? false);
  for (const cookie of cookies) reply.header("set-cookie", secure && !/;\s*secure/i.test(cookie) ? `${cookie}; Secure` : cookie);
}
