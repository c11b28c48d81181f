import { setInterval } from "node:timers";
import type { App, AppTerms, Told } from "../terms.ts";
import type { Me } from "../rights.ts";

/** A comment this often keeps proxies from closing the stream, and tells us of a page that is gone. */
const HEARTBEAT_MS = 25_000;
/** The browser knocks again after so long. */
const RETRY_MS = 2_000;

/** GET /api/stream: what changes on the person's own desk, as server-sent events (contract StreamMessage). */
export function streamRoutes(app: App, { ear }: AppTerms): void {
  const open = new Set<() => void>();
  app.addHook("preClose", async () => open.forEach((end) => end()));

  app.get("/api/stream", { config: { access: "person" } }, (request, reply) => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" });
    raw.write(`retry: ${RETRY_MS}\n\n`);
    const end = (): void => void raw.end();
    const stop = ear.listen(request.desk.id, { heard: (told) => hear(told, request.me, (text) => raw.write(text), end), missed: end });
    const heartbeat = setInterval(() => raw.write(":\n\n"), HEARTBEAT_MS);
    open.add(end);
    raw.on("close", () => {
      clearInterval(heartbeat);
      stop();
      open.delete(end);
    });
  });
}

/** What the page cannot be told one by one it reads anew: the stream ends, and the browser comes back. */
function hear({ caseId, many, personId, settings }: Told, me: Me, write: (text: string) => void, end: () => void): void {
  if (many) return end();
  if (caseId) write(event("changed", { caseId }));
  if (personId === me.person) write(event("notified", { personId }));
  if (settings) write(event("settings", {}));
}

const event = (type: string, more: object): string => `event: ${type}\ndata: ${JSON.stringify({ type, ...more })}\n\n`;
