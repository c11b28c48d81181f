import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useNamed } from "../../kinds-api.ts";
import { Parole } from "../../parts/parole.tsx";
import { StateText } from "../../parts/state-text.tsx";
import { elapsed, promiseState } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";
import { stateWord } from "./state-word.ts";
import { awaitedBy } from "./waits-words.ts";
import type { CardFacts } from "./card-facts.ts";
import { noticeWords } from "./card-words.ts";

/** Where things stand · last thing said · next promise · what is late, and why. */
export function CardCells({ view, facts }: { view: CaseView; facts: CardFacts }) {
  const { t } = useTranslation();
  const say = useNamed();
  const stage = view.stages.at(-1);
  return (
    <dl className="card-cells">
      <Cell name={t("case.card.state")}>
        {stage && <span className="strong">{say(stage)}.</span>}
        <span className={stage ? undefined : "strong"}>
          {facts.owed > 0 || facts.refundsSent.length === 0
            ? t(facts.owed > 0 ? "case.card.stateOpen" : "case.card.stateNone", { count: facts.owed })
            : null}
          {facts.refundsSent.length > 0 && ` ${t("case.card.stateRefund")}`}
        </span>{" "}
        {view.awaitingSince && t("case.card.awaiting")}
      </Cell>
      <Cell name={t("case.card.last")}>
        <LastSaid view={view} said={facts.lastSaid} />
      </Cell>
      <Cell name={t("case.card.next")}>
        {facts.next ? <Next view={view} it={facts.next} waits={awaitedBy(view, facts.next).length > 0} /> : t("case.card.noNext")}
      </Cell>
      <Cell name={t("case.card.late")}>
        {facts.late[0] ? (
          <Late it={facts.late[0]} />
        ) : facts.untold[0] ? (
          <Unkept view={view} it={facts.untold[0]} />
        ) : facts.lateElse[0] ? (
          <>
            {t("case.card.nothingLateToThem")}
            <Late it={facts.lateElse[0]} />
          </>
        ) : (
          t("case.card.nothingLate")
        )}
      </Cell>
    </dl>
  );
}

function Cell({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="card-cell">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function LastSaid({ view, said }: { view: CaseView; said: CardFacts["lastSaid"] }) {
  const { t } = useTranslation();
  const { format, nameOf, me } = useDesk();
  const now = useNow();
  if (!said) return t("case.card.nothingSaid");
  const notice = noticeWords({ lastSaid: said }, { t, format, now });
  const who =
    said.by === me.id ? t("case.you") : said.by ? (nameOf({ role: "person", id: said.by }) ?? t("case.someone")) : t("case.machine");
  const days = format.daysBetween(said.at, now);
  return (
    <>
      {said.words && <Parole words={said.words} language={view.language} small />}
      {notice && <span>{notice}</span>}
      <span className="card-meta">
        {who}, {days > 1 ? t("case.card.ago", { days }) : format.when(said.at, now)}
        {!said.heard && <span className="tone-risque"> · {t("case.card.notLeft")}</span>}
      </span>
    </>
  );
}

function Next({ view, it, waits }: { view: CaseView; it: CommitmentView; waits: boolean }) {
  const { t } = useTranslation();
  const { format, nameOf, isMe } = useDesk();
  const now = useNow();
  const state = promiseState(it, now, { findings: view.findings, waits });
  const impossible = view.answerCard.impossible.some(({ commitment }) => commitment === it.id);
  const when = it.conventional ? t("composer.noDate") : format.when(instant(it.dueAt), now);
  return (
    <>
      <span className="strong">
        {t(`kinds.name.${it.kind}`)}, {when}
      </span>
      <StateText
        state={state}
        elapsed={elapsed(it, now)}
        word={impossible ? t("states.wontHold") : it.conventional ? t("states.vague") : stateWord(view, it, state, { t, nameOf, isMe })}
      />
    </>
  );
}

function Late({ it }: { it: CommitmentView }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const time = format.duration(now - instant(it.dueAt));
  const moved = it.dates.at(-1)?.reason;
  const theirs = it.promiser.role === "third_party" ? `${nameOf(it.promiser) ?? t("case.someone")} : ` : "";
  return (
    <>
      <StateText
        state="retard"
        word={`${theirs}${t(`kinds.name.${it.kind}`)}, ${t(it.conventional ? "today.row.watchedPast" : "today.row.late", { time })}`}
      />
      <span>{moved ?? (it.conventional ? t("guards.vague") : null)}</span>
    </>
  );
}

/** Promised again since: why, when a reason was given. */
function Unkept({ view, it }: { view: CaseView; it: CommitmentView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const again = view.commitments.find(({ id }) => id === it.replacedBy);
  return (
    <>
      <StateText
        state="rompue"
        word={`${t(`kinds.name.${it.kind}`)}, ${t(it.conventional ? "composer.noDate" : "case.card.wasFor", { when: format.when(instant(it.dueAt), now) })}`}
      />
      {again && (
        <span>
          {t("case.card.promisedAgain", { when: again.conventional ? t("composer.noDate") : format.when(instant(again.dueAt), now) })}
        </span>
      )}
    </>
  );
}
