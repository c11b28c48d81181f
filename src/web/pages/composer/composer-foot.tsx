import { useTranslation } from "react-i18next";
import { Refusal } from "../../parts/problem-state.tsx";
import { ComposerFiles } from "./composer-files.tsx";
import type { Composing } from "./composing.ts";
import { FormatToggle } from "./format-toggle.tsx";
import { SavedReplyMenu } from "./saved-reply-menu.tsx";
import { SendMenu } from "./send-menu.tsx";

/** What goes along, what was read, and the send button. */
export function ComposerFoot({
  composing,
  summary,
  onMark,
}: {
  composing: Composing;
  summary: string;
  /** A promise that was not read: null where none can be made. */
  onMark: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { send, draft } = composing;
  return (
    <div className="composer-foot">
      <FormatToggle composing={composing} />
      <ComposerFiles composing={composing} />
      <SavedReplyMenu composing={composing} />
      {send.error ? (
        <div className="composer-said">
          <Refusal error={send.error} />
          <p className="meta">{t("composer.failed")}</p>
        </div>
      ) : (
        <p className="meta composer-said composer-summary">
          {send.isPaused ? t("drafts.waitsForNetwork") : summary}
          {onMark && draft.text.trim() !== "" && (
            <button type="button" className="link" title={t("composer.addHelp")} onClick={onMark} aria-keyshortcuts="Alt+P">
              {t("composer.add")}
            </button>
          )}
        </p>
      )}
      <SendMenu composing={composing} />
    </div>
  );
}
