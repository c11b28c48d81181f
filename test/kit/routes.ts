import rateLimit from "@fastify/rate-limit";
import Fastify from "fastify";
import type { Access } from "../../src/http/rights.ts";
import { ROUTES } from "../../src/http/routes.ts";
import type { App, AppTerms } from "../../src/http/terms.ts";

/** The routes as they are, by a bare server that only lists them. */
export async function routesOf(terms: AppTerms): Promise<Record<string, Access>> {
  const listed: Record<string, Access> = {};
  const bare = Fastify() as unknown as App;
  bare.addHook("onRoute", ({ method, url, config }) => {
    if (method !== "HEAD") listed[`${String(method)} ${url}`] = config?.access ?? "public";
  });
  bare.setValidatorCompiler(() => () => true).setSerializerCompiler(() => String);
  await bare.register(rateLimit, { global: false });
  for (const routes of ROUTES) routes(bare, terms);
  await bare.ready();
  return listed;
}
