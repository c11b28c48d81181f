/** One word for each shape of the ring. */
export const states = {
  ouverte: "Ouverte",
  attente: "Attend un tiers",
  risque: "À risque",
  retard: "En retard",
  tenue: "Tenue",
  tenueTard: "Tenue en retard",
  rompue: "Non tenue",
  reneg: "Renégociée",
  toRenegotiate: "À renégocier",
  dateRefused: "Date refusée",
  retiree: "Retirée",
  wontHold: "Ne tiendra pas",
  proposed: "À confirmer",
  vague: "Trop vague",
  dismissed: "Pas une promesse",
} as const;
