import { ActionIcon } from "@mantine/core";
import { IconLetterCase } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Composing } from "./composing.ts";

/** The tools of form are put away until wanted; their keys work all the same. */
export function FormatToggle({ composing: { mode, formatting, setFormatting } }: { composing: Composing }) {
  const { t } = useTranslation();
  if (mode === "call") return null;
  return (
    <ActionIcon
      variant="subtle"
      size={32}
      className="composer-tool"
      aria-label={t("composer.formatting")}
      title={t("composer.formatting")}
      aria-pressed={formatting}
      aria-keyshortcuts="Alt+F10"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => setFormatting(!formatting)}
    >
      <IconLetterCase size={20} stroke={1.8} />
    </ActionIcon>
  );
}
