import multipart, { type MultipartFile } from "@fastify/multipart";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type EvidenceId, type InteractionId, isId, newId } from "../../core/ids.ts";
import { keepFromCustomer } from "../../desk/customer-photos.ts";
import { FILE_BYTES_MAX } from "../../desk/files.ts";
import { publicCase } from "../../desk/public-case.ts";
import { BY_LINK, SAYS_BY_LINK } from "../limits.ts";
import { customerView } from "../public/customer-view.ts";
import { backTo } from "../public/forms.ts";
import { photosPage, type Received } from "../public/photos-page.ts";
import { readsIn, sendPage } from "../public/send-page.ts";
import { underLink } from "../public/under-link.ts";
import type { App, AppTerms } from "../terms.ts";
import { again, formInPlace } from "../uploads-at-once.ts";

/** Of one form: what a person sends at once. */
const FILES_MAX = 40;

const CONFIG = { access: "link", link: ["customer"], rateLimit: BY_LINK } as const;

/** Photos and papers that a customer sends by their link, all in one form: no script is needed. */
export function customerPhotoRoutes(app: App, terms: AppTerms): void {
  underLink(app, terms, async (door) => {
    await door.register(multipart, {
      // one too large is refused by itself: thrown, it would end the form and lose what comes after it
      throwFileSizeLimit: false,
      limits: { fileSize: FILE_BYTES_MAX, files: FILES_MAX, fields: 5, parts: FILES_MAX + 45, headerPairs: 50 },
    });

    door.get("/suivi/:token/photos", { config: CONFIG }, (request, reply) => show(request, reply, null));

    door.post("/suivi/:token/photos", { config: { ...CONFIG, rateLimit: SAYS_BY_LINK } }, async (request, reply) => {
      const came = await formInPlace(request.link.id, () => receive(request));
      if (!came.ok) return show(request, again(reply), "full");
      const received = came.done;
      if (received.kept === 0 || received.refused.length > 0) return show(request, reply, received);
      return backTo(reply, hereOf(request), "photos");
    });
  });
}

const hereOf = ({ params }: FastifyRequest): string => `/suivi/${(params as { token: string }).token}`;

async function show(request: FastifyRequest, reply: FastifyReply, received: Received | "full" | null): Promise<FastifyReply> {
  const { desk, link } = request;
  const it = await publicCase(desk, link);
  const key = newId<string>(desk.clock.now(), desk.random);
  const view = customerView(it, { here: hereOf(request), reads: readsIn(request, reply, it.reads), key });
  return sendPage(request, reply, photosPage(view, received), received === "full" ? 503 : received ? 422 : 200);
}

/** File by file as they come, one in memory at a time; one that cannot be kept keeps none of the others away. */
async function receive(request: FastifyRequest): Promise<Received> {
  const received = { kept: 0, refused: [] as { name: string; code: string }[] };
  let gesture: InteractionId | null = null;
  for await (const part of upTo(request.parts(), received)) {
    if (part.type === "field") {
      if (part.fieldname === "key" && isId(String(part.value))) gesture = String(part.value) as InteractionId;
      continue;
    }
    // browsers send a field without a file as a file without a name
    if (!part.filename) {
      part.file.resume();
      continue;
    }
    if (!gesture) throw Object.assign(new Error("the form has lost its key"), { statusCode: 400 });
    const code = await keep(request, part, gesture);
    if (code) received.refused.push({ name: part.filename, code });
    else received.kept++;
  }
  return received;
}

/** What came before there were too many is kept. */
async function* upTo<Part>(parts: AsyncIterable<Part>, { refused }: { refused: { name: string; code: string }[] }): AsyncIterable<Part> {
  try {
    yield* parts;
  } catch (error) {
    if (!["FST_FILES_LIMIT", "FST_PARTS_LIMIT"].includes((error as { code?: string }).code ?? "")) throw notAForm(error);
    refused.push({ name: "…", code: "too_many_at_once" });
  }
}

/** What cannot be read to its end was cut, or never was a form. */
const notAForm = (cause: unknown): Error => Object.assign(new Error("not a form of ours", { cause }), { statusCode: 400 });

/** Null: it is kept. */
async function keep({ desk, link }: FastifyRequest, part: MultipartFile, gesture: InteractionId): Promise<string | null> {
  const content = await part.toBuffer().catch((error: unknown) => {
    throw notAForm(error);
  });
  if (part.file.truncated) return "photo_too_large";
  const item = part.fieldname.startsWith("view-") ? (part.fieldname.slice(5) as EvidenceId) : null;
  const kept = await keepFromCustomer(desk, { caseId: link.case, link: link.id, gesture, item }, { name: part.filename, content });
  return kept.ok ? null : kept.refusal.code;
}
