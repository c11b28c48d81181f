import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer } from "smtp-server";

/** A real relay takes its time over a yes: long enough here that kills fall between the last byte and the answer. */
const THINKS_MS_MAX = 60;

/** A relay that writes down every message the moment it takes it, before it says so. Counts by the token in the text. */
export async function startRelay(token) {
  const taken = new Map();
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onData: (stream, _session, done) => void take(stream).then(done, done),
  });
  server.on("error", () => undefined); // connections of a killed desk
  const take = async (stream) => {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk); // throws when the desk dies before the end: not taken
    await pause(Math.random() * THINKS_MS_MAX);
    const [found] = token.exec(Buffer.concat(chunks).toString()) ?? [];
    if (found) taken.set(found, (taken.get(found) ?? 0) + 1);
    await pause(Math.random() * THINKS_MS_MAX);
  };
  await new Promise((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return { port: server.server.address().port, taken, close: () => new Promise((closed) => server.close(closed)) };
}
