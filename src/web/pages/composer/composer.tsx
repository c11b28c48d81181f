import "../../styles/composer.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { shortName } from "../../names.ts";
import { firstMode } from "./composer-head.tsx";
import { OpenComposer } from "./open-composer.tsx";
import { useLeftMode } from "./use-draft.ts";

/** Docked in the case, wherever it is read: one line until one writes. A draft left earlier opens it again. */
export function Composer({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const asked = useSearch({ strict: false }).ecrire === true;
  const navigate = useNavigate();
  const ask = (ecrire?: true) => void navigate({ to: ".", search: (now) => ({ ...now, ecrire }), replace: true, resetScroll: false });
  const left = useLeftMode(view.id);
  const [open, setOpen] = useState(left !== undefined);
  const close = () => {
    setOpen(false);
    if (asked) ask();
  };
  if (asked || open) return <OpenComposer view={view} start={left ?? firstMode(view)} focus={asked} onClose={close} />;
  return (
    <button type="button" className="composer composer-closed" onClick={() => ask(true)}>
      {t("composer.placeholderEmail", { name: shortName(view.customer.name) })}
    </button>
  );
}
