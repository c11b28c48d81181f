import { Button, Skeleton, Textarea } from "@mantine/core";
import { IconMail, IconPhone } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../core/due.ts";
import { formatter, localeOf } from "../../../core/format.ts";
import { shortName } from "../../../core/names.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useWordsIn } from "../../i18n.ts";
import { Parole } from "../../parts/parole.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { useDesk } from "../../session.tsx";
import { useSendKey } from "../../use-keys.ts";
import type { ActForm } from "./act-modal.tsx";
import { DueField } from "./due-field.tsx";
import { HowField } from "./how-field.tsx";
import type { How } from "./move-draft.ts";
import { NamedField } from "./named-field.tsx";
import { NobodyTold } from "./promised-to.tsx";
import { TheirAnswer } from "./their-answer.tsx";
import { type Move, type MoveProps, useMove, useMoving } from "./use-move.ts";

export const DateForm = (form: ActForm) => <MoveForm {...form} act="date" />;

/** A new date, its reason, and how the customer is told, in one gesture; or a first real date for a vague promise. */
export function MoveForm({ act = "move", ...form }: ActForm & { act?: MoveProps["act"] }) {
  const { session } = useDesk();
  const locale = localeOf(form.about.language, session.desk.country);
  const words = useWordsIn(locale);
  return words ? (
    <MoveFields {...form} act={act} words={words} spoken={formatter(locale, session.desk.timeZone)} />
  ) : (
    <Skeleton h={320} className="after-wait" />
  );
}

function MoveFields(props: MoveProps) {
  const { t } = useTranslation();
  const { about, commitment, act } = props;
  const it = useMove(props);
  const moving = useMoving(props, it);
  const send = () => it.ready && !moving.isPending && moving.mutate();
  const form = useSendKey<HTMLDivElement>(send);
  return (
    <div className="fields" ref={form}>
      <NamedField name={t("promise.move.said")}>
        <Said commitment={commitment} />
      </NamedField>
      {act === "move" && <Reason language={commitment.told ? about.language : null} it={it} />}
      <NamedField name={t("promise.move.date")}>
        <DueField
          choices={it.choices}
          awaited={it.awaited}
          value={it.dueAt}
          promise={commitment}
          dates={it.dates}
          onChange={it.setDueAt}
          focus={act === "date"}
        />
      </NamedField>
      {commitment.told ? (
        <NamedField name={t("promise.move.how")}>
          <HowField how={it.how} email={it.email} mayBeSilent={it.mayBeSilent} about={about} onChange={it.setHow} />
        </NamedField>
      ) : (
        <NobodyTold about={about} commitment={commitment} />
      )}
      {it.how !== "already" && <Told language={about.language} it={it} />}
      {it.asks && (
        <NamedField name={t("reneg.answer")}>
          <TheirAnswer heard={it.heard} words={it.answer} answered={it.how === "counter"} onHeard={it.setHeard} onWords={it.setAnswer} />
        </NamedField>
      )}
      <Refusal error={moving.error} />
      <div className="fields-foot">
        <p className="fields-note">{act === "move" && <FootNote about={about} commitment={commitment} it={it} />}</p>
        <Button
          leftSection={it.how === "message" ? <IconMail size={17} stroke={1.9} /> : <IconPhone size={17} stroke={1.9} />}
          loading={moving.isPending}
          disabled={!it.ready}
          onClick={send}
        >
          {actWords(act, it, t)}
        </Button>
      </div>
    </div>
  );
}

function Said({ commitment }: { commitment: ActForm["commitment"] }) {
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

/** `language`: the one of whoever will read it; null: nobody outside will. */
function Reason({ language, it }: { language: Language | null; it: Move }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const plain = t("promise.move.reasonHelp");
  const help = language === null || language === me.language ? plain : `${plain} (${t(`case.side.${language}`)})`;
  return (
    <NamedField name={t("promise.move.reason")}>
      <Textarea
        aria-label={t("promise.move.reason")}
        description={language === null ? undefined : help}
        required
        autosize
        minRows={1}
        data-autofocus
        autoFocus
        value={it.reason}
        onChange={(event) => it.setReason(event.currentTarget.value)}
      />
    </NamedField>
  );
}

/** The message that leaves, or what was said. */
function Told({ language, it }: { language: Language; it: Move }) {
  const { t } = useTranslation();
  const name = t(it.how === "message" ? "promise.move.what" : "promise.move.whatSaid");
  return (
    <NamedField name={name}>
      <Textarea
        aria-label={name}
        classNames={{ input: "said-input" }}
        lang={language}
        autosize
        minRows={3}
        value={it.text}
        onChange={(event) => it.setText(event.currentTarget.value)}
      />
    </NamedField>
  );
}

/** What this will count as. */
function FootNote({ about, commitment, it }: Pick<ActForm, "about" | "commitment"> & { it: Move }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  if (!commitment.told && !it.late) return null;
  const terms = { name: shortName(about.customer.name), when: format.when(instant(commitment.dueAt), now) };
  return (
    <>
      <PromiseMark state={it.late ? "rompue" : "reneg"} size={20} decorative />
      {it.late ? t("promise.move.footLate") : t(it.proposes ? "reneg.foot" : "promise.move.foot", terms)}
    </>
  );
}

function actWords(act: MoveProps["act"], { how, late, proposes, asks }: Move, t: TFunction): string {
  if (act === "date") return t(DATE_ACT[how]);
  if (how === "already") return t("today.acts.move");
  if (proposes) return t(asks ? "reneg.actCall" : "reneg.actMessage");
  if (late) return t(how === "message" ? "promise.move.actMessageLate" : "promise.move.actCallLate");
  return t(how === "message" ? "promise.move.actMessage" : "promise.move.actCall");
}

const DATE_ACT = {
  message: "promise.date.actMessage",
  already: "promise.date.actAlready",
  call: "promise.date.act",
  counter: "promise.date.act",
} as const satisfies Record<How, string>;
