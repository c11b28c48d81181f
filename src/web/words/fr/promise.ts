/** The gestures on one promise. */
export const promise = {
  keep: { title: "Tenue", how: "Comment le sait-on ?", howHelp: "Ce que vous avez fait ou vu. On le relira si le client dit autrement.", act: "Marquer tenue", done: "Tenue." },
  handOver: { title: "Passer la main", to: "À qui", note: "Ce qu’il faut savoir", act: "Demander", help: "La promesse reste à vous tant que l’autre n’a pas dit oui.", done: "Demandé à {{name}}.", nobody: "Personne d’autre dans l’équipe.", away: "absence en cours" },
  release: {
    title: "Retirer la promesse", by: "Qui la retire", customer: "Le client ne l’attend plus", desk: "Nous ne la tiendrons pas", reason: "Pourquoi", reasonCustomer: "Ce qu’il a dit",
    act: "Retirer", done: "Retirée.", draft: "Bonjour,\n\nNous vous avions dit : « {{words}} ». Nous ne pourrons pas le faire. {{reason}}\n\n{{me}}",
  },
  move: {
    title: "Renégocier avec {{name}}", titleLate: "Promettre de nouveau à {{name}}",
    said: "Ce qui a été dit", was: "promise pour {{when}}", noDate: "aucune date dite",
    date: "Nouvelle date", other: "Autre date…", day: "Jour", time: "Heure", closedThen: "Fermé à ce moment-là.", afterWaits: "Après ce qu’elle attend.", beforeWaits: "Avant ce qu’elle attend : {{who}}, {{when}}.",
    reason: "Ce qui a changé", reasonHelp: "Une phrase vraie, que le client lira ou entendra.",
    how: "Comment", message: "Courriel", call: "Appel", counter: "Au comptoir", already: "Déjà dit",
    what: "Quoi dire", whatSaid: "Ce qui a été dit au client",
    foot: "Elle ne compte comme renégociée que si {{name}} l’apprend avant {{when}}.",
    footLate: "L’heure est passée : elle reste non tenue, et une autre est promise.",
    actMessage: "Envoyer et renégocier", actCall: "Noter l’appel et renégocier",
    done: "Renégociée : {{when}}.",
    draft: "Bonjour,\n\nNous vous avions dit : « {{words}} ». Nous n’y arriverons pas. {{reason}}\n\nCe sera fait au plus tard {{due}}. Est-ce que cela vous va ?\n\n{{me}}",
    draftLate: "Bonjour,\n\nNous vous avions dit : « {{words}} ». Nous ne l’avons pas fait, et nous nous en excusons. {{reason}}\n\nCe sera fait au plus tard {{due}}.\n\n{{me}}",
    callWords: "Nous n’arriverons pas à « {{words}} ». {{reason}} Ce sera fait au plus tard {{due}}.",
    noEmail: "Aucune adresse au dossier : dites-le de vive voix.",
    noWait: "Sans avoir à prévenir : la date vient d’un tiers.",
  },
  date: { title: "Dire une date à {{name}}", act: "Noter l’appel et fixer la date", actMessage: "Envoyer et fixer la date", actAlready: "Fixer la date", done: "Date dite : {{when}}.", draft: "Bonjour,\n\nNous vous avions dit : « {{words}} ». Voici une vraie date : ce sera fait au plus tard {{due}}.\n\n{{me}}", callWords: "Ce sera fait au plus tard {{due}}." },
  note: {
    title: "Noter une promesse, avec vos mots",
    placeholder: "J’ai dit à Mme Roy que je la rappelle demain avant midi",
    what: "Quoi", whom: "À qui", who: "Qui s’en charge", before: "Avant", noDate: "Aucune date lue", choose: "Choisir…", newCase: "Nouveau dossier…", customer: "Nom du client", subject: "À propos de",
    sure: "Sûr à {{percent}}.", nothing: "Le client ne reçoit rien.", notRead: "Aucune promesse lue : dites qui fait quoi, et quand.", act: "Noter", done: "Promesse notée.", noCase: "Choisissez à qui.",
    extra: "Une seule est notée à la fois : la première.",
  },
} as const;
