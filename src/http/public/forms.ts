import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** What a form of ours sends; a field that comes several times, all of it. */
export type FormBody = Record<string, string | string[]>;

const FIELDS_MAX = 500;

/** Forms as browsers without a script send them, and nothing else. A NUL is refused, as in JSON: no text of a database holds it. */
export function acceptForms(door: FastifyInstance): void {
  door.removeAllContentTypeParsers();
  door.addContentTypeParser<string>("application/x-www-form-urlencoded", { parseAs: "string" }, (_, body, done) => {
    const form = formIn(body);
    if (form) done(null, form);
    else done(Object.assign(new Error("not a form of ours"), { statusCode: 400 }));
  });
}

/** Null: no form of ours. */
export function formIn(body: string): FormBody | null {
  const fields = [...new URLSearchParams(body)];
  if (fields.length > FIELDS_MAX || fields.some((pair) => pair.some((part) => part.includes("\0")))) return null;
  const form: FormBody = Object.create(null) as FormBody;
  for (const [name, value] of fields) {
    const text = value.replaceAll("\r\n", "\n").toWellFormed();
    const before = form[name];
    form[name] = before === undefined ? text : [before, text].flat();
  }
  return form;
}

/** One field of a form as text, trimmed; the last of several. What has no width is nothing. */
export function field(body: unknown, name: string): string {
  const value = ((body ?? {}) as FormBody)[name];
  return ((Array.isArray(value) ? value.at(-1) : value) ?? "").replaceAll(NO_WIDTH, "").trim();
}

/** The same on one line, up to `max` characters: what is shown in a line with other words neither breaks it nor turns it round. */
export const lineField = (body: unknown, name: string, max: number): string =>
  field(body, name)
    .replaceAll(TURNS_ROUND, "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, max)
    .toWellFormed();

const NO_WIDTH = /[\u{200b}\u{2060}\u{feff}]/gu;
/** Embeddings, overrides and isolates (UAX #9 §2): they reach beyond the words they stand in. */
const TURNS_ROUND = /[\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu;

/** Every value of a field that can be chosen several times. */
export function fields(body: unknown, name: string): string[] {
  const value = ((body ?? {}) as FormBody)[name];
  return value === undefined ? [] : [value].flat();
}

/** Done: the page again, with a word of what was. Reloading it does nothing twice. */
export const backTo = (reply: FastifyReply, here: string, done: string, anchor = ""): FastifyReply =>
  reply.redirect(`${here}?fait=${encodeURIComponent(done)}${anchor && `#${anchor}`}`, 303);

/** The note of what was just done, if it is one that the page knows. */
export function doneNote<Notes extends object>({ query }: FastifyRequest, notes: Notes): { words: string } | undefined {
  const { fait } = (query ?? {}) as { fait?: unknown };
  const words = typeof fait === "string" && Object.hasOwn(notes, fait) ? (notes as Record<string, unknown>)[fait] : undefined;
  return typeof words === "string" ? { words } : undefined;
}
