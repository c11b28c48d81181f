import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { PersonView } from "../../../contract/session.ts";
import { addDays, atTime, instant, iso, type LocalDate, localDate } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { addAbsence, deskKeys, removeAbsence } from "../../desk-api.ts";
import { Form, useForm } from "../../parts/form.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { typed } from "../../typed.ts";
import { LeftBehind } from "./left-behind.tsx";
import { useSaved } from "./use-saved.ts";

type Person = z.output<typeof PersonView>;

const NOON = 720;

/** When a person is away, past absences left out; and one more. */
export function Absences({ person }: { person: Person }) {
  const { t } = useTranslation();
  const now = useNow();
  const ahead = person.absences.filter(({ to }) => instant(to) > now).toSorted((a, b) => instant(a.from) - instant(b.from));
  return (
    <>
      {ahead.length === 0 ? (
        <p className="dim">{t("settings.absences.none")}</p>
      ) : (
        <ul className="lines">
          {ahead.map((it) => (
            <Absence key={it.id} person={person.id} it={it} />
          ))}
        </ul>
      )}
      {ahead.length > 0 && <LeftBehind person={person} />}
      <AddAbsence key={ahead.length} person={person.id} />
    </>
  );
}

function Absence({ person, it }: { person: string; it: Person["absences"][number] }) {
  const { t } = useTranslation();
  const now = useNow();
  const saved = useSaved(keys.session, deskKeys.leftBehind(person));
  const form = useForm({ fields: [] });
  const span = useSpanWords(it);
  return (
    <li>
      <span className="num">
        {t("settings.absences.row", span)}
        {instant(it.from) <= now && <span className="dim"> · {t("settings.absences.now")}</span>}
      </span>
      <ActionIcon
        variant="subtle"
        size={30}
        loading={form.pending !== null}
        aria-label={t("settings.absences.remove", span)}
        onClick={() =>
          form.run(
            "remove",
            () => removeAbsence(person, it.id),
            () => saved(),
          )
        }
      >
        <IconX size={15} stroke={1.7} />
      </ActionIcon>
    </li>
  );
}

/** Whole days are said without hours; the last one is included. */
function useSpanWords({ from, to }: Pick<Person["absences"][number], "from" | "to">): { from: string; to: string } {
  const {
    format,
    calendar: { zone },
  } = useDesk();
  const now = useNow();
  const [start, end] = [instant(from), instant(to)];
  const whole = [start, end].every((at) => at === atTime(localDate(at, zone), 0, zone));
  return whole
    ? { from: format.day(start, now), to: format.day(atTime(addDays(localDate(end, zone), -1), NOON, zone), now) }
    : { from: format.dated(start, now), to: format.dated(end, now) };
}

function AddAbsence({ person }: { person: string }) {
  const { t } = useTranslation();
  const {
    calendar: { zone },
  } = useDesk();
  const saved = useSaved(keys.session, deskKeys.leftBehind(person));
  const form = useForm({ fields: ["from", "to", "body"] });
  const [first, setFirst] = useState<LocalDate>("");
  const [last, setLast] = useState<LocalDate>("");
  const body = { from: first && iso(atTime(first, 0, zone)), to: last && iso(atTime(addDays(last, 1), 0, zone)) };
  return (
    <Form
      form={form}
      className="form absence-form"
      onSubmit={() =>
        form.run(
          "add",
          () => addAbsence(person, body),
          () => saved(),
        )
      }
    >
      <TextInput type="date" label={t("settings.absences.from")} error={form.error("from")} {...typed(first, setFirst)} />
      <TextInput
        type="date"
        label={t("settings.absences.to")}
        min={first}
        error={form.error("to") ?? form.error("body")}
        {...typed(last, setLast)}
      />
      <Button type="submit" variant="default" loading={form.pending !== null}>
        {t("settings.absences.add")}
      </Button>
      <Refusal error={form.refusal} />
    </Form>
  );
}
