import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ErasurePlan } from "../../../contract/erasure.ts";
import { eraseCustomer } from "../../erasure-api.ts";
import { Parole } from "../../parts/parole.tsx";
import { ActFoot } from "../../parts/act-foot.tsx";
import { readAllAgain } from "../../queries.ts";
import { toast } from "../../toast.ts";

interface Terms {
  id: string;
  plan: ErasurePlan;
  onClose: () => void;
  onLeave: () => void;
}

/** What goes, what stays, the name typed again and why: it cannot be undone. */
export function EraseForm({ id, plan, onClose, onLeave }: Terms) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [reason, setReason] = useState("");
  const erasing = useMutation({
    mutationFn: () => eraseCustomer(id, { name, reason }),
    onSuccess: () => {
      toast.show({ message: t("erasing.done") });
      onClose();
    },
    onSettled: () => readAllAgain(client),
  });
  const hindered = plan.owed.length > 0 || plan.leaving > 0 || plan.shared !== null;
  return (
    <form
      className="act"
      onSubmit={(event) => {
        event.preventDefault();
        erasing.mutate();
      }}
    >
      <WhatGoes plan={plan} />
      <Hindrances plan={plan} onLeave={onLeave} />
      {!hindered && (
        <>
          <TextInput
            label={t("erasing.name", { name: plan.name })}
            autoComplete="off"
            autoFocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t("erasing.reason")}
            description={t("erasing.reasonHint")}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
      <ActFoot error={erasing.error} onClose={onClose}>
        {!hindered && (
          <Button type="submit" loading={erasing.isPending} disabled={!name.trim() || !reason.trim()}>
            {t("erasing.act")}
          </Button>
        )}
      </ActFoot>
    </form>
  );
}

function WhatGoes({ plan }: { plan: ErasurePlan }) {
  const { t } = useTranslation();
  const counts = [
    t("erasing.cases", { count: plan.cases }),
    t("erasing.messages", { count: plan.messages }),
    t("erasing.files", { count: plan.files }),
    plan.merged > 0 && t("erasing.merged", { count: plan.merged }),
  ];
  return (
    <>
      <div>
        <p className="strong">{t("erasing.goes")}</p>
        <p>{t("erasing.goesWhat", { name: plan.name })}</p>
        <p className="dim">{counts.filter(Boolean).join(" · ")}</p>
      </div>
      <div>
        <p className="strong">{t("erasing.remains")}</p>
        <p>{t("erasing.remainsWhat")}</p>
      </div>
      <p>{t("erasing.notReached")}</p>
    </>
  );
}

/** What is to be done first, each where it is done. */
function Hindrances({ plan, onLeave }: { plan: ErasurePlan; onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      {plan.owed.length > 0 && (
        <div role="status">
          <p className="strong">{t("erasing.owed", { count: plan.owed.length })}</p>
          <ul className="memory-list">
            {plan.owed.map((it, i) => (
              <li key={i}>
                <Link to="/dossiers/$id" params={{ id: it.case }} onClick={onLeave}>
                  {it.reference}
                </Link>
                <Parole words={it.words} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {plan.leaving > 0 && <p role="status">{t("problems.message_leaving")}</p>}
      {plan.shared !== null && <p role="status">{t("problems.case_shared", { reference: plan.shared })}</p>}
    </>
  );
}
