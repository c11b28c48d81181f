import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Kudos } from "../../core/closing.ts";
import type { CommitmentId, PersonId } from "../../core/ids.ts";
import { localeOf } from "../../core/format.ts";
import { sayUnsettled } from "../../desk/customer-acts.ts";
import { answerSurvey, objectToClosing, sayReceived, sayYes } from "../../desk/customer-closing.ts";
import { publicCase } from "../../desk/public-case.ts";
import { BY_LINK, SAYS_BY_LINK } from "../limits.ts";
import { comingBy, viewFor } from "../public/came.ts";
import { backTo, field, fields } from "../public/forms.ts";
import { pageAgain } from "../public/page-again.ts";
import { SURVEY_WORDS_MAX } from "../public/sections/survey.ts";
import { settledPage } from "../public/sections/settled.ts";
import { readsIn, sendPage } from "../public/send-page.ts";
import { underLink } from "../public/under-link.ts";
import { wordsIn } from "../public/words.ts";
import type { Words } from "../public/words/fr.ts";
import type { App, AppTerms } from "../terms.ts";

const Ids = z.array(z.uuid()).max(100);
const Ease = z.coerce.number().int().min(1).max(5);

/** «C'est réglé, merci», whether a refund has come, the no to a written notice, and the one question after the yes. */
export function customerClosingRoutes(app: App, terms: AppTerms): void {
  underLink(app, terms, (door) => {
    const config = { access: "link", link: ["customer"], rateLimit: SAYS_BY_LINK } as const;

    door.get("/suivi/:token/regle", { config: { ...config, rateLimit: BY_LINK } }, async (request, reply) => {
      const view = await viewFor(request, reply, "regle");
      return view.status === "closed" ? reply.redirect(hereOf(request), 303) : sendPage(request, reply, settledPage(view));
    });

    door.post("/suivi/:token/regle", { config }, async (request, reply) => {
      const { desk, link, body } = request;
      const [released, received] = [idsIn(body, "released"), idsIn(body, "received")];
      const words = (await readHere(request, reply)).yes.act;
      const done = await sayYes(desk, link.case, { words, released, received });
      if (!done.ok) return pageAgain(request, reply, ({ frame }) => ({ note: frame.unread, typed: NOTHING, status: 409 }));
      const { status } = await publicCase(desk, link);
      return backTo(reply, hereOf(request), status === "closed" ? "settled" : "kept");
    });

    door.post("/suivi/:token/remboursement", { config }, async (request, reply) => {
      const { desk, link, body } = request;
      const words = (await readHere(request, reply)).refund;
      const asked = (await publicCase(desk, link)).closing.refunds.find(({ id }) => id === field(body, "refund"));
      // said before, or by another way: nothing is left to say
      if (!asked) return backTo(reply, hereOf(request), "received");
      const has = field(body, "answer") !== "no";
      const done = has
        ? await sayReceived(desk, link.case, asked.id, words.said)
        : await sayUnsettled(desk, comingBy(request), words.saidNo(asked.words));
      return done.ok
        ? backTo(reply, hereOf(request), has ? "received" : "pas-regle")
        : pageAgain(request, reply, ({ frame }) => ({ note: frame.unread, typed: NOTHING, status: 409 }));
    });

    door.post("/suivi/:token/objection", { config }, async (request, reply) => {
      const { desk, link, body } = request;
      const words = field(body, "words").slice(0, SURVEY_WORDS_MAX) || (await readHere(request, reply)).notice.act;
      const done = await objectToClosing(desk, link.case, words);
      // a notice that counts no longer keeps nothing from staying open
      return done.ok || done.refusal.code === "no_notice"
        ? backTo(reply, hereOf(request), "objected")
        : pageAgain(request, reply, ({ frame }) => ({ note: frame.unread, typed: NOTHING, status: 409 }));
    });

    door.post("/suivi/:token/avis", { config }, async (request, reply) => {
      const { desk, link, body } = request;
      const values = Object.fromEntries(["ease", "more", "kudos", "kudosWords"].map((name) => [name, field(body, name)]));
      const ease = Ease.safeParse(values.ease || undefined);
      const long = ["more", "kudosWords"].filter((name) => values[name]!.length > SURVEY_WORDS_MAX);
      if (!ease.success || long.length > 0)
        return pageAgain(request, reply, ({ closing: { survey } }) => ({
          note: null,
          typed: {
            values,
            problems: {
              ...(!ease.success && { ease: survey.missing }),
              ...Object.fromEntries(long.map((name) => [name, survey.tooLong])),
            },
          },
          status: 400,
        }));
      const kudos = kudosOf(values, (await publicCase(desk, link)).closing.people);
      const done = await answerSurvey(desk, link.case, { ease: ease.data, words: values.more || null, kudos });
      return done.ok
        ? backTo(reply, hereOf(request), "thanked")
        : pageAgain(request, reply, ({ frame }) => ({ note: frame.unread, typed: { values, problems: {} }, status: 409 }));
    });
  });
}

const NOTHING = { values: {}, problems: {} };

/** Words for nobody in particular are for all who did something. */
function kudosOf({ kudos, kudosWords }: Record<string, string>, people: readonly { id: PersonId }[]): Kudos | null {
  const named = people.filter(({ id }) => id === kudos).map(({ id }) => id);
  return named.length > 0 || kudosWords ? { to: named, words: kudosWords ?? "" } : null;
}

function idsIn(body: unknown, name: string): CommitmentId[] {
  const ids = Ids.safeParse(fields(body, name));
  if (!ids.success) throw Object.assign(new Error("not a form of ours"), { statusCode: 400 });
  return ids.data as CommitmentId[];
}

/** What stands on the buttons they press, which is what they say, in the language they read. */
async function readHere(request: FastifyRequest, reply: FastifyReply): Promise<Words["closing"]> {
  const it = await publicCase(request.desk, request.link);
  return wordsIn(localeOf(readsIn(request, reply, it.reads), it.business.country)).closing;
}

const hereOf = ({ params }: FastifyRequest): string => `/suivi/${(params as { token: string }).token}`;
