import { html } from "ghtml";
import { caseOf, type CustomerView, wordsOf } from "./customer-view.ts";
import type { Html } from "./page.ts";

/** Lists of the case's page that hold as many as they hold, by the name of their pages in its address, and how many of each are on one. */
const LISTS = {
  promises: { name: "avant", size: 10 },
  proposals: { name: "dates", size: 2 },
  refunds: { name: "remboursements", size: 2 },
  approvals: { name: "accords", size: 3 },
  answered: { name: "reponses", size: 3 },
  agreed: { name: "convenu", size: 6 },
} as const;

export type ListName = keyof typeof LISTS;
/** The page each list is turned to; the first where it says none. */
export type Turned = Readonly<Partial<Record<ListName, number>>>;

interface Leaf<T> {
  shown: readonly T[];
  /** Which of how many. */
  at: number;
  of: number;
  /** «12 sur 46 ici.»; nothing where all is here. */
  count: Html;
  /** To the page before and after, back at `anchor`. */
  links(anchor: string): Html;
}

/** What of a list is shown: the page weighs 60 KB at most whatever the case holds, and the rest is a tap away, without a script. */
export function leafOf<T>(list: ListName, all: readonly T[], view: CustomerView): Leaf<T> {
  const { name, size } = LISTS[list];
  const { turn } = wordsOf(view);
  const last = Math.max(0, Math.ceil(all.length / size) - 1);
  const at = Math.min(view.turned[list] ?? 0, last);
  const shown = all.slice(at * size, (at + 1) * size);
  const to = (page: number, anchor: string, said: string) =>
    html`<a class="button" href="${caseOf(view)}?${name}=${page}#${anchor}">${said}</a>`;
  return {
    shown,
    at,
    of: last + 1,
    count: last === 0 ? "" : html`<p class="dim">${turn.some(shown.length, all.length)}</p>`,
    links: (anchor) =>
      last === 0
        ? ""
        : html`<p class="pair under">!${at > 0 ? to(at - 1, anchor, turn.back) : ""}!${at < last ? to(at + 1, anchor, turn.next) : ""}</p>`,
  };
}

/** Where the page holding the first that is meant begins; the first of all where none is. */
export const leafWith = <T>(list: ListName, all: readonly T[], meant: (it: T) => boolean): number =>
  Math.max(0, Math.floor(all.findIndex(meant) / LISTS[list].size));

/** As the page's address asks; what nobody could have followed a link to is the first. */
export function turnedBy(query: unknown): Turned {
  const asked = (query ?? {}) as Record<string, unknown>;
  const pages = Object.entries(LISTS).map(([list, { name }]) => [list, asked[name]] as const);
  return Object.fromEntries(
    pages.flatMap(([list, page]) => (typeof page === "string" && /^\d{1,4}$/.test(page) ? [[list, Number(page)]] : [])),
  );
}
