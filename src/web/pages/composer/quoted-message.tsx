import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Quoted } from "./quoted.ts";

/** The message answered, folded; it leaves with the answer only when asked. */
export function QuotedMessage({ quoted, leaves, onLeaves }: { quoted: Quoted; leaves: boolean; onLeaves: (on: boolean) => void }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <div className="composer-quoted">
      <div className="composer-quoted-head">
        <button type="button" className="link" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? "composer.quotedHide" : "composer.quotedShow")}
        </button>
        <Checkbox
          size="xs"
          label={t("composer.quotedLeaves")}
          checked={leaves}
          onChange={(event) => onLeaves(event.currentTarget.checked)}
        />
      </div>
      {shown && (
        <blockquote className="message-text message-quoted">
          {quoted.intro}
          {"\n"}
          {quoted.words}
        </blockquote>
      )}
    </div>
  );
}
