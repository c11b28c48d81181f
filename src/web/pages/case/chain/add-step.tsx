import { Button, MultiSelect, Select, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CommitmentView } from "../../../../contract/commitment.ts";
import { useNow } from "../../../clock.tsx";
import { DayTimeInput } from "../../../parts/day-time-input.tsx";
import { ActFoot } from "../../../parts/act-foot.tsx";
import { useDesk } from "../../../session.tsx";
import type { StepDraft } from "./use-step-draft.ts";

/** A step of ours, or of a third party, that the customer is not told of: watched like a promise. */
export function AddStep({ adding, owed }: { adding: StepDraft; owed: readonly CommitmentView[] }) {
  const { t } = useTranslation();
  if (adding.step === null)
    return (
      <Button variant="default" leftSection={<IconPlus size={16} stroke={1.7} aria-hidden />} onClick={adding.open}>
        {t("dossier.chain.addStep")}
      </Button>
    );
  return (
    <form
      className="chain-step-form"
      aria-label={t("dossier.chain.addStep")}
      onSubmit={(event) => {
        event.preventDefault();
        adding.add();
      }}
    >
      <StepFields step={adding.step} change={adding.change} owed={owed} />
      {adding.held && (
        <p className="refusal" role="alert">
          {t("dossier.chain.stepHeld")}
        </p>
      )}
      <ActFoot error={adding.error} onClose={adding.drop}>
        <Button type="submit" disabled={!adding.ready} loading={adding.isPending}>
          {t("dossier.chain.addStep")}
        </Button>
      </ActFoot>
    </form>
  );
}

type Fields = Pick<StepDraft, "change"> & { step: NonNullable<StepDraft["step"]>; owed: readonly CommitmentView[] };

function StepFields({ step: { words, who, dueAt, waitsOn }, change, owed }: Fields) {
  const { t } = useTranslation();
  const { session, nameOf } = useDesk();
  const now = useNow();
  return (
    <>
      <TextInput
        label={t("dossier.chain.stepWords")}
        description={t("dossier.chain.stepHelp")}
        required
        autoFocus
        value={words}
        onChange={({ currentTarget }) => change({ words: currentTarget.value })}
      />
      <Select
        label={t("dossier.chain.stepWho")}
        allowDeselect={false}
        value={who}
        onChange={(next) => next && change({ who: next })}
        data={[
          ...session.people.filter(({ active }) => active).map(({ id, name }) => ({ value: `person ${id}`, label: name })),
          ...session.thirdParties.map(({ id, name }) => ({ value: `third_party ${id}`, label: name })),
        ]}
      />
      <div>
        <p className="field-name">{t("dossier.chain.stepBy")}</p>
        <DayTimeInput value={dueAt} onChange={(at) => change({ dueAt: at })} min={now} />
      </div>
      {owed.length > 0 && (
        <MultiSelect
          label={t("dossier.chain.waits")}
          placeholder={waitsOn.length === 0 ? t("dossier.chain.waitsNothing") : ""}
          data={owed.map((on) => ({ value: on.id, label: nameFor(on, nameOf(on.promiser) ?? t("case.someone")) }))}
          value={[...waitsOn]}
          onChange={(on) => change({ waitsOn: on })}
        />
      )}
    </>
  );
}

/** By whose it is and its words: two promises of one person are told apart. */
export const nameFor = ({ words }: CommitmentView, who: string): string => `${who} · ${words}`;
