import "../../styles/acts.css";
import { Button, CopyButton, Modal } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActFoot } from "../../parts/act-foot.tsx";
import { useGesture } from "../acts/use-gesture.tsx";

interface Terms {
  caseId: string;
  /** Null: none that opens is given out. */
  url: string | null;
  /** Whose it is, as they are called. */
  name: string;
  /** Said after each act to who does not see which link it is about. */
  of?: string;
  /** What becomes of messages: those to customers and third parties carry their link. */
  text: "renewText" | "revokeText" | "othersRenewText" | "othersRevokeText";
  onRenew: () => Promise<unknown>;
  onRevoke: () => Promise<unknown>;
}

type Act = "renew" | "revoke";

/** What can be done with one link of a case: copied, looked at, renewed, withdrawn. */
export function LinkActs(terms: Omit<Terms, "text"> & { others?: boolean }) {
  const { t } = useTranslation();
  const { url, of, others = false } = terms;
  const [asked, setAsked] = useState<Act | null>(null);
  const about = of && <span className="hidden"> ({of})</span>;
  return (
    <div className="link-acts">
      {url !== null && (
        <>
          <Copied url={url} of={of} />
          <a className="link" href={url} target="_blank" rel="noreferrer">
            {t("customerLink.open")}
            {about}
          </a>
        </>
      )}
      <button type="button" className="link" onClick={() => setAsked("renew")}>
        {t(url === null ? "customerLink.giveAgain" : "customerLink.renew")}
        {about}
      </button>
      {url !== null && (
        <button type="button" className="link" onClick={() => setAsked("revoke")}>
          {t("customerLink.revoke")}
          {about}
        </button>
      )}
      {asked && (
        <Sure
          {...terms}
          act={asked}
          text={asked === "renew" ? (others ? "othersRenewText" : "renewText") : others ? "othersRevokeText" : "revokeText"}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

function Copied({ url, of }: { url: string; of: string | undefined }) {
  const { t } = useTranslation();
  const icon = { size: 16, stroke: 1.7, "aria-hidden": true } as const;
  return (
    <CopyButton value={url} timeout={4_000}>
      {({ copied, copy }) => (
        <Button variant="default" size="xs" onClick={copy} leftSection={copied ? <IconCheck {...icon} /> : <IconCopy {...icon} />}>
          {t(copied ? "customerLink.copied" : "customerLink.copy")}
          {of && <span className="hidden"> ({of})</span>}
        </Button>
      )}
    </CopyButton>
  );
}

/** Neither can be taken back: a link that is gone is gone. */
function Sure({ caseId, name, act, text, onRenew, onRevoke, onClose }: Terms & { act: Act; onClose: () => void }) {
  const { t } = useTranslation();
  const gesture = useGesture({
    caseId,
    run: act === "renew" ? onRenew : onRevoke,
    done: t(act === "renew" ? "customerLink.renewed" : "customerLink.withdrawn"),
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t(`customerLink.${act}Sure`)} padding={24} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <div className="act">
        <p>{t(`customerLink.${text}`, { name })}</p>
        <ActFoot error={gesture.error} onClose={onClose}>
          <Button data-autofocus loading={gesture.isPending} onClick={() => gesture.mutate(undefined)}>
            {t(`customerLink.${act}`)}
          </Button>
        </ActFoot>
      </div>
    </Modal>
  );
}
