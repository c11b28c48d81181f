import { Button, Menu, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { PartyView } from "../../../contract/primitives.ts";
import { addThirdParty } from "../../api.ts";
import { capital } from "../../../core/format.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { useKeys } from "../../use-keys.ts";
import type { Promising } from "./draft-promises.ts";

type Party = z.output<typeof PartyView>;

/** Who owes it: me, a colleague, or a third party, known or named here. */
export function WhoMenu({ promiser, unknown, onChange }: Pick<Promising, "promiser" | "unknown"> & { onChange: (party: Party) => void }) {
  const { t } = useTranslation();
  const { session, me, isMe, nameOf } = useDesk();
  const [naming, setNaming] = useState(false);
  const [named, setNamed] = useState(false);
  const known = isMe(promiser) ? t("composer.you") : (nameOf(promiser) ?? "");
  const name = unknown ? (unknown.name ?? t("composer.thirdParty")) : known;
  const colleagues = session.people.filter(({ id, active }) => active && id !== me.id);
  if (naming)
    return (
      <NameThirdParty
        read={capital(unknown?.name ?? "")}
        onDone={(id) => {
          setNaming(false);
          setNamed(true);
          if (id) onChange({ role: "third_party", id });
        }}
      />
    );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-sm" variant="default" autoFocus={named}>
          <span className="chip-name">{t("composer.who")}</span> {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: "auto" }}>
        <Menu.Item onClick={() => onChange({ role: "person", id: me.id })}>{t("composer.you")}</Menu.Item>
        {colleagues.map(({ id, name: colleague }) => (
          <Menu.Item key={id} onClick={() => onChange({ role: "person", id })}>
            {colleague}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {session.thirdParties.map(({ id, name: party }) => (
          <Menu.Item key={id} onClick={() => onChange({ role: "third_party", id })}>
            {party}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => setNaming(true)}>{t("composer.newThirdParty")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function NameThirdParty({ read, onDone }: { read: string; onDone: (id: string | null) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState(read);
  const add = useMutation({
    mutationFn: () => addThirdParty({ name }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: keys.session });
      onDone(id);
    },
  });
  const form = useKeys<HTMLFormElement>((event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onDone(null);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) add.mutate();
  };
  return (
    <form ref={form} onSubmit={submit} className="name-third">
      <TextInput
        size="xs"
        autoFocus
        aria-label={t("composer.thirdPartyName")}
        placeholder={t("composer.thirdPartyName")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" loading={add.isPending} disabled={!name.trim()}>
        {t("promise.note.act")}
      </Button>
      <Refusal error={add.error} />
    </form>
  );
}
