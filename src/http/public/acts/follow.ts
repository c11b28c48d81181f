import { html } from "ghtml";
import { Email } from "../../../contract/primitives.ts";
import { PARTICIPANT_ROLES, type ParticipantRole, type ParticipantTerms, SEES, type Sees } from "../../../core/customer-acts.ts";
import type { ParticipantId } from "../../../core/ids.ts";
import { addParticipant } from "../../../desk/participants.ts";
import type { CustomerView } from "../customer-view.ts";
import { field, lineField } from "../forms.ts";
import { icon } from "../marks.ts";
import type { Words } from "../words/fr.ts";
import { type Act, choices, formOf, line, type Problems } from "./act.ts";

const NAME_MAX = 120;
const NEEDS_MAX = 500;

/** Who else follows the case: named by the customer, with what they may see (S42). */
export const follow: Act<ParticipantTerms> = {
  path: "proches",
  links: ["customer"],
  done: "proche",
  title: ({ acts }) => acts.follow.title,
  form: (view, words) =>
    html`<p class="under">${words.acts.follow.lead}</p>!${view.acts.followers.map((it) => item(it, view, words)).join("")}
<h2 class="under">${words.acts.follow.add}</h2>!${formOf(view, fieldsOf(view, words), words.acts.follow.add)}`,
  read(body, _, { acts }): ParticipantTerms | Problems {
    const name = lineField(body, "name", NAME_MAX);
    const email = field(body, "email");
    if (name === "") return { problems: { name: acts.follow.nameMissing } };
    if (email !== "" && !Email.safeParse(email).success) return { problems: { email: acts.follow.emailWrong } };
    return { name, role: roleIn(body), sees: seesIn(body), email: email || null, needs: lineField(body, "needs", NEEDS_MAX) };
  },
  act: (desk, { link, key }, terms) => addParticipant(desk, null, link.case, key as string as ParticipantId, terms),
};

const roleIn = (body: unknown): ParticipantRole => PARTICIPANT_ROLES.find((it) => it === field(body, "role")) ?? "other";
/** What nobody chose is the less. */
export const seesIn = (body: unknown): Sees => SEES.find((it) => it === field(body, "sees")) ?? "dates";

function fieldsOf(view: CustomerView, { acts: { follow: words, optional } }: Words): string {
  const { values } = view.typed;
  return html`!${line(view, { name: "name", label: words.name })}
!${choices("role", words.role, all(PARTICIPANT_ROLES, words.roles), values.role ?? "parent")}
!${choices("sees", words.sees, all(SEES, words.seen), values.sees ?? "dates")}
!${view.acts.mailsFollowers ? line(view, { name: "email", label: words.email, hint: words.emailHint, type: "email" }) : ""}
!${line(view, { name: "needs", label: words.needs, hint: optional })}`;
}

const all = <T extends string>(values: readonly T[], words: Record<T, string>) => values.map((value) => ({ value, label: words[value] }));

function item(it: CustomerView["acts"]["followers"][number], view: CustomerView, { acts: { follow: words } }: Words): string {
  const other = it.sees === "dates" ? "everything" : "dates";
  const link = it.link
    ? html`<label for="l-${it.id}">${words.link(it.name)}<small>${words.linkHint}</small></label><input id="l-${it.id}" class="share" type="text" readonly value="${it.link}">`
    : html`<p class="under dim">${words.noLink}</p>`;
  return html`<div class="approval under"><p class="beside">!${icon("people")}<span>${it.name}</span></p>
<p class="dim">${words.roles[it.role]} · ${words.seen[it.sees]}</p>!${it.email ? (it.unreached ? html`<p class="problem">${words.unreached(it.email)}</p>` : html`<p class="dim">${words.mailed(it.email)}</p>`) : ""}!${link}
<form method="post" action="${view.here}/${it.id}"><input type="hidden" name="sees" value="${other}">
<p class="pair"><button class="button" name="do" value="change" type="submit" aria-label="${words.show[other]} : ${it.name}">${words.show[other]}</button>
<button class="button" name="do" value="remove" type="submit" aria-label="${words.remove} ${it.name}">${words.remove}</button></p></form></div>`;
}
