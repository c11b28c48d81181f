import { useRef } from "react";
import { newId } from "../core/ids.ts";
import { useNow } from "./clock.tsx";

/** A key for what is sent: the same content keeps its key, so that what is sent again after a failure happens once. */
export function useKey(): (content: unknown) => string {
  const now = useNow();
  const last = useRef<{ content: string; key: string } | null>(null);
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current?.content !== text) last.current = { content: text, key: newId<string>(now) };
    return last.current.key;
  };
}
