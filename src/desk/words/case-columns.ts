import type { Language } from "../../core/due.ts";

/** The columns of a file of cases, in order. */
export const CASE_COLUMNS: Record<Language, readonly string[]> = {
  fr: [
    "Référence",
    "Client",
    "Téléphone",
    "Courriel",
    "Objet",
    "État",
    "Responsable",
    "Ouvert le",
    "Dernière activité",
    "Attend une réponse depuis",
    "Réclamation depuis",
    "Prochaine promesse",
    "Promise pour",
    "Étiquettes",
  ],
  en: [
    "Reference",
    "Customer",
    "Phone",
    "E-mail",
    "Subject",
    "Status",
    "Owner",
    "Opened",
    "Last activity",
    "Waiting for an answer since",
    "Complaint since",
    "Next promise",
    "Promised for",
    "Tags",
  ],
};

export const CASE_STATUS: Record<Language, Record<"open" | "dormant" | "closed" | "past", string>> = {
  fr: { open: "ouvert", dormant: "en dormance", closed: "réglé", past: "repris d’avant Tenir" },
  en: { open: "open", dormant: "dormant", closed: "settled", past: "from before Tenir" },
};
