import { Navigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { toast } from "../../../toast.ts";

/** A case merged into another leads there, and the page says so. */
export function Led({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { reference } = view;
  useEffect(() => {
    toast.show({
      id: `led-${reference}`,
      message: t("memory.led", { reference }),
    });
  }, [reference, t]);
  return <Navigate to="/dossiers/$id" params={{ id: view.mergedInto!.id }} replace />;
}
