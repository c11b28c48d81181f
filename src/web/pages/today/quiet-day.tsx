import { Button } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { TodayView } from "../../../contract/today.ts";
import { instant } from "../../../core/time.ts";
import { readInbox, readToday } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { capital } from "../../../core/format.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { quoted } from "../../../core/typeset.ts";
import { useQuickNote } from "../../shell/quick-note.tsx";
import { inWords } from "./day-sentence.tsx";

/** Rings drawn one by one up to here; beyond, the sentence says the number. */
const RINGS_MAX = 12;

/** The day's promises are behind us. */
export function AllKept({ view }: { view: TodayView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const { keptToday: kept, renegotiatedToday: moved, lateToday: late } = view;
  const total = kept + moved + late;
  const parts = [
    kept > 0 && t("today.allKept.kept", { count: kept, n: inWords(kept, t) }),
    moved > 0 && t("today.allKept.moved", { count: moved, n: inWords(moved, t) }),
    late > 0 && t("today.allKept.late", { count: late, n: inWords(late, t) }),
  ]
    .filter(Boolean)
    .join(", ");
  const next = view.promises
    .toSorted((a, b) => instant(a.commitment.dueAt) - instant(b.commitment.dueAt))
    .find(({ commitment }) => instant(commitment.dueAt) > now);
  const text = next
    ? t("today.allKept.next", { when: format.when(instant(next.commitment.dueAt), now), customer: next.case.customer.name })
    : t("today.allKept.none");
  const rings = (
    <div className="kept-rings">
      {Array.from({ length: Math.min(total, RINGS_MAX) }, (_, index) => (
        <PromiseMark key={index} state={index < kept ? "tenue" : index < kept + moved ? "reneg" : "rompue"} size={26} decorative />
      ))}
    </div>
  );
  return (
    <EmptyState
      mark={rings}
      title={`${capital(t("today.allKept.count", { count: total, n: inWords(total, t) }))} ${capital(parts)}.`}
      text={text}
    />
  );
}

/** Nothing of mine: what the team owes, if it owes anything; else how to begin, as long as no customer is known. */
export function NothingMine() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const now = useNow();
  const team = useQuery({ queryKey: [...keys.today, "team"], queryFn: () => readToday("team") });
  const cases = useQuery({ queryKey: [...keys.inbox, "any"], queryFn: () => readInbox("all", null) });
  if (team.isPending || cases.isPending) return null;
  const owed = team.data?.promises ?? [];
  if (owed.length === 0) return cases.data?.rows.length ? <NothingOwed /> : <NothingYet />;
  const late = owed.filter(({ commitment }) => instant(commitment.dueAt) <= now).length;
  const count = t("today.noneMine.count", { count: owed.length, n: inWords(owed.length, t) });
  return (
    <EmptyState
      mark={<PromiseMark state={late > 0 ? "retard" : "ouverte"} elapsed={0.3} size={46} decorative />}
      title={t("today.noneMine.title")}
      text={`${capital(count)}${late > 0 ? t("today.noneMine.late", { count: late, n: inWords(late, t) }) : "."}`}
    >
      <Button mt="md" onClick={() => void navigate({ to: "/aujourdhui", search: { qui: "equipe" } })}>
        {t("today.noneMine.see")}
      </Button>
    </EmptyState>
  );
}

/** A desk at work that owes nothing just now. */
function NothingOwed() {
  const { t } = useTranslation();
  const mark = <PromiseMark state="tenue" size={46} decorative />;
  return <EmptyState mark={mark} title={t("today.noneMine.title")} text={t("today.sentence.nothing")} />;
}

/** The ring in the quotes of the page's language, as words said stand in them. */
function QuotedRing() {
  const { format } = useDesk();
  const [before, after] = quoted("|", format.locale).split("|");
  return (
    <div className="quote-ring serif" aria-hidden>
      {before?.trim()}
      <PromiseMark state="attente" size={46} decorative />
      {after?.trim()}
    </div>
  );
}

/** A desk where nothing has been promised yet. */
function NothingYet() {
  const { t } = useTranslation();
  const note = useQuickNote();
  return (
    <EmptyState mark={<QuotedRing />} title={t("today.empty.title")} text={t("today.empty.text")}>
      <ol className="steps">
        <li>
          <span className="step-number num" aria-hidden>
            1
          </span>
          <div>
            <p className="strong">{t("today.empty.mailbox")}</p>
            <p className="dim">{t("today.empty.mailboxText")}</p>
          </div>
          <Button component={Link} to="/reglages/courriel" leftSection={<IconMail size={16} stroke={1.9} />}>
            {t("today.empty.connect")}
          </Button>
        </li>
        <li>
          <span className="step-number num" aria-hidden>
            2
          </span>
          <div>
            <p className="strong">{t("today.empty.first")}</p>
            <p className="dim">{t("today.empty.firstText")}</p>
          </div>
          <Button variant="default" onClick={() => note.open()}>
            {t("shell.noteShort")}
            <span className="key" aria-hidden>
              N
            </span>
          </Button>
        </li>
      </ol>
    </EmptyState>
  );
}
