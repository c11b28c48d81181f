import { INBOX_FILTERS, type InboxFilter as Filter } from "../../../core/inbox-filter.ts";

export type { InboxFilter as Filter } from "../../../core/inbox-filter.ts";

/** What the page lists: cases, or the mail that was set aside and is on no case. */
export type Listed = Filter | "set_aside";

/** In the order they are shown in: their keys are 1 to 9, then 0. */
export const LISTS: readonly Listed[] = [...INBOX_FILTERS, "set_aside"];

/** As in the address. */
export const SEARCH = {
  all: undefined,
  mine: "miens",
  nobody: "sans-responsable",
  unanswered: "sans-reponse",
  lost_calls: "appels-manques",
  public: "publics",
  complaints: "reclamations",
  on_others: "attend-un-tiers",
  put_aside: "ranges",
  set_aside: "mis-de-cote",
} as const satisfies Record<Listed, string | undefined>;

export interface InboxSearch {
  filtre?: NonNullable<(typeof SEARCH)[Listed]>;
  /** The tag they bear. */
  etiquette?: string;
  /** The case that is read, or the mail. */
  fil?: string;
  ecrire?: true;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the address says of the inbox; anything else is left out. */
export function readInboxSearch({ filtre, etiquette, fil, ecrire }: Record<string, unknown>): InboxSearch {
  const known = LISTS.map((it) => SEARCH[it]).find((it) => it !== undefined && it === filtre);
  const read = typeof fil === "string" && ID.test(fil) ? fil : undefined;
  const tag = typeof etiquette === "string" && ID.test(etiquette) ? etiquette : undefined;
  return {
    ...(known && { filtre: known }),
    ...(tag && { etiquette: tag }),
    ...(read && { fil: read }),
    ...(read && ecrire ? { ecrire: true } : {}),
  };
}
