import { Button } from "@mantine/core";
import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Refusal } from "./problem-state.tsx";

type Foot = { error: ComponentProps<typeof Refusal>["error"]; onClose: () => void; children: ReactNode };

/** How a form ends: what refused it, the way out, and what it does. */
export function ActFoot({ error, onClose, children }: Foot) {
  const { t } = useTranslation();
  return (
    <>
      <Refusal error={error} />
      <div className="act-foot">
        <Button variant="subtle" onClick={onClose}>
          {t("shell.cancel")}
        </Button>
        {children}
      </div>
    </>
  );
}
