import { INBOX_FILTERS, type InboxFilter as Filter } from "../../../core/inbox-filter.ts";

export type { InboxFilter as Filter } from "../../../core/inbox-filter.ts";

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
} as const satisfies Record<Filter, string | undefined>;

export interface InboxSearch {
  filtre?: NonNullable<(typeof SEARCH)[Filter]>;
  /** The tag they bear. */
  etiquette?: string;
  /** The case that is read. */
  fil?: string;
  ecrire?: true;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the address says of the inbox; anything else is left out. */
export function readInboxSearch({ filtre, etiquette, fil, ecrire }: Record<string, unknown>): InboxSearch {
  const known = INBOX_FILTERS.map((it) => SEARCH[it]).find((it) => it !== undefined && it === filtre);
  const read = typeof fil === "string" && ID.test(fil) ? fil : undefined;
  const tag = typeof etiquette === "string" && ID.test(etiquette) ? etiquette : undefined;
  return {
    ...(known && { filtre: known }),
    ...(tag && { etiquette: tag }),
    ...(read && { fil: read }),
    ...(read && ecrire ? { ecrire: true } : {}),
  };
}
