import { type Editor, Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/** Pictures pasted or dropped in the text; `take` puts them up and then in. Other files are left to who takes files. */
export const pictures = (take: (editor: Editor, files: File[], at: number | null) => void) =>
  Extension.create({
    name: "pictures",
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          props: {
            handlePaste: (_, { clipboardData }) => {
              const files = picturesIn(clipboardData);
              /** A spreadsheet and a browser give a picture of the words beside them: the words are wanted. */
              if (files.length === 0 || clipboardData?.getData("text/plain")) return false;
              take(editor, files, null);
              return true;
            },
            handleDrop: (view, event) => {
              const files = picturesIn(event.dataTransfer);
              if (files.length === 0) return false;
              event.stopPropagation();
              take(editor, files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null);
              return true;
            },
          },
        }),
      ];
    },
  });

/** Kinds that every mail reader shows. */
const picturesIn = (held: DataTransfer | null): File[] =>
  [...(held?.files ?? [])].filter(({ type }) => /^image\/(?:png|jpeg|gif|webp)$/.test(type));
