import type { z } from "zod";
import type { DraftBody, DraftView } from "../../../contract/drafts.ts";
import { EMPTY_DRAFT, type FileHeld } from "./composing.ts";
import { type Held, type Mode, NOTHING_HELD, readUnsaved, saveUnsaved, type Unsaved, type Writing } from "./draft.ts";

/** What stands in a draft's `choices`: the page's own. */
interface Choices {
  held?: Held;
  files?: FileHeld[];
  mentions?: string[];
}

export const nothingWritten = (seen: string | null): Writing => ({ ...EMPTY_DRAFT, held: NOTHING_HELD, seen });

export function writingOf({ text, html, cc, bcc, files, choices, seen }: DraftView): Writing {
  const { held = NOTHING_HELD, files: known = [], mentions = [] } = (choices ?? {}) as Choices;
  const filesHeld = files.map((id) => known.find((it) => it.id === id) ?? { id, name: id, type: "", size: 0 });
  return { text, html, cc, bcc, files: filesHeld, mentions, held, seen };
}

export function bodyOf({ writing, version }: Unsaved): z.input<typeof DraftBody> {
  const { text, html, cc, bcc, files, mentions, held, seen } = writing;
  return { version, text, html, cc: [...cc], bcc: [...bcc], files: files.map(({ id }) => id), choices: { held, files, mentions }, seen };
}

export const mineIn = (drafts: readonly DraftView[], me: string, mode: Mode): DraftView | undefined =>
  drafts.find((it) => it.person === me && it.mode === mode);

export const isBlank = ({ text, files }: Writing): boolean => text.trim() === "" && files.length === 0;

/** The same words, wherever they were kept. */
export const saysTheSame = (a: Writing, b: Writing): boolean => a.text === b.text && a.html === b.html && a.files.length === b.files.length;

/** What to begin with: what the server has, what only this machine has, or both where they part and a person must choose. */
export function beginning(unsaved: Unsaved | null, kept: DraftView | undefined, seen: string | null): Beginning {
  const theirs = kept ? writingOf(kept) : null;
  const standing = kept?.version ?? null;
  if (!unsaved || (theirs && saysTheSame(unsaved.writing, theirs)))
    return { writing: theirs ?? nothingWritten(seen), version: standing, dirty: false, parted: false };
  return { ...unsaved, dirty: unsaved.version === standing, parted: unsaved.version !== standing };
}

export interface Beginning extends Unsaved {
  /** The server does not have it yet. */
  dirty: boolean;
  /** Another version stands on the server (or none any more): nothing is saved until the person keeps one. */
  parted: boolean;
}

/** Words to begin a message with, where nothing is begun here; what the server may have already stands beside them. */
export function beginWith(text: string, { caseId, me, newest }: { caseId: string; me: string; newest: string | null }): void {
  if (!readUnsaved(caseId, me, "email")) saveUnsaved(caseId, me, "email", { writing: { ...nothingWritten(newest), text }, version: null });
}
