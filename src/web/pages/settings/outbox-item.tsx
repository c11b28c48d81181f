import { Button, TextInput } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { OutboxView } from "../../../contract/settings.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { deskKeys, resolveOutgoing } from "../../desk-api.ts";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { typed } from "../../typed.ts";
import { useSaved } from "./use-saved.ts";

type Row = z.output<typeof OutboxView>[number];

/** States that only a person can settle. */
const isStuck = ({ state }: Row): boolean => state === "uncertain" || state === "failed";

/** One message that has not left: to whom, where it stands, what can be done. */
export function OutboxItem({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  return (
    <li className="box">
      <div className="box-row">
        <IconMail size={18} stroke={1.7} aria-hidden />
        <div className="person-body">
          <p>
            <Link className="row-name" to="/dossiers/$id" params={{ id: row.caseId }}>
              {row.subject || row.reference}
            </Link>{" "}
            <span className="dim">{row.reference}</span>
          </p>
          <p className="meta num">
            {t("settings.outbox.to", { to: row.to })} · {t("settings.outbox.since", { when: format.when(instant(row.queuedAt), now) })}
            {row.attempts > 0 && ` · ${t("settings.outbox.tries", { count: row.attempts })}`}
          </p>
          <StateOf row={row} />
          {row.problem && <p className="meta">{t("settings.outbox.why", { said: row.problem })}</p>}
          {isStuck(row) && row.interactionId && <Resolve row={row} interaction={row.interactionId} />}
        </div>
      </div>
    </li>
  );
}

function StateOf({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { format, session } = useDesk();
  const now = useNow();
  if (row.state === "scheduled" && row.nextAttemptAt)
    return <p className="strong">{t("drafts.leavesLater", { when: format.when(instant(row.nextAttemptAt), now) })}</p>;
  if (row.state === "failed") return <p className="strong tone-rompue">{t("settings.outbox.failed")}</p>;
  if (row.state === "uncertain") return <p className="strong tone-risque">{t("settings.outbox.uncertain")}</p>;
  if (!session.desk.canSend) return <p className="strong tone-risque">{t("settings.outbox.waiting")}</p>;
  if (row.attempts > 0 && row.nextAttemptAt)
    return <p className="strong">{t("settings.outbox.retrying", { when: format.when(instant(row.nextAttemptAt), now) })}</p>;
  return <p>{row.state === "handing_over" ? t("settings.outbox.handing_over") : t("settings.outbox.queued")}</p>;
}

function Resolve({ row, interaction }: { row: Row; interaction: string }) {
  const { t } = useTranslation();
  const saved = useSaved(deskKeys.outbox, keys.counts, keys.case(row.caseId), keys.today);
  const form = useForm({ fields: ["evidence"] });
  const [arrived, setArrived] = useState(false);
  const [evidence, setEvidence] = useState("");
  const again = () =>
    form.run(
      "again",
      () => resolveOutgoing(interaction, { answer: "send_again" }),
      () => saved(t("settings.outbox.sentAgain")),
    );
  const confirm = () =>
    form.run(
      "arrived",
      () => resolveOutgoing(interaction, { answer: "it_arrived", evidence }),
      () => saved(t("settings.outbox.noted")),
    );
  if (!arrived) {
    return (
      <>
        <div className="box-acts">
          <Button size="xs" h={34} variant="default" loading={form.pending === "again"} onClick={again}>
            {t("settings.outbox.again")}
          </Button>
          <Button size="xs" h={34} variant="subtle" onClick={() => setArrived(true)}>
            {t("settings.outbox.arrived")}
          </Button>
        </div>
        <Refusal error={form.refusal} />
      </>
    );
  }
  return (
    <Form form={form} className="form box-acts-open" onSubmit={confirm}>
      <TextInput
        autoFocus
        label={t("settings.outbox.evidence")}
        placeholder={t("settings.outbox.evidenceHint")}
        error={form.error("evidence")}
        {...typed(evidence, setEvidence)}
      />
      <FormFoot form={form}>
        <Button type="submit" size="xs" h={34} loading={form.pending === "arrived"}>
          {t("settings.outbox.confirm")}
        </Button>
        <Button size="xs" h={34} variant="subtle" onClick={() => setArrived(false)}>
          {t("shell.cancel")}
        </Button>
      </FormFoot>
    </Form>
  );
}
