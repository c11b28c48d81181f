/** What was promised, and what a person may say to show that it was done. */
export const kinds = {
  name: {
    call_back: "Rappeler", reply: "Répondre", send: "Envoyer", visit: "Passer", repair: "Réparer", deliver: "Livrer", refund: "Rembourser",
    decide: "Décider", escalate: "Faire remonter", check: "Vérifier", lend: "Prêter", waive: "Ne pas facturer", other: "Faire",
  },
  evidence: {
    call_back: "Je lui ai parlé au téléphone.", reply: "Je lui ai répondu.", send: "Je le lui ai envoyé.", visit: "Nous sommes passés.",
    repair: "Le travail est fait et vérifié.", deliver: "C’est livré.", refund: "Le remboursement est parti.", decide: "La décision est prise et dite.",
    escalate: "C’est remonté, et on a répondu.", check: "C’est vérifié et dit.", lend: "Le prêt est remis.", waive: "Ce n’est pas facturé.", other: "C’est fait.",
  },
} as const;
