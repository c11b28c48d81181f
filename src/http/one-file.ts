import type { FastifyReply, FastifyRequest } from "fastify";
import { InvalidField } from "./problem.ts";
import { formInPlace, sendFull } from "./uploads-at-once.ts";

export interface OneFile {
  name: string;
  content: Uint8Array;
}

/** Answers with the one file of a person's form, held whole. Throws InvalidField where none came, or it was cut off. */
export async function withOneFile(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: (file: OneFile) => Promise<FastifyReply>,
): Promise<void> {
  const held = await formInPlace(request.me.person, async () => answer(await oneFile(request)));
  if (!held.ok) sendFull(reply, held.full);
}

async function oneFile(request: FastifyRequest): Promise<OneFile> {
  const part = await request.file().catch(unreadable);
  if (!part) throw new InvalidField("file", "is missing");
  return { name: part.filename, content: await part.toBuffer().catch(unreadable) };
}

/** What a form's limits refuse has a code of its own; else its bytes ended too soon. */
function unreadable(error: { code?: string }): never {
  throw error.code?.startsWith("FST_") ? error : new InvalidField("file", "was cut off before its end");
}
