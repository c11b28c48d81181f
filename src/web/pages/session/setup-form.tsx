import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { setUp } from "../../desk-api.ts";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { HoursEditor } from "../../parts/hours-editor.tsx";
import { NextHolidays } from "../../parts/next-holidays.tsx";
import { PlaceFields } from "../../parts/place-fields.tsx";
import { typed } from "../../typed.ts";
import { OFFICE_WEEK, weekOf } from "../../week-hours.ts";
import { guessPlace } from "./guess-place.ts";
import { useEnter } from "./use-enter.ts";

const FIELDS = ["business", "timeZone", "country", "region", "hours", "person.name", "person.email", "person.password"];

/** The business, when it is open, the first person. */
export function SetupForm() {
  const { t, i18n } = useTranslation();
  const enter = useEnter();
  const form = useForm({ fields: FIELDS, about: { unknown_region: "region", hours_too_short: "hours", email_taken: "person.email" } });
  const [business, setBusiness] = useState("");
  const [place, setPlace] = useState(() => guessPlace(Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.language));
  const [week, setWeek] = useState(OFFICE_WEEK);
  const [person, setPerson] = useState({ name: "", email: "", password: "" });
  const field = (name: keyof typeof person) => ({
    ...typed(person[name], (it) => setPerson({ ...person, [name]: it })),
    error: form.error(`person.${name}`),
  });
  const language = i18n.language.startsWith("en") ? "en" : "fr";
  const open = () => form.run("open", () => setUp({ business, ...place, language, hours: weekOf(week), person }), enter);
  return (
    <Form form={form} onSubmit={open} className="form form-parts">
      <Part title={t("session.setup.business")}>
        <TextInput
          label={t("session.setup.name")}
          autoFocus
          autoComplete="organization"
          error={form.error("business")}
          {...typed(business, setBusiness)}
        />
        <PlaceFields place={place} onChange={setPlace} form={form} guessed />
        <NextHolidays country={place.country} region={place.region} />
      </Part>
      <Part title={t("session.setup.hours")} text={t("session.setup.hoursText")}>
        <HoursEditor week={week} onChange={setWeek} error={form.error("hours")} />
      </Part>
      <Part title={t("session.setup.person")} text={t("session.setup.personText")}>
        <TextInput label={t("session.name")} autoComplete="name" {...field("name")} />
        <TextInput type="email" label={t("session.email")} autoComplete="username" {...field("email")} />
        <PasswordInput
          label={t("session.password")}
          autoComplete="new-password"
          description={t("session.passwordHelp")}
          visibilityToggleButtonProps={{ "aria-label": t("session.showPassword") }}
          {...field("password")}
        />
      </Part>
      <FormFoot form={form}>
        <Button type="submit" size="md" loading={form.pending !== null}>
          {t("session.setup.act")}
        </Button>
      </FormFoot>
    </Form>
  );
}

function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="form-part">
      <div>
        <h2>{title}</h2>
        {text && <p className="meta">{text}</p>}
      </div>
      <div className="form-fields">{children}</div>
    </section>
  );
}
