import type { FastifyError, FastifyReply, FastifyRequest, FastifySchemaValidationError } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { Problem } from "../contract/primitives.ts";
import type { Refusal } from "../core/command.ts";
import { NotFound } from "../desk/desk.ts";
import type { DeskRefusal } from "../desk/refusal.ts";
import { type Trouble, troubleOf } from "../desk/trouble.ts";
import { STATUS } from "./status.ts";

export type ProblemCode = keyof typeof STATUS;

/** A field that is well formed and still cannot be; answered like any other that is wrong. */
export class InvalidField extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

type Invalid = Pick<FastifyError, "validationContext"> & { validation: readonly FastifySchemaValidationError[] };

/** RFC 9457: what is wrong, and where. */
export function sendProblem(
  reply: FastifyReply,
  code: ProblemCode,
  more: Pick<Problem, "detail" | "errors" | "reference"> = {},
): FastifyReply {
  const problem: Problem = { type: `urn:tenir:problem:${code}`, title: code.replaceAll("_", " "), status: STATUS[code], code, ...more };
  return reply.code(problem.status).type("application/problem+json").serializer(JSON.stringify).send(problem);
}

export function sendRefusal(reply: FastifyReply, { code, detail }: Refusal | DeskRefusal): FastifyReply {
  return sendProblem(reply, code, Object.keys(detail).length > 0 ? { detail } : {});
}

/** Everything thrown ends here. What is not the asker's doing is logged, and answered with the request's id alone. */
export function answerError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof NotFound) return sendProblem(reply, "not_found");
  if (hasZodFastifySchemaValidationErrors(error)) return answerInvalid(error, reply);
  if (error instanceof InvalidField)
    return sendProblem(reply, "invalid_request", { errors: [{ field: error.field, message: error.message }] });
  const known = KNOWN[(error as FastifyError).code];
  if (known) return sendProblem(reply, known, known === "invalid_request" ? { errors: [{ field: "body", message: error.message }] } : {});
  const status = (error as FastifyError).statusCode ?? 500;
  if (status >= 400 && status < 500) return sendProblem(reply, "invalid_request");
  request.log.error({ err: error, route: request.routeOptions.url }, "a request failed");
  const trouble = troubleOf(error);
  return sendProblem(trouble ? laterThan(reply, trouble) : reply, trouble ?? "failure", { reference: request.id });
}

/** A database that is started again is back within seconds; room on a disk somebody has to make. */
const AGAIN_AFTER_SECONDS = { not_ready: 5, outcome_unknown: 5, no_room: 30 } satisfies Record<Trouble, number>;

/** When it is worth asking again. */
export const laterThan = (reply: FastifyReply, trouble: Trouble): FastifyReply => reply.header("retry-after", AGAIN_AFTER_SECONDS[trouble]);

/** An address that cannot be one is an address where nothing is. */
function answerInvalid({ validation, validationContext }: Invalid, reply: FastifyReply): FastifyReply {
  if (validationContext === "params") return sendProblem(reply, "not_found");
  const errors = validation.map(({ instancePath, message }) => ({
    field: fieldOf(instancePath, validationContext),
    message: message ?? "is wrong",
  }));
  return sendProblem(reply, "invalid_request", { errors });
}

const fieldOf = (path: string, where = "body"): string => path.replace(/^\//, "").replaceAll("/", ".") || where;

/** Fastify's own refusals. */
const KNOWN: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "body_too_large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "media_type_unsupported",
  FST_ERR_CTP_INVALID_JSON_BODY: "invalid_request",
  FST_ERR_CTP_EMPTY_JSON_BODY: "invalid_request",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "invalid_request",
  FST_ERR_BAD_URL: "not_found",
  FST_REQ_FILE_TOO_LARGE: "file_too_large",
  FST_FILES_LIMIT: "invalid_request",
  FST_PARTS_LIMIT: "invalid_request",
  FST_FIELDS_LIMIT: "invalid_request",
  FST_INVALID_MULTIPART_CONTENT_TYPE: "media_type_unsupported",
  TENIR_NOT_TEXT: "invalid_request",
  TENIR_TOO_MANY: "too_many_requests",
};
