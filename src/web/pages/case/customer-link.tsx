import "../../styles/acts.css";
import { Button, CopyButton, Modal } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { LinkView } from "../../../contract/link.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { linkKey, readLink, renewLink, revokeLink } from "../../link-api.ts";
import { shortName } from "../../../core/names.ts";
import { ActFoot } from "../../parts/act-foot.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { useGesture } from "../acts/use-gesture.tsx";

/** The link that every message to the customer carries: copied, renewed, withdrawn, and when it was last opened. */
export function CustomerLink({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<"renew" | "revoke" | null>(null);
  const { data: link, error } = useQuery({ queryKey: linkKey(view.id), queryFn: () => readLink(view.id), enabled: !view.erased });
  if (view.erased || (!link && !error)) return null;
  return (
    <section className="side" aria-labelledby="customer-link">
      <h2 id="customer-link">{t("customerLink.title")}</h2>
      <p className="meta">{t("customerLink.about")}</p>
      {link && <Standing link={link} />}
      <Refusal error={error} />
      {link && link.why !== "no_address" && (
        <div className="link-acts">
          {link.url !== null && (
            <>
              <Copied url={link.url} />
              <a className="link" href={link.url} target="_blank" rel="noreferrer">
                {t("customerLink.open")}
              </a>
            </>
          )}
          <button type="button" className="link" onClick={() => setAsked("renew")}>
            {t(link.url === null ? "customerLink.giveAgain" : "customerLink.renew")}
          </button>
          {link.url !== null && (
            <button type="button" className="link" onClick={() => setAsked("revoke")}>
              {t("customerLink.revoke")}
            </button>
          )}
        </div>
      )}
      {asked && <Sure view={view} act={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Standing({ link: { why, revokedAt, lastSeenAt } }: { link: LinkView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const when = (at: string) => format.said(instant(at), now);
  if (why === "no_address") return <p role="note">{t("customerLink.noAddress")}</p>;
  if (revokedAt !== null) return <p>{t("customerLink.revoked", { when: when(revokedAt) })}</p>;
  return <p>{lastSeenAt === null ? t("customerLink.neverSeen") : t("customerLink.seen", { when: when(lastSeenAt) })}</p>;
}

function Copied({ url }: { url: string }) {
  const { t } = useTranslation();
  const icon = { size: 16, stroke: 1.7, "aria-hidden": true } as const;
  return (
    <CopyButton value={url} timeout={4_000}>
      {({ copied, copy }) => (
        <Button variant="default" size="xs" onClick={copy} leftSection={copied ? <IconCheck {...icon} /> : <IconCopy {...icon} />}>
          {t(copied ? "customerLink.copied" : "customerLink.copy")}
        </Button>
      )}
    </CopyButton>
  );
}

/** Neither can be taken back: a link that is gone is gone. */
function Sure({ view, act, onClose }: { view: CaseView; act: "renew" | "revoke"; onClose: () => void }) {
  const { t } = useTranslation();
  const gesture = useGesture({
    caseId: view.id,
    run: () => (act === "renew" ? renewLink(view.id) : revokeLink(view.id)),
    done: t(act === "renew" ? "customerLink.renewed" : "customerLink.withdrawn"),
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t(`customerLink.${act}Sure`)} padding={24} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <div className="act">
        <p>{t(`customerLink.${act}Text`, { name: shortName(view.customer.name) })}</p>
        <ActFoot error={gesture.error} onClose={onClose}>
          <Button data-autofocus loading={gesture.isPending} onClick={() => gesture.mutate(undefined)}>
            {t(`customerLink.${act}`)}
          </Button>
        </ActFoot>
      </div>
    </Modal>
  );
}
