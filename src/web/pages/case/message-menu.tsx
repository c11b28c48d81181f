import "../../styles/files.css";
import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowForwardUp, IconDots, IconDownload, IconEye, IconListDetails, IconPhoto } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { lookUrl, originalUrl, rawUrl } from "../../api.ts";
import { useDesk } from "../../session.tsx";
import type { InteractionEntry } from "./thread.ts";
import { lazy } from "../../lazy.ts";

const ForwardModal = lazy(async () => ({ default: (await import("./forward-modal.tsx")).ForwardModal }));
const HeadersModal = lazy(async () => ({ default: (await import("./headers-modal.tsx")).HeadersModal }));
const ICON = { size: 16, stroke: 1.8 } as const;

/** What can be done with one written message, and how it came. Notes and calls have none of it. */
export function MessageMenu({ view, it }: { view: CaseView; it: InteractionEntry }) {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  const [shown, setShown] = useState<"forward" | "headers" | null>(null);
  const close = () => setShown(null);
  const aloud = it.door === "phone" || it.door === "counter";
  if ((it.direction !== "in" && it.direction !== "out") || aloud || it.delivery === "cancelled") return null;
  const third = it.direction === "in" && it.thirdParty ? nameOf({ role: "third_party", id: it.thirdParty }) : null;
  return (
    <>
      <Menu position="bottom-end" withinPortal returnFocus>
        <Menu.Target>
          <ActionIcon className="message-menu" variant="subtle" size={28} aria-label={t("files.more")}>
            <IconDots size={18} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item py={11} leftSection={<IconArrowForwardUp {...ICON} />} onClick={() => setShown("forward")}>
            {third ? t("files.answerThird", { name: third }) : t("files.forward")}
          </Menu.Item>
          {it.hasHtml && <Page href={originalUrl(it)} icon={<IconEye {...ICON} />} words={t("files.look")} />}
          {it.hasHtml && it.hasOriginal && (
            <Page href={lookUrl(it)} icon={<IconPhoto {...ICON} />} words={t("files.lookImages")} help={t("files.lookImagesHelp")} />
          )}
          {it.hasOriginal && (
            <Menu.Item py={11} leftSection={<IconListDetails {...ICON} />} onClick={() => setShown("headers")}>
              {t("files.headers")}
            </Menu.Item>
          )}
          {it.hasOriginal && (
            <Menu.Item py={11} component="a" href={rawUrl(it)} download leftSection={<IconDownload {...ICON} />}>
              {t("files.original")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {shown === "forward" && <ForwardModal view={view} it={it} onClose={close} />}
        {shown === "headers" && <HeadersModal id={it.id} onClose={close} />}
      </Suspense>
    </>
  );
}

function Page({ href, icon, words, help }: { href: string; icon: React.ReactNode; words: string; help?: string }) {
  return (
    <Menu.Item py={11} component="a" href={href} target="_blank" rel="noreferrer" leftSection={icon}>
      {words}
      {help && <span className="meta"> {help}</span>}
    </Menu.Item>
  );
}
