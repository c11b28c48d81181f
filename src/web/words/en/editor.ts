import type { RestWords } from "../../i18n.ts";

export const editor: RestWords["editor"] = {
  bold: "Bold",
  italic: "Italic",
  bulletList: "List",
  orderedList: "Numbered list",
  blockquote: "Quote",
  link: "Link",
  address: "Link address",
  setLink: "Set the link",
  unlink: "Remove the link",
  undo: "Undo",
  redo: "Redo",
  people: "People to mention",
  uploading: "The image is going up…",
};
