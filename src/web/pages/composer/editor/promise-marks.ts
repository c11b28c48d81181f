import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { lineOf } from "../line-of.ts";
import type { Promising } from "../draft-promises.ts";
import { plainText, posAt } from "./plain-text.ts";

type Marked = Pick<Promising, "start" | "end" | "words" | "decision" | "doubt">;

const KEY = new PluginKey<DecorationSet>("promises");

/** Underlines the promises in place. While one writes, the lines move with the words; those whose words changed go. */
export const PromiseMarks = Extension.create({
  name: "promiseMarks",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: KEY,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, lines) => (tr.getMeta(KEY) as DecorationSet | undefined) ?? moved(lines, tr),
      },
      props: { decorations: (state) => KEY.getState(state) },
    }),
  ],
});

/** Draws the lines of these promises, those whose words stand where they were read; null when they are drawn so already. */
export function markPromises(state: EditorState, promises: readonly Marked[]): Transaction | null {
  const { tr } = state;
  const said = plainText(tr.doc);
  const standing = promises.filter(({ start, end, words }) => said.text.slice(start, end) === words);
  const lines = standing.flatMap((it) => {
    const [from, to] = [posAt(said, it.start, "on"), posAt(said, it.end, "back")];
    return from < to
      ? [Decoration.inline(from, to, { class: `promise ${lineOf(it)}` }, { line: lineOf(it), words: between(tr.doc, from, to) })]
      : [];
  });
  if (drawnAs(KEY.getState(state)?.find() ?? []) === drawnAs(lines)) return null;
  return tr.setMeta(KEY, DecorationSet.create(tr.doc, lines)).setMeta("addToHistory", false);
}

function moved(lines: DecorationSet, tr: Transaction): DecorationSet {
  if (!tr.docChanged) return lines;
  const kept = lines.map(tr.mapping, tr.doc);
  return kept.remove(kept.find().filter(({ from, to, spec }) => between(tr.doc, from, to) !== spec.words));
}

const between = (doc: Node, from: number, to: number): string => doc.textBetween(from, to, "\n", " ");

const drawnAs = (lines: readonly Decoration[]): string =>
  lines
    .map(({ from, to, spec }) => `${from}-${to} ${spec.line}`)
    .toSorted()
    .join();
