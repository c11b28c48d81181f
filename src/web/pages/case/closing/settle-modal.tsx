import "../../../styles/acts.css";
import "../../../styles/closing.css";
import { Button, Modal, SegmentedControl, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { settleCase } from "../../../api.ts";
import { makeDormant } from "../../../closing-api.ts";
import { shortName } from "../../../../core/names.ts";
import { ActFoot } from "../../../parts/act-foot.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";
import { Hindrances } from "./hindrances.tsx";
import { NoticeForm } from "./notice-form.tsx";

type Way = "yes" | "notice" | "rest";
const WAYS: readonly Way[] = ["yes", "notice", "rest"];

/** «Réglé ?»: what still stands in the way, and the ways a case ends. None is the machine's. */
export function SettleModal({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>("yes");
  const hindered = view.closing.hindrances.length > 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("closing.title")}
      size={560}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <div className="act">
        <Hindrances view={view} onAct={onClose} />
        <SegmentedControl
          className="closing-ways"
          fullWidth
          aria-label={t("closing.way")}
          value={way}
          onChange={(it) => setWay(it as Way)}
          data={WAYS.map((value) => ({ value, label: t(`closing.ways.${value}`), disabled: value === "notice" && hindered }))}
        />
        {hindered && <p className="dim">{t("closing.notice.blocked")}</p>}
        {way === "yes" && <YesForm view={view} onClose={onClose} />}
        {way === "notice" && !hindered && <NoticeForm view={view} onClose={onClose} />}
        {way === "rest" && <RestForm view={view} onClose={onClose} />}
      </div>
    </Modal>
  );
}

/** The customer's own words; while something is owed they are kept, and close nothing. */
function YesForm({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const keepOpen = view.closing.hindrances.length > 0;
  const gesture = useGesture({
    caseId: view.id,
    run: () => settleCase(view.id, { words, keepOpen }),
    done: t(keepOpen ? "closing.keptYes" : "case.settleForm.done"),
    onDone: onClose,
  });
  return (
    <>
      <Textarea
        label={t("case.settleForm.words")}
        description={t("case.settleForm.help", { name: shortName(view.customer.name) })}
        classNames={{ input: "said-input" }}
        autosize
        minRows={3}
        data-autofocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ActFoot error={gesture.error} onClose={onClose}>
        <Button
          variant={keepOpen ? "default" : "filled"}
          disabled={!words.trim()}
          loading={gesture.isPending}
          onClick={() => gesture.mutate()}
        >
          {t(keepOpen ? "closing.keepYes" : "case.settleForm.act")}
        </Button>
      </ActFoot>
    </>
  );
}

function RestForm({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const { tries, triesMin: min } = view.closing;
  const rest = useGesture({ caseId: view.id, run: () => makeDormant(view.id), done: t("closing.rest.done"), onDone: onClose });
  return (
    <>
      <p>{t("closing.rest.help")}</p>
      <p className="dim">{t("closing.rest.tries", { tries, min })}</p>
      <ActFoot error={rest.error} onClose={onClose}>
        <Button variant="default" loading={rest.isPending} onClick={() => rest.mutate()}>
          {t("closing.rest.act")}
        </Button>
      </ActFoot>
    </>
  );
}
