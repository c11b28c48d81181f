import "../../styles/kind.css";
import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconArchive, IconArrowBackUp, IconPencil, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KindView } from "../../../contract/kind.ts";
import { GENERAL_KIND } from "../../../core/case-kind.ts";
import { newId } from "../../../core/ids.ts";
import { READY_MADE } from "../../../core/ready-made-kinds.ts";
import { useNow } from "../../clock.tsx";
import { changeKind, kindsKey, readKinds, useNamed } from "../../kinds-api.ts";
import { useForm } from "../../parts/form.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { KindForm } from "./kind-form.tsx";
import { useSaved } from "./use-saved.ts";

const ICON = { size: 16, stroke: 1.8, "aria-hidden": true } as const;

/** What cases go through, must prove and deliver, by kind. */
export function KindsPart() {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: kindsKey, queryFn: readKinds });
  return (
    <>
      <p className="settings-intro">{t("caseKinds.settings.intro")}</p>
      <QueryGate query={query}>{(kinds) => <Kinds kinds={kinds} />}</QueryGate>
    </>
  );
}

function Kinds({ kinds }: { kinds: readonly KindView[] }) {
  const { t } = useTranslation();
  const say = useNamed();
  const saved = useSaved(kindsKey);
  const [writing, setWriting] = useState<KindView | null>(null);
  const form = useForm({ fields: ["names", "settings"] });
  const keep = ({ id, ...kind }: KindView, words: string) =>
    form.run(
      "save",
      () => changeKind(id, kind),
      () => {
        saved(words);
        setWriting(null);
      },
    );
  const archive = (it: KindView) =>
    keep(
      { ...it, archived: !it.archived },
      t(it.archived ? "caseKinds.settings.wasRestored" : "caseKinds.settings.wasArchived", { name: say(it.names) }),
    );
  const isNew = writing !== null && !kinds.some(({ id }) => id === writing.id);
  const editor = writing && (
    <KindForm
      key={writing.id}
      kind={writing}
      isNew={isNew}
      form={form}
      onSave={(it) => keep(it, t("caseKinds.settings.saved", { name: say(it.names) }))}
      onClose={() => setWriting(null)}
    />
  );
  return (
    <>
      {!writing && <Refusal error={form.refusal} />}
      <ul className="boxes">
        {kinds.map((it) => (
          <li key={it.id} className="box">
            {it.id === writing?.id ? editor : <KindLine kind={it} onEdit={() => setWriting(it)} onArchive={() => archive(it)} />}
          </li>
        ))}
      </ul>
      {writing === null ? <AddKind onAdd={setWriting} /> : isNew && editor}
    </>
  );
}

function KindLine({ kind, onEdit, onArchive }: { kind: KindView; onEdit: () => void; onArchive: () => void }) {
  const { t } = useTranslation();
  const say = useNamed();
  const { statuses, evidence, deliverables } = kind.settings;
  const name = say(kind.names);
  const usual = kind.id === GENERAL_KIND.id;
  const lead = usual ? t("caseKinds.settings.usual") : kind.archived ? t("caseKinds.settings.archived") : null;
  const counts = { statuses: statuses.length, evidence: evidence.length, deliverables: deliverables.length };
  return (
    <div className="box-row">
      <div className="person-body">
        <p className="strong">{name}</p>
        <p className="meta">{[lead, t("caseKinds.settings.summary", counts)].filter(Boolean).join(" · ")}</p>
      </div>
      <ActionIcon variant="subtle" size={36} aria-label={t("caseKinds.settings.edit", { name })} onClick={onEdit}>
        <IconPencil {...ICON} />
      </ActionIcon>
      {!usual && (
        <ActionIcon
          variant="subtle"
          size={36}
          aria-label={t(kind.archived ? "caseKinds.settings.restore" : "caseKinds.settings.archive", { name })}
          onClick={onArchive}
        >
          {kind.archived ? <IconArrowBackUp {...ICON} /> : <IconArchive {...ICON} />}
        </ActionIcon>
      )}
    </div>
  );
}

/** From a model of the trade, or from the general kind's steps. */
function AddKind({ onAdd }: { onAdd: (kind: KindView) => void }) {
  const { t } = useTranslation();
  const say = useNamed();
  const now = useNow();
  const start = (names: { fr: string; en: string }, settings: unknown) =>
    onAdd({ id: newId(now), names: { ...names }, settings: structuredClone(settings) as KindView["settings"], archived: false });
  return (
    <Menu position="bottom-start" keepMounted={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus {...ICON} />}>
          {t("caseKinds.settings.add")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("caseKinds.settings.from")}</Menu.Label>
        {READY_MADE.map(({ name, names, settings }) => (
          <Menu.Item key={name} onClick={() => start(names, settings)}>
            {say(names)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => start({ fr: "", en: "" }, GENERAL_KIND.settings)}>{t("caseKinds.settings.blank")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
