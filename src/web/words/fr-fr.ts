/** What is said otherwise in France than in Québec. */
export const frFr = {
  composer: { email: "E-mail" },
  doors: { by: { email: "par e-mail", chat: "par chat" }, name: { email: "e-mail", chat: "chat" } },
  promise: { move: { message: "E-mail" } },
  case: { side: { email: "E-mail" }, html: "Voir l’e-mail d’origine" },
  shell: { cannotSend: "Aucun e-mail ne peut partir." },
  today: { empty: { mailbox: "Branchez une boîte e-mail" } },
};
