import { setInterval } from "node:timers";
import { visitOf } from "../../desk/visit.ts";
import type { App, AppTerms, Told } from "../terms.ts";
import type { Me } from "../rights.ts";

/** A word this often keeps proxies from closing the stream, tells us of a page that is gone, and the page of a line cut without a word (web/line.ts). */
const HEARTBEAT_MS = 25_000;

/** GET /api/stream: what changes on the person's own desk, as server-sent events (contract StreamMessage). */
export function streamRoutes(app: App, { ear, auth, runtime }: AppTerms): void {
  const open = new Set<() => void>();
  app.addHook("preClose", async () => open.forEach((end) => end()));

  app.get("/api/stream", { config: { access: "person" } }, (request, reply) => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    raw.write(":\n\n");
    const end = (): void => void raw.end();
    const stillHere = () =>
      visitOf(runtime, auth.tokenOf(request.headers.cookie)!).then((visit) => visit !== null && !visit.lacksSecondStep);
    const page = { me: request.me, write: (text: string) => raw.write(text), end, stillHere };
    const stop = ear.listen(request.desk.id, { heard: (told) => void hear(told, page).catch(end), missed: end });
    const heartbeat = setInterval(() => void beat(page).catch(end), HEARTBEAT_MS);
    open.add(end);
    raw.on("close", () => {
      clearInterval(heartbeat);
      stop();
      open.delete(end);
    });
  });
}

interface Page {
  me: Me;
  write(text: string): void;
  end(): void;
  stillHere(): Promise<boolean>;
}

/**
 * What the page cannot be told one by one it reads anew: the stream ends, and the browser comes back. Settings may be that
 * the person works here no more.
 */
async function hear({ caseId, many, personId, settings, draftsOf, presence }: Told, page: Page): Promise<void> {
  if (draftsOf) page.write(event("drafts", { caseId: draftsOf }));
  if (presence && presence.personId !== page.me.person) page.write(event("presence", presence));
  if (caseId) page.write(event("changed", { caseId }));
  if (personId === page.me.person) page.write(event("notified", { personId }));
  if (many || (settings && !(await page.stillHere()))) return page.end();
  if (settings) page.write(event("settings", {}));
}

/** A sign-in that was ended, here or elsewhere, ends its pages too. */
async function beat(page: Page): Promise<void> {
  if (!(await page.stillHere())) return page.end();
  page.write(event("beat", {}));
}

const event = (type: string, more: object): string => `event: ${type}\ndata: ${JSON.stringify({ type, ...more })}\n\n`;
