import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { localeOf } from "../../core/format.ts";
import { newId } from "../../core/ids.ts";
import { type OrganisationPage, organisationPage, remindByLink } from "../../desk/organisation-page.ts";
import { BY_LINK, SAYS_BY_LINK } from "../limits.ts";
import { backTo, field } from "../public/forms.ts";
import { type PartReading, partPage } from "../public/part-page.ts";
import { readsIn, sendPage } from "../public/send-page.ts";
import { underLink } from "../public/under-link.ts";
import { wordsIn } from "../public/words.ts";
import type { App, AppTerms } from "../terms.ts";

const Uuid = z.uuid();
const TEXT_MAX = 2_000;

/** What another organisation owes and is owed on a case, and its reminder (S20). */
export function organisationLinkRoutes(app: App, terms: AppTerms): void {
  const config = { access: "link" as const, link: ["organisation" as const], rateLimit: BY_LINK };
  underLink(app, terms, (door) => {
    door.get("/part/:token", { config }, async (request, reply) => {
      const it = await organisationPage(request.desk, request.link);
      const reading = readingOf(request, reply, it);
      const sent = (request.query as { fait?: unknown }).fait === "relance";
      const note = sent ? { words: wordsIn(localeOf(reading.reads, it.business.country)).part.sent } : undefined;
      return sendPage(request, reply, partPage(it, { ...reading, note }));
    });

    door.post("/part/:token", { config: { ...config, rateLimit: SAYS_BY_LINK } }, async (request, reply) => {
      const it = await organisationPage(request.desk, request.link);
      const reading = readingOf(request, reply, it);
      const [key, text] = [field(request.body, "key"), field(request.body, "texte")];
      const problem = text === "" || !Uuid.safeParse(key).success ? "missing" : text.length > TEXT_MAX ? "long" : null;
      if (problem) return sendPage(request, reply, partPage(it, { ...reading, typed: { text, problem } }), 400);
      const done = await remindByLink(request.desk, request.link, { key, text });
      return done.ok
        ? backTo(reply, reading.here, "relance")
        : sendPage(
            request,
            reply,
            partPage(await organisationPage(request.desk, request.link), { ...reading, typed: { text, problem: "again" } }),
            409,
          );
    });
  });
}

function readingOf(request: FastifyRequest, reply: FastifyReply, it: OrganisationPage): PartReading {
  const { token } = request.params as { token: string };
  const { clock, random } = request.desk;
  return { here: `/part/${token}`, reads: readsIn(request, reply, it.language), key: newId(clock.now(), random) };
}
