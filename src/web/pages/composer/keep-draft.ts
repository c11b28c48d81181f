import type { DraftView } from "../../../contract/drafts.ts";
import { ApiProblem } from "../../api.ts";
import { dropDraft, keepDraft, keepOnTheWay } from "../../draft-api.ts";
import { type Mode, readUnsaved, saveUnsaved, type Writing } from "./draft.ts";
import { beginning, bodyOf, isBlank, nothingWritten, writingOf } from "./draft-views.ts";

/** After the last key, so that a sentence is one save. */
const SAVE_AFTER_MS = 600;
/** A server that did not answer is asked again. */
const AGAIN_MS = 5_000;

export interface Place {
  caseId: string;
  me: string;
  mode: Mode;
}

interface Ports {
  /** Something to draw anew. */
  changed(): void;
  /** The server has this now; null: it has none. */
  saved(version: number | null, writing: Writing): void;
  /** What stands on the server is to be read again. */
  unknown(): void;
}

export type Keeper = ReturnType<typeof keepDraftOf>;

/**
 * Keeps one draft: on this machine with each key, on the server a moment later, until it says yes. Another version there is
 * never written over, nor does it replace what is written here: the person keeps one.
 */
export function keepDraftOf({ caseId, me, mode }: Place, standing: DraftView | undefined, seen: string | null, ports: Ports) {
  let { writing, version, dirty, parted } = beginning(readUnsaved(caseId, me, mode), standing, seen);
  let kept = standing;
  let failed = false;
  let sending = false;
  let saving: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const onThisMachine = () => saveUnsaved(caseId, me, mode, dirty || parted ? { writing, version } : null);

  function saveIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  }

  function save(): Promise<void> {
    clearTimeout(timer);
    saving ??= saveOnce().finally(() => {
      saving = null;
      if (dirty && !parted && !failed) saveIn(SAVE_AFTER_MS);
    });
    return saving;
  }

  async function saveOnce(): Promise<void> {
    if (!dirty || parted) return;
    const given = writing;
    try {
      if (!isBlank(given)) ({ version } = await keepDraft(caseId, mode, bodyOf({ writing: given, version })));
      else if (version !== null) version = await dropDraft(caseId, mode).then(() => null);
      failed = false;
      dirty = writing !== given;
      ports.saved(version, given);
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "draft_changed") {
        parted = true;
        ports.unknown();
      } else {
        failed = true;
        if (!(error instanceof ApiProblem) || error.status >= 500) saveIn(AGAIN_MS);
      }
    }
    onThisMachine();
    ports.changed();
  }

  function settle(next: { writing: Writing; dirty: boolean }): void {
    ({ writing, dirty } = next);
    version = kept?.version ?? null;
    parted = false;
    onThisMachine();
    ports.changed();
    if (dirty) void save();
  }

  return {
    /** `failed`: the server has not had the last of it. `kept`: what stands there. */
    state: () => ({ writing, parted, failed: failed && dirty, kept }),
    /** What was left unsaved here goes to the server. */
    begin: () => void (dirty && save()),
    change(part: Partial<Writing>, newest: string | null): void {
      const begun = isBlank(writing) ? { seen: newest } : {};
      writing = { ...writing, ...begun, ...part };
      dirty = true;
      failed = false;
      onThisMachine();
      ports.changed();
      if (!parted) saveIn(SAVE_AFTER_MS);
    },
    /** What stands on the server now. */
    heard(now: DraftView | undefined): void {
      kept = now;
      const stands = now?.version ?? null;
      if (saving || sending || stands === version || (stands !== null && version !== null && stands < version)) return;
      if (dirty || (!now && !isBlank(writing))) {
        parted = true;
        onThisMachine();
      } else if (now) {
        writing = writingOf(now);
        version = stands;
      } else version = null;
      ports.changed();
    },
    keepMine: () => settle({ writing, dirty: true }),
    keepTheirs: () => settle({ writing: kept ? writingOf(kept) : nothingWritten(seen), dirty: false }),
    /** All is on the server, or cannot be now. */
    async flush(): Promise<void> {
      await saving;
      if (dirty) await save();
    },
    /** While it is being sent, the server takes it away. */
    setSending: (on: boolean) => void (sending = on),
    /** It was sent, or given up. */
    forget(): void {
      clearTimeout(timer);
      writing = nothingWritten(null);
      version = null;
      dirty = failed = parted = sending = false;
      kept = undefined;
      onThisMachine();
      ports.changed();
    },
    /** The page goes away: nobody waits for the answer. */
    goAway(): void {
      if (dirty && !parted && !isBlank(writing)) keepOnTheWay(caseId, mode, bodyOf({ writing, version }));
    },
  };
}
