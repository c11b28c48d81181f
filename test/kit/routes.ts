import rateLimit from "@fastify/rate-limit";
import Fastify from "fastify";
import type { LinkKind } from "../../src/core/link.ts";
import type { Access } from "../../src/http/rights.ts";
import { ROUTES } from "../../src/http/routes.ts";
import type { App, AppTerms } from "../../src/http/terms.ts";

export interface Listed {
  access: Access;
  /** Whose links open it. */
  link: readonly LinkKind[];
}

/** The routes as they are, by a bare server that only lists them. */
export async function listedRoutes(terms: AppTerms): Promise<Record<string, Listed>> {
  const listed: Record<string, Listed> = {};
  const bare = Fastify() as unknown as App;
  bare.addHook("onRoute", ({ method, url, config }) => {
    if (method !== "HEAD") listed[`${String(method)} ${url}`] = { access: config?.access ?? "public", link: config?.link ?? [] };
  });
  bare.setValidatorCompiler(() => () => true).setSerializerCompiler(() => String);
  await bare.register(rateLimit, { global: false });
  for (const routes of ROUTES) routes(bare, terms);
  await bare.ready();
  return listed;
}

/** The same, with nothing but who may call each. */
export async function routesOf(terms: AppTerms): Promise<Record<string, Access>> {
  return Object.fromEntries(Object.entries(await listedRoutes(terms)).map(([route, { access }]) => [route, access]));
}
