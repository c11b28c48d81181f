import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DraftView } from "../../../contract/drafts.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import type { Writing } from "./draft.ts";

/** Two versions of one draft, side by side: the person keeps one. */
export function Parted({
  mine,
  theirs,
  onKeepMine,
  onKeepTheirs,
}: {
  mine: Writing;
  theirs: DraftView | null;
  onKeepMine: () => void;
  onKeepTheirs: () => void;
}) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  return (
    <div className="stop" role="alert">
      <p className="strong">{t(theirs ? "drafts.parted" : "drafts.gone")}</p>
      <div className="parted">
        <Version title={t("drafts.here")} text={mine.text} keep={t("drafts.keepThis")} onKeep={onKeepMine} />
        {theirs ? (
          <Version
            title={t("drafts.there", { when: format.when(instant(theirs.at), now) })}
            text={theirs.text}
            keep={t("drafts.keepThat")}
            onKeep={onKeepTheirs}
          />
        ) : (
          <Button size="xs" h={34} variant="subtle" onClick={onKeepTheirs}>
            {t("drafts.clear")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Version({ title, text, keep, onKeep }: { title: string; text: string; keep: string; onKeep: () => void }) {
  return (
    <div className="parted-one">
      <p className="meta">{title}</p>
      <p className="draft-text">{text}</p>
      <Button size="xs" h={34} variant="default" onClick={onKeep}>
        {keep}
      </Button>
    </div>
  );
}
