import "../../styles/composer.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { shortName } from "../../../core/names.ts";
import { useDesk } from "../../session.tsx";
import { Colleagues } from "./colleagues.tsx";
import { firstMode } from "./composer-head.tsx";
import type { Mode } from "./draft.ts";
import { mineIn } from "./draft-views.ts";
import { loadEditor } from "./editor-field.tsx";
import { LeavingLater } from "./leaving-later.tsx";
import { OpenComposer } from "./open-composer.tsx";
import { useDrafts, useLeftMode } from "./use-draft.ts";

/** Docked in the case, wherever it is read: one line until one writes. A draft left earlier opens it again; who else writes stands above. */
export function Composer({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const asked = useSearch({ strict: false }).ecrire === true;
  const navigate = useNavigate();
  const ask = (ecrire?: true) => void navigate({ to: ".", search: (now) => ({ ...now, ecrire }), replace: true, resetScroll: false });
  const write = () => ask(true);
  const { drafts, known } = useDrafts(view.id);
  const left = useLeftMode(view.id, drafts);
  const [open, setOpen] = useState<Mode | null>(null);
  /** Left to a colleague, or looked away from: what was written waits, and does not open by itself again. */
  const [shut, setShut] = useState(false);
  const close = () => {
    setOpen(null);
    setShut(true);
    if (asked) ask();
  };
  const leaving = mineIn(drafts, me.id, "email");
  const start = open ?? left ?? (leaving?.leaveAt ? "note" : firstMode(view));
  const opened = asked || open !== null || (left !== undefined && !shut);
  return (
    <>
      {leaving?.leaveAt && <LeavingLater view={view} draft={leaving} leaveAt={leaving.leaveAt} onStopped={() => setOpen("email")} />}
      {opened && known ? (
        <OpenComposer key={view.id} view={view} drafts={drafts} start={start} focus={asked || open !== null} onClose={close} />
      ) : (
        <>
          <Colleagues view={view} drafts={drafts} onNote={() => setOpen("note")} onTaken={write} />
          <button
            type="button"
            className="composer composer-closed"
            onClick={write}
            onFocus={() => void loadEditor()}
            onPointerEnter={() => void loadEditor()}
          >
            {left ? t("drafts.goOn") : t("composer.placeholderEmail", { name: shortName(view.customer.name) })}
          </button>
        </>
      )}
    </>
  );
}
