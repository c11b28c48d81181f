/** What the desk told me, and of what. */
export const notices = {
  title: "Notifications",
  fresh_one: "{{count}} new",
  fresh_other: "{{count}} new",
  none: "Nothing to tell you.",
  noneText: "What may not hold, and what has waited too long, shows here.",
  unseen: "new",
  step: { backup: "You are the backup.", manager: "Told as manager.", director: "Told as director." },
  news: {
    mentioned: "{{by}} names you in a note.",
    followed_case: "A message came on a case you follow.",
    third_party_wrote: "{{by}} answered.",
    third_party_said: "The third party answered by its link.",
    passed_on_undelivered: "What was forwarded did not arrive.",
    date_agreed: "The customer agrees to the new date.",
    approval_answered: "The customer answered what they were asked to approve.",
    draft_taken: "{{by}} took over a draft you had begun. Nothing of it is lost: it is on the case.",
  },
};
