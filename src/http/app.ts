import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import Fastify, { LogController } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { randomUUID } from "node:crypto";
import { limitBodyTime, REQUEST_MS_MAX } from "./body-time.ts";
import { acceptJsonOnly } from "./json-body.ts";
import { isOwnOrigin } from "./origin.ts";
import { servePages } from "./pages.ts";
import { answerError, sendProblem } from "./problem.ts";
import { guardRights } from "./rights.ts";
import { ROUTES } from "./routes.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import type { App, AppTerms } from "./terms.ts";

const BODY_BYTES_MAX = 1_048_576;

/** The whole HTTP server, not yet listening. */
export async function buildApp(terms: AppTerms): Promise<App> {
  const app: App = Fastify({
    ...(terms.log ? { loggerInstance: terms.log } : {}),
    // addresses hold invitation tokens; logRequests says what may be said
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_MS_MAX,
    // the proxy alone: what stands further left in X-Forwarded-For the asker wrote, and limits count by it
    trustProxy: terms.trustProxy && ((_, hop) => hop === 0),
    frameworkErrors: answerError,
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  acceptJsonOnly(app);
  limitBodyTime(app);
  await app.register(helmet, SECURITY_HEADERS(terms.publicUrl?.startsWith("https:") ?? false));
  await app.register(rateLimit, { global: false });
  logRequests(app);
  keepNothing(app);
  checkOrigins(app, terms.publicUrl);
  guardRights(app, terms);
  for (const routes of ROUTES) routes(app, terms);
  await servePages(app, terms.webFolder);
  return app;
}

function logRequests(app: App): void {
  app.addHook("onRequest", async (request, reply) => void reply.header("x-request-id", request.id));
  app.addHook("onResponse", async (request, reply) => {
    const route = `${request.method} ${request.routeOptions.url ?? "(no route)"}`;
    request.log.info({ route, status: reply.statusCode, tookMs: Math.round(reply.elapsedTime) }, "answered");
  });
}

/** What the API says is for whoever is signed in now: no cache of a browser or a proxy shows it to the next one. */
function keepNothing(app: App): void {
  app.addHook("onRequest", async (request, reply) => {
    if (request.url.startsWith("/api/")) void reply.header("cache-control", "private, no-store");
  });
}

function checkOrigins(app: App, publicUrl: string | null): void {
  const publicOrigin = publicUrl && new URL(publicUrl).origin;
  app.addHook("onRequest", async (request, reply) => {
    if (!isOwnOrigin(request, publicOrigin)) return sendProblem(reply, "foreign_origin");
  });
}
