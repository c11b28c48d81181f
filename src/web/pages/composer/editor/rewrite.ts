import { closeHistory } from "@tiptap/pm/history";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { askedIn } from "../slash.ts";
import { changeBetween } from "./change-between.ts";
import { plainText, posAt } from "./plain-text.ts";

/** The document said anew in these words: only what differs is touched, in a step of its own to undo. */
export function rewrite(state: EditorState, text: string): Transaction {
  const said = plainText(state.doc);
  const { start, end, words } = changeBetween(said.text, text);
  const from = posAt(said, start, "on");
  const to = Math.max(from, posAt(said, end, "back"));
  const tr = closeHistory(state.tr);
  if (words === "") tr.delete(from, to);
  else insertLines(tr, from, to, words);
  return tr.scrollIntoView();
}

/** Puts words there, a paragraph a line; they look like what they follow. */
export function insertLines(tr: Transaction, from: number, to: number, words: string): void {
  let at = from;
  if (to > from) tr.delete(from, to);
  words.split("\n").forEach((line, index) => {
    if (index > 0) {
      tr.split(at);
      at += 2;
    }
    if (line === "") return;
    tr.insertText(line, at);
    at += line.length;
  });
}

/** What the words from the line's beginning to the caret ask of the saved replies; null where they ask nothing. */
export function askedAt({ selection: { empty, $from } }: EditorState): string | null {
  return empty ? askedIn($from.parent.textBetween(0, $from.parentOffset, "\n", " ")) : null;
}

/** These words where the caret is, over what is selected; the «/» that asked for them goes, and what was looked for with it. */
export function insertReply(state: EditorState, words: string): Transaction {
  const { $from, from, to } = state.selection;
  const tr = closeHistory(state.tr);
  insertLines(tr, askedAt(state) === null ? from : $from.start(), to, words);
  return tr.scrollIntoView();
}
