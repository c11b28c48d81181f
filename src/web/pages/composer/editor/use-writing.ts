import type { Editor, Extensions } from "@tiptap/core";
import type { EditorView } from "@tiptap/pm/view";
import { useEditor } from "@tiptap/react";
import { useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import type { Draft } from "../composing.ts";
import { wordsMarked } from "../marked-words.ts";
import type { FieldProps } from "../plain-field.tsx";
import { contentOf, hasForm, mentionedIn } from "./content.ts";
import type { MentionMenu } from "./mentions.ts";
import { offsetAt, plainText, posAt } from "./plain-text.ts";
import { markPromises } from "./promise-marks.ts";
import { askedAt, insertReply, rewrite } from "./rewrite.ts";
import { writing } from "./writing.ts";

type Writing = Pick<
  FieldProps,
  "ref" | "draft" | "onChange" | "onType" | "promises" | "label" | "placeholder" | "language" | "caretRef" | "onSlash"
>;

/** The editor over a draft: it says each change, takes what changed elsewhere, and underlines the promises. */
export function useWriting(
  { ref, draft, onChange, onType = onChange, promises, label, placeholder, language, caretRef, onSlash }: Writing,
  menu: MentionMenu | null,
  ...more: Extensions
) {
  const latest = useRef({ onType, onSlash });
  /** What the editor says now: another draft than this one came from elsewhere. */
  const said = useRef<Pick<Draft, "text" | "html">>(draft);
  const [options] = useState(() => ({
    extensions: writing(placeholder, menu, ...more),
    content: contentOf(draft),
    injectCSS: false,
    editorProps: {
      scrollThreshold: UNDER_FOOT,
      scrollMargin: UNDER_FOOT,
      attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label, ...(language && { lang: language }) },
      handleTextInput: ({ state }: EditorView, from: number, _: number, words: string) => {
        if (words === "/" && state.doc.resolve(from).parent.content.size === 0) queueMicrotask(() => latest.current.onSlash?.());
        return false;
      },
      handleDOMEvents: { keydown: (_: unknown, event: KeyboardEvent) => isLeft(event) },
    },
    onUpdate: ({ editor }: { editor: Editor }) => {
      const { doc } = editor.state;
      const now = { text: plainText(doc).text, html: hasForm(doc) ? editor.getHTML() : null };
      said.current = now;
      latest.current.onType({ ...now, mentions: mentionedIn(doc) });
    },
  }));
  const editor = useEditor(options, []);

  useLayoutEffect(() => {
    latest.current = { onType, onSlash };
  });
  useLayoutEffect(() => {
    if (draft.text === said.current.text && draft.html === said.current.html) return;
    said.current = draft;
    editor.commands.setContent(contentOf(draft), { emitUpdate: false });
  }, [editor, draft]);
  useLayoutEffect(() => {
    const drawn = editor.view.composing ? null : markPromises(editor.state, promises);
    if (drawn) editor.view.dispatch(drawn);
  }, [editor, promises]);
  useLayoutEffect(() => {
    const left = caretRef?.current;
    if (!left) return;
    caretRef!.current = null;
    const text = plainText(editor.state.doc);
    editor.commands.setTextSelection({ from: posAt(text, left.from, "on"), to: posAt(text, left.to, "on") });
    editor.view.focus();
  }, [editor, caretRef]);
  useImperativeHandle(ref, () => ({
    focus: () => editor.view.focus(),
    marked: () => {
      const text = plainText(editor.state.doc);
      const { from, to } = selectionShown(editor.view);
      return wordsMarked(text.text, offsetAt(text, from), offsetAt(text, to));
    },
    asked: () => askedAt(editor.state) ?? "",
    insert: (words) => {
      editor.view.dispatch(insertReply(editor.state, words));
      editor.view.focus();
    },
    rewrite: (words) => editor.view.dispatch(rewrite(editor.state, words)),
  }));
  return editor;
}

/** Where the page shows it: the editor hears of a selection made by key a moment later, and the next key may come before. */
function selectionShown(view: EditorView): { from: number; to: number } {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
  if (!view.hasFocus() || !anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode))
    return view.state.selection;
  const [anchor, head] = [view.posAtDOM(anchorNode, anchorOffset!), view.posAtDOM(focusNode, focusOffset!)];
  return { from: Math.min(anchor, head), to: Math.max(anchor, head) };
}

/** Pixels: on a phone the composer's foot stands over the last of the screen. */
const UNDER_FOOT = { top: 8, right: 0, bottom: 116, left: 0 };

/** Keys that are none of the editor's: Tab goes on, and the composer's own are its frame's. */
const isLeft = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === "Tab" || altKey || (key === "Enter" && (ctrlKey || metaKey));
