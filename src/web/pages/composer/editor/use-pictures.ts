import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { fileUrl, uploadFile } from "../../../file-api.ts";
import { pictures } from "./pictures.ts";

/** Puts pictures up on the case, then in the text; `going`: how many are on their way. */
export function usePictures(caseId: string) {
  const [going, setGoing] = useState(0);
  const [error, setError] = useState<Error | null>(null);
  const put = async (editor: Editor, file: File, at: number | null) => {
    setGoing((count) => count + 1);
    try {
      const { id, name } = await uploadFile(caseId, file);
      if (editor.isDestroyed) return;
      const { doc, selection } = editor.state;
      editor.commands.insertContentAt(Math.min(at ?? selection.to, doc.content.size), {
        type: "image",
        attrs: { src: fileUrl(id), alt: name },
      });
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setGoing((count) => count - 1);
    }
  };
  const take = async (editor: Editor, files: File[], at: number | null) => {
    setError(null);
    for (const file of files) await put(editor, file, at);
  };
  const [extension] = useState(() => pictures((...put) => void take(...put)));
  return { extension, going, error };
}
