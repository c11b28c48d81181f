import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { connect, type AddressInfo } from "node:net";
import Fastify from "fastify";
import { afterAll, expect, test } from "vitest";
import { limitBodyTime } from "./body-time.ts";
import type { App } from "./terms.ts";

const app = Fastify() as unknown as App;
limitBodyTime(app, 20);
app.post("/notes", async () => "noted");
app.addContentTypeParser("multipart/form-data", (_, __, done) => done(null));
app.post("/files", async ({ raw }) => String(await buffer(raw)));
await app.listen({ host: "127.0.0.1", port: 0 });
afterAll(() => app.close());

const head = (type: string) => `HTTP/1.1\r\nHost: desk\r\nContent-Type: ${type}\r\nContent-Length: 4\r\nConnection: close\r\n\r\n`;

async function begins(path: string, type: string) {
  const socket = connect((app.server.address() as AddressInfo).port, "127.0.0.1");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  socket.write(`POST ${path} ${head(type)}ab`);
  return socket;
}

test("a body that does not come whole is not waited for", async () => {
  const socket = await begins("/notes", "text/plain");
  await once(socket, "close");
  expect(socket.destroyed).toBe(true);
});

test("a file may take its time", async () => {
  const [slow, other] = [await begins("/files", "multipart/form-data"), await begins("/notes", "text/plain")];
  await once(other, "close");
  slow.write("cd");
  const [answer] = (await once(slow, "data")) as [Buffer];
  expect(String(answer)).toMatch(/^HTTP\/1\.1 200/);
});
