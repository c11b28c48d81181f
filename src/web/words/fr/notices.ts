/** What the desk told me, and of what. */
export const notices = {
  title: "Notifications",
  fresh_one: "{{count}} nouvelle",
  fresh_other: "{{count}} nouvelles",
  none: "Rien à vous signaler.",
  noneText: "Ici paraît ce qui risque de ne pas tenir, et ce qui attend trop longtemps.",
  unseen: "nouvelle",
  step: { backup: "Vous êtes la relève.", manager: "À la gérance.", director: "À la direction." },
  news: {
    mentioned: "{{by}} vous nomme dans une note.",
    followed_case: "Un message est arrivé sur un dossier que vous suivez.",
    third_party_wrote: "{{by}} a répondu.",
    third_party_said: "Le tiers a répondu par son lien.",
    passed_on_undelivered: "Ce qui a été transféré n’est pas arrivé.",
    date_agreed: "Le client accepte la nouvelle date.",
    approval_answered: "Le client a répondu à ce qu’on lui demandait d’approuver.",
    draft_taken: "{{by}} a repris un brouillon que vous aviez commencé. Rien n’en est perdu : il est sur le dossier.",
  },
} as const;
