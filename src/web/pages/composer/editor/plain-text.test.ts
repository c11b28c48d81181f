import { getSchema } from "@tiptap/core";
import { Mention } from "@tiptap/extension-mention";
import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { offsetAt, plainText, posAt } from "./plain-text.ts";
import { rewrite } from "./rewrite.ts";
import { writing } from "./writing.ts";

const schema = getSchema([...writing("", null), Mention]);
const text = (words: string, ...on: string[]) =>
  schema.nodeFromJSON({
    type: "text",
    text: words,
    marks: on.map((type) => (type === "link" ? { type, attrs: { href: "https://x.example" } } : { type })),
  });
const node = (type: string, ...content: readonly Node[]): Node => schema.nodes[type]!.create(null, content);
const p = (...content: readonly Node[]): Node => node("paragraph", ...content);
const mention = (label: string): Node => schema.nodes.mention!.create({ id: label, label });
const image = (alt: string | null): Node => schema.nodes.image!.create({ src: "/api/files/1", alt });

test("what is listed, quoted, named, linked and shown is said in plain words", () => {
  const doc = node(
    "doc",
    p(text("Bonjour "), text("Jeff", "bold"), text(",")),
    p(),
    node("bulletList", node("listItem", p(text("la pièce")), node("orderedList", node("listItem", p(text("le pare-chocs")))))),
    node("blockquote", p(text("c'est pour"), node("hardBreak"), text("quand"))),
    p(mention("Marc-André"), text(" le "), text("devis", "link"), image("aile.jpg"), image(null)),
  );
  expect(plainText(doc).text.split("\n")).toEqual([
    "Bonjour Jeff,",
    "",
    "- la pièce",
    "  1. le pare-chocs",
    "> c'est pour",
    "> quand",
    "@Marc-André le devis (https://x.example)[aile.jpg][image]",
  ]);
});

const words = fc.string({ unit: fc.constantFrom("a", "é", " ", "😀", "-"), minLength: 1, maxLength: 6 });
const inline: fc.Arbitrary<Node> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(words, fc.subarray(["bold", "italic", "link"])).map(([said, on]) => text(said, ...on)) },
  fc.constant(null).map(() => node("hardBreak")),
  words.map(mention),
  fc.option(words).map(image),
);
const paragraph = fc.array(inline, { maxLength: 5 }).map((content) => p(...content));
const { block } = fc.letrec<{ block: Node; item: Node }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    paragraph,
    fc.array(tie("block"), { minLength: 1, maxLength: 3 }).map((inside) => node("blockquote", ...inside)),
    fc
      .tuple(fc.constantFrom("bulletList", "orderedList"), fc.array(tie("item"), { minLength: 1, maxLength: 3 }))
      .map(([type, items]) => node(type, ...items)),
  ),
  item: fc.tuple(paragraph, fc.array(tie("block"), { maxLength: 2 })).map(([first, more]) => node("listItem", first, ...more)),
}));
const documents = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => node("doc", ...blocks));

/** Where a caret can stand. */
function carets(doc: Node): number[] {
  const all: number[] = [];
  doc.descendants((it, pos) => {
    if (it.isTextblock) for (let at = 0; at <= it.content.size; at++) all.push(pos + 1 + at);
    return !it.isTextblock;
  });
  return all;
}

test("every place of any document has its place in the text, and back", () => {
  fc.assert(
    fc.property(documents, (doc) => {
      const said = plainText(doc);
      for (const pos of carets(doc)) for (const side of ["on", "back"] as const) expect(posAt(said, offsetAt(said, pos), side)).toBe(pos);
    }),
  );
});

test("a stretch of the document is the same words in the text", () => {
  fc.assert(
    fc.property(documents, (doc) => {
      const said = plainText(doc);
      doc.descendants((it, pos) => {
        if (it.isText) expect(said.text.slice(offsetAt(said, pos), offsetAt(said, pos) + it.nodeSize).startsWith(it.text!)).toBe(true);
      });
    }),
  );
});

test("words put in anywhere but next to a link’s address make the text asked for, whatever stands around", () => {
  fc.assert(
    fc.property(documents, fc.constantFrom("x", "x y", "xyx"), fc.nat(), (doc, said, which) => {
      const before = plainText(doc);
      const places = carets(doc).map((pos) => offsetAt(before, pos));
      const caret = places[which % places.length]!;
      fc.pre(!before.text.startsWith(" (", caret) && before.text[caret - 1] !== ")");
      const wanted = before.text.slice(0, caret) + said + before.text.slice(caret);
      expect(plainText(rewrite(EditorState.create({ doc }), wanted).doc).text).toBe(wanted);
    }),
  );
});
