import { Menu } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../../core/ids.ts";
import { isAway } from "../../../core/people.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";

/** Whom to hand cases to, by name. */
export function HandOverMenu({ button, onChoose }: { button: ReactElement; onChoose: (person: string) => void }) {
  const { t } = useTranslation();
  const { session, context, me } = useDesk();
  const now = useNow();
  const others = session.people
    .filter(({ id, active, invited }) => active && !invited && id !== me.id)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const away = new Set<PersonId>(context.people.filter((it) => isAway(it, now)).map(({ id }) => id));
  return (
    <Menu position="bottom-end">
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        {others.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onChoose(id)} rightSection={away.has(id as PersonId) ? t("inbox.acts.away") : null}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
