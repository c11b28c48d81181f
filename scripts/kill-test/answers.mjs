import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

const WRITERS = 4;
const AGAIN_MS = 50;
/** Between two answers of one person, so that the mail's own work goes on. */
const BETWEEN_MS = 20;

/** People who answer the newest cases, each answer with a key of its own, tried again with the same key until it is done. */
export function startAnswers(desk) {
  const queued = [];
  let next = 0;
  let stopping = false;
  const ended = Promise.all(Array.from({ length: WRITERS }, answerOn));
  return { queued, stop: () => ((stopping = true), ended) };

  async function answerOn() {
    for (let answer = null; !stopping || answer;) {
      try {
        answer ??= await write();
        if (answer && (await send(answer))) {
          queued.push(answer);
          answer = null;
        }
        await pause(BETWEEN_MS);
      } catch {
        await pause(AGAIN_MS);
      }
    }
  }

  async function write() {
    const { status, body } = await desk.ask("GET", "/api/inbox?filter=all");
    if (status !== 200 || body.rows.length === 0) return null;
    const token = `out-${next++}-mail`;
    const { case: it } = body.rows[Math.floor(Math.random() * body.rows.length)];
    return { token, caseId: it.id, key: randomUUID(), text: `Bonjour, je vous rappelle demain avant midi. (${token})` };
  }

  async function send({ caseId, key, text }) {
    const { status, body } = await desk.ask("POST", `/api/cases/${caseId}/messages`, { key, text, promises: [] });
    if (status >= 400 && status < 500) throw new Error(`an answer was refused: ${JSON.stringify(body)}`);
    return status === 200;
  }
}
