import { html } from "ghtml";
import type { Language } from "../../../core/due.ts";
import type { Door } from "../../../core/events.ts";
import { chooseWays } from "../../../desk/customer-acts.ts";
import { field } from "../forms.ts";
import { type Act, choices, formOf } from "./act.ts";

const DOORS = ["email", "sms", "phone"] as const;
const LANGUAGES = ["fr", "en"] as const;

/** The language they are written to in, and how. */
export const ways: Act<{ language: Language; prefers: Door | null }> = {
  path: "langue",
  links: ["customer"],
  done: "langue",
  title: ({ acts }) => acts.ways.title,
  form(view, { acts: { ways: words } }) {
    const languages = LANGUAGES.map((value) => ({ value, label: words.languages[value] }));
    const doors = [...DOORS.map((value) => ({ value, label: words.doors[value] })), { value: "", label: words.none }];
    const { language, prefers } = view.acts;
    return formOf(
      view,
      html`!${choices("language", words.language, languages, language)}!${choices("prefers", words.door, doors, DOORS.find((it) => it === prefers) ?? "")}`,
      words.act,
    );
  },
  read(body, view) {
    const [language, prefers] = [field(body, "language"), field(body, "prefers")];
    return {
      language: LANGUAGES.find((it) => it === language) ?? view.acts.language,
      prefers: DOORS.find((it) => it === prefers) ?? null,
    };
  },
  act: (desk, coming, to) => chooseWays(desk, coming, to),
};
