import type { RefObject } from "react";
import type { CaseView } from "../../../contract/case.ts";
import type { Mode } from "./draft.ts";
import type { useSend } from "./use-send.ts";

/** What is being written, and what goes with it. */
export interface Draft {
  text: string;
  /** The same words with their form (bold, lists, images); null where there is none. */
  html: string | null;
  cc: readonly string[];
  bcc: readonly string[];
  files: readonly FileHeld[];
  /** Who is named in it by an @. */
  mentions: readonly string[];
}

/** A file uploaded on the case; it leaves with the message. */
export interface FileHeld {
  id: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
}

export const EMPTY_DRAFT: Draft = { text: "", html: null, cc: [], bcc: [], files: [], mentions: [] };

/** The field being written in, plain or rich; all it does to the text can be undone. */
export interface Field {
  focus(): void;
  /** The words selected, else the sentence that the caret is in. */
  marked(): Promise<string>;
  /** Puts these words where the caret is, in place of what is selected. */
  insert(text: string): void;
  /** The whole text as it should be: what differs is changed, in one step. */
  rewrite(text: string): void;
}

/** What each part of the composer is given. */
export interface Composing {
  view: CaseView;
  mode: Mode;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  field: RefObject<Field | null>;
  send: ReturnType<typeof useSend>;
  /** Whether the tools of form are shown. */
  formatting: boolean;
  setFormatting: (shown: boolean) => void;
  /** Whether the saved replies are open: by their button, by Ctrl or ⌘ with M, by «/» at the beginning of a line. */
  replies: boolean;
  setReplies: (open: boolean) => void;
}
