import { IconLetterCase } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ComposerTool } from "./composer-tool.tsx";
import type { Composing } from "./composing.ts";

/** The tools of form are put away until wanted; their keys work all the same. */
export function FormatToggle({ composing: { mode, formatting, setFormatting } }: { composing: Composing }) {
  const { t } = useTranslation();
  if (mode === "call") return null;
  return (
    <ComposerTool
      name={t("composer.formatting")}
      aria-pressed={formatting}
      aria-keyshortcuts="Alt+F10"
      onClick={() => setFormatting(!formatting)}
    >
      <IconLetterCase size={20} stroke={1.8} />
    </ComposerTool>
  );
}
