import { Button, NumberInput } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { AgreedListView } from "../../../../contract/kind.ts";
import { instant } from "../../../../core/time.ts";
import { useNow } from "../../../clock.tsx";
import { countLine } from "../../../kinds-api.ts";
import { Refusal } from "../../../parts/problem-state.tsx";
import { PromiseMark } from "../../../parts/promise-mark.tsx";
import type { PromiseState } from "../../../promise-state.ts";
import { useDesk } from "../../../session.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";
import { AgreedModal } from "./agreed-modal.tsx";

type LineView = AgreedListView["lines"][number];

const MARKS: Record<LineView["compared"], PromiseState> = {
  as_agreed: "tenue",
  extra: "risque",
  missing: "ouverte",
  short: "risque",
  not_agreed: "risque",
};

/** A list agreed with the customer, line by line against what is there; each line is counted where it stands. */
export function AgreedList({ view, list }: { view: CaseView; list: AgreedListView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const [changing, setChanging] = useState(false);
  const short = list.lines.filter(({ compared }) => compared === "missing" || compared === "short");
  const promise = view.commitments.find(({ id }) => id === list.deliveredBy);
  return (
    <div className="kind-block">
      <div className="kind-head">
        <h3>{list.title}</h3>
        {view.status === "open" && (
          <Button
            className="item-act"
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPencil size={15} stroke={1.7} aria-hidden />}
            aria-label={t("caseKinds.agreed.editOne", { title: list.title })}
            onClick={() => setChanging(true)}
          >
            {t("caseKinds.agreed.edit")}
          </Button>
        )}
      </div>
      <p className={short.length > 0 ? "strong" : "dim"}>
        {short.length > 0
          ? t("caseKinds.agreed.short", { names: short.map(({ words }) => words).join(", ") })
          : t("caseKinds.agreed.allThere")}
      </p>
      <p className="meta">
        {t("caseKinds.agreed.when", { when: format.day(instant(list.at), now) })}
        {promise && ` ${t("caseKinds.agreed.by", { words: promise.words })}`}
      </p>
      <ul className="kind-lines">
        {list.lines.map((line) => (
          <Counted key={line.id} view={view} list={list.id} line={line} />
        ))}
      </ul>
      {changing && <AgreedModal view={view} list={list} onClose={() => setChanging(false)} />}
    </div>
  );
}

function Counted({ view, list, line }: { view: CaseView; list: string; line: LineView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const [there, setThere] = useState<number | null>(null);
  const counting = useGesture({
    caseId: view.id,
    run: (quantity: number) => countLine(view.id, { list, line: line.id }, { quantity }),
    done: (quantity) => t("caseKinds.agreed.counted", { words: line.words, done: format.number(quantity) }),
    onDone: () => setThere(null),
  });
  const keep = () => {
    if (there !== null && there !== line.done) counting.mutate(there);
    else setThere(null);
  };
  return (
    <li>
      <PromiseMark state={MARKS[line.compared]} size={18} decorative />
      <span>
        {line.words}
        <span className="meta"> · {t(`caseKinds.agreed.compared.${line.compared}`)}</span>
        <Refusal error={counting.error} />
      </span>
      <span className="kind-count num">
        {view.status === "open" ? (
          <NumberInput
            size="xs"
            hideControls
            min={0}
            max={1_000_000}
            decimalScale={2}
            decimalSeparator={t("settings.rules.decimal")}
            aria-label={t("caseKinds.agreed.there", { words: line.words })}
            value={there ?? line.done}
            disabled={counting.isPending}
            onChange={(it) => setThere(typeof it === "number" ? it : null)}
            onBlur={keep}
            onKeyDown={(event) => event.key === "Enter" && keep()}
          />
        ) : (
          format.number(line.done)
        )}
        <span className="meta">{t("caseKinds.agreed.of", { quantity: format.number(line.quantity) })}</span>
      </span>
    </li>
  );
}
