import { ActionIcon } from "@mantine/core";
import type { ComponentPropsWithRef } from "react";

type Terms = { name: string } & Omit<ComponentPropsWithRef<"button">, "name" | "color" | "style">;

/** A tool beside the text: its name shows under the pointer too, and pressing it leaves the caret where it is. */
export function ComposerTool({ name, className = "", ...more }: Terms) {
  return (
    <ActionIcon
      variant="subtle"
      size={32}
      className={`composer-tool ${className}`}
      aria-label={name}
      title={name}
      onMouseDown={(event) => event.preventDefault()}
      {...more}
    />
  );
}
