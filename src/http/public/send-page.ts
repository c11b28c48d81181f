import type { FastifyReply, FastifyRequest } from "fastify";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Language } from "../../core/due.ts";
import type { Html } from "./page.ts";

/** Said once on every page behind a link: it is one person's, nobody keeps it, and nothing on it comes from elsewhere. */
export const PAGE_HEADERS = {
  "cache-control": "private, no-store",
  "x-robots-tag": "noindex, nofollow",
  "content-security-policy": [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join(";"),
};

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Of 11: what follows costs ten times as much for a twentieth less. */
const QUALITY = 5;

export async function sendPage(request: FastifyRequest, reply: FastifyReply, html: Html, status = 200): Promise<FastifyReply> {
  const accepts = String(request.headers["accept-encoding"] ?? "");
  reply.code(status).headers(PAGE_HEADERS).type("text/html; charset=utf-8").header("vary", "accept-encoding");
  if (/\bbr\b/.test(accepts))
    return reply.header("content-encoding", "br").send(await brotli(html, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }));
  if (/\bgzip\b/.test(accepts)) return reply.header("content-encoding", "gzip").send(await zip(html));
  return reply.send(html);
}

const COOKIE = "tenir.langue";
const YEAR_SECONDS = 31_536_000;

/** The reader's language: as the page's own link says, as they chose before, else `otherwise`. A choice is kept by the browser. */
export function readsIn(request: FastifyRequest, reply: FastifyReply, otherwise: Language): Language {
  const langue = chosenNow(request);
  if (langue) {
    void reply.header("set-cookie", `${COOKIE}=${langue}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly`);
    return langue;
  }
  const [, chosen] = /(?:^|;\s*)tenir\.langue=(fr|en)\b/.exec(request.headers.cookie ?? "") ?? [];
  return (chosen as Language | undefined) ?? otherwise;
}

/** What they choose by the page's own link. */
export function chosenNow({ query }: FastifyRequest): Language | null {
  const { langue } = (query ?? {}) as { langue?: unknown };
  return langue === "fr" || langue === "en" ? langue : null;
}

/** What the browser asks for first of the two, where nothing is known of the reader. */
export function askedLanguage({ headers }: FastifyRequest, otherwise: Language): Language {
  const [, first] = /\b(fr|en)\b/.exec(String(headers["accept-language"] ?? "").toLowerCase()) ?? [];
  return (first as Language | undefined) ?? otherwise;
}
