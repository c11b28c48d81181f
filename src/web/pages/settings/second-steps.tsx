import "../../styles/second-step.css";
import { Button, Checkbox } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { SecondStepsView } from "../../../contract/second-step.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useForm } from "../../parts/form.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { readSecondSteps, requireSecondStep, resetSecondStep, secondStepKeys } from "../../second-step-api.ts";
import { useDesk } from "../../session.tsx";
import { SettingsSection } from "./settings-section.tsx";
import { useSaved } from "./use-saved.ts";

type All = z.output<typeof SecondStepsView>;

/** For directors: who signs in with a second step, whether everybody must, whose is lost. */
export function SecondSteps() {
  const { t } = useTranslation();
  const all = useQuery({ queryKey: secondStepKeys.all, queryFn: readSecondSteps });
  return (
    <SettingsSection title={t("secondStep.own.title")} text={t("secondStep.all.text")}>
      <QueryGate query={all}>
        {(it) => (
          <>
            <Requirement all={it} />
            <ul className="lines second-steps">
              {it.people.map((person) => (
                <PersonLine key={person.id} person={person} />
              ))}
            </ul>
          </>
        )}
      </QueryGate>
    </SettingsSection>
  );
}

function Requirement({ all: { required, people } }: { all: All }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const saved = useSaved(secondStepKeys.all, secondStepKeys.own);
  const client = useQueryClient();
  const form = useForm({ fields: [] });
  const mine = people.some(({ id, on }) => on && id === me.id);
  const have = people.filter(({ on }) => on).length;
  return (
    <>
      <p className="num">{t("secondStep.all.have", { count: have, of: people.length })}</p>
      <Checkbox
        label={t("secondStep.all.require")}
        description={t(mine || required ? "secondStep.all.requireText" : "secondStep.all.first")}
        checked={form.pending ? !required : required}
        disabled={form.pending !== null || (!mine && !required)}
        onChange={() =>
          form.run(
            "require",
            () => requireSecondStep(!required),
            () => {
              client.setQueryData<All>(secondStepKeys.all, (it) => it && { ...it, required: !required });
              saved();
            },
          )
        }
      />
      <Refusal error={form.refusal} />
    </>
  );
}

function PersonLine({ person: { id, on, reset } }: { person: All["people"][number] }) {
  const { t } = useTranslation();
  const { me, nameOf, format, session } = useDesk();
  const now = useNow();
  const [asking, setAsking] = useState(false);
  const saved = useSaved(secondStepKeys.all);
  const form = useForm({ fields: [] });
  const name = nameOf({ role: "person", id }) ?? "";
  const gone = reset && {
    who: nameOf({ role: "person", id: reset.by }) ?? "",
    when: format.dated(instant(reset.at), now),
  };
  const take = () =>
    form.run(
      "take",
      () => resetSecondStep(id),
      () => {
        setAsking(false);
        saved(t("secondStep.all.done", { name }));
      },
    );
  return (
    <li data-open={asking || undefined}>
      <div>
        <p className="strong">{name}</p>
        <p className="meta num">
          {[t(on ? "secondStep.all.on" : "secondStep.all.off"), gone && t("secondStep.all.reset", gone)].filter(Boolean).join(" · ")}
        </p>
      </div>
      {on && id !== me.id && !asking && (
        <Button size="xs" h={34} variant="default" aria-label={t("secondStep.all.takeOne", { name })} onClick={() => setAsking(true)}>
          {t("secondStep.all.take")}
        </Button>
      )}
      {asking && (
        <div className="sheet">
          <p>
            {t("secondStep.all.sure", { name })} {session.desk.canSend && t("secondStep.all.told")} {t("secondStep.all.speak")}
          </p>
          <Refusal error={form.refusal} />
          <div className="form-acts">
            <Button autoFocus loading={form.pending !== null} onClick={take}>
              {t("secondStep.all.sureAct")}
            </Button>
            <Button variant="subtle" onClick={() => setAsking(false)}>
              {t("shell.cancel")}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
