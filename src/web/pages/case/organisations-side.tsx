import { Button, Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { ORGANISATION_ROLES, type OrganisationRole } from "../../../core/organisations.ts";
import { addThirdParty } from "../../api.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { addOrganisation, removeOrganisation } from "../../third-party-api.ts";
import { useGesture } from "../acts/use-gesture.tsx";

/** One that the desk does not know yet. */
const NEW = "new";

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
        <button type="button" className="link" onClick={() => setAdding(true)}>
          {t("thirdParties.organisation.add")}
        </button>
      )}
    </section>
  );
}

function Adding({ caseId, others, onDone }: { caseId: string; others: readonly { id: string; name: string }[]; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [who, setWho] = useState<string | null>(others.length === 0 ? NEW : null);
  const [name, setName] = useState("");
  const [role, setRole] = useState<OrganisationRole>("insurer");
  const add = useGesture({
    caseId,
    run: async (chosen: string) => addOrganisation(caseId, chosen === NEW ? await named() : chosen, role),
    done: t("thirdParties.organisation.added"),
    onDone,
  });
  const named = async () => {
    const { id } = await addThirdParty({ name: name.trim() });
    await client.invalidateQueries({ queryKey: keys.session });
    setWho(id); // refused after this, it is not named twice
    return id;
  };
  const known = others.map((it) => ({ value: it.id, label: it.name }));
  return (
    <div className="form">
      <Select
        label={t("thirdParties.organisation.which")}
        data={[...known, { value: NEW, label: t("composer.newThirdParty") }]}
        allowDeselect={false}
        value={who}
        onChange={setWho}
        data-autofocus
      />
      {who === NEW && (
        <TextInput
          label={t("thirdParties.organisation.name")}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <Select
        label={t("thirdParties.organisation.role")}
        data={ORGANISATION_ROLES.map((it) => ({ value: it, label: t(`thirdParties.organisation.${it}`) }))}
        allowDeselect={false}
        value={role}
        onChange={(it) => setRole(it as OrganisationRole)}
      />
      <Refusal error={add.error} />
      <Button
        size="sm"
        disabled={who === null || (who === NEW && !name.trim())}
        loading={add.isPending}
        onClick={() => who && add.mutate(who)}
      >
        {t("thirdParties.organisation.give")}
      </Button>
    </div>
  );
}
