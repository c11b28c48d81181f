import { Button, Menu } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { KindView } from "../../../../contract/kind.ts";
import { setKind, setStage, useNamed } from "../../../kinds-api.ts";
import { Refusal } from "../../../parts/problem-state.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";

const DOWN = <IconChevronDown size={15} stroke={1.8} aria-hidden />;
const HERE = <IconCheck size={15} stroke={2} aria-hidden />;

/** The step the case stands at, and the others; the same again says that it still stands. */
export function StageMenu({ view, kind }: { view: CaseView; kind: KindView }) {
  const { t } = useTranslation();
  const say = useNamed();
  const now = view.stages.at(-1);
  const setting = useGesture({
    caseId: view.id,
    run: (stage: KindView["settings"]["statuses"][number]) => setStage(view.id, stage.id),
    done: (stage) => t(stage.id === now?.stage ? "caseKinds.stillSo" : "caseKinds.nowAt", { stage: say(stage) }),
    onDone: () => undefined,
  });
  return (
    <>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <Button variant="default" size="compact-md" rightSection={DOWN} loading={setting.isPending}>
            {now ? t("caseKinds.stageNow", { stage: say(now) }) : t("caseKinds.setStage")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kind.settings.statuses.map((stage) => (
            <Menu.Item key={stage.id} rightSection={stage.id === now?.stage ? HERE : null} onClick={() => setting.mutate(stage)}>
              {stage.id === now?.stage ? t("caseKinds.still", { stage: say(stage) }) : say(stage)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Refusal error={setting.error} />
    </>
  );
}

/** Which kind of case it is; nothing to choose where the desk has but one. */
export function KindMenu({ view, kinds }: { view: CaseView; kinds: readonly KindView[] }) {
  const { t } = useTranslation();
  const say = useNamed();
  const offered = kinds.filter(({ id, archived }) => !archived || id === view.kind);
  const setting = useGesture({
    caseId: view.id,
    run: (kind: KindView) => setKind(view.id, kind.id),
    done: (kind) => t("caseKinds.nowKind", { kind: say(kind.names) }),
    onDone: () => undefined,
  });
  const names = kinds.find(({ id }) => id === view.kind)!.names;
  if (offered.length < 2) return null;
  return (
    <>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <Button
            className="item-act"
            variant="subtle"
            size="compact-md"
            rightSection={DOWN}
            aria-label={t("caseKinds.kindNow", { kind: say(names) })}
          >
            {say(names)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((kind) => (
            <Menu.Item key={kind.id} rightSection={kind.id === view.kind ? HERE : null} onClick={() => setting.mutate(kind)}>
              {say(kind.names)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Refusal error={setting.error} />
    </>
  );
}
