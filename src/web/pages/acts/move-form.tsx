import { Button, SegmentedControl, Skeleton, Textarea } from "@mantine/core";
import { IconMail, IconPhone } from "@tabler/icons-react";
import { useState } from "react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Telling } from "../../../contract/commitment.ts";
import { newId } from "../../../core/ids.ts";
import { type Instant, instant, iso, latest } from "../../../core/time.ts";
import { giveDate, move, noteCall } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { type Format, formatter, localeOf } from "../../../core/format.ts";
import { useWordsIn } from "../../i18n.ts";
import { shortName } from "../../../core/names.ts";
import { Parole } from "../../parts/parole.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { useDesk } from "../../session.tsx";
import { timesOf } from "../composer/use-aim.ts";
import { sayReachable } from "../today/calls.tsx";
import { useSendKey } from "../../use-keys.ts";
import type { ActForm } from "./act-modal.tsx";
import { type Awaited, awaitedOf, dueChoices } from "./due-choices.ts";
import { DueField } from "./due-field.tsx";
import { type How, moveDraft } from "./move-draft.ts";
import { NamedField } from "./named-field.tsx";
import { type Heard, TheirAnswer } from "./their-answer.tsx";
import { type Dates, useDates } from "./use-dates.ts";
import { useGesture } from "./use-gesture.tsx";

type MoveProps = ActForm & { act: "move" | "date" };

export const DateForm = (form: ActForm) => <MoveForm {...form} act="date" />;

/** A new date, its reason, and how the customer is told, in one gesture; or a first real date for a vague promise. */
export function MoveForm({ act = "move", ...form }: ActForm & { act?: MoveProps["act"] }) {
  const props = { ...form, act };
  const { session } = useDesk();
  const locale = localeOf(props.about.language, session.desk.country);
  const words = useWordsIn(locale);
  return words ? (
    <MoveFields {...props} words={words} spoken={formatter(locale, session.desk.timeZone)} />
  ) : (
    <Skeleton h={320} className="after-wait" />
  );
}

function MoveFields({ about, commitment, shown, act, onClose, words, spoken }: MoveProps & { words: TFunction; spoken: Format }) {
  const { t } = useTranslation();
  const { session, calendar, me, format } = useDesk();
  const now = useNow();
  const [opened] = useState(now);
  const [key] = useState(() => newId<string>(opened));
  const awaited = awaitedOf(commitment, about.commitments, calendar);
  const dates = useDates(commitment, about);
  const choices = useChoices(act, { commitment, awaited, dates, opened });
  const [chosen, setDueAt] = useState<Instant | null>();
  const dueAt = chosen === undefined ? (choices[0] ?? null) : chosen;
  const [heard, setHeard] = useState<Heard | null>(null);
  const [theirs, setTheirs] = useState("");
  const [reason, setReason] = useState("");
  const email = about.customer.addresses.some(({ door }) => door === "email");
  const [how, setHow] = useState<How>(commitment.promiser.role === "third_party" ? "already" : email ? "message" : "call");
  const [edited, setEdited] = useState<string | null>(null);
  const late = instant(commitment.dueAt) <= now && !commitment.conventional;
  const proposes = act === "move" && !late && !commitment.conventional && commitment.promiser.role !== "third_party";
  const asks = proposes && (how === "call" || how === "counter");
  const text = edited ?? moveDraft({ act, how, commitment, late, dueAt, reason }, words, spoken);
  const ready =
    dueAt !== null &&
    dueAt > now &&
    (act === "date" || reason.trim() !== "") &&
    (how === "already" || text.trim() !== "") &&
    (!asks || heard !== null);
  const gesture = useGesture({
    caseId: about.id,
    shown,
    run: (_, seen) => {
      if (asks && heard === "no_answer") return noteCall(about.id, { key, direction: "attempt", words: "", chasing: false, promises: [] });
      const answer = asks ? { agreed: heard === "agreed", words: theirs.trim() } : null;
      return sendMove(act, commitment.id, { dueAt: iso(dueAt!), reason, telling: tellingOf(how, key, text), answer }, seen);
    },
    done: () => {
      const when = format.when(asks && heard !== "agreed" ? instant(commitment.dueAt) : dueAt!, now);
      if (asks) return t(`reneg.done.${heard!}`, { name: shortName(about.customer.name), when });
      const waits = how === "message" && !session.desk.canSend;
      return proposes ? t(waits ? "reneg.proposedWaiting" : "reneg.proposed", { when }) : t(doneWords(act, { late, waits }), { when });
    },
    onDone: onClose,
  });
  const send = () => ready && !gesture.isPending && gesture.mutate();
  const form = useSendKey<HTMLDivElement>(send);
  return (
    <div className="fields" ref={form}>
      <NamedField name={t("promise.move.said")}>
        <Said commitment={commitment} />
      </NamedField>
      {act === "move" && (
        <NamedField name={t("promise.move.reason")}>
          <Textarea
            aria-label={t("promise.move.reason")}
            description={
              about.language === me.language
                ? t("promise.move.reasonHelp")
                : `${t("promise.move.reasonHelp")} (${t(`case.side.${about.language}`)})`
            }
            required
            autosize
            minRows={1}
            data-autofocus
            autoFocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </NamedField>
      )}
      <NamedField name={t("promise.move.date")}>
        <DueField
          choices={choices}
          awaited={awaited}
          value={dueAt}
          promise={commitment}
          dates={dates}
          onChange={setDueAt}
          focus={act === "date"}
        />
      </NamedField>
      <NamedField name={t("promise.move.how")}>
        <HowField
          how={how}
          email={email}
          mayBeSilent={act === "date" || commitment.promiser.role === "third_party"}
          about={about}
          onChange={(next) => {
            setHow(next);
            setEdited(null);
          }}
        />
      </NamedField>
      {how !== "already" && (
        <NamedField name={t(how === "message" ? "promise.move.what" : "promise.move.whatSaid")}>
          <Textarea
            aria-label={t(how === "message" ? "promise.move.what" : "promise.move.whatSaid")}
            classNames={{ input: "said-input" }}
            lang={about.language}
            autosize
            minRows={3}
            value={text}
            onChange={(event) => setEdited(event.currentTarget.value)}
          />
        </NamedField>
      )}
      {asks && (
        <NamedField name={t("reneg.answer")}>
          <TheirAnswer heard={heard} words={theirs} answered={how === "counter"} onHeard={setHeard} onWords={setTheirs} />
        </NamedField>
      )}
      <Refusal error={gesture.error} />
      <div className="fields-foot">
        <p className="fields-note">
          {act === "move" && <PromiseMark state={late ? "rompue" : "reneg"} size={20} decorative />}
          {act === "move" &&
            (late
              ? t("promise.move.footLate")
              : t(proposes ? "reneg.foot" : "promise.move.foot", {
                  name: shortName(about.customer.name),
                  when: format.when(instant(commitment.dueAt), now),
                }))}
        </p>
        <Button
          leftSection={how === "message" ? <IconMail size={17} stroke={1.9} /> : <IconPhone size={17} stroke={1.9} />}
          loading={gesture.isPending}
          disabled={!ready}
          onClick={send}
        >
          {proposes && how !== "already" ? t(asks ? "reneg.actCall" : "reneg.actMessage") : actWords(act, how, late, t)}
        </Button>
      </div>
    </div>
  );
}

function Said({ commitment }: { commitment: MoveProps["commitment"] }) {
  const { t } = useTranslation();
  const { format, isMe, nameOf } = useDesk();
  const now = useNow();
  const by = { role: "person", id: commitment.saidBy } as const;
  const who = isMe(by) ? t("case.you") : (nameOf(by) ?? "");
  const door = commitment.saidDoor;
  return (
    <>
      <p>
        <Parole words={commitment.words} />
      </p>
      <p className="meta num">
        {[
          [who, door && t(`doors.by.${door}`), format.when(instant(commitment.madeAt), now)].filter(Boolean).join(", "),
          commitment.conventional ? t("promise.move.noDate") : t("promise.move.was", { when: format.when(instant(commitment.dueAt), now) }),
        ].join(" · ")}
      </p>
    </>
  );
}

function HowField({
  how,
  email,
  mayBeSilent,
  about,
  onChange,
}: {
  how: How;
  email: boolean;
  mayBeSilent: boolean;
  about: MoveProps["about"];
  onChange: (how: How) => void;
}) {
  const { t } = useTranslation();
  const { format, calendar } = useDesk();
  const now = useNow();
  const known = [
    sayReachable(timesOf(about), now, calendar.zone, format, t),
    about.customer.prefers && t("reneg.prefers", { door: t(`memory.customer.prefersBy.${about.customer.prefers}`) }),
  ].filter(Boolean);
  const ways: { value: How; label: string; disabled?: boolean }[] = [
    { value: "message", label: t("promise.move.message"), disabled: !email },
    { value: "call", label: t("promise.move.call") },
    { value: "counter", label: t("promise.move.counter") },
    ...(mayBeSilent ? [{ value: "already" as const, label: t("promise.move.already") }] : []),
  ];
  return (
    <>
      <SegmentedControl aria-label={t("promise.move.how")} value={how} onChange={(next) => onChange(next as How)} data={ways} />
      {known.length > 0 && <p className="meta strong">{known.join(" · ")}</p>}
      {!email && <p className="meta">{t("promise.move.noEmail")}</p>}
    </>
  );
}

const tellingOf = (how: How, key: string, text: string): Telling | null =>
  how === "already" ? null : how === "message" ? { by: "message", key, text } : { by: how, words: text };

type Moved = { dueAt: string; reason: string; telling: Telling | null; answer: { agreed: boolean; words: string } | null };

function sendMove(act: "move" | "date", id: string, { dueAt, telling, ...moved }: Moved, seen: string | undefined): Promise<void> {
  return act === "date" ? giveDate(id, { dueAt, telling }, seen) : move(id, { dueAt, telling, ...moved }, seen);
}

/** Dates to offer, the advised one first: what nothing known speaks against, else what the calendar allows. */
function useChoices(
  act: MoveProps["act"],
  { commitment, awaited, dates, opened }: { commitment: MoveProps["commitment"]; awaited: Awaited | null; dates: Dates; opened: Instant },
): readonly Instant[] {
  const { calendar } = useDesk();
  const due = instant(commitment.dueAt);
  const [usual] = useState(() =>
    dueChoices(opened, calendar, {
      from: awaited?.readyAt ?? (commitment.conventional ? undefined : latest(opened, due)),
      not: commitment.conventional ? undefined : due,
    }),
  );
  const first = usual.find((at) => dates.realistic(at).reasons.length === 0);
  const honest = usual[0] && act === "move" && !first ? dates.realistic(usual[0]).honest.filter((at) => at !== due) : [];
  return [...new Set([...honest, ...(first ? [first] : []), ...usual])].slice(0, CHOICES_MAX);
}

/** More are a calendar, which «autre date» opens. */
const CHOICES_MAX = 3;

/** After its time it was broken, whatever is promised now; and what has not left has told nobody. */
function doneWords(act: "move" | "date", { late, waits }: { late: boolean; waits: boolean }) {
  if (act === "date") return waits ? "promise.move.doneWaiting" : "promise.date.done";
  return late ? "promise.move.doneLate" : waits ? "promise.move.doneWaiting" : "promise.move.done";
}

function actWords(act: "move" | "date", how: How, late: boolean, t: TFunction): string {
  if (act === "date")
    return t(how === "message" ? "promise.date.actMessage" : how === "already" ? "promise.date.actAlready" : "promise.date.act");
  if (late && how !== "already") return t(how === "message" ? "promise.move.actMessageLate" : "promise.move.actCallLate");
  return t(how === "message" ? "promise.move.actMessage" : how === "already" ? "today.acts.move" : "promise.move.actCall");
}
