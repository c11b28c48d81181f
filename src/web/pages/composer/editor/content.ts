import type { JSONContent } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Draft } from "../composing.ts";

/** What the editor begins with: the form if there is one, else a paragraph a line. */
export const contentOf = ({ text, html }: Pick<Draft, "text" | "html">): string | JSONContent =>
  html ?? { type: "doc", content: lines(text) };

const lines = (text: string): JSONContent[] =>
  text.split("\n").map((line) => ({ type: "paragraph", ...(line && { content: [{ type: "text", text: line }] }) }));

const PLAIN = new Set(["paragraph", "text", "hardBreak"]);

/** Something in it cannot be said by a plain text. */
export function hasForm(doc: Node): boolean {
  let found = false;
  doc.descendants((node) => {
    found ||= !PLAIN.has(node.type.name) || node.marks.length > 0;
    return !found;
  });
  return found;
}

/** The ids of those who are mentioned, each once. */
export function mentionedIn(doc: Node): string[] {
  const ids = new Set<string>();
  doc.descendants(({ type, attrs }) => void (type.name === "mention" && ids.add(attrs.id as string)));
  return [...ids];
}
