import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { ORGANISATION_ROLES, type OrganisationRole } from "../../../core/organisations.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { addOrganisation, removeOrganisation } from "../../third-party-api.ts";
import { useGesture } from "../acts/use-gesture.tsx";

/** Other organisations with a part in the case: each sees what it owes and is owed on it, and no more (S20). */
export function Organisations({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { session } = useDesk();
  const [adding, setAdding] = useState(false);
  const nameOf = (id: string) => session.thirdParties.find((it) => it.id === id)?.name ?? "";
  const leave = useGesture({
    caseId: view.id,
    run: (id: string) => removeOrganisation(view.id, id),
    done: t("thirdParties.organisation.removed"),
    onDone: () => undefined,
  });
  const others = session.thirdParties.filter(({ id }) => !view.organisations.some((it) => it.id === id));
  if (view.organisations.length === 0 && others.length === 0) return null;
  return (
    <section className="side" aria-labelledby="organisations">
      <h2 id="organisations">{t("thirdParties.organisation.title")}</h2>
      <ul className="on-case">
        {view.organisations.map(({ id, role }) => (
          <li key={id}>
            <span className="on-case-other">
              <span className="strong">{nameOf(id)}</span>
              <span className="meta">{t(`thirdParties.organisation.${role}`)}</span>
              <button type="button" className="link" disabled={leave.isPending} onClick={() => leave.mutate(id)}>
                {t("thirdParties.organisation.remove")}
                <span className="hidden"> {nameOf(id)}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      <Refusal error={leave.error} />
      {adding ? (
        <Adding caseId={view.id} others={others} onDone={() => setAdding(false)} />
      ) : (
        others.length > 0 && (
          <button type="button" className="link" onClick={() => setAdding(true)}>
            {t("thirdParties.organisation.add")}
          </button>
        )
      )}
    </section>
  );
}

function Adding({ caseId, others, onDone }: { caseId: string; others: readonly { id: string; name: string }[]; onDone: () => void }) {
  const { t } = useTranslation();
  const [who, setWho] = useState<string | null>(null);
  const [role, setRole] = useState<OrganisationRole>("insurer");
  const add = useGesture({
    caseId,
    run: (id: string) => addOrganisation(caseId, id, role),
    done: t("thirdParties.organisation.added"),
    onDone,
  });
  return (
    <div className="form">
      <Select
        label={t("thirdParties.organisation.which")}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={who}
        onChange={setWho}
        data-autofocus
      />
      <Select
        label={t("thirdParties.organisation.role")}
        data={ORGANISATION_ROLES.map((it) => ({ value: it, label: t(`thirdParties.organisation.${it}`) }))}
        allowDeselect={false}
        value={role}
        onChange={(it) => setRole(it as OrganisationRole)}
      />
      <Refusal error={add.error} />
      <Button size="sm" disabled={who === null} loading={add.isPending} onClick={() => who && add.mutate(who)}>
        {t("thirdParties.organisation.give")}
      </Button>
    </div>
  );
}
