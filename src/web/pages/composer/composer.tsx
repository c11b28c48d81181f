import "../../styles/composer.css";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { shortName } from "../../names.ts";
import { firstMode } from "./composer-head.tsx";
import { OpenComposer } from "./open-composer.tsx";
import { useLeftMode } from "./use-draft.ts";

const route = getRouteApi("/desk/dossiers/$id");

/** Docked in the case: one line until one writes. A draft left earlier opens it again. */
export function Composer({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const asked = route.useSearch().ecrire === true;
  const navigate = route.useNavigate();
  const left = useLeftMode(view.id);
  const [open, setOpen] = useState(left !== undefined);
  const close = () => {
    setOpen(false);
    if (asked) void navigate({ search: {}, replace: true, resetScroll: false });
  };
  if (asked || open) return <OpenComposer view={view} start={left ?? firstMode(view)} focus={asked} onClose={close} />;
  return (
    <button
      type="button"
      className="composer composer-closed"
      onClick={() => void navigate({ search: { ecrire: true }, replace: true, resetScroll: false })}
    >
      {t("composer.placeholderEmail", { name: shortName(view.customer.name) })}
    </button>
  );
}
