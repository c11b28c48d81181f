import type { DraftView } from "../../../contract/drafts.ts";
import { keepOnTheWay } from "../../draft-api.ts";
import { afterRest } from "./after-rest.ts";
import { type Beginning, beginning, bodyOf, isBlank, nothingWritten, writingOf } from "./draft-views.ts";
import { type Mode, readUnsaved, saveUnsaved, type Writing } from "./draft.ts";
import { saverOf } from "./save-draft.ts";

/** A key is drawn by its field; what else shows the text waits until the hand rests this long. */
const DRAW_AFTER_MS = 150;

export interface Place {
  caseId: string;
  me: string;
  mode: Mode;
}

export interface Ports {
  /** Something to draw anew. */
  changed(): void;
  /** The server has this now; null: it has none. */
  saved(version: number | null, writing: Writing): void;
  /** What stands on the server is to be read again. */
  unknown(): void;
}

/** A draft as it stands here, beside what stands on the server. */
export interface Kept extends Beginning {
  /** What stands on the server. */
  kept: DraftView | undefined;
  /** The last saving did not come through. */
  failed: boolean;
  /** It is being sent: the server takes it away. */
  sending: boolean;
}

export type Keeper = ReturnType<typeof keepDraftOf>;

/**
 * Keeps one draft: on this machine once the hand rests, on the server a moment later, until it says yes. Another version there
 * is never written over, nor does it replace what is written here: the person keeps one.
 */
export function keepDraftOf(place: Place, standing: DraftView | undefined, seen: string | null, ports: Ports) {
  const { caseId, me, mode } = place;
  const it: Kept = { ...beginning(readUnsaved(caseId, me, mode), standing, seen), kept: standing, failed: false, sending: false };
  const tell = () => {
    saveUnsaved(caseId, me, mode, it.dirty || it.parted ? { writing: it.writing, version: it.version } : null);
    ports.changed();
  };
  const rest = afterRest(tell, DRAW_AFTER_MS);
  const saver = saverOf(place, it, { ...ports, changed: tell });
  const settle = (writing: Writing, dirty: boolean) => {
    Object.assign(it, { writing, dirty, version: it.kept?.version ?? null, parted: false });
    tell();
    if (dirty) void saver.save();
  };
  return {
    /** `failed`: the server has not had the last of it. `kept`: what stands there. */
    state: () => ({ writing: it.writing, parted: it.parted, failed: it.failed && it.dirty, kept: it.kept }),
    /** What was left unsaved here goes to the server. */
    begin: () => void (it.dirty && saver.save()),
    /** `typed`: its field shows it already. */
    change(part: Partial<Writing>, newest: string | null, typed = false): void {
      const before = it.writing;
      const begun = isBlank(before) ? { seen: newest } : {};
      it.writing = { ...before, ...begun, ...part };
      it.dirty = true;
      it.failed = false;
      rest.begin();
      if (!typed || isBlank(before) !== isBlank(it.writing)) rest.end();
      if (!it.parted) saver.saveSoon();
    },
    /** What was typed is drawn, before any act on it. */
    draw: rest.end,
    /** What stands on the server now. */
    heard(now: DraftView | undefined): void {
      it.kept = now;
      if (saver.isSaving() || !isNews(it, now)) return;
      if (it.dirty || (!now && !isBlank(it.writing))) it.parted = true;
      else if (now) Object.assign(it, { writing: writingOf(now), version: now.version });
      else it.version = null;
      tell();
    },
    keepMine: () => settle(it.writing, true),
    keepTheirs: () => settle(it.kept ? writingOf(it.kept) : nothingWritten(seen), false),
    /** What was just given up for another version is written over it after all. */
    takeBack: (writing: Writing) => settle(writing, true),
    /** All is on the server, or cannot be now. */
    flush: saver.flush,
    /** While it is being sent, the server takes it away. */
    setSending: (on: boolean) => void (it.sending = on),
    /** It was sent, or given up. */
    forget(): void {
      saver.stop();
      Object.assign(it, { writing: nothingWritten(null), version: null, kept: undefined });
      it.dirty = it.failed = it.parted = it.sending = false;
      tell();
    },
    /** The page goes away: nobody waits for the answer. */
    goAway(): void {
      rest.end();
      if (it.dirty && !it.parted && !isBlank(it.writing)) keepOnTheWay(caseId, mode, bodyOf(it));
    },
  };
}

/** Another version than the one that this page made or saw, and not an earlier one. */
function isNews({ version, sending }: Kept, now: DraftView | undefined): boolean {
  const stands = now?.version ?? null;
  return !sending && stands !== version && (stands === null || version === null || stands > version);
}
