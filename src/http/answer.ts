import type { FastifyReply } from "fastify";
import type { Handled } from "../desk/handle.ts";
import type { Outcome } from "../desk/refusal.ts";
import { sendRefusal } from "./problem.ts";

/** Done and nothing to say, or why not. */
export function answer(reply: FastifyReply, outcome: Handled | Outcome): FastifyReply {
  return outcome.ok ? reply.code(204).send() : sendRefusal(reply, outcome.refusal);
}
