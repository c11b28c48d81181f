import type { FastifyReply } from "fastify";
import { type Full, placesFor } from "./at-once.ts";
import { sendProblem } from "./problem.ts";

/**
 * What uploads may hold in memory. A form's file is held whole, up to 25 MB: twelve are 300 MB. Its bytes are not read before it
 * has a place, so that a browser without a script waits rather than being refused.
 */
export const formInPlace = placesFor({ process: 12, sender: 3, waitMs: 30_000 });
/** A file on its way holds a megabyte or two; a phone that lost its network leaves some behind until they are let go. */
export const partInPlace = placesFor({ process: 60, sender: 8, waitMs: 10_000 });
/** Put together, and made anew: twice 25 MB each. They wait as long as it takes, being as many as there are parts at most. */
export const wholeInPlace = placesFor({ process: 3, sender: 60, waitMs: 420_000 });

/** Seconds after which it is worth trying again. */
const AGAIN_AFTER = 5;

/** Says that too much comes at once: of theirs (429), or of everybody's (503). */
export function sendFull(reply: FastifyReply, full: Full): FastifyReply {
  return sendProblem(again(reply), full === "sender" ? "too_many_requests" : "too_much_at_once");
}

export const again = (reply: FastifyReply): FastifyReply => reply.header("retry-after", AGAIN_AFTER);
