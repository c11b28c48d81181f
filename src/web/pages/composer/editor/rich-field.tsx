import "@mantine/tiptap/styles.layer.css";
import "../../../styles/editor.css";
import { RichTextEditor, type RichTextEditorProps } from "@mantine/tiptap";
import type { FieldProps } from "../plain-field.tsx";
import { MentionList } from "./mention-list.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useMentionMenu } from "./use-mention-menu.ts";
import { useWriting } from "./use-writing.ts";

/** Words with form: bold, lists, links, quotes, pictures; the promises in them underlined in place. */
export function RichField({ people, formatting, ...field }: FieldProps) {
  const { menu, offered, at, choose } = useMentionMenu(people);
  const editor = useWriting(field, menu);
  return (
    <RichTextEditor
      editor={editor as unknown as RichTextEditorProps["editor"]}
      className="rich"
      withTypographyStyles={false}
      withCodeHighlightStyles={false}
    >
      {formatting && <Toolbar editor={editor} />}
      <RichTextEditor.Content className="rich-content" />
      {offered && <MentionList offered={offered} at={at} field={editor.view.dom} onChoose={choose} />}
    </RichTextEditor>
  );
}
