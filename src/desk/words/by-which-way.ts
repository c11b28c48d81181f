/** How a third party's word is known, as the evidence of a promise it kept. */
export const EVIDENCE = {
  link: { fr: "par le lien reçu", en: "by the link it was sent" },
  mail: { fr: "par courriel", en: "by e-mail" },
} as const;
