import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { OtherLinkView } from "../../../contract/link.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { otherLinksKey, readOtherLinks, renewOtherLink, revokeOtherLink } from "../../link-api.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { LinkActs } from "./link-acts.tsx";

/** The links of everybody but the customer: who follows the case with them, third parties, other organisations. */
export function OtherLinks({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { data, error } = useQuery({ queryKey: otherLinksKey(view.id), queryFn: () => readOtherLinks(view.id), enabled: !view.erased });
  const links = data?.links.filter(({ why }) => why !== "no_address") ?? [];
  if (view.erased || (links.length === 0 && !error)) return null;
  return (
    <section className="side" aria-labelledby="other-links">
      <h2 id="other-links">{t("customerLink.others")}</h2>
      <ul className="other-links">
        {links.map((it) => (
          <li key={`${it.kind} ${it.subject}`}>
            <One caseId={view.id} it={it} />
          </li>
        ))}
      </ul>
      <Refusal error={error} />
    </section>
  );
}

function One({ caseId, it }: { caseId: string; it: OtherLinkView }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="strong">{it.name}</p>
      <p className="meta">{t(`customerLink.kinds.${it.kind}`)}</p>
      <Standing it={it} />
      {it.why !== "not_allowed" && (
        <LinkActs
          caseId={caseId}
          url={it.url}
          name={it.name}
          of={`${it.name}, ${t(`customerLink.kinds.${it.kind}`)}`}
          others
          onRenew={() => renewOtherLink(caseId, it)}
          onRevoke={() => revokeOtherLink(caseId, it)}
        />
      )}
    </>
  );
}

function Standing({ it: { why, revokedAt, expiresAt, lastSeenAt } }: { it: OtherLinkView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const when = (at: string) => format.said(instant(at), now);
  if (why === "not_allowed") return <p>{t("customerLink.notAllowed")}</p>;
  if (why === "not_given") return <p>{t("customerLink.notGiven")}</p>;
  if (why === "revoked") return <p>{t("customerLink.othersRevoked", { when: when(revokedAt!) })}</p>;
  if (why === "expired") return <p>{t("customerLink.expired", { when: when(expiresAt!) })}</p>;
  return (
    <p>
      {lastSeenAt === null ? t("customerLink.neverSeen") : t("customerLink.seen", { when: when(lastSeenAt) })}
      {expiresAt !== null && ` ${t("customerLink.until", { day: format.longDay(instant(expiresAt)) })}`}
    </p>
  );
}
