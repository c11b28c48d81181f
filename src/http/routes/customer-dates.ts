import { z } from "zod";
import { At } from "../../contract/primitives.ts";
import type { CommitmentId } from "../../core/ids.ts";
import { instant } from "../../core/time.ts";
import { NotFound } from "../../desk/desk.ts";
import { answerProposal } from "../../desk/renegotiate.ts";
import { SAYS_BY_LINK } from "../limits.ts";
import { backTo, field } from "../public/forms.ts";
import { pageAgain } from "../public/page-again.ts";
import { ANSWER_MAX } from "../public/sections/proposals.ts";
import { underLink } from "../public/under-link.ts";
import type { App, AppTerms } from "../terms.ts";

const Promised = z.uuid();
const Asked = z.object({ dueAt: At, answer: z.enum(["yes", "no"]) });

/** The customer's yes or no to a date we proposed. */
export function customerDateRoutes(app: App, terms: AppTerms): void {
  underLink(app, terms, (door) => {
    door.post(
      "/suivi/:token/dates/:promise",
      { config: { access: "link", link: ["customer"], rateLimit: SAYS_BY_LINK } },
      async (request, reply) => {
        const { desk, link, body } = request;
        const { token, promise } = request.params as { token: string; promise: string };
        if (!Promised.safeParse(promise).success) throw new NotFound("commitment", promise);
        const asked = Asked.safeParse({ dueAt: field(body, "dueAt"), answer: field(body, "answer") });
        if (!asked.success) throw Object.assign(new Error("not a form of ours"), { statusCode: 400 });
        const agreed = asked.data.answer === "yes";
        const words = agreed ? "" : field(body, "words");
        const anchor = `date-${promise}`;
        if (words.length > ANSWER_MAX)
          return pageAgain(request, reply, ({ proposals }) => ({
            note: null,
            typed: { values: { [anchor]: words }, problems: { [anchor]: proposals.tooLong } },
            status: 400,
          }));
        const done = await answerProposal(desk, link.case, promise as CommitmentId, instant(asked.data.dueAt), { agreed, words });
        if (done.ok) return backTo(reply, `/suivi/${token}`, agreed ? "agreed" : "refused", agreed ? "" : anchor);
        const late = done.refusal.code === "due_in_the_past";
        return pageAgain(request, reply, ({ proposals }) => ({
          note: late ? proposals.tooLate : proposals.gone,
          typed: { values: words ? { [anchor]: words } : {}, problems: {} },
          status: 409,
        }));
      },
    );
  });
}
