import { Button, Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconLayoutSidebarRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { CaseSide } from "./case-side.tsx";

/** Widths where the page has no room beside it, and is no phone yet. */
const NARROW = "(min-width: 768px) and (max-width: 1199px)";

/** Beside the case; between a phone and a desk, behind «À côté»; on a phone, below. */
export function SidePlace({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const [open, setOpen] = useState(false);
  if (!narrow) return <CaseSide view={view} />;
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
        position="right"
        size={370}
        title={t("dossier.beside")}
        closeButtonProps={{ "aria-label": t("shell.close") }}
      >
        <CaseSide view={view} />
      </Drawer>
    </>
  );
}
