import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { localeOf } from "../../core/format.ts";
import { type CommitmentId, newId } from "../../core/ids.ts";
import { atTime, days, plus } from "../../core/time.ts";
import { answerByLink, type DateAnswer } from "../../desk/third-party-answers.ts";
import { type ThirdPartyPage, thirdPartyPage } from "../../desk/third-party-page.ts";
import { BY_LINK, SAYS_BY_LINK } from "../limits.ts";
import { type DateReading, datePage } from "../public/date-page.ts";
import { backTo, field } from "../public/forms.ts";
import { readsIn, sendPage } from "../public/send-page.ts";
import { underLink } from "../public/under-link.ts";
import { wordsIn } from "../public/words.ts";
import type { App, AppTerms } from "../terms.ts";

const Uuid = z.uuid();
const Day = z.iso.date();
/** Nobody's date is further off than the rules look. */
const AHEAD_MAX = days(730);
const REASON_MAX = 300;

/** What a third party owes, and its answer (S10): a form, two taps, no account and no script. */
export function thirdPartyLinkRoutes(app: App, terms: AppTerms): void {
  const config = { access: "link" as const, link: ["third_party" as const], rateLimit: BY_LINK };
  underLink(app, terms, (door) => {
    door.get("/date/:token", { config }, async (request, reply) => {
      const it = await thirdPartyPage(request.desk, request.link);
      const { de, changer, fait } = (request.query ?? {}) as Record<string, unknown>;
      const reading = readingOf(request, reply, it);
      const about = typeof de === "string" ? de : null;
      const note = fait === "annule" ? { words: dateWords(it, reading).undone } : undefined;
      return sendPage(request, reply, datePage(it, { ...reading, about, change: changer === "1", note }));
    });

    door.post("/date/:token", { config: { ...config, rateLimit: SAYS_BY_LINK } }, async (request, reply) => {
      const it = await thirdPartyPage(request.desk, request.link);
      const reading = { ...readingOf(request, reply, it), about: field(request.body, "de") };
      const key = field(request.body, "key");
      const answer = answerIn(request.body, it);
      if ("problem" in answer) return sendPage(request, reply, datePage(it, { ...reading, change: true, typed: answer }), 400);
      if (!Uuid.safeParse(reading.about).success || !Uuid.safeParse(key).success)
        return sendPage(request, reply, datePage(it, reading), 400);
      const done = await answerByLink(request.desk, request.link, { commitment: reading.about as CommitmentId, key, answer });
      if (done.ok) return backTo(reply, reading.here, answer.said === "undone" ? "annule" : "note");
      const note = { words: dateWords(it, reading).problems.changed, wrong: true };
      return sendPage(request, reply, datePage(await thirdPartyPage(request.desk, request.link), { ...reading, note }), 409);
    });
  });
}

function readingOf(request: FastifyRequest, reply: FastifyReply, it: ThirdPartyPage): DateReading {
  const { token } = request.params as { token: string };
  const { clock, random } = request.desk;
  return {
    here: `/date/${token}`,
    reads: readsIn(request, reply, it.language),
    key: newId(clock.now(), random),
    about: null,
    change: false,
  };
}

const dateWords = (it: ThirdPartyPage, { reads }: DateReading) => wordsIn(localeOf(reads, it.business.country)).date;

/** What the form says, or what keeps it from being an answer, with what was typed. */
function answerIn(body: unknown, { now, business }: ThirdPartyPage): DateAnswer | NonNullable<DateReading["typed"]> {
  const act = field(body, "geste");
  if (act === "oui") return { said: "confirmed" };
  if (act === "fait") return { said: "kept" };
  if (act === "inconnu") return { said: "unknown" };
  if (act === "annuler") return { said: "undone" };
  // «entree» is the Enter key: what was typed counts before what was chosen
  const day = (act === "plutot" ? "" : field(body, "autre")) || (act === "autre" ? "" : field(body, "jour"));
  const reason = field(body, "raison").slice(0, REASON_MAX);
  if (!Day.safeParse(day).success) return { day: "", reason, problem: "day_missing" };
  const ends = plus(atTime(day, 0, business.timeZone), days(1));
  if (ends <= now) return { day, reason, problem: "day_past" };
  return ends > plus(now, AHEAD_MAX) ? { day, reason, problem: "day_far" } : { said: "moved", day, reason };
}
