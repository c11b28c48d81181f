import { Button, Menu } from "@mantine/core";
import { IconClockHour4 } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { DraftView } from "../../../contract/drafts.ts";
import { type Instant, instant, iso } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { changeLeaving, draftsKey, stopLeaving } from "../../draft-api.ts";
import { capital } from "../../../core/format.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { useGesture } from "../acts/use-gesture.tsx";
import { laterChoices } from "./later-choices.ts";
import { lazy } from "../../lazy.ts";

const WhenModal = lazy(async () => ({ default: (await import("./when-modal.tsx")).WhenModal }));

/** A message of mine that leaves by itself: what it says, when, and how to stop it or change when. */
export function LeavingLater({
  view,
  draft,
  leaveAt,
  onStopped,
}: {
  view: CaseView;
  draft: DraftView;
  leaveAt: string;
  onStopped: () => void;
}) {
  const { t } = useTranslation();
  const { format, calendar } = useDesk();
  const now = useNow();
  const client = useQueryClient();
  const [choosing, setChoosing] = useState(false);
  const again = () => void client.invalidateQueries({ queryKey: draftsKey(view.id) });
  const stop = useGesture({
    caseId: view.id,
    run: () => stopLeaving(view.id),
    done: t("drafts.stopped"),
    onDone: () => {
      again();
      onStopped();
    },
  });
  const change = useGesture({
    caseId: view.id,
    run: (at: Instant) => changeLeaving(view.id, iso(at)),
    done: (at) => t("drafts.leavesLater", { when: format.when(at, now) }),
    onDone: again,
  });
  return (
    <section className="composer leaving" aria-label={t("drafts.leavingTitle")}>
      <p className="strong leaving-when">
        <IconClockHour4 size={18} stroke={1.7} aria-hidden />
        <span>{t("drafts.leavesLater", { when: format.when(instant(leaveAt), now) })}</span>
      </p>
      <p className="meta">{t("drafts.untilThen")}</p>
      <p className="draft-text">{draft.text}</p>
      <div className="stop-acts">
        <Button size="xs" h={34} variant="default" loading={stop.isPending} onClick={() => stop.mutate(undefined)}>
          {t("drafts.stop")}
        </Button>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="xs" h={34} variant="subtle" loading={change.isPending}>
              {t("drafts.otherTime")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {laterChoices(now, calendar).map((at) => (
              <Menu.Item key={at} onClick={() => change.mutate(at)}>
                {capital(format.when(at, now))}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => setChoosing(true)}>{t("drafts.choose")}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <Refusal error={stop.error ?? change.error} />
      {choosing && (
        <Suspense>
          <WhenModal title={t("drafts.otherTime")} onClose={() => setChoosing(false)} onChoose={(at) => change.mutate(at)} />
        </Suspense>
      )}
    </section>
  );
}
