import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DraftView } from "../../../contract/drafts.ts";
import { useDesk } from "../../session.tsx";
import { Colleagues } from "./colleagues.tsx";
import type { Composing } from "./composing.ts";

/** Who else is writing; who answers all the same is asked once. */
export function WhoIsHere({
  composing: { view, mode, send },
  drafts,
  onNote,
  onLeave,
}: {
  composing: Composing;
  drafts: readonly DraftView[];
  onNote: () => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  const { writer, asked, allow } = send.collision;
  if (mode !== "email") return null;
  return (
    <>
      <Colleagues view={view} drafts={drafts} onNote={onNote} onLeave={onLeave} />
      {asked && (
        <div className="stop" role="alert">
          <p className="strong">
            {t("drafts.askOnce", { name: (writer && nameOf({ role: "person", id: writer })) ?? t("drafts.someone") })}
          </p>
          <div className="stop-acts">
            <Button size="xs" h={34} variant="default" onClick={allow}>
              {t("drafts.sendAnyway")}
            </Button>
            <Button size="xs" h={34} variant="subtle" onClick={onLeave}>
              {t("drafts.leave")}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
