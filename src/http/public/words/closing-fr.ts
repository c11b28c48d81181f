/** How a case ends, on its customer's page. */
export const closingFr = {
  yes: {
    title: "Est-ce que c’est réglé pour vous ?",
    lead: "Rien n’est clos tant que vous ne l’avez pas dit.",
    act: "C’est réglé, merci",
    left: "Avant de fermer, voici ce qui vous est encore dû. Ce que vous ne cochez pas reste promis, et le dossier reste ouvert.",
    release: "Je n’en ai plus besoin :",
    received: "J’ai reçu l’argent :",
    ours: (who: string) =>
      `Il nous reste quelque chose à terminer et à vous dire. Votre oui est gardé, et ${who} vous écrit avant que le dossier ne soit fermé.`,
    said: (day: string) => `Vous avez dit ${day} que c’est réglé. Ce qui vous est encore dû le reste.`,
  },
  notice: {
    title: "On vous a écrit pour fermer ce dossier",
    text: (until: string) =>
      `Sans nouvelles de vous d’ici ${until}, une personne de la gérance pourra le fermer. Vous pouvez dire non d’un clic.`,
    over: "Le délai pour répondre est passé, et personne n’a encore fermé le dossier. Vous pouvez toujours dire non d’un clic.",
    act: "Non, gardez-le ouvert",
    why: "Ce qu’il reste à faire, si vous voulez le dire",
  },
  refund: {
    title: "Avez-vous reçu l’argent ?",
    yes: "Oui, je l’ai",
    no: "Pas encore",
    said: "J’ai reçu l’argent.",
    saidNo: (words: string) => `Je n’ai pas encore l’argent : « ${words} »`,
  },
  survey: {
    title: "Comment avons-nous rendu ça facile ?",
    ease: { 1: "Très difficile", 2: "Difficile", 3: "Ni facile ni difficile", 4: "Facile", 5: "Très facile" },
    more: "Autre chose à nous dire ?",
    kudos: "Quelqu’un a bien fait les choses ?",
    nobody: "Personne en particulier",
    kudosWords: "Ce que cette personne a bien fait",
    optional: "Si vous voulez.",
    send: "Envoyer",
    missing: "Choisissez une réponse.",
    tooLong: "C’est trop long : dites-le en moins de 2 000 lettres.",
    answered: "Vous nous avez répondu. Merci : une personne le lit.",
  },
};

/** What was just done, by the name it has in the page's address. */
export const closedFr = {
  settled: "C’est noté : c’est réglé. Merci de nous l’avoir dit.",
  kept: "Votre oui est noté. Ce qui vous est encore dû le reste, et le dossier reste ouvert.",
  objected: "C’est noté : le dossier reste ouvert, et la personne qui l’a en est prévenue.",
  received: "C’est noté : vous avez l’argent. Merci de nous l’avoir dit.",
  thanked: "Merci. Une personne le lit.",
};
