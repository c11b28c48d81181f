import type { RefObject } from "react";
import type { z } from "zod";
import type { CaseView, SendBody } from "../../../contract/case.ts";
import type { Instant } from "../../../core/time.ts";
import type { Mode, Writing } from "./draft.ts";
import type { RelativeDay } from "./relative-days.ts";
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
  /** What was typed after the «/» that opened the saved replies; "" where there is none. */
  asked(): string;
  /** Puts these words where the caret is, in place of what is selected. */
  insert(text: string): void;
  /** The whole text as it should be: what differs is changed, in one step. */
  rewrite(text: string): void;
}

/** How a message leaves, where it is not at once. */
export interface Manner {
  leaveAt?: Instant;
  /** What becomes of the case with it. */
  after?: z.input<typeof SendBody>["after"];
  /** What has been seen by now, for all that came while it was written. */
  seen?: string | null;
}

export interface Sending extends Omit<ReturnType<typeof useSend>, "run"> {
  run: (manner?: Manner) => void;
  /** A colleague writes to the same customer: asked once, before it leaves. */
  collision: { writer: string | null; asked: boolean; allow: () => void };
  /** It is to leave on another day and says days from today: which, and the two ways on. `leaveAt` null: nothing is asked. */
  relative: { leaveAt: Instant | null; found: readonly RelativeDay[]; date: () => void; leave: () => void };
}

/** What each part of the composer is given. */
export interface Composing {
  view: CaseView;
  mode: Mode;
  draft: Writing;
  change: (part: Partial<Writing>) => void;
  field: RefObject<Field | null>;
  send: Sending;
  /** Whether the tools of form are shown. */
  formatting: boolean;
  setFormatting: (shown: boolean) => void;
  /** Whether the saved replies are open: by their button, by Ctrl or ⌘ with M, by «/» at the beginning of a line. */
  replies: boolean;
  setReplies: (open: boolean) => void;
}
