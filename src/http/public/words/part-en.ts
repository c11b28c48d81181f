import type { partFr } from "./part-fr.ts";

export const partEn: typeof partFr = {
  title: "Your part in this case",
  owes: "What you owe",
  owesNothing: "Nothing is asked of you.",
  owed: "What you are owed",
  owedNothing: "Nothing was promised to you on this case.",
  forDay: (when) => `For ${when}.`,
  undated: "No date was said.",
  states: {
    to_come: "Coming up",
    late: "Late",
    kept: "Kept",
    kept_late: "Kept late",
    released: "Released",
    replaced: "Broken, promised again",
  },
  ended: (when) => `On ${when}.`,
  remind: "Chase",
  remindWhy: (who) => `${who} sees it at once, and your reminder stays on the record.`,
  words: "Your message",
  send: "Send the reminder",
  sent: "Sent: your reminder is on the record.",
  closed: "This case is settled.",
  missing: "Write what you are waiting for.",
  long: "That is too long: write it in fewer than 2,000 letters.",
  foot: "This page shows only what you owe and are owed on this case.",
};
