import { drawn } from "../channels/pictures.ts";
import { sayNamed } from "../core/case-kind.ts";
import type { Command } from "../core/command.ts";
import { person } from "../core/commitment.ts";
import { viewsOf } from "../core/evidence.ts";
import { isDrawn } from "../core/evidence-message.ts";
import { type CaseId, type EvidenceId, type FileId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { outlineSvg } from "../core/view-outlines.ts";
import { readCase } from "../store/cases.ts";
import { fileSentBefore, insertFile } from "../store/files.ts";
import { readInteraction } from "../store/interactions.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { leadsTo } from "../store/parts.ts";
import { type Desk, NotFound } from "./desk.ts";
import { sentHere } from "./done-before.ts";
import { attachmentOf } from "./enclosed.ts";
import { handle, type Handled, type Seen } from "./handle.ts";
import type { Kept } from "./files.ts";
import { queueMail } from "./queue-mail.ts";
import type { Outcome } from "./refusal.ts";
import { type Sent, stateOf, UNDO_MS } from "./send.ts";
import { safeFile, type SafeFile } from "./sent-file.ts";

export interface Request {
  key: string;
  items: readonly EvidenceId[];
  text: string;
}

/** Width in points of a drawing within a mail; sent twice as fine. */
const DRAWING = 160;

/** Asks the customer for what is missing, in one message with pictures of what is meant; it can be taken back like any other. Throws NotFound. */
export async function requestEvidence(desk: Desk, me: PersonId, id: CaseId, { key, items, text }: Request): Promise<Sent> {
  let sent = newId<InteractionId>(desk.clock.now(), desk.random);
  const decision = await handle(desk, id, async (seen) => {
    const earlier = await sentHere(desk, seen, key);
    if (earlier) {
      sent = earlier;
      return [];
    }
    return requestCommands(desk, seen, { interaction: sent, by: me }, { key, items, text });
  });
  return decision.ok ? { ok: true, ...(await stateOf(desk, sent)) } : decision;
}

/** The request, written on the case and into the outbox. `machine`: the desk has it leave by itself, in the name of `by`. */
export async function requestCommands(
  desk: Desk,
  seen: Seen,
  { interaction, by, machine }: { interaction: InteractionId; by: PersonId; machine?: true },
  { key, items, text }: Request,
): Promise<Command[]> {
  const html = `${paragraphs(text)}${await drawings(desk, seen, by, items)}`;
  await queueMail(desk, seen, { interaction, key, by, ...(machine && { machine }), text, html, undoMs: UNDO_MS });
  return [mailed(interaction, by, machine), { type: "AskEvidence", items, interaction, by: machine ? null : by }];
}

const mailed = (interaction: InteractionId, by: PersonId, automatic = false): Command => ({
  type: "SendMessage",
  interaction,
  door: "email",
  by,
  automatic,
});

/** What the items look like, as pictures within the message. */
async function drawings(desk: Desk, seen: Seen, me: PersonId, items: readonly EvidenceId[]): Promise<string> {
  const { tx, id, at, state, context } = seen;
  const meant = viewsOf(state, context).filter(({ wanted }) => items.includes(wanted.id) && isDrawn(wanted.picture));
  const shown = await Promise.all(
    meant.map(async ({ wanted }) => {
      const content = await drawn(outlineSvg(wanted.picture), 2 * DRAWING);
      const file = newId<FileId>(at, desk.random);
      const name = sayNamed(wanted, state.language);
      await insertFile(
        tx,
        desk.id,
        { id: file, caseId: id, person: me, name: `${name}.png`, type: "image/png", size: content.length },
        content,
        at,
      );
      return `<img src="/api/files/${file}" alt="${escaped(name)}" width="${DRAWING}">`;
    }),
  );
  return shown.length > 0 ? `<p>${shown.join(" ")}</p>` : "";
}

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replaceAll("\n", "<br>")}</p>`)
    .join("");

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c] ?? "&quot;");

export interface Judgement {
  item: EvidenceId;
  file: FileId;
  good: boolean;
  because: string;
  /** What the customer is told at once; null: nothing, or nobody can be written to. */
  text: string | null;
  key: string;
}

/** A person has looked: it is good, or of no use for a reason that the customer hears in the same gesture (S02). Throws NotFound. */
export function judgeEvidence(desk: Desk, me: PersonId, id: CaseId, { text, key, ...it }: Judgement): Promise<Handled> {
  return handle(desk, id, async (seen) => {
    if (it.good || text === null) return [{ type: "JudgeEvidence", ...it, interaction: null, by: me }];
    if (await sentHere(desk, seen, key)) return [];
    const interaction = newId<InteractionId>(seen.at, desk.random);
    const html = `${paragraphs(text)}${await drawings(desk, seen, me, [it.item])}`;
    await queueMail(desk, seen, { interaction, key, by: me, text, html, undoMs: UNDO_MS });
    return [mailed(interaction, me), { type: "JudgeEvidence", ...it, interaction, by: me }];
  });
}

/** It was filed there by mistake. Throws NotFound. */
export const takeOutEvidence = (desk: Desk, me: PersonId, id: CaseId, item: EvidenceId, file: FileId): Promise<Handled> =>
  handle(desk, id, [{ type: "TakeOutEvidence", item, file, by: me }]);

/** A file that came with a message of this case is that view; one of a mail is made safe and copied beside it. Throws NotFound. */
export async function fileEvidence(
  desk: Desk,
  me: PersonId,
  id: CaseId,
  { item, interaction, index }: { item: EvidenceId; interaction: InteractionId; index: number },
): Promise<Handled | Outcome> {
  const enclosed = await onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readInteraction(tx, desk.id, interaction);
    return row && row.case_id === (await leadsTo(tx, desk.id, id)) ? row.attachments[index] : undefined;
  });
  if (!enclosed) throw new NotFound("interaction", interaction);
  if (enclosed.file)
    return handle(desk, id, [{ type: "ReceiveEvidence", item, file: enclosed.file, by: person(me), of: { interaction, index } }]);
  const { filename: name, content } = await attachmentOf(desk, interaction, index);
  const safe = await safeFile({ name, content });
  if (!safe.ok) return safe;
  return keep(desk, me, id, item, safe.file, { interaction, index }).then(({ done }) => done);
}

/** A picture or paper that the desk took itself. Throws NotFound. */
export async function addEvidence(
  desk: Desk,
  me: PersonId,
  id: CaseId,
  item: EvidenceId,
  it: { name: string; content: Uint8Array },
): Promise<Outcome<{ file: Kept }> | Extract<Handled, { ok: false }>> {
  if (!(await onBehalf(desk.database, desk.id, (tx) => readCase(tx, desk.id, id)))) throw new NotFound("case", id);
  const safe = await safeFile(it);
  if (!safe.ok) return safe;
  const { done, file } = await keep(desk, me, id, item, safe.file);
  return done.ok ? { ok: true, file } : done;
}

async function keep(
  desk: Desk,
  me: PersonId,
  id: CaseId,
  item: EvidenceId,
  safe: SafeFile,
  of?: { interaction: InteractionId; index: number },
): Promise<{ done: Handled; file: Kept }> {
  const { name, type, content } = safe;
  const file: Kept = { id: newId<FileId>(desk.clock.now(), desk.random), name, type, size: content.length };
  const done = await handle(desk, id, async (seen) => {
    const before = await fileSentBefore(seen.tx, desk.id, seen.id, safe.sentHash);
    if (before) file.id = before.id;
    else await insertFile(seen.tx, desk.id, { ...file, caseId: seen.id, person: me }, content, seen.at, safe);
    return [{ type: "ReceiveEvidence", item, file: file.id, by: person(me), ...(of && { of }) }];
  });
  return { done, file };
}
