import { Button, NumberInput, SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CommitmentView } from "../../../../contract/commitment.ts";
import { Refusal } from "../../../parts/problem-state.tsx";
import type { WorkLengths } from "./use-work-lengths.ts";
import type { WorkUnit } from "./work-length.ts";

/** How long the work of a promise takes once what it waits on is there: a number and its unit. */
export function WorkField({ promise, lengths }: { promise: CommitmentView; lengths: WorkLengths }) {
  const { t } = useTranslation();
  const length = lengths.of(promise);
  return (
    <div>
      <div className="chain-work">
        <NumberInput
          label={t("dossier.chain.work")}
          value={length.count}
          min={0}
          max={length.unit === "days" ? 400 : 3000}
          step={length.unit === "days" ? 0.5 : 1}
          decimalScale={2}
          onChange={(count) => lengths.type(promise, { ...length, count: Number(count) || 0 })}
          onKeyDown={(event) => event.key === "Enter" && lengths.keep(promise)}
        />
        <SegmentedControl
          aria-label={t("dossier.chain.workUnit")}
          value={length.unit}
          onChange={(unit) => lengths.type(promise, { ...length, unit: unit as WorkUnit })}
          data={[
            { value: "hours", label: t("dossier.chain.hours") },
            { value: "days", label: t("dossier.chain.days") },
          ]}
        />
        {lengths.isUnkept(promise) && (
          <Button variant="default" loading={lengths.isKeeping(promise)} onClick={() => lengths.keep(promise)}>
            {t("dossier.chain.keepWork")}
          </Button>
        )}
      </div>
      <Refusal error={lengths.errorOf(promise)} />
    </div>
  );
}
