import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { LinkView } from "../../../contract/link.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { linkKey, readLink, renewLink, revokeLink } from "../../link-api.ts";
import { shortName } from "../../../core/names.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { LinkActs } from "./link-acts.tsx";

/** The link that every message to the customer carries: copied, renewed, withdrawn, and when it was last opened. */
export function CustomerLink({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { data: link, error } = useQuery({ queryKey: linkKey(view.id), queryFn: () => readLink(view.id), enabled: !view.erased });
  if (view.erased || (!link && !error)) return null;
  return (
    <section className="side" aria-labelledby="customer-link">
      <h2 id="customer-link">{t("customerLink.title")}</h2>
      <p className="meta">{t("customerLink.about")}</p>
      {link && <Standing link={link} />}
      <Refusal error={error} />
      {link && link.why !== "no_address" && (
        <LinkActs
          caseId={view.id}
          url={link.url}
          name={shortName(view.customer.name)}
          onRenew={() => renewLink(view.id)}
          onRevoke={() => revokeLink(view.id)}
        />
      )}
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
