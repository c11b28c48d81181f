/** What the desk told me, and of what. */
export const notices = {
  title: "Notifications",
  short: "Avis",
  fresh_one: "{{count}} nouvelle",
  fresh_other: "{{count}} nouvelles",
  none: "Rien à vous signaler.",
  noneText: "Ici paraît ce qui risque de ne pas tenir, et ce qui attend trop longtemps.",
  unseen: "nouvelle",
  step: { backup: "Vous êtes la relève.", manager: "À la gérance.", director: "À la direction." },
} as const;
