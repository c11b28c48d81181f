import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { instant, MINUTE } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { shortName } from "../../../core/names.ts";
import { DoorIcon } from "../../parts/door-icon.tsx";
import { waitedWords } from "../../parts/lost-words.ts";
import { Parole } from "../../parts/parole.tsx";
import { StateText } from "../../parts/state-text.tsx";
import { elapsed, promiseState } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";
import { AnswersDate } from "./answers-date.tsx";
import { Attachments } from "./attachments.tsx";
import { DeliveryLine } from "./delivery-line.tsx";
import { ThreadRow } from "./event-item.tsx";
import { MessageMenu } from "./message-menu.tsx";
import { MessageText } from "./message-text.tsx";
import { RecipientsLine } from "./recipients-line.tsx";
import { saysWords } from "./says-words.ts";
import { stateWord } from "./state-word.ts";
import { TheirDates } from "./their-dates.tsx";
import { cameAt, type InteractionEntry } from "./thread.ts";
import { awaitedBy } from "./waits-words.ts";

/** One message, call or note, with the promises said in it. */
export function InteractionItem({ view, it }: { view: CaseView; it: InteractionEntry }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const note = it.direction === "note";
  return (
    <ThreadRow
      at={cameAt(it)}
      mark={note ? <IconLock size={17} stroke={1.7} aria-hidden /> : <DoorIcon door={it.door} direction={it.direction} size={17} />}
    >
      <MessageMenu view={view} it={it} />
      <p className="entry-head">
        <Head view={view} it={it} />
      </p>
      <RecipientsLine view={view} it={it} />
      {it.body.trim() !== "" && (
        <div className={note ? "bubble bubble-note" : `bubble bubble-${it.direction === "in" ? "in" : "out"}`}>
          <MessageText it={it} />
        </div>
      )}
      {it.direction === "lost" && <LostLine view={view} it={it} />}
      {it.says && <p className="meta">{saysWords(it.says, t, format)}</p>}
      <AnswersDate view={view} it={it} />
      <TheirDates view={view} it={it} />
      <Attachments it={it} />
      <SaidHere view={view} it={it} />
      <DeliveryLine view={view} it={it} />
    </ThreadRow>
  );
}

/** How long its caller waited, as its own event has it, unknown where nobody noted it; and when it was noted, where that was later. */
function LostLine({ view, it: { id, at, saidAt } }: { view: CaseView; it: InteractionEntry }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const lost = view.timeline.events.find(({ type, event }) => type === "CallLost" && event.interaction === id)?.event;
  const waited = waitedWords((lost?.waitedMs as number | undefined) ?? null, format, t);
  const later = instant(at) - instant(saidAt) >= MINUTE;
  return (
    <p className="meta">{[waited, later && t("case.lostNoted", { when: format.when(instant(at), now) })].filter(Boolean).join(" · ")}</p>
  );
}

function Head({ view, it }: { view: CaseView; it: InteractionEntry }) {
  const { t } = useTranslation();
  const { nameOf, me } = useDesk();
  const customer = shortName(view.customer.name);
  const mine = it.personId === me.id;
  const who = mine
    ? t("case.you")
    : it.personId
      ? (nameOf({ role: "person", id: it.personId }) ?? t("case.someone"))
      : it.automatic
        ? t("case.machine")
        : (it.author ?? (it.thirdParty ? (nameOf({ role: "third_party", id: it.thirdParty }) ?? t("case.someone")) : customer));
  const door = t(`doors.name.${it.door}`);
  switch (it.direction) {
    case "lost":
      return <strong>{t("case.lost", { customer })}</strong>;
    case "attempt":
      return <strong>{mine ? t("case.attemptYou", { customer }) : t("case.attempt", { who, customer })}</strong>;
    case "note":
      return (
        <>
          <strong>{who}</strong>, {t("case.internal")}
        </>
      );
    case "in":
      return it.door === "phone" ? (
        <strong>{t("case.theyCalled", { customer: it.author && it.author !== view.customer.name ? it.author : customer })}</strong>
      ) : (
        <>
          <strong>{who}</strong>, {door}
          {it.automatic && ` · ${t("case.machine")}`}
          {it.stranger && ` · ${t("case.stranger")}`}
        </>
      );
    case "out":
      return it.door === "phone" ? (
        <strong>{mine ? t("case.calledYou", { customer }) : t("case.called", { who, customer })}</strong>
      ) : (
        <>
          <strong>{who}</strong>, {door}
        </>
      );
  }
}

function SaidHere({ view, it }: { view: CaseView; it: InteractionEntry }) {
  const { t } = useTranslation();
  const { format, nameOf, isMe } = useDesk();
  const now = useNow();
  const said = view.commitments.filter(({ saidIn, status }) => saidIn === it.id && status !== "dismissed");
  return said.map((promise) => {
    const state = promiseState(promise, now, { findings: view.findings, waits: awaitedBy(view, promise).length > 0 });
    return (
      <div className="said-here" key={promise.id}>
        <p>
          <Parole words={promise.words} language={view.language} small />
        </p>
        <StateText state={state} elapsed={elapsed(promise, now)} word={stateWord(view, promise, state, { t, nameOf, isMe })} />
        <p className="meta num">
          {promise.conventional
            ? t("case.watched", { when: format.when(instant(promise.dueAt), now) })
            : t("case.due", { when: format.when(instant(promise.dueAt), now) })}
        </p>
      </div>
    );
  });
}
