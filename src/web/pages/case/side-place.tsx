import { Button, Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconLayoutSidebarRight } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { CaseSide } from "./case-side.tsx";

const CustomerModal = lazy(async () => ({ default: (await import("../customer/customer-modal.tsx")).CustomerModal }));

/** Widths where the page has no room beside it, and is no phone yet. */
const NARROW = "(min-width: 768px) and (max-width: 1199px)";

/** Beside the case; between a phone and a desk, behind «À côté»; on a phone, below. What is being written of the customer outlives a turn of the tablet. */
export function SidePlace({ view }: { view: CaseView }) {
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const [editing, setEditing] = useState(false);
  const says = view.timeline.interactions.flatMap((it) => it.says ?? []);
  const side = <CaseSide view={view} onEditCustomer={() => setEditing(true)} />;
  return (
    <>
      {narrow ? <Beside covered={editing}>{side}</Beside> : side}
      <Suspense>{editing && <CustomerModal id={view.customer.id} says={says} onClose={() => setEditing(false)} />}</Suspense>
    </>
  );
}

/** `covered`: a dialog stands over the drawer, and Esc is the dialog's. */
function Beside({ covered, children }: { covered: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        className="beside"
        variant="default"
        leftSection={<IconLayoutSidebarRight size={17} stroke={1.7} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t("dossier.beside")}
      </Button>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        closeOnEscape={!covered}
        trapFocus={!covered}
        position="right"
        size={370}
        title={t("dossier.beside")}
        closeButtonProps={{ "aria-label": t("shell.close") }}
      >
        {children}
      </Drawer>
    </>
  );
}
