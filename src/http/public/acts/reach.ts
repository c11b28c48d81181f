import { html } from "ghtml";
import { covers, DAY_PARTS, type DayPart, type OfferedDay, stretchesOf } from "../../../core/offered-times.ts";
import type { ReachableDay } from "../../../core/customer-acts.ts";
import { atTime } from "../../../core/time.ts";
import { sayReachable } from "../../../desk/customer-acts.ts";
import type { CustomerView } from "../customer-view.ts";
import { fields } from "../forms.ts";
import type { Words } from "../words/fr.ts";
import { type Act, formOf } from "./act.ts";

/** When they can be reached: parts of the next days, as boxes to tick [design 22]. None ticked takes back what was said. */
export const reach: Act<{ days: ReachableDay[] }> = {
  path: "disponibilites",
  links: ["customer"],
  done: "disponibilites",
  title: ({ acts }) => acts.reach.title,
  form: (view, words) =>
    html`<p class="under dim">${words.acts.reach.lead}</p>!${formOf(view, `${grid(view, words)}${hours(view, words)}`, words.acts.reach.act)}`,
  read(body, { acts: { days } }) {
    const ticked = new Set(fields(body, "when"));
    return {
      days: days.flatMap(({ day, closed, parts }) =>
        closed
          ? []
          : stretchesOf(
              day,
              parts.filter((part) => ticked.has(nameOf(day, part))),
            ),
      ),
    };
  },
  act: (desk, coming, { days }) => sayReachable(desk, coming, days),
};

const nameOf = (day: string, { id }: DayPart): string => `${day} ${id}`;

function grid(view: CustomerView, words: Words): string {
  const { parts } = words.acts.reach;
  return html`<table class="grid"><thead><tr><td></td>!${DAY_PARTS.map(({ id }) => html`<th scope="col">${parts[id]}</th>`).join("")}</tr></thead>
<tbody>!${view.acts.days.map((it) => row(it, view, words)).join("")}</tbody></table>`;
}

function row({ day, closed, parts }: OfferedDay, view: CustomerView, words: Words): string {
  const at = atTime(day, 720, view.business.timeZone);
  const head = view.format.columnDay(at);
  const heading = html`<th scope="row">${head.charAt(0).toUpperCase()}${head.slice(1)}</th>`;
  if (closed)
    return html`<tr>!${heading}<td colspan="${String(DAY_PARTS.length)}"><span class="closed">${words.acts.reach.closed}</span></td></tr>`;
  return html`<tr>!${heading}!${DAY_PARTS.map((part) => (parts.includes(part) ? box(day, part, view, words) : html`<td></td>`)).join("")}</tr>`;
}

function box(day: string, part: DayPart, view: CustomerView, words: Words): string {
  const label = `${view.format.longDay(atTime(day, part.from, view.business.timeZone))}, ${words.acts.reach.parts[part.id].toLowerCase()}`;
  const ticked = covers(view.acts.reachable, day, part) ? "checked" : "";
  return html`<td><label class="tick"><input type="checkbox" name="when" value="${nameOf(day, part)}" aria-label="${label}" !${ticked}><span aria-hidden="true">✓</span></label></td>`;
}

function hours({ format }: CustomerView, { acts }: Words): string {
  const [morning, noon, afternoon, evening] = DAY_PARTS.map(({ until }) => format.timeOfDay(until)) as [string, string, string, string];
  return html`<p class="under dim num">${acts.reach.hours(format.timeOfDay(DAY_PARTS[0].from), morning, noon, afternoon, evening)}</p>`;
}
