import { ActionIcon, Button, Tooltip } from "@mantine/core";
import {
  IconArrowForwardUp,
  IconBell,
  IconCalendarPlus,
  IconCheck,
  IconDots,
  IconPencil,
  IconPhone,
  IconRefresh,
  IconX,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { type MouseEvent, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { shortName } from "../../../core/names.ts";
import { useDesk } from "../../session.tsx";
import { type Act, usePromiseActs } from "../acts/promise-acts.tsx";
import type { PromiseLine } from "./bands.ts";
import { lazy } from "../../lazy.ts";

const RowMenu = lazy(async () => ({ default: (await import("./row-menu.tsx")).RowMenu }));

export interface Gesture {
  name: "date" | "call" | "write" | "move" | "keep" | "handOver" | "release" | "remind";
  words: string;
  label?: string;
  shortcut?: string;
  icon: ReactNode;
  run: () => void;
  refused?: string;
}

const ICON = { size: 17, stroke: 1.7, "aria-hidden": true } as const;

/** The chosen row spells its gestures out, the next right one filled; the others keep four quiet icons, and a menu on a phone. */
export function RowActs({ line, selected, onKeep }: { line: PromiseLine; selected: boolean; onKeep: () => void }) {
  const { t } = useTranslation();
  const gestures = useGestures(line, onKeep);
  const label = t("today.row.actions", { customer: line.case.customer.name });
  const quiet = (["keep", "move", "date", "call", "write", "handOver"] as const)
    .flatMap((name) => gestures.filter((it) => it.name === name))
    .slice(0, 4);
  return (
    <>
      {selected ? (
        <div className="row-acts-open" role="group" aria-label={label}>
          {gestures
            .filter(({ name }) => name !== "release")
            .slice(0, 6)
            .map((it, index) => (
              <Spelt key={it.name} {...it} primary={index === 0} />
            ))}
        </div>
      ) : (
        <div className="row-acts" role="group" aria-label={label}>
          {quiet.map((it) => (
            <Quiet key={it.name} {...it} />
          ))}
        </div>
      )}
      <MenuButton gestures={gestures} />
    </>
  );
}

function useGestures({ commitment, case: about, findings, waitsOn }: PromiseLine, onKeep: () => void): Gesture[] {
  const { t } = useTranslation();
  const { isMe, nameOf } = useDesk();
  const ask = usePromiseActs();
  const navigate = useNavigate();
  const run = (act: Act) => () => ask({ act, caseId: about.id, commitmentId: commitment.id });
  const phone = about.customer.phone;
  const theirs = commitment.promiser.role === "person" && !isMe(commitment.promiser);
  const refused = theirs ? t("today.row.onlyPromiser", { name: nameOf(commitment.promiser) ?? "" }) : undefined;
  const date: Gesture[] =
    commitment.conventional && commitment.status === "open"
      ? [{ name: "date", words: t("today.row.sayDate"), shortcut: "R", icon: <IconCalendarPlus {...ICON} />, run: run("date") }]
      : [];
  const call: Gesture[] = phone
    ? [
        {
          name: "call",
          words: t("today.acts.callName", { name: shortName(about.customer.name) }),
          shortcut: "A",
          icon: <IconPhone {...ICON} />,
          run: () => {
            location.href = `tel:${phone}`;
          },
        },
      ]
    : [];
  const awaited =
    commitment.promiser.role === "third_party"
      ? { id: commitment.id, promiser: nameOf(commitment.promiser) ?? "" }
      : waitsOn.find(({ thirdParty }) => thirdParty);
  const remind: Gesture[] = awaited
    ? [
        {
          name: "remind",
          words: t("promise.remind", { name: awaited.promiser }),
          icon: <IconBell {...ICON} />,
          run: () => ask({ act: "remind", caseId: about.id, commitmentId: awaited.id }),
        },
      ]
    : [];
  const write: Gesture = {
    name: "write",
    words: t("today.acts.write"),
    shortcut: "E",
    icon: <IconPencil {...ICON} />,
    run: () => void navigate({ to: "/dossiers/$id", params: { id: about.id }, search: { ecrire: true } }),
  };
  const settles = findings.some(({ guard }) => guard === "date_refused");
  const first =
    settles || commitment.kind === "call_back" || commitment.kind === "reply" ? [...date, ...call, write] : [...date, write, ...call];
  return [
    first[0]!,
    ...(date.length > 0
      ? []
      : [
          { name: "move", words: t("today.acts.move"), shortcut: "R", icon: <IconRefresh {...ICON} />, run: run("move") } satisfies Gesture,
        ]),
    {
      name: "keep",
      words: t("today.acts.keep"),
      label: t("today.acts.keepLabel"),
      shortcut: "T",
      icon: <IconCheck {...ICON} />,
      run: onKeep,
      refused,
    },
    ...remind,
    { name: "handOver", words: t("today.acts.handOver"), shortcut: "P", icon: <IconArrowForwardUp {...ICON} />, run: run("handOver") },
    ...first.slice(1),
    { name: "release", words: t("today.acts.release"), icon: <IconX {...ICON} />, run: run("release") },
  ];
}

const once = (run: () => void) => (event: MouseEvent) => {
  event.stopPropagation();
  run();
};

function Spelt({ words, label, icon, run, refused, primary, shortcut }: Gesture & { primary: boolean }) {
  const button = (
    <Button
      size="xs"
      h={34}
      px={10}
      variant={primary ? "filled" : "default"}
      leftSection={icon}
      onClick={once(run)}
      disabled={refused !== undefined}
      aria-keyshortcuts={shortcut}
    >
      {words}
      {shortcut && (
        <span className="key" aria-hidden>
          {shortcut}
        </span>
      )}
    </Button>
  );
  if (refused)
    return (
      <Tooltip label={refused}>
        <span>{button}</span>
      </Tooltip>
    );
  return label ? (
    <Tooltip label={label} events={{ hover: true, focus: true, touch: false }}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}

function Quiet({ words, label, icon, run, refused }: Gesture) {
  return (
    <Tooltip label={refused ?? label ?? words}>
      <ActionIcon variant="subtle" size={30} aria-label={label ?? words} onClick={once(run)} disabled={refused !== undefined}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

/** On a phone the gestures are behind one button; the menu itself comes with the first press. */
function MenuButton({ gestures }: { gestures: Gesture[] }) {
  const { t } = useTranslation();
  const [opened, open] = useState(false);
  const button = (
    <ActionIcon
      variant="subtle"
      size={44}
      aria-label={t("today.acts.more")}
      aria-haspopup="menu"
      onClick={(event) => {
        event.stopPropagation();
        open(!opened);
      }}
    >
      <IconDots {...ICON} />
    </ActionIcon>
  );
  return (
    <div className="row-menu">
      {opened ? (
        <Suspense fallback={button}>
          <RowMenu gestures={gestures} button={button} onClose={() => open(false)} />
        </Suspense>
      ) : (
        button
      )}
    </div>
  );
}
