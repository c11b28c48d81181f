/** One word for each shape of the ring. */
export const states = {
  ouverte: "Open",
  attente: "Waiting on someone else",
  risque: "At risk",
  retard: "Late",
  tenue: "Kept",
  tenueTard: "Kept late",
  rompue: "Broken",
  reneg: "Renegotiated",
  toRenegotiate: "To renegotiate",
  dateRefused: "Date refused",
  retiree: "Released",
  wontHold: "Won’t hold",
  proposed: "To confirm",
  vague: "Too vague",
  dismissed: "Not a promise",
};
