/** What the desk told me, and of what. */
export const notices = {
  title: "Notifications",
  open_one: "Notifications, {{count}} new",
  open_other: "Notifications, {{count}} new",
  none: "Nothing to tell you.",
  noneText: "What may not hold, and what has waited too long, shows here.",
  unseen: "new",
  step: { owner: "This is yours.", backup: "You are the backup.", manager: "Told as manager.", director: "Told as director." },
};
