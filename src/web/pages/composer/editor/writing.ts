import { type Extensions, Extension } from "@tiptap/core";
import { Image } from "@tiptap/extension-image";
import { Placeholder } from "@tiptap/extensions";
import { StarterKit } from "@tiptap/starter-kit";
import { mentions, type MentionMenu } from "./mentions.ts";
import { PromiseMarks } from "./promise-marks.ts";

/** Tab leaves the field, so lists are indented by other keys. */
const ListIndent = Extension.create({
  name: "listIndent",
  addKeyboardShortcuts() {
    return {
      "Mod-]": () => this.editor.commands.sinkListItem("listItem"),
      "Mod-[": () => this.editor.commands.liftListItem("listItem"),
    };
  },
});

/** Pictures uploaded on the case; one from elsewhere would tell its owner who reads, and is left out. */
const OwnImage = Image.extend({ parseHTML: () => [{ tag: 'img[src^="/api/files/"]' }] });

/** All that a text may hold; what is pasted and is none of this comes as plain words. */
export function writing(placeholder: string, menu: MentionMenu | null, ...more: Extensions): Extensions {
  return [
    StarterKit.configure({
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      trailingNode: false,
      dropcursor: { class: "drop-line" },
      link: { openOnClick: false, defaultProtocol: "https", HTMLAttributes: { target: null, rel: null } },
    }),
    OwnImage.configure({ inline: true }),
    Placeholder.configure({ placeholder }),
    ListIndent,
    PromiseMarks,
    ...(menu ? [mentions(menu)] : []),
    ...more,
  ];
}
