import { ActionIcon, Button, Popover, TextInput } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { typed } from "../../../typed.ts";
import { useKeys } from "../../../use-keys.ts";

/** Where the words selected lead to. */
export function LinkControl({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [href, setHref] = useState("");
  const state = useEditorState({
    editor,
    selector: ({ editor: it }) => ({ on: it.isActive("link"), empty: it.state.selection.empty }),
  });
  const open = () => {
    setHref((editor.getAttributes("link").href as string | undefined) ?? "");
    setOpened(true);
  };
  const close = () => {
    setOpened(false);
    editor.view.focus();
  };
  const set = (event: FormEvent) => {
    event.preventDefault();
    const to = withScheme(href.trim());
    const chain = editor.chain().extendMarkRange("link");
    if (to === "") chain.unsetLink().run();
    else if (state.empty && !state.on)
      chain.insertContent({ type: "text", text: href.trim(), marks: [{ type: "link", attrs: { href: to } }] }).run();
    else chain.setLink({ href: to }).run();
    close();
  };
  const form = useKeys<HTMLFormElement>((event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  return (
    <Popover opened={opened} onDismiss={() => setOpened(false)} position="bottom-start" trapFocus withinPortal={false} returnFocus={false}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size={28}
          className="format-act"
          aria-label={t("editor.link")}
          title={t("editor.link")}
          aria-pressed={state.on}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (opened ? close() : open())}
        >
          <IconLink size={17} stroke={1.8} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <form ref={form} onSubmit={set} className="format-link">
          <TextInput
            size="xs"
            data-autofocus
            inputMode="url"
            aria-label={t("editor.address")}
            placeholder="https://"
            {...typed(href, setHref)}
          />
          <Button type="submit" size="xs" variant="default">
            {t(state.on && href.trim() === "" ? "editor.unlink" : "editor.setLink")}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** As people type it: a mail address, or a site without its https. */
function withScheme(href: string): string {
  if (href === "" || /^(?:https?|mailto|tel):/i.test(href)) return href;
  return /^[^\s/@]+@[^\s/@]+$/.test(href) ? `mailto:${href}` : `https://${href}`;
}
