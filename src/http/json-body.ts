import type { FastifyInstance } from "fastify";

/** What neither PostgreSQL's text nor well-formed UTF-8 can hold: U+0000 and halves of surrogate pairs. */
const SUSPECT = /\\u(0000|d[89a-f])/i;

/** JSON only. A NUL is refused, half a surrogate pair becomes U+FFFD, and an empty body is no body. */
export function acceptJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, body, done) => {
    if (body === "") return done(null, undefined);
    parse(request, body, (error, value: unknown) => {
      if (error || !SUSPECT.test(body)) return done(error, value);
      try {
        done(
          null,
          JSON.parse(body, (name, part: unknown) => {
            if (name.includes("\0") || !name.isWellFormed()) throw notText("a field's name is no text");
            return typeof part === "string" ? storable(part) : part;
          }),
        );
      } catch (refused) {
        done(refused instanceof RangeError ? notText("is nested too deep") : (refused as Error));
      }
    });
  });
}

function storable(text: string): string {
  if (text.includes("\0")) throw notText("text holds the character U+0000");
  return text.toWellFormed();
}

const notText = (message: string): Error => Object.assign(new Error(message), { code: "TENIR_NOT_TEXT", statusCode: 400 });
