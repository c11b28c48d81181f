import "../../../styles/acts.css";
import { Button, Checkbox, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { CaseView } from "../../../../contract/case.ts";
import type { PartyView } from "../../../../contract/primitives.ts";
import { newId } from "../../../../core/ids.ts";
import { type Instant, instant, iso } from "../../../../core/time.ts";
import { useNow } from "../../../clock.tsx";
import { chooseDeliverables, useNamed } from "../../../kinds-api.ts";
import { DayTimeInput } from "../../../parts/day-time-input.tsx";
import { Refusal } from "../../../parts/problem-state.tsx";
import { useSendKey } from "../../../use-keys.ts";
import { useGesture } from "../../acts/use-gesture.tsx";
import { WhoMenu } from "../../composer/who-menu.tsx";

interface Line {
  id: string;
  key: string;
  chosen: boolean;
  promiser: z.output<typeof PartyView>;
  dueAt: Instant | null;
}

const OWED = new Set(["open", "broken"]);

/** What such a case delivers, to be promised here: by whom, and for when. What is promised already is not offered again. */
export function DeliverablesModal({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const say = useNamed();
  const now = useNow();
  const offered = view.deliverables.filter((it) => !OWED.has(view.commitments.find(({ id }) => id === it.commitment)?.status ?? ""));
  const [lines, setLines] = useState<Line[]>(() =>
    offered.map((it) => ({
      id: it.id,
      key: newId(now),
      chosen: it.commitment === null,
      promiser: { role: "person", id: view.owner },
      dueAt: it.within === null ? null : instant(it.within),
    })),
  );
  const set = (id: string, change: Partial<Line>) => setLines((them) => them.map((it) => (it.id === id ? { ...it, ...change } : it)));
  const chosen = lines.filter((it) => it.chosen);
  const promising = useGesture({
    caseId: view.id,
    run: () =>
      chooseDeliverables(view.id, {
        chosen: chosen.map(({ id, key, promiser, dueAt }) => ({
          deliverable: id,
          key,
          promiser,
          dueAt: dueAt === null ? null : iso(dueAt),
        })),
      }),
    done: t("caseKinds.deliverables.done", { count: chosen.length }),
    onDone: onClose,
  });
  const send = () => chosen.length > 0 && !promising.isPending && promising.mutate();
  // no form: naming a third party is one of its own, and a form within a form leaves the page
  const form = useSendKey<HTMLDivElement>(send);
  return (
    <Modal opened onClose={onClose} size="lg" title={t("caseKinds.deliverables.act")} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <div className="act" ref={form}>
        <p className="dim">{offered.length === 0 ? t("caseKinds.deliverables.none") : t("caseKinds.deliverables.help")}</p>
        {offered.map((it, i) => {
          const line = lines.find(({ id }) => id === it.id)!;
          return (
            <fieldset key={it.id} className="kind-choice">
              <legend className="hidden">{say(it)}</legend>
              <Checkbox
                data-autofocus={i === 0 || undefined}
                label={say(it)}
                checked={line.chosen}
                onChange={({ currentTarget }) => set(it.id, { chosen: currentTarget.checked })}
              />
              {line.chosen && (
                <div className="kind-choice-terms">
                  <WhoMenu promiser={line.promiser} unknown={null} onChange={(promiser) => set(it.id, { promiser })} />
                  <DayTimeInput value={line.dueAt} min={now} onChange={(dueAt) => set(it.id, { dueAt })} />
                  {line.dueAt === null && <p className="meta">{t("caseKinds.deliverables.noDate")}</p>}
                </div>
              )}
            </fieldset>
          );
        })}
        <Refusal error={promising.error} />
        <div className="act-foot">
          <Button loading={promising.isPending} disabled={chosen.length === 0} onClick={send}>
            {t("caseKinds.deliverables.save", { count: chosen.length })}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
