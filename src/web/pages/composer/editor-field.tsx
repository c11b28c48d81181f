import { useEffect, useRef, useState } from "react";
import { restOfWords } from "../../i18n.ts";
import { type FieldProps, PlainField } from "./plain-field.tsx";

type Rich = typeof import("./editor/rich-field.tsx").RichField;

let loading: Promise<Rich> | null = null;
let loaded: Rich | null = null;

/** Fetches the editor once; without it (no network) one writes without form. */
export function loadEditor(): Promise<Rich | null> {
  loading ??= Promise.all([import("./editor/rich-field.tsx"), restOfWords()]).then(([{ RichField }]) => (loaded = RichField));
  return loading.catch(() => (loading = null));
}

/** Written in at once: a plain field until the editor is there, and the hand does not notice. */
export function EditorField(props: Omit<FieldProps, "caretRef">) {
  const [Rich, setRich] = useState<Rich | null>(() => loaded);
  const caretRef = useRef<{ from: number; to: number } | null>(null);
  useEffect(() => void loadEditor().then((it) => it && setRich(() => it)), []);
  const Field = Rich ?? PlainField;
  return <Field {...props} caretRef={caretRef} />;
}
