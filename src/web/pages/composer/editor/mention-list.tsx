import { Portal } from "@mantine/core";
import { useEffect, useId } from "react";
import { useTranslation } from "react-i18next";
import type { Mentionable, Offered } from "./mentions.ts";

/** The people offered after an @; the field says which one is chosen, the focus stays in the text. */
export function MentionList({
  offered: { items, clientRect },
  at,
  field,
  onChoose,
}: {
  offered: Offered;
  at: number;
  field: HTMLElement;
  onChoose: (it: Mentionable) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  useEffect(() => {
    field.setAttribute("aria-controls", id);
    field.setAttribute("aria-activedescendant", `${id}-${at}`);
    return () => {
      field.removeAttribute("aria-controls");
      field.removeAttribute("aria-activedescendant");
    };
  }, [field, id, at]);
  const rect = clientRect?.();
  return (
    <Portal>
      <div id={id} role="listbox" aria-label={t("editor.people")} className="mention-list" style={{ left: rect?.left, top: rect?.bottom }}>
        {items.map((it, index) => (
          <div
            key={it.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="mention-option"
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(it);
            }}
          >
            {it.name}
          </div>
        ))}
      </div>
    </Portal>
  );
}
