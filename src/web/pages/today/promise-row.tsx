import type { FocusEvent } from "react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { DoorIcon } from "../../parts/door-icon.tsx";
import { Parole } from "../../parts/parole.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { elapsed, promiseState } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";
import type { PromiseLine } from "./bands.ts";
import { useKeeping } from "./keeping.tsx";
import { RowActs } from "./row-acts.tsx";
import { RowKept } from "./row-kept.tsx";
import { RowNotes } from "./row-notes.tsx";
import { RowTime } from "./row-time.tsx";

interface RowTerms {
  line: PromiseLine;
  selected: boolean;
  onSelect: () => void;
  onFocus: () => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
  onKeep: () => void;
}

/** One promise owed: when, its ring, to whom, the words said, who said them, what it waits on, what can be done. */
export function PromiseRow({ line, selected, onSelect, onFocus, onBlur, onKeep }: RowTerms) {
  const { commitment, findings, waitsOn } = line;
  const { t } = useTranslation();
  const now = useNow();
  const kept = useKeeping().kept.get(commitment.id);
  const said = kept && kept.state !== "overtaken";
  const owed = promiseState(commitment, now, { findings, waits: waitsOn.length > 0 });
  const state = said ? (owed === "retard" ? "tenueTard" : "tenue") : owed;
  const awaitedWord = waitsOn.some(({ thirdParty }) => thirdParty)
    ? undefined
    : waitsOn.some(({ mine }) => mine)
      ? t("states.attenteYou")
      : waitsOn[0] && t("states.attenteOn", { who: waitsOn[0].promiser });
  return (
    // A click anywhere shows the row's gestures; each of them is a button, and the name selects by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <article
      className="row"
      id={`row-${commitment.id}`}
      data-selected={(selected && !said) || undefined}
      data-kept={said || undefined}
      onClick={onSelect}
      onFocus={onFocus}
      onBlur={onBlur}
      aria-label={line.case.customer.name}
    >
      <div className="row-time">
        <RowTime line={line} state={owed} />
      </div>
      <div className="row-mark">
        <PromiseMark state={state} elapsed={elapsed(commitment, now)} size={20} word={state === "attente" ? awaitedWord : undefined} />
      </div>
      <div className="row-body">
        <p className="row-head">
          <Link to="/dossiers/$id" params={{ id: line.case.id }} className="row-name" onFocus={byKey(onSelect)}>
            {line.case.customer.name}
          </Link>
          <span className="row-subject">{line.case.subject}</span>
        </p>
        <p>
          <Parole words={commitment.words} />
        </p>
        <SaidBy line={line} />
        {!said && <RowNotes line={line} />}
      </div>
      {kept ? <RowKept id={commitment.id} kept={kept} /> : <RowActs line={line} selected={selected} onKeep={onKeep} />}
    </article>
  );
}

/** Not when the mouse presses: the gestures of another row would fold, the name slip from under it, and its click be lost. */
const byKey = (select: () => void) => (event: FocusEvent<HTMLElement>) => event.currentTarget.matches(":focus-visible") && select();

function SaidBy({ line: { commitment } }: { line: PromiseLine }) {
  const { t } = useTranslation();
  const { format, nameOf, isMe } = useDesk();
  const now = useNow();
  const said = { role: "person", id: commitment.saidBy } as const;
  const who = commitment.complaint ? t("today.row.byRule") : isMe(said) ? t("today.row.you") : (nameOf(said) ?? "");
  const door = commitment.saidDoor;
  const when = format.when(instant(commitment.madeAt), now);
  return (
    <p className="row-meta">
      {door && <DoorIcon door={door} direction="out" />}
      <span>{[who, door && t(`doors.by.${door}`), when].filter(Boolean).join(", ")}</span>
    </p>
  );
}
