import { type Ref, type RefObject, useImperativeHandle, useLayoutEffect, useRef } from "react";
import type { Draft, Field } from "./composing.ts";
import type { Promising } from "./draft-promises.ts";
import { changeBetween } from "./editor/change-between.ts";
import { MarkedText } from "./marked-text.tsx";
import { wordsMarked } from "./marked-words.ts";

export interface FieldProps {
  ref: Ref<Field>;
  caseId: string;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  /** Likewise, shown by the field itself: nothing need be drawn for it. */
  onType?: (part: Partial<Draft>) => void;
  promises: readonly Promising[];
  label: string;
  placeholder: string;
  language?: string | undefined;
  /** Who can be mentioned; nobody when left out. */
  people?: readonly { id: string; name: string }[] | undefined;
  /** The tools of form are shown. */
  formatting?: boolean;
  /** A «/» was typed at the beginning of a line. */
  onSlash?: () => void;
  /** Where the hand was in the field that this one takes the place of. */
  caretRef?: RefObject<{ from: number; to: number } | null>;
}

/** Words without form: a call, or a message until the editor is there. */
export function PlainField({ ref, draft, onChange, promises, label, placeholder, language, caretRef }: FieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus({ preventScroll: true }),
    marked: async () => (area.current ? wordsMarked(area.current.value, area.current.selectionStart, area.current.selectionEnd) : ""),
    asked: () => "",
    insert: (words) => area.current && put(area.current, words),
    rewrite: (text) => {
      if (!area.current) return;
      const { start, end, words } = changeBetween(area.current.value, text);
      area.current.setSelectionRange(start, end);
      put(area.current, words);
    },
  }));
  useLayoutEffect(() => {
    const field = area.current;
    return () => {
      if (caretRef && field && document.activeElement === field) caretRef.current = { from: field.selectionStart, to: field.selectionEnd };
    };
  }, [caretRef]);
  return (
    <MarkedText
      fieldRef={area}
      value={draft.text}
      onChange={(text) => onChange({ text })}
      promises={promises}
      label={label}
      placeholder={placeholder}
      language={language}
    />
  );
}

/** As if typed over what is selected: the one way of writing in a field that its own undo knows of. */
function put(field: HTMLTextAreaElement, words: string): void {
  field.focus({ preventScroll: true });
  document.execCommand(words === "" ? "delete" : "insertText", false, words);
}
