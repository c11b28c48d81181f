import type { FastifyReply, FastifyRequest } from "fastify";
import type { Readable } from "node:stream";
import { type EvidenceId, type InteractionId, isId } from "../../core/ids.ts";
import { beginUpload, continueUpload, dropUpload, finishUpload, type Sender, uploadStanding } from "../../desk/uploads.ts";
import { BY_LINK } from "../limits.ts";
import { sendProblem, sendRefusal } from "../problem.ts";
import { underLink } from "../public/under-link.ts";
import type { App, AppTerms } from "../terms.ts";
import { partInPlace, sendFull, wholeInPlace } from "../uploads-at-once.ts";

const CONFIG = { access: "link", link: ["customer"], rateLimit: BY_LINK } as const;
const BYTES = "application/offset+octet-stream";
/** Written down at once; a connection that is cut loses nothing that came. */
const PART_BYTES = 1_000_000;

/** Photos on their way, a file at a time: resumable uploads as tus 1.0.0 has them (its core, creation and termination). */
export function customerUploadRoutes(app: App, terms: AppTerms): void {
  underLink(app, terms, (door) => {
    door.addContentTypeParser(BYTES, (_request, _bytes, done) => done(null));
    door.addHook("onRequest", async (_, reply) => void reply.header("tus-resumable", "1.0.0"));

    door.post("/suivi/:token/photos/envois", { config: CONFIG }, begin);
    door.head("/suivi/:token/photos/envois/:upload", { config: CONFIG }, standing);
    door.patch("/suivi/:token/photos/envois/:upload", { config: CONFIG }, goOn);
    door.delete("/suivi/:token/photos/envois/:upload", { config: CONFIG }, async (request, reply) => {
      const dropped = isId(uploadOf(request)) && (await dropUpload(request.desk, senderOf(request), uploadOf(request)));
      return dropped ? reply.code(204).send() : sendProblem(reply, "upload_gone");
    });
  });
}

const senderOf = ({ link }: FastifyRequest): Sender => ({ caseId: link.case, link: link.id });
const uploadOf = ({ params }: FastifyRequest): string => (params as { upload: string }).upload;

async function begin(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const length = wholeNumber(request.headers["upload-length"]);
  const told = metadata(request.headers["upload-metadata"]);
  const gesture = told.get("gesture") ?? "";
  if (length === null || !isId(gesture)) return sendProblem(reply, "invalid_request");
  const name = told.get("filename")?.slice(0, 300) ?? "photo";
  const item = (told.get("item")?.slice(0, 100) ?? null) as EvidenceId | null;
  const begun = await beginUpload(request.desk, senderOf(request), { name, length, gesture: gesture as InteractionId, item });
  if (!begun.ok) return sendRefusal(reply, begun.refusal);
  return reply
    .code(201)
    .header("location", `${request.url.split("?")[0]}/${begun.id}`)
    .send();
}

async function standing(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const it = isId(uploadOf(request)) ? await uploadStanding(request.desk, senderOf(request), uploadOf(request)) : null;
  if (!it) return reply.code(404).send();
  return reply.headers({ "upload-offset": it.received, "upload-length": it.length }).send();
}

/** Bytes from where the file stands. With the last of them it is kept, or refused with the reason. */
async function goOn(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const from = wholeNumber(request.headers["upload-offset"]);
  const id = uploadOf(request);
  if (!isId(id)) return sendProblem(reply, "upload_gone");
  if (from === null || request.headers["content-type"] !== BYTES) return sendProblem(reply, "invalid_request");
  const came = await partInPlace(request.link.id, () => takeIn(request, id, from));
  return came.ok ? came.done(reply) : sendFull(reply, came.full);
}

/** Takes in the bytes, and says how to answer. */
async function takeIn(request: FastifyRequest, id: string, from: number): Promise<(reply: FastifyReply) => FastifyReply> {
  let last = await continueUpload(request.desk, senderOf(request), id, from, Buffer.alloc(0));
  for await (const part of inParts(request.raw)) {
    if (!last.ok) break;
    last = await continueUpload(request.desk, senderOf(request), id, last.received, part);
  }
  if (!last.ok) return no(last.refusal);
  if (last.received === last.length) {
    const whole = await wholeInPlace(request.link.id, () => finishUpload(request.desk, senderOf(request), id));
    if (!whole.ok) return (reply) => sendFull(reply, whole.full);
    if (!whole.done.ok) return no(whole.done.refusal);
  }
  const { received } = last;
  return (reply) => reply.code(204).header("upload-offset", received).send();
}

const no =
  (refusal: Parameters<typeof sendRefusal>[1]) =>
  (reply: FastifyReply): FastifyReply =>
    sendRefusal(reply, refusal);

/**
 * The bytes in pieces worth writing down; where the connection is cut, what came is one too. What nobody asks for any more is let
 * go as it comes: left unread, it would hold up whatever is asked next by the same connection.
 */
async function* inParts(bytes: Readable): AsyncIterable<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      held.push(chunk);
      size += chunk.length;
      if (size < PART_BYTES) continue;
      yield Buffer.concat(held);
      [held, size] = [[], 0];
    }
  } catch (error) {
    if ((error as { code?: string }).code !== "ECONNRESET") throw error;
  } finally {
    bytes.resume();
  }
  if (size > 0) yield Buffer.concat(held);
}

function wholeNumber(text: unknown): number | null {
  return typeof text === "string" && /^\d{1,12}$/.test(text) ? Number(text) : null;
}

/** «name base64, name base64», as tus has it. */
function metadata(text: unknown): Map<string, string> {
  const pairs = String(text ?? "")
    .slice(0, 4000)
    .split(",");
  return new Map(
    pairs.map((pair) => {
      const [name = "", value = ""] = pair.trim().split(" ");
      return [name, Buffer.from(value, "base64").toString("utf8").replaceAll("\0", "").toWellFormed()];
    }),
  );
}
