import type { FastifyRequest } from "fastify";
import { clearTimeout, setTimeout } from "node:timers";
import type { App } from "./terms.ts";

/** A request that has not come whole by then is let go: sent a byte at a time, a few thousand would take every place there is. */
const BODY_MS_MAX = 60_000;
/** 25 MB from a telephone with one bar: half a megabit a second. */
export const REQUEST_MS_MAX = 420_000;

const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();

/** Every body that is read before its route is asked has a minute to come whole. A file is read by its own route: the server's limit holds. */
export function limitBodyTime(app: App, ms = BODY_MS_MAX): void {
  app.addHook("onRequest", async (request) => {
    timers.set(request, setTimeout(() => request.raw.destroy(), ms).unref());
  });
  app.addHook("preValidation", async (request) => came(request));
  app.addHook("onResponse", async (request) => came(request));
}

const came = (request: FastifyRequest): void => clearTimeout(timers.get(request));
