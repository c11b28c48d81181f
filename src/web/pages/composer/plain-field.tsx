import { type Ref, useImperativeHandle, useRef } from "react";
import type { Draft, Field } from "./composing.ts";
import type { Promising } from "./draft-promises.ts";
import { MarkedText } from "./marked-text.tsx";
import { markedIn } from "./marked-words.ts";

export interface FieldProps {
  ref: Ref<Field>;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  promises: readonly Promising[];
  label: string;
  placeholder: string;
  language: string | undefined;
}

/** Words without form: a call, or a message until the editor is there. */
export function PlainField({ ref, draft, onChange, promises, label, placeholder, language }: FieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus({ preventScroll: true }),
    marked: () => markedIn(area.current),
    insert: (text) => {
      const field = area.current;
      if (!field) return;
      field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
      onChange({ text: field.value });
    },
    rewrite: (text) => onChange({ text }),
  }));
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
