import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { Parole } from "../../../parts/parole.tsx";
import { Refusal } from "../../../parts/problem-state.tsx";
import { usePromiseActs } from "../../acts/promise-acts.tsx";
import { TellDefect } from "./tell-defect.tsx";
import { useReceipt } from "./use-receipt.ts";

/** What still stands between the case and its end, each with the act that mends it. */
export function Hindrances({ view, onAct }: { view: CaseView; onAct: () => void }) {
  const { t } = useTranslation();
  const ask = usePromiseActs();
  const receive = useReceipt(view.id);
  const [telling, setTelling] = useState<string | null>(null);
  const { hindrances, defects } = view.closing;
  const told = defects.find(({ id }) => id === telling);
  if (hindrances.length === 0) return null;
  const on = (act: "keep" | "release", commitmentId: string) => () => {
    onAct();
    ask({ act, caseId: view.id, commitmentId });
  };
  return (
    <section aria-labelledby="closing-left">
      <h3 id="closing-left" className="act-label">
        {t("closing.left")}
      </h3>
      <ul className="closing-left">
        {hindrances.map(({ what, id, words }) => (
          <li key={id}>
            <span>
              {what === "defect" ? <span className="strong">{words}</span> : <Parole words={words} />}{" "}
              <span className="dim">{t(`closing.hindrance.${what}`)}</span>
            </span>
            {what === "commitment" && (
              <>
                <Button size="xs" variant="default" onClick={on("keep", id)}>
                  {t("closing.keep")}
                </Button>
                <Button size="xs" variant="subtle" onClick={on("release", id)}>
                  {t("closing.release")}
                </Button>
              </>
            )}
            {what === "defect" && (
              <Button size="xs" variant="default" onClick={() => setTelling(id)}>
                {t("closing.defect.tell")}
              </Button>
            )}
            {what === "refund" && (
              <Button size="xs" variant="default" loading={receive.isPending} onClick={() => receive.mutate(id)}>
                {t("closing.received")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusal error={receive.error} />
      {told && <TellDefect view={view} defect={told} onClose={() => setTelling(null)} />}
    </section>
  );
}
