/** The lists of the inbox, in the order they are shown in: their keys are 1 to 9. */
export const INBOX_FILTERS = [
  "all",
  "mine",
  "nobody",
  "unanswered",
  "lost_calls",
  "public",
  "complaints",
  "on_others",
  "put_aside",
] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];
