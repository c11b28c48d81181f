import { z } from "zod";
import { CallBody, ForwardBody, NoteBody, SendBody, SentView } from "../../contract/case.ts";
import { ReminderBody } from "../../contract/commitment.ts";
import type { CaseId, CommitmentId, FileId, InteractionId, PersonId } from "../../core/ids.ts";
import type { Millis } from "../../core/time.ts";
import { noteCall, writeNote } from "../../desk/calls.ts";
import { passOn } from "../../desk/pass-on.ts";
import { isoOrNull } from "../../desk/present.ts";
import { remindThirdParty } from "../../desk/remind.ts";
import { scheduleMessage, type Scheduled } from "../../desk/send-later.ts";
import { cancelMessage, sendMessage } from "../../desk/send.ts";
import { answer } from "../answer.ts";
import { SENDS } from "../limits.ts";
import { afterOf, ahead, behind, draftsOf, idOf } from "../parse.ts";
import { sendRefusal } from "../problem.ts";
import type { App } from "../terms.ts";

const OneCase = z.object({ id: idOf<CaseId>() });
const OneCommitment = z.object({ id: idOf<CommitmentId>() });
const OneInteraction = z.object({ id: idOf<InteractionId>() });

/** What the people of the desk write on a case and say of it: to the customer, to a third party, among themselves. */
export function messageRoutes(app: App): void {
  const config = { access: "person" } as const;
  const sending = <P extends z.ZodType, B extends z.ZodType>(params: P, body: B) => ({
    config: { ...config, rateLimit: SENDS },
    schema: { params, body, response: { 200: SentView } },
  });

  app.post("/api/cases/:id/messages", sending(OneCase, SendBody), async ({ desk, me, params, body }, reply) => {
    const now = desk.clock.now();
    const { leaveAt, ...written } = body;
    const message = {
      ...written,
      files: body.files as FileId[],
      seen: body.seen as InteractionId | null | undefined,
      promises: draftsOf(body.promises, now),
      after: afterOf(body.after, now),
    };
    const sent = leaveAt
      ? await scheduleMessage(desk, me.person, params.id, message, ahead(leaveAt, now, "leaveAt"))
      : await sendMessage(desk, me.person, params.id, message);
    return sent.ok ? presentSent(sent) : sendRefusal(reply, sent.refusal);
  });

  app.post("/api/cases/:id/forwards", sending(OneCase, ForwardBody), async ({ desk, me, params, body }, reply) => {
    const sent = await passOn(desk, me.person, params.id, { ...body, interaction: body.interaction as InteractionId });
    return sent.ok ? presentSent(sent) : sendRefusal(reply, sent.refusal);
  });

  app.post("/api/commitments/:id/reminders", sending(OneCommitment, ReminderBody), async ({ desk, me, params, body }, reply) => {
    const sent = await remindThirdParty(desk, me.person, params.id, body);
    return sent.ok ? presentSent(sent) : sendRefusal(reply, sent.refusal);
  });

  app.put("/api/interactions/:id/cancellation", { config, schema: { params: OneInteraction } }, async ({ desk, me, params }, reply) =>
    answer(reply, await cancelMessage(desk, me.person, params.id)),
  );

  app.post("/api/cases/:id/calls", { config, schema: { params: OneCase, body: CallBody } }, async ({ desk, me, params, body }, reply) =>
    answer(
      reply,
      await noteCall(desk, me.person, params.id, {
        ...body,
        key: body.key as InteractionId,
        lostAt: body.lostAt === null ? null : behind(body.lostAt, desk.clock.now(), "lostAt"),
        waitedMs: body.waitedMs as Millis | null,
        promises: draftsOf(body.promises, desk.clock.now()),
      }),
    ),
  );

  app.post("/api/cases/:id/notes", { config, schema: { params: OneCase, body: NoteBody } }, async ({ desk, me, params, body }, reply) =>
    answer(
      reply,
      await writeNote(desk, me.person, params.id, { ...body, key: body.key as InteractionId, mentions: body.mentions as PersonId[] }),
    ),
  );
}

const presentSent = ({ interaction, leavesAt, delivery }: Extract<Scheduled, { ok: true }>) => ({
  interaction,
  leavesAt: isoOrNull(leavesAt),
  delivery,
});
