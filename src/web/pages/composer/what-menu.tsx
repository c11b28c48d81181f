import { Button, Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { COMMITMENT_KINDS, type CommitmentKind } from "../../../core/due.ts";

/** What is promised, in one word. */
export function WhatMenu({ kind, onChange }: { kind: CommitmentKind; onChange: (kind: CommitmentKind) => void }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          <span className="chip-name">{t("composer.what")}</span> {t(`kinds.name.${kind}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: "auto" }}>
        {COMMITMENT_KINDS.map((name) => (
          <Menu.Item key={name} onClick={() => onChange(name)}>
            {t(`kinds.name.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
