import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { PersonView } from "../../../contract/session.ts";
import { type Instant, instant, iso } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { addAbsence, removeAbsence } from "../../desk-api.ts";
import { DayTimeInput } from "../../parts/day-time-input.tsx";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { useSaved } from "./use-saved.ts";

type Person = z.output<typeof PersonView>;

/** When a person is away, past absences left out; and one more. */
export function Absences({ person }: { person: Person }) {
  const { t } = useTranslation();
  const now = useNow();
  const ahead = person.absences.filter(({ to }) => instant(to) > now).toSorted((a, b) => instant(a.from) - instant(b.from));
  return (
    <>
      {ahead.length === 0 ? <p className="dim">{t("settings.absences.none")}</p> : <ul className="lines">{ahead.map((it) => <Absence key={it.id} person={person.id} it={it} />)}</ul>}
      <AddAbsence key={ahead.length} person={person.id} />
    </>
  );
}

function Absence({ person, it }: { person: string; it: Person["absences"][number] }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const saved = useSaved(keys.session);
  const form = useForm({ fields: [] });
  const span = { from: format.dated(instant(it.from), now), to: format.dated(instant(it.to), now) };
  return (
    <li>
      <span className="num">{t("settings.absences.row", span)}{instant(it.from) <= now && <span className="dim"> · {t("settings.absences.now")}</span>}</span>
      <ActionIcon variant="subtle" size={30} loading={form.pending !== null} aria-label={t("settings.absences.remove", span)} onClick={() => form.run("remove", () => removeAbsence(person, it.id), () => saved())}><IconX size={15} stroke={1.7} /></ActionIcon>
    </li>
  );
}

function AddAbsence({ person }: { person: string }) {
  const { t } = useTranslation();
  const saved = useSaved(keys.session);
  const form = useForm({ fields: ["from", "to", "body"] });
  const [from, setFrom] = useState<Instant | null>(null);
  const [to, setTo] = useState<Instant | null>(null);
  const text = (at: Instant | null) => (at === null ? "" : iso(at));
  const ends = [["from", from, setFrom], ["to", to, setTo]] as const;
  return (
    <Form form={form} className="form absence-form" onSubmit={() => form.run("add", () => addAbsence(person, { from: text(from), to: text(to) }), () => saved())}>
      {ends.map(([end, at, set]) => {
        const error = form.error(end) ?? (end === "to" ? form.error("body") : undefined);
        return (
          <fieldset key={end} className="form-set" aria-describedby={error ? `absence-${end}-${person}` : undefined}>
            <legend className="form-label">{t(`settings.absences.${end}`)}</legend>
            <DayTimeInput value={at} onChange={set} invalid={error !== undefined} />
            {error && <p className="field-error" id={`absence-${end}-${person}`} role="alert">{error}</p>}
          </fieldset>
        );
      })}
      <FormFoot form={form}><Button type="submit" variant="default" loading={form.pending !== null}>{t("settings.absences.add")}</Button></FormFoot>
    </Form>
  );
}
