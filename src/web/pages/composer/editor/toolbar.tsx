import { ActionIcon } from "@mantine/core";
import { RichTextEditor } from "@mantine/tiptap";
import { IconArrowBackUp, IconArrowForwardUp, IconBlockquote, IconBold, IconItalic, IconList, IconListNumbers } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { LinkControl } from "./link-control.tsx";

const ACTS = [
  { name: "bold", Icon: IconBold, keys: "Control+B", run: (it: Editor) => it.commands.toggleBold() },
  { name: "italic", Icon: IconItalic, keys: "Control+I", run: (it: Editor) => it.commands.toggleItalic() },
  { name: "bulletList", Icon: IconList, keys: "Control+Shift+8", run: (it: Editor) => it.commands.toggleBulletList() },
  { name: "orderedList", Icon: IconListNumbers, keys: "Control+Shift+7", run: (it: Editor) => it.commands.toggleOrderedList() },
  { name: "blockquote", Icon: IconBlockquote, keys: "Control+Shift+B", run: (it: Editor) => it.commands.toggleBlockquote() },
] as const;
const STEPS = [
  { name: "undo", Icon: IconArrowBackUp, keys: "Control+Z", run: (it: Editor) => it.commands.undo() },
  { name: "redo", Icon: IconArrowForwardUp, keys: "Control+Shift+Z", run: (it: Editor) => it.commands.redo() },
] as const;

/** Form: one stop for Tab, then the arrows; Alt F10 comes here from the text, Esc goes back. */
export function Toolbar({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const state = useEditorState({
    editor,
    selector: ({ editor: it }) => ({
      on: ACTS.filter(({ name }) => it.isActive(name)).map(({ name }) => name as string),
      may: { undo: it.can().undo(), redo: it.can().redo() },
    }),
  });
  const icon = ({ name, Icon, keys, run }: (typeof ACTS | typeof STEPS)[number], given: { pressed?: boolean; disabled?: boolean }) => (
    <ActionIcon
      key={name}
      variant="subtle"
      size={28}
      className="format-act"
      aria-label={t(`editor.${name}`)}
      title={t(`editor.${name}`)}
      aria-keyshortcuts={keys}
      aria-pressed={given.pressed}
      aria-disabled={given.disabled}
      tabIndex={name === "bold" ? 0 : -1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !given.disabled && run(editor)}
    >
      <Icon size={17} stroke={1.8} />
    </ActionIcon>
  );
  return (
    <RichTextEditor.Toolbar role="toolbar" aria-label={t("composer.formatting")} className="format" onKeyDown={onArrow}>
      {ACTS.map((it) => icon(it, { pressed: state.on.includes(it.name) }))}
      <LinkControl editor={editor} />
      {STEPS.map((it) => icon(it, { disabled: !state.may[it.name] }))}
    </RichTextEditor.Toolbar>
  );
}

/** The arrows walk along, round the ends. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const acts = [...event.currentTarget.querySelectorAll<HTMLElement>(".format-act")];
  const at = acts.indexOf(event.target as HTMLElement);
  if (!step || at < 0) return;
  event.preventDefault();
  acts[(at + step + acts.length) % acts.length]!.focus();
}
