import type { RestWords } from "../../i18n.ts";

export const caseList: RestWords["caseList"] = {
  title: "Cases",
  search: "Customer, subject, reference, number…",
  searchLabel: "Search these cases",
  filters: "Which cases",
  owner: "Owner",
  everyone: "The whole team",
  status: "Status",
  statuses: { all: "All", open: "Open", dormant: "Dormant", closed: "Settled" },
  export: "Export (CSV)",
  exportHint: "All the cases of this list, for a spreadsheet.",
  list: "Cases, last active first",
  more: "See more",
  partly: "The newest are here; the older ones take too long to look through. Add a word.",
  empty: "No case yet.",
  emptyText: "A customer’s first message, or a promise you note, will open its case here.",
  none: "No case answers that.",
  noneText: "Take a filter away, or search everywhere: in messages and file names too.",
  clear: "Take the filters away",
  everywhere: "Search everywhere",
  keys: { move: "move", open: "open", filter: "filter here" },
};
