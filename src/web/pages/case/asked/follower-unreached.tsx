import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParticipantView } from "../../../../contract/customer-acts.ts";
import { instant } from "../../../../core/time.ts";
import { mailParticipantAnew } from "../../../acts-api.ts";
import { useNow } from "../../../clock.tsx";
import { ActFoot } from "../../../parts/act-foot.tsx";
import { useDesk } from "../../../session.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";

/** Their address does not take our mail: since when, what their server said, and the one gesture that puts it right. */
export function FollowerUnreached({ caseId, it }: { caseId: string; it: ParticipantView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const [mending, setMending] = useState(false);
  if (!it.unreached) return null;
  const { since, said } = it.unreached;
  return (
    <>
      <p className="unreached">
        {t("approvals.unreached", { since: format.said(instant(since), now) })}
        {said && <span className="meta">{t("approvals.serverSaid", { said })}</span>}
      </p>
      <p className="link-acts">
        <button type="button" className="link" onClick={() => setMending(true)}>
          {t("approvals.mendAddress")}
          <span className="hidden"> ({it.name})</span>
        </button>
      </p>
      {mending && <Mend caseId={caseId} it={it} onClose={() => setMending(false)} />}
    </>
  );
}

function Mend({ caseId, it, onClose }: { caseId: string; it: ParticipantView; onClose: () => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState(it.email ?? "");
  const gesture = useGesture({
    caseId,
    run: () => mailParticipantAnew(caseId, it.id, { email: email.trim() }),
    done: t("approvals.mailedAnew", { name: it.name }),
    onDone: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("approvals.mendTitle", { name: it.name })}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <form
        className="act"
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          gesture.mutate(undefined);
        }}
      >
        <TextInput
          label={t("approvals.email")}
          description={t("approvals.mendHint")}
          type="email"
          data-autofocus
          maxLength={254}
          value={email}
          onChange={(e) => setEmail(e.currentTarget.value)}
        />
        <ActFoot error={gesture.error} onClose={onClose}>
          <Button type="submit" loading={gesture.isPending} disabled={email.trim() === ""}>
            {t("approvals.mailAnew")}
          </Button>
        </ActFoot>
      </form>
    </Modal>
  );
}
