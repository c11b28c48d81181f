import { z } from "zod";
import { OfferCaseBody } from "../../contract/case.ts";
import { AnswerBody } from "../../contract/commitment.ts";
import { QuestionAnswerBody, QuestionBody, QuestionsView } from "../../contract/question.ts";
import type { CaseId, InteractionId, PersonId, QuestionId, ThirdPartyId } from "../../core/ids.ts";
import { answerOffer, offerCase } from "../../desk/case-offer.ts";
import { followCase } from "../../desk/following.ts";
import { answerQuestion, questionProcedure, questionsView } from "../../desk/questions.ts";
import { addOrganisation, removeOrganisation } from "../../desk/organisations.ts";
import { OrganisationBody } from "../../contract/third-party.ts";
import type { App } from "../terms.ts";
import { answer } from "../answer.ts";
import { CursorText, idOf, SeenQuery } from "../parse.ts";
import { presented } from "../presented.ts";

const OneCase = z.object({ id: idOf<CaseId>() });
const OneOrganisation = z.object({ id: idOf<CaseId>(), thirdParty: idOf<ThirdPartyId>() });
const OneQuestion = z.object({ id: idOf<QuestionId>() });

/** Who has a case, who follows it, and what people say of the procedure on it. */
export function casePeopleRoutes(app: App): void {
  const config = { access: "person" } as const;
  const leading = { access: "manager" } as const;

  app.post(
    "/api/cases/:id/owner/offers",
    { config, schema: { params: OneCase, querystring: SeenQuery, body: OfferCaseBody } },
    async ({ desk, me, params, query, body }, reply) =>
      answer(reply, await offerCase(desk, me.person, params.id, { ...body, to: body.to as PersonId }, query.seen)),
  );
  app.put(
    "/api/cases/:id/owner/offer",
    { config, schema: { params: OneCase, querystring: SeenQuery, body: AnswerBody } },
    async ({ desk, me, params, query, body }, reply) => answer(reply, await answerOffer(desk, me.person, params.id, body, query.seen)),
  );

  app.put(
    "/api/cases/:id/organisations/:thirdParty",
    { config, schema: { params: OneOrganisation, body: OrganisationBody } },
    async ({ desk, me, params, body }, reply) =>
      answer(reply, await addOrganisation(desk, me.person, params.id, { thirdParty: params.thirdParty, role: body.role })),
  );
  app.delete(
    "/api/cases/:id/organisations/:thirdParty",
    { config, schema: { params: OneOrganisation } },
    async ({ desk, me, params }, reply) => answer(reply, await removeOrganisation(desk, me.person, params.id, params.thirdParty)),
  );

  app.put("/api/cases/:id/following", { config, schema: { params: OneCase } }, async ({ desk, me, params }, reply) =>
    answer(reply, await followCase(desk, me.person, params.id, true)),
  );
  app.delete("/api/cases/:id/following", { config, schema: { params: OneCase } }, async ({ desk, me, params }, reply) =>
    answer(reply, await followCase(desk, me.person, params.id, false)),
  );

  app.post(
    "/api/cases/:id/questions",
    { config, schema: { params: OneCase, body: QuestionBody } },
    async ({ desk, me, params, body: { key, words, interaction } }, reply) =>
      answer(
        reply,
        await questionProcedure(desk, me.person, params.id, {
          question: key as QuestionId,
          words,
          interaction: interaction as InteractionId | null,
        }),
      ),
  );
  app.get(
    "/api/questions",
    { config: leading, schema: { querystring: z.object({ before: CursorText.optional() }), response: { 200: QuestionsView } } },
    ({ desk, query }) => presented(questionsView(desk, query.before ?? null)),
  );
  app.put(
    "/api/questions/:id/answer",
    { config: leading, schema: { params: OneQuestion, body: QuestionAnswerBody } },
    async ({ desk, me, params, body }, reply) => answer(reply, await answerQuestion(desk, me.person, params.id, body.words)),
  );
}
