import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import type { Gesture } from "./row-acts.tsx";

/** Every gesture of a row by its name; one that is another's says whose. */
export function RowMenu({ gestures, button, onClose }: { gestures: readonly Gesture[]; button: ReactNode; onClose: () => void }) {
  return (
    <Menu opened onChange={(opened) => !opened && onClose()} position="bottom-end" withinPortal returnFocus>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown maw="calc(100vw - 24px)">
        {gestures.map(({ name, label, words, icon, run, refused }) => (
          <Menu.Item
            key={name}
            leftSection={icon}
            disabled={refused !== undefined}
            py={11}
            onClick={(event) => {
              event.stopPropagation();
              onClose();
              run();
            }}
          >
            {refused ?? label ?? words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
