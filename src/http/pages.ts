import fastifyStatic from "@fastify/static";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { App } from "./terms.ts";
import { sendProblem } from "./problem.ts";

const YEAR_SECONDS = 31_536_000;

/** The built pages: hashed files for ever, and index.html, never cached, for every address of a page. */
export async function servePages(app: App, folder: string | null): Promise<void> {
  const built = folder !== null && existsSync(join(folder, "index.html"));
  if (built)
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        void reply.header("cache-control", cacheOf(path));
        if (isAsset(path)) for (const name of OF_DOCUMENTS) void reply.removeHeader(name);
      },
    });
  app.setNotFoundHandler((request, reply) => {
    const asksForPage =
      request.method === "GET" && !request.url.startsWith("/api/") && (request.headers.accept ?? "").includes("text/html");
    return built && asksForPage ? reply.sendFile("index.html") : sendProblem(reply, "not_found");
  });
}

/** They bind what a document may do; on the fifty files that a page is made of they weigh as much as a font. */
const OF_DOCUMENTS = [
  "content-security-policy",
  "cross-origin-opener-policy",
  "origin-agent-cluster",
  "referrer-policy",
  "x-dns-prefetch-control",
  "x-download-options",
  "x-frame-options",
  "x-permitted-cross-domain-policies",
  "x-xss-protection",
];

const isAsset = (path: string): boolean => /[\\/]assets[\\/]/.test(path);
const cacheOf = (path: string): string => (isAsset(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-cache");
