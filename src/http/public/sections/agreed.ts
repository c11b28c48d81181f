import { html } from "ghtml";
import { sayNamed } from "../../../core/case-kind.ts";
import type { PublicList } from "../../../desk/public-kind.ts";
import type { CustomerView, Section } from "../customer-view.ts";
import { mark, type MarkName } from "../marks.ts";
import { leafOf } from "../turned.ts";
import type { Words } from "../words/fr.ts";

const MARKS: Record<PublicList["lines"][number]["compared"], MarkName> = {
  as_agreed: "tenue",
  extra: "tenue",
  missing: "ouverte",
  short: "ouverte",
  not_agreed: "retiree",
};

/** What was agreed against what is there, line by line; and what is left of what such a case delivers. */
export const agreed: Section = (view, words) => {
  const { agreed: lists, remaining } = view;
  if (lists.length === 0 && remaining.length === 0) return "";
  const leaf = leafOf(
    "agreed",
    lists.flatMap((list) => list.lines.map((line) => ({ list, line }))),
    view,
  );
  const shown = Map.groupBy(leaf.shown, ({ list }) => list);
  return html`<section aria-labelledby="agreed"><h2 id="agreed">${words.agreed.title}</h2>
!${remaining.length === 0 ? "" : html`<p>${words.agreed.remaining(remaining.map((it) => sayNamed(it, view.reads)))}</p>`}
!${leaf.count}!${[...shown].map(([{ title }, its]) => listOf({ title, lines: its.map(({ line }) => line) }, view, words)).join("")}!${leaf.links("agreed")}</section>`;
};

const listOf = ({ title, lines }: PublicList, view: CustomerView, { agreed: words }: Words): string =>
  html`<h3 lang="${view.language}">${title}</h3><ul class="promises">!${lines
    .map(
      (it) => html`<li>!${mark(MARKS[it.compared])}<div class="of"><p lang="${view.language}"><b>${it.words}</b></p>
<p class="dim">${words.lines[it.compared](view.format.number(it.done), view.format.number(it.quantity))}</p></div></li>`,
    )
    .join("")}</ul>`;
