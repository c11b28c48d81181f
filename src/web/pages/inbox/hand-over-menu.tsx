import { Menu } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../session.tsx";
import { useColleagues } from "../acts/use-colleagues.ts";

/** Whom to hand cases to, by name. */
export function HandOverMenu({ button, onChoose }: { button: ReactElement; onChoose: (person: string) => void }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const others = useColleagues(me.id);
  return (
    <Menu position="bottom-end">
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        {others.map(({ id, name, away }) => (
          <Menu.Item key={id} onClick={() => onChoose(id)} rightSection={away ? t("inbox.acts.away") : null}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
