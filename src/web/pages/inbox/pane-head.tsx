import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import {
  IconArchive,
  IconArchiveOff,
  IconChevronLeft,
  IconDots,
  IconFileText,
  IconMail,
  IconMessageExclamation,
  IconPhone,
  IconUserCheck,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CaseAct } from "../../../contract/bulk.ts";
import type { CaseView } from "../../../contract/case.ts";
import { useDesk } from "../../session.tsx";
import { HandOverMenu } from "./hand-over-menu.tsx";

const ICON = { size: 17, stroke: 1.7, "aria-hidden": true } as const;

/** Whose case is read, and what may be done with it at once. */
export function PaneHead({
  view,
  aside,
  onAct,
  onPut,
  onBack,
}: {
  view: CaseView;
  /** Put aside, and not back yet. */
  aside: boolean;
  onAct: (act: CaseAct) => void;
  onPut: () => void;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const put = t(aside ? "inbox.acts.again" : "inbox.acts.put");
  return (
    <header className="pane-head">
      <ActionIcon className="pane-back" variant="subtle" size={44} aria-label={t("inbox.pane.back")} onClick={onBack}>
        <IconChevronLeft size={22} stroke={1.7} aria-hidden />
      </ActionIcon>
      <PaneTitle view={view} />
      <div className="pane-acts">
        <PaneFirst view={view} onAct={onAct} />
        {view.status === "open" && (
          <Tooltip label={`${put} (X)`}>
            <ActionIcon variant="default" size={36} aria-label={put} aria-keyshortcuts="X" onClick={onPut}>
              <IconArchive {...ICON} />
            </ActionIcon>
          </Tooltip>
        )}
        {aside && (
          <Tooltip label={t("inbox.acts.bring")}>
            <ActionIcon variant="default" size={36} aria-label={t("inbox.acts.bring")} onClick={() => onAct({ type: "take_back" })}>
              <IconArchiveOff {...ICON} />
            </ActionIcon>
          </Tooltip>
        )}
        <HandOverMenu
          onChoose={(to) => onAct({ type: "hand_over", to, reason: "" })}
          button={
            <Button variant="default" className="pane-hand">
              {t("inbox.acts.handOver")}
            </Button>
          }
        />
        <PaneMenu view={view} onAct={onAct} />
      </div>
    </header>
  );
}

function PaneTitle({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  return (
    <div className="pane-title">
      <h2>
        <Link to="/dossiers/$id" params={{ id: view.id }}>
          {view.customer.name}
        </Link>
      </h2>
      <p className="meta">
        {[
          view.subject,
          view.reference,
          view.complaint && t("inbox.complaint"),
          view.status === "dormant" && t("case.dormant"),
          view.status === "closed" && t(view.past ? "case.past" : "case.closed"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </div>
  );
}

type Acting = { view: CaseView; onAct: (act: CaseAct) => void };

/** What most cases want first: their customer called, and somebody who has them. */
function PaneFirst({ view, onAct }: Acting) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const phone = view.customer.addresses.find(({ door }) => door === "phone")?.address;
  return (
    <>
      {phone && (
        <Button component="a" variant="default" href={`tel:${phone}`} leftSection={<IconPhone {...ICON} />} aria-keyshortcuts="A">
          {t("inbox.acts.call")}
        </Button>
      )}
      {view.owner === me.id ? (
        <span className="pane-mine meta">
          <IconUserCheck {...ICON} />
          {t("inbox.acts.mine")}
        </span>
      ) : (
        <Button variant="default" leftSection={<IconUserCheck {...ICON} />} onClick={() => onAct({ type: "take" })} aria-keyshortcuts="M">
          {t("inbox.acts.take")}
          <span className="key" aria-hidden>
            M
          </span>
        </Button>
      )}
    </>
  );
}

function PaneMenu({ view, onAct }: Acting) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t("inbox.acts.more")}>
          <IconDots {...ICON} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/dossiers/$id" params={{ id: view.id } as never} leftSection={<IconFileText {...ICON} />}>
          {t("inbox.pane.whole")}
        </Menu.Item>
        <Menu.Item leftSection={<IconMail {...ICON} />} onClick={() => onAct({ type: "unread" })}>
          {t("inbox.acts.markUnread")}
        </Menu.Item>
        {view.status === "open" && (
          <Menu.Item
            leftSection={<IconMessageExclamation {...ICON} />}
            onClick={() => onAct({ type: view.complaint ? "no_complaint" : "complaint" })}
          >
            {t(view.complaint ? "dossier.complaint.no" : "dossier.complaint.yes")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
