import { html } from "ghtml";
import { sayUnsettled, writeOnPage } from "../../../desk/customer-acts.ts";
import type { CustomerView } from "../customer-view.ts";
import { answeredBy } from "../done-words.ts";
import { field } from "../forms.ts";
import { opening } from "../sections/waiting.ts";
import type { Words } from "../words/fr.ts";
import { type Act, area, formOf, type Problems, WORDS_MAX } from "./act.ts";

interface Said {
  words: string;
}

/** A message: read like a mail, and answered by a person. */
export const write: Act<Said> = {
  path: "ecrire",
  links: ["customer", "follower"],
  done: "ecrit",
  title: ({ acts }) => acts.write.title,
  form: (view, { acts }) =>
    html`<p class="under">${acts.write.lead(view.owner.firstName)} ${opening(view)}</p>!${formOf(view, area(view, { name: "words", label: acts.write.words }), acts.send)}`,
  read: wordsIn,
  act: (desk, coming, { words }) => writeOnPage(desk, coming, words),
};

/** A complaint, which stays one until it is settled. */
export const complain: Act<Said> = {
  path: "reclamation",
  links: ["customer"],
  done: "reclamation",
  title: ({ acts }) => acts.complain.title,
  form: (view, { acts }) =>
    html`<p class="under">${[answeredBy(view), acts.complain.lead, opening(view)].filter(Boolean).join(" ")}</p>!${formOf(view, area(view, { name: "words", label: acts.complain.words }), acts.complain.act)}`,
  read: wordsIn,
  act: (desk, coming, { words }) => writeOnPage(desk, coming, words, true),
};

/** «Ce n'est pas réglé», with or without a word of what is wrong. */
export const unsettled: Act<Said> = {
  path: "pas-regle",
  links: ["customer"],
  done: "pas-regle",
  title: ({ acts }) => acts.unsettled.title,
  form: (view, { acts }) =>
    html`<p class="under">${acts.unsettled[view.status === "closed" ? "leadClosed" : "lead"](view.owner.firstName)} ${opening(view)}</p>!${formOf(view, area(view, { name: "words", label: acts.unsettled.words, hint: acts.optional }), acts.unsettled.act)}`,
  read: (body, view, words) => (field(body, "words") === "" ? { words: words.acts.unsettled.said } : wordsIn(body, view, words)),
  act: (desk, coming, { words }) => sayUnsettled(desk, coming, words),
};

function wordsIn(body: unknown, { format }: CustomerView, { acts }: Words): Said | Problems {
  const words = field(body, "words");
  if (words === "") return { problems: { words: acts.missing } };
  return words.length > WORDS_MAX ? { problems: { words: acts.tooLong(format.number(WORDS_MAX)) } } : { words };
}
