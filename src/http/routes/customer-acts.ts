import type { ApprovalId, ParticipantId } from "../../core/ids.ts";
import { answerApproval } from "../../desk/customer-acts.ts";
import { NotFound } from "../../desk/desk.ts";
import { fileOf } from "../../desk/files.ts";
import { changeParticipant, dropParticipant } from "../../desk/participants.ts";
import { publicCase } from "../../desk/public-case.ts";
import { BY_LINK, SAYS_BY_LINK } from "../limits.ts";
import { actRoutes } from "../public/acts/act-routes.ts";
import { call } from "../public/acts/call.ts";
import { follow, seesIn } from "../public/acts/follow.ts";
import { reach } from "../public/acts/reach.ts";
import { ways } from "../public/acts/ways.ts";
import { complain, unsettled, write } from "../public/acts/write.ts";
import { comingBy, viewFor } from "../public/came.ts";
import { customerPage } from "../public/customer-page.ts";
import { wordsOf } from "../public/customer-view.ts";
import { backTo, field } from "../public/forms.ts";
import { approvalPage } from "../public/sections/approvals.ts";
import { sendPage } from "../public/send-page.ts";
import { underLink } from "../public/under-link.ts";
import { sendFile } from "../send-file.ts";
import type { App, AppTerms } from "../terms.ts";

/** What the customer does on their page: each act is one form, and one event on the case. */
export function customerActRoutes(app: App, terms: AppTerms): void {
  underLink(app, terms, (door) => {
    actRoutes(door, write);
    actRoutes(door, complain);
    actRoutes(door, unsettled);
    actRoutes(door, reach);
    actRoutes(door, call);
    actRoutes(door, ways);
    actRoutes(door, follow);
    followerRoutes(door);
    approvalRoutes(door);
  });
}

/** What one who follows their case may see from now on, or that they follow it no more. */
function followerRoutes(door: App): void {
  const config = { access: "link", link: ["customer"], rateLimit: SAYS_BY_LINK } as const;
  door.post("/suivi/:token/proches/:id", { config }, async ({ desk, link, body, params }, reply) => {
    const { token, id } = params as { token: string; id: ParticipantId };
    const one = (await publicCase(desk, link)).acts.followers.find((it) => it.id === id);
    if (!one) throw new NotFound("link", id);
    const here = `/suivi/${token}`;
    if (field(body, "do") === "remove") {
      await dropParticipant(desk, null, link.case, id);
      return backTo(reply, here, "proche-retire");
    }
    const { name, role, email, needs } = one;
    await changeParticipant(desk, null, link.case, id, { name, role, email, needs, sees: seesIn(body) });
    return backTo(reply, here, "proche-change");
  });
}

/** Their yes or no, and what it is about. An id of another case's is as unknown as one that never was. */
function approvalRoutes(door: App): void {
  const config = { access: "link", link: ["customer"], rateLimit: BY_LINK } as const;

  door.get("/suivi/:token/accords/:id", { config }, async (request, reply) => {
    const { id } = request.params as { id: string };
    const view = await viewFor(request, reply, `accords/${id}`);
    const one = view.acts.approvals.find((it) => it.id === id);
    if (!one) throw new NotFound("link", id);
    return sendPage(request, reply, approvalPage(view, one));
  });

  door.post("/suivi/:token/accords/:id", { config: { ...config, rateLimit: SAYS_BY_LINK } }, async (request, reply) => {
    const { id } = request.params as { id: string };
    const view = await viewFor(request, reply);
    const asked = view.acts.approvals.find((it) => it.id === id);
    if (!asked) throw new NotFound("link", id);
    const answer = field(request.body, "answer");
    const handled =
      answer === "yes" || answer === "no"
        ? await answerApproval(request.desk, comingBy(request), {
            approval: asked.id,
            yes: answer === "yes",
            words: field(request.body, "words").slice(0, WORDS_MAX),
          })
        : null;
    if (handled?.ok) return backTo(reply, view.here, "accord", `a-${id}`);
    return sendPage(request, reply, customerPage(view, { words: wordsOf(view).acts.refused, wrong: true }), 422);
  });

  door.get("/suivi/:token/accords/:id/fichier", { config }, async ({ desk, link, params }, reply) => {
    const { id } = params as { id: ApprovalId };
    const file = (await publicCase(desk, link)).acts.approvals.find((it) => it.id === id)?.file;
    if (!file) throw new NotFound("link", id);
    const { name, type, content } = await fileOf(desk, file.id);
    return sendFile(reply, type, name, content);
  });
}

const WORDS_MAX = 500;
