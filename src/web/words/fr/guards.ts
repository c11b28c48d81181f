/** What a guard says, for a person to read. */
export const guards = {
  at_risk: "Cette promesse approche et rien ne dit qu’elle sera tenue.",
  broken: "L’heure promise est passée.",
  vague: "Aucune date n’a été dite : le client ne sait pas quand.",
  unconfirmed: "Est-ce une promesse ? Personne n’a répondu.",
  overload: "Il n’y a pas le temps : plus de promesses que d’heures ouvertes.",
  hollow_sympathy: "On a compati, et rien n’est promis : que va-t-il se passer ?",
  unaccepted: "Promise au nom de quelqu’un qui n’a pas encore dit oui.",
  impossible: "Ce qu’elle attend arrive après elle : elle ne tiendra pas.",
  silent: "Le client n’a rien entendu de nous.",
  unanswered: "Son message attend une réponse.",
  lost_call: "Le client a appelé et personne n’a répondu.",
  undelivered: "Notre message ne lui est pas parvenu.",
  chased: "Le client a dû nous relancer.",
  to: { backup: "Le remplaçant est prévenu.", manager: "La gérance est prévenue.", director: "La direction est prévenue." },
  since: "Depuis {{when}}.",
  told: "{{names}} : au courant depuis {{when}}",
} as const;
