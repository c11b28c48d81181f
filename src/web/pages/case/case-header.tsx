import { ActionIcon, Button } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconChevronLeft, IconPencil, IconPhone } from "@tabler/icons-react";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { shortName } from "../../../core/names.ts";
import { WhoElse } from "./who-else.tsx";
import { isElsewhere } from "../../shell/use-shell-keys.ts";
import { CaseTags } from "./case-tags.tsx";
import { CaseMenu } from "./case-menu.tsx";

const route = getRouteApi("/desk/dossiers/$id");

/** Whose case it is, and the two ways to reach them. */
export function CaseHeader({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const leave = useLeave();
  const navigate = route.useNavigate();
  const writing = route.useSearch().ecrire === true;
  useDocumentTitle(`${view.customer.name} · Tenir`);
  const phone = view.customer.addresses.find(({ door }) => door === "phone")?.address;
  const write = () => {
    if (!view.erased) void navigate({ search: { ecrire: true }, replace: true, resetScroll: false });
  };
  useCaseKeys(phone, write, leave);
  return (
    <header className="case-head">
      <ActionIcon className="case-back" variant="subtle" size={44} aria-label={t("case.back")} onClick={leave}>
        <IconChevronLeft size={22} stroke={1.7} aria-hidden />
      </ActionIcon>
      <div className="case-title">
        <h1>{view.customer.name}</h1>
        <p className="dim">
          {[
            view.subject,
            view.reference,
            view.status === "dormant" && t("case.dormant"),
            view.status === "closed" && t(view.past ? "case.past" : "case.closed"),
            view.reopened > 0 && t("case.reopened", { count: view.reopened }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <CaseTags view={view} />
        <WhoElse />
      </div>
      <div className="case-acts">
        {phone && (
          <Button
            component="a"
            variant={writing ? "default" : "filled"}
            href={`tel:${phone}`}
            leftSection={<IconPhone size={17} stroke={1.9} />}
            aria-keyshortcuts="A"
          >
            {t("case.callName", { name: shortName(view.customer.name) })}
            <span className="key" aria-hidden>
              A
            </span>
          </Button>
        )}
        {!view.erased && (
          <Button
            variant={phone || writing ? "default" : "filled"}
            leftSection={<IconPencil size={17} stroke={1.7} />}
            onClick={write}
            aria-keyshortcuts="E"
          >
            {t("case.write")}
            <span className="key" aria-hidden>
              E
            </span>
          </Button>
        )}
        <CaseMenu view={view} />
      </div>
    </header>
  );
}

/** To where one was; who came in by the case's own address goes to the day, not out of the desk. */
function useLeave(): () => void {
  const router = useRouter();
  return () => (router.history.canGoBack() ? router.history.back() : void router.navigate({ to: "/aujourdhui" }));
}

/** A calls, E writes, Esc goes back. */
function useCaseKeys(phone: string | undefined, write: () => void, leave: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event) || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if (key === "a" && phone) location.href = `tel:${phone}`;
      else if (key === "e") write();
      else if (key === "escape") leave();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
