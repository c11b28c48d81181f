import "@mantine/tiptap/styles.layer.css";
import "../../../styles/editor.css";
import { RichTextEditor, type RichTextEditorProps } from "@mantine/tiptap";
import { useTranslation } from "react-i18next";
import { Refusal } from "../../../parts/problem-state.tsx";
import type { FieldProps } from "../plain-field.tsx";
import { MentionList } from "./mention-list.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useMentionMenu } from "./use-mention-menu.ts";
import { usePictures } from "./use-pictures.ts";
import { useWriting } from "./use-writing.ts";

/** Words with form: bold, lists, links, quotes, pictures; the promises in them underlined in place. */
export function RichField({ caseId, people, formatting, ...field }: FieldProps) {
  const { t } = useTranslation();
  const { menu, offered, at, choose } = useMentionMenu(people);
  const images = usePictures(caseId);
  const editor = useWriting(field, menu, images.extension);
  return (
    <RichTextEditor
      editor={editor as unknown as RichTextEditorProps["editor"]}
      className="rich"
      withTypographyStyles={false}
      withCodeHighlightStyles={false}
    >
      {formatting && <Toolbar editor={editor} />}
      <RichTextEditor.Content className="rich-content" />
      <p className="meta rich-going" role="status">
        {images.going > 0 && t("editor.uploading")}
      </p>
      <Refusal error={images.error} />
      {offered && <MentionList offered={offered} at={at} field={editor.view.dom} onChoose={choose} />}
    </RichTextEditor>
  );
}
