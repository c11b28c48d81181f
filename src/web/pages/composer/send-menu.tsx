import { Button } from "@mantine/core";
import { IconLock, IconPhone, IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Composing } from "./composing.ts";

const SEND = {
  email: { words: "composer.send", Icon: IconSend },
  call: { words: "composer.sendCall", Icon: IconPhone },
  note: { words: "composer.sendNote", Icon: IconLock },
} as const;

/** The one filled button; its word says what it does, and to whom it shows. */
export function SendMenu({ composing: { mode, send } }: { composing: Composing }) {
  const { t } = useTranslation();
  const { words, Icon } = SEND[mode];
  return (
    <Button
      className="composer-send"
      leftSection={<Icon size={17} stroke={1.9} />}
      loading={send.isPending}
      disabled={send.isEmpty}
      onClick={send.run}
      aria-keyshortcuts="Control+Enter"
    >
      {t(words)}
      <span className="key" aria-hidden>
        Ctrl ↵
      </span>
    </Button>
  );
}
