import type { Command } from "../core/command.ts";
import { type CaseId, type PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { isErased } from "../store/cases.ts";
import type { Tx } from "../store/database.ts";
import { deleteDraft, type DraftKey, listDrafts, readDraftForUpdate, writeDraft } from "../store/drafts.ts";
import { leadsTo } from "../store/parts.ts";
import { onBehalf } from "../store/on-behalf.ts";
import type { DraftContent, DraftMode } from "../store/draft-shapes.ts";
import { type Desk, NotFound } from "./desk.ts";
import { handle, type Handled } from "./handle.ts";
import { isoOrNull } from "./present.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** Everybody's drafts on a case (contract DraftView). Throws NotFound. */
export function draftsView(desk: Desk, id: CaseId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const here = await leadsTo(tx, desk.id, id);
    if (!here) throw new NotFound("case", id);
    return (await listDrafts(tx, desk.id, here)).map((row) => ({
      person: row.person_id,
      mode: row.mode,
      ...contentOf(row),
      version: row.version,
      at: iso(row.at),
      leaveAt: isoOrNull(row.leave_at),
      heldBack: row.held_reason,
    }));
  });
}

/**
 * Keeps what I am writing. Never over what another page of mine has changed, sent or taken away since `version` (null: there
 * was nothing), nor over what is to leave by itself. Throws NotFound.
 */
export function saveDraft(
  desk: Desk,
  me: PersonId,
  { caseId, mode }: { caseId: CaseId; mode: DraftMode },
  { version, ...content }: DraftContent & { version: number | null },
): Promise<Outcome<{ version: number }>> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const here = await leadsTo(tx, desk.id, caseId);
    if (!here) throw new NotFound("case", caseId);
    if (await isErased(tx, desk.id, here)) return refuse("case_erased");
    const key = { caseId: here, person: me, mode };
    const row = await readDraftForUpdate(tx, desk.id, key);
    if (row && isSame(contentOf(row), content)) return { ok: true, version: row.version };
    if ((row?.version ?? null) !== version || row?.leave_at) return refuse("draft_changed");
    return { ok: true, version: await writeDraft(tx, desk.id, key, content, { at: desk.clock.now(), after: version ?? 0 }) };
  });
}

/** I give up what I was writing. Throws NotFound. */
export function dropDraft(desk: Desk, me: PersonId, { caseId, mode }: { caseId: CaseId; mode: DraftMode }): Promise<Handled> {
  return handle(desk, caseId, async ({ tx, id }) => {
    const gone = await deleteDraft(tx, desk.id, { caseId: id, person: me, mode });
    return gone?.held_back ? [{ type: "DropMessage", interaction: gone.held_back, by: me }] : [];
  });
}

/** A colleague's draft becomes mine, before what I had written myself; it leaves by itself no more. Throws NotFound. */
export function takeOverDraft(
  desk: Desk,
  me: PersonId,
  { caseId, mode }: { caseId: CaseId; mode: DraftMode },
  from: PersonId,
): Promise<Handled> {
  return handle(desk, caseId, async ({ tx, id, at }): Promise<Command[]> => {
    const theirs = from === me ? undefined : await deleteDraft(tx, desk.id, { caseId: id, person: from, mode });
    if (!theirs) throw new NotFound("draft", from);
    await putBack(tx, desk, { caseId: id, person: me, mode }, contentOf(theirs), at);
    const held = theirs.held_back ? [{ type: "DropMessage", interaction: theirs.held_back, by: me } as const] : [];
    return [...held, { type: "TakeDraft", from, by: me }];
  });
}

/** Becomes that person's draft, before what they may have begun since: neither is lost. */
export async function putBack(tx: Tx, desk: Desk, key: DraftKey, content: DraftContent, at: DeskInstant): Promise<void> {
  const begun = await readDraftForUpdate(tx, desk.id, key);
  const whole = begun && begun.text.trim() !== "" ? joined(content, contentOf(begun)) : content;
  await writeDraft(tx, desk.id, key, whole, { at, after: begun?.version ?? 0 });
}

type DeskInstant = ReturnType<Desk["clock"]["now"]>;

/** Of a whole draft, only what was written. */
export function contentOf({ text, html, cc, bcc, files, choices, seen }: DraftContent): DraftContent {
  return { text, html, cc, bcc, files, choices, seen };
}

function joined(first: DraftContent, then: DraftContent): DraftContent {
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
  return {
    ...first,
    text: `${first.text.trimEnd()}\n\n${then.text}`,
    html: first.html === null || then.html === null ? null : first.html + then.html,
    cc: both(first.cc, then.cc),
    bcc: both(first.bcc, then.bcc),
    files: both(first.files, then.files),
  };
}

/** The same, saved twice: the answer to the first was lost on its way. */
const isSame = (a: DraftContent, b: DraftContent): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
const inOrder = ({ choices, ...it }: DraftContent) => [contentOf({ ...it, choices: null }), sorted(choices)];

/** PostgreSQL keeps an object's keys in an order of its own. */
function sorted(it: unknown): unknown {
  if (it === null || typeof it !== "object" || Array.isArray(it)) return Array.isArray(it) ? it.map(sorted) : it;
  return Object.entries(it)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, sorted(value)]);
}
