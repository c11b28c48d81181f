import type { CaseId, InteractionId, PersonId, QuestionId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { caseOfInteraction, lockKey } from "../store/cases.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { caseOfQuestion, questionPage } from "../store/questions.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { type Desk, NotFound } from "./desk.ts";
import { handle, type Handled, refuse } from "./handle.ts";
import { isoOrNull } from "./present.ts";

const PAGE = 50;

/**
 * «This procedure harms the customer», in one gesture, with a sentence or none (S27). `id` is given by who says it: the same
 * twice is one. `interaction`: what stood on the case then. Throws NotFound.
 */
export function questionProcedure(
  desk: Desk,
  me: PersonId,
  id: CaseId,
  { question, words, interaction }: { question: QuestionId; words: string; interaction: InteractionId | null },
): Promise<Handled> {
  return handle(desk, id, async ({ tx, id: here }) => {
    if (interaction && (await caseOfInteraction(tx, desk.id, interaction)) !== here) throw new NotFound("interaction", interaction);
    await lockKey(tx, desk.id, question);
    const on = await caseOfQuestion(tx, desk.id, question);
    if (on !== null && on !== here) throw refuse("key_used_elsewhere");
    return [{ type: "QuestionProcedure", question, by: me, words, interaction }];
  });
}

/** A leader's answer, or what was noted; the one who said it is told. Throws NotFound. */
export async function answerQuestion(desk: Desk, me: PersonId, question: QuestionId, words: string): Promise<Handled> {
  const id = await onBehalf(desk.database, desk.id, (tx) => caseOfQuestion(tx, desk.id, question));
  if (!id) throw new NotFound("question", question);
  return handle(desk, id, [{ type: "AnswerQuestion", question, by: me, words }]);
}

/** What people said of the procedure, newest first (contract QuestionsView). Throws RangeError for a cursor no page gave out. */
export function questionsView(desk: Desk, before: string | null) {
  const cursor = readCursor(before);
  return onBehalf(desk.database, desk.id, async (tx) => {
    const found = await questionPage(tx, desk.id, cursor, PAGE + 1);
    const page = found.slice(0, PAGE);
    const end = page.at(-1);
    return {
      rows: page.map(({ caseId, reference, customer, subject, at, saidAt, answeredBy, answeredAt, answer, ...row }) => ({
        ...row,
        at: iso(at),
        saidAt: isoOrNull(saidAt),
        case: { id: caseId, reference, customer, subject },
        answer: answeredBy && answeredAt !== null ? { by: answeredBy, at: iso(answeredAt), words: answer ?? "" } : null,
      })),
      before: end && found.length > PAGE ? writeCursor({ at: end.at, id: end.id }) : null,
    };
  });
}
