import { ApiProblem } from "../../api.ts";
import { dropDraft, keepDraft } from "../../draft-api.ts";
import { bodyOf, isBlank } from "./draft-views.ts";
import type { Kept, Place, Ports } from "./keep-draft.ts";

/** After the last key, so that a sentence is one save. */
const SAVE_AFTER_MS = 600;
/** A server that did not answer is asked again. */
const AGAIN_MS = 5_000;

/** Has the server keep a draft, one saving after the other, until it has the last of it. */
export function saverOf({ caseId, mode }: Place, it: Kept, ports: Ports) {
  let saving: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function saveIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  }

  function save(): Promise<void> {
    clearTimeout(timer);
    saving ??= saveOnce().finally(() => {
      saving = null;
      if (it.dirty && !it.parted && !it.failed) saveIn(SAVE_AFTER_MS);
    });
    return saving;
  }

  async function saveOnce(): Promise<void> {
    if (!it.dirty || it.parted) return;
    const given = it.writing;
    try {
      if (!isBlank(given)) ({ version: it.version } = await keepDraft(caseId, mode, bodyOf({ writing: given, version: it.version })));
      else if (it.version !== null) it.version = await dropDraft(caseId, mode).then(() => null);
      it.failed = false;
      it.dirty = it.writing !== given;
      ports.saved(it.version, given);
    } catch (error) {
      onRefused(error);
    }
    ports.changed();
  }

  function onRefused(error: unknown): void {
    if (error instanceof ApiProblem && error.code === "draft_changed") {
      it.parted = true;
      ports.unknown();
      return;
    }
    it.failed = true;
    if (!(error instanceof ApiProblem) || error.status >= 500) saveIn(AGAIN_MS);
  }

  return {
    save,
    saveSoon: () => saveIn(SAVE_AFTER_MS),
    stop: () => clearTimeout(timer),
    isSaving: () => saving !== null,
    /** All is on the server, or cannot be now. */
    async flush(): Promise<void> {
      await saving;
      if (it.dirty) await save();
    },
  };
}
