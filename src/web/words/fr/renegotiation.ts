/** A new date, and what the customer says of it. */
export const reneg = {
  advised: "conseillée",
  tenths: "Tenue {{tenths}} fois sur 10",
  fewDates: "pas assez de dates pour le dire",
  prefers: "Préfère : {{door}}",
  answer: "Sa réponse",
  proposedFor: "Proposée pour {{when}}, au lieu de {{was}}.",
  heard: {
    label: "Ce que le client a répondu",
    agreed: "D’accord",
    agreed_then: "La nouvelle date compte, la promesse est renégociée.",
    refused: "Pas d’accord",
    refused_then: "La date promise tient ; la promesse revient tout de suite à qui la doit.",
    no_answer: "Pas de réponse",
    no_answer_then: "La date promise tient ; l’appel est à refaire.",
    words: "Ses mots, s’ils comptent",
  },
  foot: "Elle ne compte comme renégociée que si {{name}} est d’accord, et avant {{when}}.",
  actMessage: "Envoyer et attendre sa réponse",
  actCall: "Noter sa réponse",
  proposed: "Proposée : {{when}}. La date promise tient jusqu’à son accord.",
  proposedWaiting: "Proposée : {{when}}. Le message n’est pas encore parti.",
  done: {
    agreed: "Renégociée avec {{name}} : {{when}}.",
    refused: "Noté : ça ne va pas à {{name}}. La date promise tient : {{when}}.",
    no_answer: "Noté : {{name}} n’a pas répondu. La date promise tient : {{when}}. L’appel est à refaire.",
  },
  reply: {
    offer: "Répond-il à la date proposée ({{when}}) ?",
    refuses: "On y lit que la date proposée ({{when}}) ne lui va pas.",
  },
} as const;
