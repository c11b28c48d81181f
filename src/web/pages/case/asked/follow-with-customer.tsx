import "../../../styles/acts.css";
import { Button, CopyButton, Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { PARTICIPANT_ROLES, type ParticipantRole, SEES, type Sees } from "../../../../core/customer-acts.ts";
import { addParticipant, readParticipants, removeParticipant } from "../../../acts-api.ts";
import { ActFoot } from "../../../parts/act-foot.tsx";
import { Refusal } from "../../../parts/problem-state.tsx";
import { useKey } from "../../../use-key.ts";
import { FollowerUnreached } from "./follower-unreached.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";

/** Who follows the case beside its customer, with what they see and the link that is theirs (S42). */
export function FollowWithCustomer({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const { data, error } = useQuery({
    queryKey: ["case", view.id, "participants", view.position],
    queryFn: () => readParticipants(view.id),
    enabled: !view.erased,
  });
  const remove = useGesture({
    caseId: view.id,
    run: (id: string) => removeParticipant(view.id, id),
    done: t("approvals.removed"),
    onDone: () => undefined,
  });
  if (view.erased) return null;
  return (
    <section className="side" aria-labelledby="beside">
      <h2 id="beside">{t("approvals.people")}</h2>
      {data?.participants.map((it) => {
        const { id, name, role, sees, email, needs, link } = it;
        return (
          <div key={id}>
            <p className="strong">{name}</p>
            <p className="meta">{[t(`approvals.roles.${role}`), t(`approvals.seen.${sees}`), email, needs].filter(Boolean).join(" · ")}</p>
            <FollowerUnreached caseId={view.id} it={it} />
            <p className="link-acts">
              {link && (
                <CopyButton value={link}>
                  {({ copied, copy }) => (
                    <button type="button" className="link" onClick={copy}>
                      {t(copied ? "approvals.copied" : "approvals.copy")}
                    </button>
                  )}
                </CopyButton>
              )}
              <button type="button" className="link" disabled={remove.isPending} onClick={() => remove.mutate(id)}>
                {t("approvals.remove", { name })}
              </button>
            </p>
          </div>
        );
      })}
      <button type="button" className="link" onClick={() => setAdding(true)}>
        {t("approvals.add")}
      </button>
      <Refusal error={error ?? remove.error} />
      {adding && <AddOne view={view} onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddOne({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [role, setRole] = useState<ParticipantRole>("parent");
  const [sees, setSees] = useState<Sees>("dates");
  const [email, setEmail] = useState("");
  const [needs, setNeeds] = useState("");
  const keyFor = useKey();
  const gesture = useGesture({
    caseId: view.id,
    run: () => {
      const terms = { name, role, sees, email: email.trim() || null, needs };
      return addParticipant(view.id, { key: keyFor([view.id, ...Object.values(terms)]), ...terms });
    },
    done: t("approvals.added", { name }),
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t("approvals.add")} padding={24} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <div className="act">
        <TextInput
          label={t("approvals.name")}
          data-autofocus
          maxLength={120}
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
        />
        <TextInput
          label={t("approvals.email")}
          description={t("approvals.emailHint")}
          type="email"
          maxLength={254}
          value={email}
          onChange={(e) => setEmail(e.currentTarget.value)}
        />
        <NativeSelect
          label={t("approvals.role")}
          value={role}
          onChange={(e) => setRole(e.currentTarget.value as ParticipantRole)}
          data={PARTICIPANT_ROLES.map((value) => ({ value, label: t(`approvals.roles.${value}`) }))}
        />
        <NativeSelect
          label={t("approvals.sees")}
          value={sees}
          onChange={(e) => setSees(e.currentTarget.value as Sees)}
          data={SEES.map((value) => ({ value, label: t(`approvals.seen.${value}`) }))}
        />
        <Textarea label={t("approvals.needs")} maxLength={500} value={needs} onChange={(e) => setNeeds(e.currentTarget.value)} />
        <ActFoot error={gesture.error} onClose={onClose}>
          <Button loading={gesture.isPending} disabled={name.trim() === ""} onClick={() => gesture.mutate(undefined)}>
            {t("approvals.save")}
          </Button>
        </ActFoot>
      </div>
    </Modal>
  );
}
