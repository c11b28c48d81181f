import type { FastifyRequest } from "fastify";
import { html } from "ghtml";
import { type FormBody, formIn } from "./forms.ts";
import type { Html } from "./page.ts";
import type { Words } from "./words/fr.ts";

/** What a form of ours holds at most; of a larger one nothing is kept. */
const FORM_BYTES_MAX = 1_000_000;

/** What was being sent, to be sent again by one button with its own key: nothing typed is lost, and nothing is done twice. Empty where no form came. */
export async function sendAgain(request: FastifyRequest, words: Words["frame"]): Promise<Html> {
  const form = request.method === "POST" && (await formOf(request));
  if (!form) return "";
  const held = Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })));
  return html`<p class="under">${words.held}</p><form method="post" action="${request.url}">
!${held.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">`).join("")}
<button class="button first" type="submit">${words.again}</button></form>`;
}

/** Read here where it failed before it was read. Null: no form, or not all of it came. */
async function formOf({ body, raw, headers }: FastifyRequest): Promise<FormBody | null> {
  if (body && typeof body === "object") return body as FormBody;
  if (!headers["content-type"]?.startsWith("application/x-www-form-urlencoded") || raw.readableEnded) return null;
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of raw as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= FORM_BYTES_MAX) chunks.push(chunk);
    }
    return size <= FORM_BYTES_MAX ? formIn(Buffer.concat(chunks).toString("utf8")) : null;
  } catch {
    return null;
  }
}
