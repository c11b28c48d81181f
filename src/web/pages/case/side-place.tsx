import { Button, Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconLayoutSidebarRight } from "@tabler/icons-react";
import { useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { useKeys } from "../../use-keys.ts";
import { CaseSide } from "./case-side.tsx";

/** Widths where the page has no room beside it, and is no phone yet. */
const NARROW = "(min-width: 768px) and (max-width: 1199px)";

/**
 * Beside the case; between a phone and a desk, behind «À côté»; on a phone, below. Drawn once into an element that is carried from
 * one place to the other: what is being written there, or in a dialog opened from there, outlives a turn of the tablet.
 */
export function SidePlace({ view }: { view: CaseView }) {
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const [carried] = useState(contents);
  return (
    <>
      {createPortal(<CaseSide view={view} />, carried)}
      {narrow ? <Beside carried={carried} /> : <Here carried={carried} />}
    </>
  );
}

function contents(): HTMLElement {
  const element = document.createElement("div");
  element.className = "side-carried";
  return element;
}

function Here({ carried }: { carried: HTMLElement }) {
  const here = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    here.current?.append(carried);
    return () => carried.remove();
  }, [carried]);
  return <div className="side-carried" ref={here} />;
}

function Beside({ carried }: { carried: HTMLElement }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  // Esc in a dialog that stands over the drawer is the dialog's.
  const drawer = useKeys<HTMLDivElement>(({ key, target }) => {
    const taken = (target as HTMLElement).dataset["mantineStopPropagation"] === "true";
    if (key === "Escape" && !taken) setOpen(false);
  });
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
        ref={drawer}
        opened={open}
        onClose={() => setOpen(false)}
        closeOnEscape={false}
        position="right"
        size={370}
        title={t("dossier.beside")}
        closeButtonProps={{ "aria-label": t("shell.close") }}
      >
        <Here carried={carried} />
      </Drawer>
    </>
  );
}
