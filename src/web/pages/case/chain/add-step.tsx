import { Button, MultiSelect, Select, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { CommitmentView } from "../../../../contract/commitment.ts";
import { newId } from "../../../../core/ids.ts";
import { type Instant, iso } from "../../../../core/time.ts";
import { notePromise } from "../../../api.ts";
import { useNow } from "../../../clock.tsx";
import { DayTimeInput } from "../../../parts/day-time-input.tsx";
import { ActFoot } from "../../../parts/act-foot.tsx";
import { useDesk } from "../../../session.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";

/** A step of ours, or of a third party, that the customer is not told of: watched like a promise. */
export function AddStep({ view, owed }: { view: CaseView; owed: readonly CommitmentView[] }) {
  const { t } = useTranslation();
  const { session, me, nameOf } = useDesk();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState(() => newId<string>(now));
  const [words, setWords] = useState("");
  const [who, setWho] = useState(`person ${me.id}`);
  const [dueAt, setDueAt] = useState<Instant | null>(null);
  const [waitsOn, setWaitsOn] = useState<string[]>([]);
  const gesture = useGesture({
    caseId: view.id,
    run: () => {
      const [role, id] = who.split(" ") as ["person" | "third_party", string];
      const due = { kind: "exact", by: iso(dueAt!), words: "" } as const;
      return notePromise(view.id, { key, words: words.trim(), kind: "check", promiser: { role, id }, due, waitsOn, internal: true });
    },
    done: t("dossier.chain.stepAdded"),
    onDone: () => {
      setKey(newId<string>(now));
      setWords("");
      setDueAt(null);
      setWaitsOn([]);
      setOpen(false);
    },
  });
  if (!open)
    return (
      <Button variant="default" leftSection={<IconPlus size={16} stroke={1.7} aria-hidden />} onClick={() => setOpen(true)}>
        {t("dossier.chain.addStep")}
      </Button>
    );
  const ready = words.trim() !== "" && dueAt !== null && dueAt > now;
  return (
    <form
      className="chain-step-form"
      aria-label={t("dossier.chain.addStep")}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !gesture.isPending) gesture.mutate(undefined);
      }}
    >
      <TextInput
        label={t("dossier.chain.stepWords")}
        description={t("dossier.chain.stepHelp")}
        required
        autoFocus
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <Select
        label={t("dossier.chain.stepWho")}
        allowDeselect={false}
        value={who}
        onChange={(next) => next && setWho(next)}
        data={[
          ...session.people.filter(({ active }) => active).map(({ id, name }) => ({ value: `person ${id}`, label: name })),
          ...session.thirdParties.map(({ id, name }) => ({ value: `third_party ${id}`, label: name })),
        ]}
      />
      <div>
        <p className="field-name">{t("dossier.chain.stepBy")}</p>
        <DayTimeInput value={dueAt} onChange={setDueAt} min={now} />
      </div>
      {owed.length > 0 && (
        <MultiSelect
          label={t("dossier.chain.waits")}
          placeholder={waitsOn.length === 0 ? t("dossier.chain.waitsNothing") : ""}
          data={owed.map((on) => ({ value: on.id, label: nameFor(on, nameOf(on.promiser) ?? t("case.someone")) }))}
          value={waitsOn}
          onChange={setWaitsOn}
        />
      )}
      <ActFoot error={gesture.error} onClose={() => setOpen(false)}>
        <Button type="submit" disabled={!ready} loading={gesture.isPending}>
          {t("dossier.chain.addStep")}
        </Button>
      </ActFoot>
    </form>
  );
}

/** By whose it is and its words: two promises of one person are told apart. */
export const nameFor = ({ words }: CommitmentView, who: string): string => `${who} · ${words}`;
