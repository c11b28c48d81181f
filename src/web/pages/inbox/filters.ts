/** In the order of their keys, 1 to 3. */
export const FILTERS = ["all", "mine", "unanswered"] as const;
export type Filter = (typeof FILTERS)[number];

/** As in the address. */
export const SEARCH = { all: undefined, mine: "miens", unanswered: "sans-reponse" } as const satisfies Record<Filter, string | undefined>;
