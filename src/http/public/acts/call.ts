import { html } from "ghtml";
import type { CallTerms } from "../../../core/customer-acts.ts";
import { askCall } from "../../../desk/customer-acts.ts";
import { numberToDial } from "../../../desk/phone-forms.ts";
import type { CustomerView } from "../customer-view.ts";
import { field } from "../forms.ts";
import { dayOf, dueBy } from "../when.ts";
import type { Words } from "../words/fr.ts";
import { type Act, area, choices, formOf, line, WORDS_MAX } from "./act.ts";

type Asked = CallTerms & { words: string };

const SOON = "soon";

/** A call, at a time of theirs within our hours, or as soon as may be. */
export const call: Act<Asked> = {
  path: "rappel",
  links: ["customer"],
  done: "rappel",
  title: ({ acts }) => acts.call.title,
  form(view, { acts }) {
    const { phone } = view.acts;
    const said = view.typed.values.when ?? SOON;
    const when = [
      { value: SOON, label: acts.call.soonest },
      ...view.acts.windows.map(({ from, to }) => ({
        value: `${from}-${to}`,
        label: between({ notBefore: from, notAfter: to }, view, acts),
      })),
    ];
    const known = phone ? html`<p class="under">${acts.call.lead(view.owner.firstName, view.format.phone(phone))}</p>` : "";
    const problem = view.typed.problems.when;
    return html`!${known}!${formOf(
      view,
      html`!${choices("when", acts.call.when, when, said)}!${problem ? html`<p class="problem">${problem}</p>` : ""}
!${phone ? "" : line(view, { name: "phone", label: acts.call.phone, type: "tel" })}!${area(view, { name: "words", label: acts.call.about, hint: acts.optional })}`,
      acts.call.act,
    )}`;
  },
  read(body, view, { acts }) {
    const chosen = field(body, "when") || SOON;
    const window = view.acts.windows.find(({ from, to }) => `${from}-${to}` === chosen);
    const [phone, about] = [field(body, "phone"), field(body, "words")];
    const problems = {
      ...(chosen !== SOON && !window && { when: acts.call.gone }),
      ...(!view.acts.phone && !isNumber(phone) && { phone: acts.call.phoneMissing }),
      ...(about.length > WORDS_MAX && { words: acts.tooLong(view.format.number(WORDS_MAX)) }),
    };
    if (Object.keys(problems).length > 0) return { problems };
    const where = view.acts.phone ? (about ? "" : acts.call.please) : acts.call.at(phone);
    const words = [about, where].filter(Boolean).join("\n\n");
    const dial = numberToDial(phone, view.business.country);
    const number = view.acts.phone ? {} : { number: phone, ...(dial && { dial }) };
    return { notBefore: window?.from ?? null, notAfter: window?.to ?? null, words, ...number };
  },
  act: (desk, coming, asked) => askCall(desk, coming, asked),
};

/** The shortest number anybody is called on, without its area; and the longest, with what is said around it. */
const DIGITS_MIN = 6;
const NUMBER_MAX = 100;
const isNumber = (typed: string): boolean => typed.replace(/\D/g, "").length >= DIGITS_MIN && typed.length <= NUMBER_MAX;

/** «mardi 24 novembre, entre 8 h et 12 h», or as soon as may be. */
export function between({ notBefore, notAfter }: Omit<Asked, "words">, view: CustomerView, { call: words }: Words["acts"]): string {
  if (notBefore === null || notAfter === null) return words.soon;
  if (notBefore <= view.now) return dueBy(notAfter, view);
  return words.between(dayOf(notBefore, view), view.format.hour(notBefore), view.format.hour(notAfter));
}
