import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconChevronUp, IconLock, IconPhone, IconSend } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { putAsideTimes } from "../../../core/put-aside-times.ts";
import { iso } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { capital } from "../../../core/format.ts";
import { useKinds, useNamed } from "../../kinds-api.ts";
import { useDesk } from "../../session.tsx";
import { useColleagues } from "../acts/use-colleagues.ts";
import type { Composing } from "./composing.ts";
import { laterChoices } from "./later-choices.ts";
import { lazy } from "../../lazy.ts";

const WhenModal = lazy(async () => ({ default: (await import("./when-modal.tsx")).WhenModal }));

const SEND = {
  email: { words: "composer.send", Icon: IconSend },
  call: { words: "composer.sendCall", Icon: IconPhone },
  note: { words: "composer.sendNote", Icon: IconLock },
} as const;

/** The one filled button; its word says what it does, and to whom it shows. Beside it, a message's other ways to leave. */
export function SendMenu({ composing: { mode, send, view } }: { composing: Composing }) {
  const { t } = useTranslation();
  const { words, Icon } = SEND[mode];
  return (
    <div className="send">
      <Button
        className="composer-send"
        leftSection={<Icon size={17} stroke={1.9} />}
        loading={send.isPending}
        disabled={!send.mayLeave}
        onClick={() => send.run()}
        aria-keyshortcuts="Control+Enter"
      >
        {t(words)}
        <span className="key" aria-hidden>
          Ctrl ↵
        </span>
      </Button>
      {mode === "email" && <OtherWays send={send} view={view} />}
    </div>
  );
}

/** Later; or now, and something becomes of the case with it. */
function OtherWays({ send, view }: Pick<Composing, "send" | "view">) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState<"later" | "aside" | null>(null);
  return (
    <>
      <Menu position="top-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={36}
            className="send-more"
            disabled={!send.mayLeave || send.isPending}
            aria-label={t("drafts.otherWays")}
          >
            <IconChevronUp size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className="send-ways">
          <Ways send={send} view={view} onChoose={setChoosing} />
        </Menu.Dropdown>
      </Menu>
      {choosing && (
        <Suspense>
          <WhenModal
            title={t(choosing === "later" ? "drafts.later" : "drafts.andAside")}
            onClose={() => setChoosing(null)}
            onChoose={(at) => send.run(choosing === "later" ? { leaveAt: at } : { after: { kind: "put_aside", until: iso(at) } })}
          />
        </Suspense>
      )}
    </>
  );
}

interface WaysTerms extends Pick<Composing, "send" | "view"> {
  onChoose: (which: "later" | "aside") => void;
}

/** Its times are worked out where the menu is open. */
function Ways({ send, view, onChoose }: WaysTerms) {
  const { t } = useTranslation();
  const { format, calendar, me } = useDesk();
  const now = useNow();
  const asideTimes = [...new Set(Object.values(putAsideTimes(calendar, now)))].filter((at) => at !== null);
  const colleagues = useColleagues(me.id, view.owner);
  const open = view.status === "open";
  return (
    <>
      <Menu.Label>{t("drafts.later")}</Menu.Label>
      {laterChoices(now, calendar).map((at) => (
        <Menu.Item key={at} onClick={() => send.run({ leaveAt: at })}>
          {capital(format.when(at, now))}
        </Menu.Item>
      ))}
      <Menu.Item onClick={() => onChoose("later")}>{t("drafts.choose")}</Menu.Item>
      {open && (
        <>
          <Menu.Divider />
          <Menu.Label>{t("drafts.andAside")}</Menu.Label>
          {asideTimes.map((at) => (
            <Menu.Item key={at} onClick={() => send.run({ after: { kind: "put_aside", until: iso(at) } })}>
              {t("drafts.until", { when: format.when(at, now) })}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => send.run({ after: { kind: "put_aside", until: null } })}>{t("drafts.untilTheyWrite")}</Menu.Item>
          <Menu.Item onClick={() => onChoose("aside")}>{t("drafts.choose")}</Menu.Item>
        </>
      )}
      {open && <Stages send={send} view={view} />}
      {colleagues.length > 0 && open && (
        <>
          <Menu.Divider />
          <Menu.Label>{t("drafts.andHandOver")}</Menu.Label>
          {colleagues.map(({ id, name, away }) => (
            <Menu.Item
              key={id}
              rightSection={away ? t("promise.handOver.away") : null}
              onClick={() => send.run({ after: { kind: "hand_over", to: id, note: "" } })}
            >
              {name}
            </Menu.Item>
          ))}
        </>
      )}
    </>
  );
}

/** The steps of its kind that the case does not stand at; none until the page has read them. */
function Stages({ send, view }: Pick<Composing, "send" | "view">) {
  const { t } = useTranslation();
  const say = useNamed();
  const at = view.stages.at(-1)?.stage;
  const others = useKinds()
    .find(({ id }) => id === view.kind)
    ?.settings.statuses.filter(({ id }) => id !== at);
  if (!others?.length) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t("drafts.andStage")}</Menu.Label>
      {others.map((stage) => (
        <Menu.Item key={stage.id} onClick={() => send.run({ after: { kind: "stage", stage: stage.id } })}>
          {say(stage)}
        </Menu.Item>
      ))}
    </>
  );
}
