import { type KeyboardEvent, type ReactNode, type Ref, useMemo } from "react";
import type { Promising } from "./draft-promises.ts";
import { lineOf } from "./line-of.ts";

/** A plain text field whose promises are underlined in place: a mirror of the text lies behind it and gives it its height. */
export function MarkedText({
  value,
  onChange,
  promises,
  label,
  placeholder,
  language,
  fieldRef,
  onKeyDown,
  large = true,
}: {
  value: string;
  onChange: (text: string) => void;
  promises: readonly Promising[];
  label: string;
  placeholder?: string;
  language?: string;
  fieldRef?: Ref<HTMLTextAreaElement>;
  onKeyDown?: (event: KeyboardEvent) => void;
  large?: boolean;
}) {
  const marked = useMemo(() => marks(value, promises), [value, promises]);
  return (
    <div className={large ? "marked" : "marked marked-note"}>
      <div className="marked-mirror" aria-hidden>
        {marked}
        {"\u200b"}
      </div>
      <textarea
        ref={fieldRef}
        className="marked-field"
        aria-label={label}
        placeholder={placeholder}
        lang={language}
        spellCheck
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function marks(text: string, promises: readonly Promising[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const it of promises.toSorted((a, b) => a.start - b.start)) {
    if (it.start < at) continue;
    parts.push(
      text.slice(at, it.start),
      <mark key={it.key} className={lineOf(it)}>
        {text.slice(it.start, it.end)}
      </mark>,
    );
    at = it.end;
  }
  return [...parts, text.slice(at)];
}
