import { Popover, Skeleton } from "@mantine/core";
import { IconMessage2Bolt } from "@tabler/icons-react";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { gapsIn } from "../../../core/saved-reply.ts";
import { ComposerTool } from "./composer-tool.tsx";
import type { Composing } from "./composing.ts";
import { lazy } from "../../lazy.ts";

const SavedReplyList = lazy(async () => ({ default: (await import("./saved-reply-list.tsx")).SavedReplyList }));

/** Replies saved beforehand, put in where the caret is; what of them is still to be filled is said here. */
export function SavedReplyMenu({ composing }: { composing: Composing }) {
  const { t } = useTranslation();
  const { mode, replies, setReplies, field } = composing;
  if (mode !== "email") return null;
  const close = () => {
    setReplies(false);
    field.current?.focus();
  };
  return (
    <>
      <Popover opened={replies} onChange={(open) => !open && close()} position="top-start" width={380} withinPortal>
        <Popover.Target>
          <ComposerTool
            name={t("files.replies")}
            aria-expanded={replies}
            aria-keyshortcuts="Control+M"
            onClick={() => (replies ? close() : setReplies(true))}
          >
            <IconMessage2Bolt size={19} stroke={1.8} />
          </ComposerTool>
        </Popover.Target>
        <Popover.Dropdown>
          <Suspense fallback={<Skeleton h={160} className="after-wait" />}>
            <SavedReplyList composing={composing} onClose={close} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <Gaps text={composing.draft.text} />
    </>
  );
}

/** Nothing leaves while a saved reply has something left to be filled in. */
function Gaps({ text }: { text: string }) {
  const { t } = useTranslation();
  const gaps = gapsIn(text);
  if (gaps.length === 0) return null;
  return (
    <p className="tone-risque" role="status">
      {t("files.gaps", { count: gaps.length, gaps: gaps.join(", ") })}
    </p>
  );
}
