import "../../../styles/chain.css";
import { Button } from "@mantine/core";
import { IconBell, IconPencil, IconRefresh } from "@tabler/icons-react";
import { Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { instant } from "../../../../core/time.ts";
import { useNow } from "../../../clock.tsx";
import { shortName } from "../../../../core/names.ts";
import { useDesk } from "../../../session.tsx";
import { isElsewhere } from "../../../shell/use-shell-keys.ts";
import { type Act, usePromiseActs } from "../../acts/promise-acts.tsx";
import { ChainList } from "./chain-list.tsx";
import { ChainPicture } from "./chain-picture.tsx";
import { chainSentence, slipOf } from "./chain-sentence.ts";
import type { ChainStep } from "./chain-steps.ts";
import { sentenceWords } from "./chain-words.ts";
import { lazy } from "../../../lazy.ts";

const ChainEditor = lazy(async () => ({ default: (await import("./chain-editor.tsx")).ChainEditor }));
const ProposedDates = lazy(async () => ({ default: (await import("./proposed-dates.tsx")).ProposedDates }));

/** More than this is no picture any more; the list of promises below has them all. */
const DRAWN_MAX = 10;

/** What is owed as a picture: as promised, as it is now, how much later; then one true sentence. Read out, it is a list. */
export function Chain({ view, steps }: { view: CaseView; steps: readonly ChainStep[] }) {
  const { t } = useTranslation();
  const { calendar, format, nameOf } = useDesk();
  const now = useNow();
  const drawn = steps.slice(0, DRAWN_MAX);
  const customer = shortName(view.customer.name);
  const said = sentenceWords(chainSentence(steps, calendar), { t, format, nameOf, now, customer, zone: calendar.zone });
  const toMove = steps.find((step) => isToMove(step) || (slipOf(step, calendar) > 0 && step.promise.unheard !== null && isOurs(step)));
  const theirs = firstTheirs(steps);
  const [asked, setAsked] = useState<"edit" | "dates" | null>(null);
  const lost = steps.filter((step) => isOurs(step) && step.unagreed && !isOthers(step) && !isTold(step));
  const together = lost.length > 1 || lost.some(({ promise }) => !promise.told);
  return (
    <section className="case-part chain" aria-labelledby="chain">
      <div className="thread-head">
        <h2 id="chain">{t("dossier.chain.title")}</h2>
        <div className="chain-acts">
          {theirs && <Remind view={view} step={theirs} />}
          {together ? (
            <Together onOpen={() => setAsked("dates")} />
          ) : (
            toMove && <Renegotiate view={view} step={toMove} customer={customer} />
          )}
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPencil size={16} stroke={1.7} aria-hidden />}
            onClick={() => setAsked("edit")}
          >
            {t("dossier.chain.edit")}
          </Button>
        </div>
      </div>
      <ChainPicture steps={drawn} findings={view.findings} customer={customer} />
      <ChainList steps={drawn} findings={view.findings} language={view.language} customer={customer} />
      {steps.length > drawn.length && <p className="meta">{t("dossier.chain.more", { count: steps.length - drawn.length })}</p>}
      {said && <p className="chain-sentence">{said}</p>}
      <Suspense>
        {asked === "edit" && <ChainEditor view={view} onClose={() => setAsked(null)} />}
        {asked === "dates" && <ProposedDates view={view} onClose={() => setAsked(null)} />}
      </Suspense>
    </section>
  );
}

const isOurs = ({ promise }: ChainStep): boolean => promise.promiser.role !== "third_party";
const isToMove = (step: ChainStep): boolean => isOurs(step) && !isOthers(step) && !isTold(step) && (step.unagreed || step.running);
/** A date that holds was proposed, and waits for their answer: nothing to tell them again. */
const isTold = ({ promise, nowAt }: ChainStep): boolean =>
  promise.proposed === "waiting" && nowAt !== null && instant(promise.proposals.at(-1)!.dueAt) >= nowAt;
/** Owed to another organisation, which is told by itself. */
const isOthers = ({ promise }: ChainStep): boolean => !promise.told && !promise.internal;

/** The third party's promise to ask for: one that ours wait on before any other, the latest first. */
const firstTheirs = (steps: readonly ChainStep[]): ChainStep | undefined => {
  const awaited = new Set(steps.flatMap(({ after }) => after));
  return steps
    .filter((step) => !isOurs(step))
    .toSorted((a, b) => Number(awaited.has(b.promise.id)) - Number(awaited.has(a.promise.id)) || Number(b.running) - Number(a.running))[0];
};

function Remind({ view, step: { promise } }: { view: CaseView; step: ChainStep }) {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  const ask = usePromiseActs();
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconBell size={16} stroke={1.7} aria-hidden />}
      onClick={() => ask({ act: "remind", caseId: view.id, commitmentId: promise.id })}
    >
      {t("promise.remind", { name: nameOf(promise.promiser) ?? "" })}
    </Button>
  );
}

function Renegotiate({ view, step, customer }: { view: CaseView; step: ChainStep; customer: string }) {
  const { t } = useTranslation();
  const ask = usePromiseActs();
  const act: Act = step.promise.conventional && step.promise.status === "open" ? "date" : "move";
  const open = () => ask({ act, caseId: view.id, commitmentId: step.promise.id });
  useKeyR(open);
  return (
    <Button variant="default" size="compact-md" leftSection={<IconRefresh size={16} stroke={1.7} />} aria-keyshortcuts="R" onClick={open}>
      {t("dossier.chain.renegotiate", { name: customer })}
      <span className="key" aria-hidden>
        R
      </span>
    </Button>
  );
}

/** All that cannot hold any more is told at once, and not promise by promise. */
function Together({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  useKeyR(onOpen);
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconRefresh size={16} stroke={1.7} aria-hidden />}
      aria-keyshortcuts="R"
      onClick={onOpen}
    >
      {t("dossier.newDates.act")}
      <span className="key" aria-hidden>
        R
      </span>
    </Button>
  );
}

function useKeyR(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event) || event.defaultPrevented || event.key.toLowerCase() !== "r") return;
      event.preventDefault();
      open();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
