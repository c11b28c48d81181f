import { type Format, fr } from "./format.ts";
import type { Words } from "./words.ts";

/** The audit in French. */
export function frenchWords({ number, count }: Format): Words {
  return {
    title: "Audit de promesses",
    head: {
      promised: (period, promises) => fr`En ${period}, votre équipe a promis ${number(promises)} fois.`,
      nothing: (promises) => fr`Pour ${promises === 1 ? "une" : number(promises)} de ces promesses, la boîte ne montre aucune suite.`,
      allFollowed: fr`Chacune a été suivie d'un message.`,
      noPromise: (mails) => fr`Aucune promesse lue dans ${count(mails, "courriel", "courriels")}.`,
    },
    between: (from, to) => fr`${from} au ${to}`,
    noDates: "aucune date sûre",
    us: {
      told: (names) => fr`« Nous », c'est ${names}.`,
      guessed: (names) =>
        fr`« Nous », c'est ${names} : deviné, parce que c'est là qu'on répond au plus de gens. Pour le dire vous-même : --us.`,
      nobody: fr`« Nous » n'a pas pu être deviné : personne ne répond à personne. Dites-le avec --us.`,
    },
    barTitle: (judged) =>
      judged === 1
        ? fr`Une promesse avait une date, et elle est passée`
        : fr`${number(judged)} promesses avaient une date, et elle est passée`,
    noneJudged: fr`Aucune promesse n'avait de date déjà passée : rien à juger.`,
    toldLine: (told, followed, nothing) =>
      fr`Sans date sûre, racontées et non jugées : ${count(told, "promesse", "promesses")}, dont ${number(followed)} avec un message de nous ensuite et ${number(nothing)} sans aucune suite.`,
    notYetDueLine: (some) => fr`Pas encore dues à la fin de la boîte : ${number(some)}.`,
    basis: (mails) =>
      fr`${count(mails, "courriel lu", "courriels lus")} sur cette machine, aucun n'en est sorti. Chaque promesse ci-dessous a été repérée dans un de nos messages, puis rapprochée de ce qui a suivi dans le même fil.`,
    doubtfulLine: (some) => fr`Laissé de côté, à la fin : ${count(some, "passage douteux", "passages douteux")}.`,
    cannotProve: fr`Une boîte de courriel ne prouve pas un appel ni une visite : « suivie » veut dire que nous avons réécrit dans ce fil, rien de plus.`,
    figures: {
      promises: "promesses faites",
      judged: "avec une date passée",
      inTime: "suivies à temps",
      late: "suivies en retard",
      nothingFound: "sans suite retrouvée",
      notYetDue: "pas encore dues",
      told: "sans date sûre",
      toldFollowed: "sans date, suivies",
      toldNothing: "sans date, sans suite",
      doubtful: "passages douteux",
      asked: "demandes reçues",
      answered: "demandes répondues",
      unanswered: "demandes sans réponse de personne",
      unansweredByUs: "sans réponse de nous, d'autres ont écrit",
      tooRecent: "trop récentes pour le dire",
      medianWait: "attente médiane d'une réponse",
      chases: "relances",
      threadsChased: "fils relancés",
    },
    oneFigure: {
      promises: "promesse faite",
      inTime: "suivie à temps",
      late: "suivie en retard",
      notYetDue: "pas encore due",
      toldFollowed: "sans date, suivie",
      asked: "demande reçue",
      answered: "demande répondue",
      unanswered: "demande sans réponse de personne",
      chases: "relance",
    },
    definitions: {
      promises: fr`Passages de nos messages où l'un de nous, ou quelqu'un dont nous répondons, annonce un acte à venir pour la personne. Seuls les passages sûrs comptent.`,
      judged: fr`Promesses sans condition dont les mots donnent une date, passée avant le dernier courriel de la boîte.`,
      inTime: fr`Un message de nous, plus tard dans le même fil, au plus tard à l'échéance (un ajout du même auteur dans le quart d'heure ne compte pas). Il ne prouve pas que la chose promise est faite.`,
      late: fr`Le premier message de nous dans ce fil vient après l'échéance.`,
      nothingFound: fr`Aucun message de nous ensuite dans ce fil. Un appel, une visite ou un autre fil ne se voient pas ici.`,
      notYetDue: fr`L'échéance tombe après le dernier courriel, et rien n'a encore suivi.`,
      told: fr`Aucune date dite, une date vague, une condition, ou un courriel à la date douteuse : ce qui a suivi est raconté.`,
      toldFollowed: fr`Sans date sûre, et un message de nous vient ensuite, quel que soit le délai.`,
      toldNothing: fr`Sans date sûre, et aucun message de nous ensuite dans ce fil.`,
      doubtful: fr`Passages qui pourraient être des promesses. Ils ne sont dans aucun autre chiffre.`,
      asked: fr`Par fil et par personne : le premier message qui demande, se plaint ou relance, jusqu'à notre message suivant.`,
      answered: fr`Demandes suivies d'un message de nous dans le même fil.`,
      unanswered: fr`Aucun message de nous ni de personne d'autre ensuite dans le fil, deux jours ouvrables ou plus avant la fin de la boîte.`,
      unansweredByUs: fr`Aucun message de nous ensuite, mais d'autres personnes ont écrit dans ce fil.`,
      tooRecent: fr`Demandes des deux derniers jours ouvrables de la boîte.`,
      medianWait: fr`La moitié des demandes répondues ont attendu moins, l'autre moitié plus, jours fermés compris.`,
      chases: fr`Messages de gens du dehors qui réclament une nouvelle ou un acte attendus, dans un fil déjà commencé, ou comme une plainte.`,
      threadsChased: fr`Fils qui contiennent au moins une relance.`,
    },
    sections: {
      kinds: fr`Ce qu'on promet`,
      words: "Les mots, et ce qui les suit",
      weight: "Où le poids tombe",
      list: "La liste",
      unanswered: "Demandes restées sans réponse de nous",
      silences: "Les plus longs silences avant une réponse",
      chases: "Relances",
      doubtful: "Passages douteux",
      definitions: "Ce que veut dire chaque chiffre",
      unreadable: "Courriels illisibles",
    },
    notes: {
      kinds: fr`La barre montre les promesses dont la date est passée : à temps, en retard, sans suite retrouvée. Sous dix cas, un compte seul.`,
      words: fr`Avec une date : part suivie à temps. Sans date : part suivie un jour. Dix cas au moins.`,
      noWords: fr`Aucune tournure ne revient dix fois : trop peu pour en dire quelque chose.`,
      weight: fr`Par ordre alphabétique. Qui répond le plus promet le plus : ce tableau parle de charge, pas de faute.`,
      list: (nothing) =>
        nothing === 0
          ? fr`Par date.`
          : fr`D'abord ${count(nothing, "promesse", "promesses")} dont la date est passée sans suite retrouvée, puis les autres, par date.`,
      unanswered: fr`Peut-être répondues par téléphone ou ailleurs : cette boîte ne le montre pas.`,
      silences: fr`De la demande à notre message suivant dans le fil, jours fermés compris.`,
      chases: (chases, threads) =>
        fr`Messages qui réclament une nouvelle ou un acte attendus : ${number(chases)}, dans ${count(threads, "fil", "fils")}.`,
      doubtful: fr`À relire : ces mots pourraient promettre quelque chose. Ils ne sont dans aucun chiffre.`,
      masked: fr`Les noms des clients sont masqués.`,
      none: fr`Rien à montrer ici.`,
      holidays: fr`Heures de travail pour lire les dates : celles données au départ, sans les jours fériés.`,
    },
    columns: {
      person: "Personne",
      share: "Part de nos courriels",
      promises: "Promesses",
      followed: "À temps, en retard, sans suite",
      remark: fr`Ce qu'on remarque`,
    },
    undatedOf: (undated, promises) => fr`${number(undated)} sur ${number(promises)} sans date sûre`,
    kinds: {
      call_back: "Rappeler",
      reply: "Revenir, donner des nouvelles",
      send: "Envoyer",
      visit: "Passer chez le client",
      repair: "Réparer",
      deliver: "Livrer",
      refund: "Rembourser",
      decide: "Décider",
      escalate: "Faire remonter",
      check: "Vérifier",
      lend: "Prêter",
      waive: "Faire un geste",
      other: "Autre",
    },
    outcomes: {
      in_time: "Suivie à temps",
      late: "Suivie en retard",
      nothing_found: "Rien de retrouvé",
      not_yet_due: "Pas encore due",
      told: "Sans date sûre",
    },
    because: {
      no_date: "Aucune date dite.",
      vague_date: "Date vague.",
      conditional: "Sous condition.",
      doubtful_date: "La date du courriel est douteuse.",
    },
    vague: (words) => fr`Date vague : ${words}.`,
    times: (some) => fr`${number(some)} fois`,
    heldInTime: (share) => fr`${share} à temps`,
    heldEver: (share) => fr`${share} un jour`,
    noWordsOfTime: "sans aucun mot de temps",
    fromTo: (from, to, at) => fr`${from}, à ${to}, ${at}`,
    from: (from, at) => fr`${from}, ${at}`,
    due: (at) => fr`Échéance : ${at}.`,
    wroteAgain: (name, at) => fr`${name} a réécrit le ${at}.`,
    wroteLate: (name, at, late) => fr`${name} a réécrit le ${at}, ${late} après l'échéance.`,
    notThePromiser: fr`Ce n'est pas la personne qui avait promis.`,
    promisesAgain: fr`Ce message promet à nouveau.`,
    nothingAfter: fr`Aucun message de nous ensuite dans ce fil.`,
    customerWrote: (dates) => fr`La personne a réécrit ${dates}.`,
    customerChased: (dates) => fr`La personne a relancé ${dates}.`,
    customerSettled: (at) => fr`La personne a dit ${at} que c'était réglé.`,
    waited: (span, name, at) => fr`${span}. ${name} a répondu ${at}.`,
    neverAnswered: "Aucune réponse de nous dans ce fil.",
    othersWrote: (some) => fr`D'autres personnes ont écrit ensuite : ${count(some, "message", "messages")}.`,
    afterPromise: "Après une promesse de notre part.",
    byte: (offset, why) => fr`à l'octet ${offset} : ${why}`,
    duplicates: (some) => fr`${count(some, "courriel", "courriels")} en double, ${some === 1 ? "compté" : "comptés"} une fois.`,
    automatic: (some) => fr`${count(some, "courriel automatique", "courriels automatiques")} : ni demande ni réponse.`,
    doubtfulDates: (some) => fr`${count(some, "courriel", "courriels")} à la date douteuse : son rang dans le fichier en tient lieu.`,
    more: (some) => fr`… et encore ${number(some)}.`,
    seeHtml: fr`Tout est dans la page imprimable (--html FICHIER) et dans --json.`,
    written: (path) => fr`Page écrite : ${path}`,
    readOn: (at) => fr`Lu le ${at} sur cette machine. Aucun courriel n'en est sorti.`,
    customer: (n) => fr`Client\u00a0${n}`,
    reading: (share, mails, left) => fr`Lecture ${share} · ${count(mails, "courriel", "courriels")}${left}`,
    readingPlain: (file) => fr`Lecture de ${file}…`,
    left: (span) => fr` · encore ${span}`,
    faults: {
      not_found: (path) => fr`Fichier introuvable : ${path}`,
      not_a_file: (path) => fr`Ce n'est pas un fichier : ${path}`,
      unreadable: (path) => fr`Le fichier ne peut pas être lu : ${path}`,
      empty: (path) => fr`Le fichier est vide : ${path}`,
      not_an_mbox: (path) => fr`Ce n'est pas une boîte mbox (la première ligne doit commencer par « From ») : ${path}`,
    },
    refusals: {
      noFile: fr`Quel fichier? Par exemple : npm run audit -- boite.mbox (--help pour les options)`,
      oneFile: "Un seul fichier à la fois.",
      overMailbox: fr`--html désigne la boîte elle-même : rien n'a été écrit.`,
      unknownOption: (option, nearest) => fr`Option inconnue : ${option}. Vouliez-vous dire ${nearest}?`,
      missingValue: (option) => fr`Il manque une valeur après ${option}.`,
      badUs: (term) => fr`--us attend une adresse ou un domaine, pas « ${term} ».`,
      usAbsent: (terms, answering) => fr`Aucun courriel de ${terms} dans cette boîte. Qui y répond le plus : ${answering}.`,
      badZone: (zone) => fr`Fuseau horaire inconnu : ${zone} (par exemple America/Toronto)`,
      badHours: (hours) => fr`--hours attend des heures comme 8-17 ou 8:30-12,13-17, pas « ${hours} ».`,
      badLanguage: (language) => fr`--lang attend fr ou en, pas « ${language} ».`,
      cannotWrite: (path, why) => fr`La page ne peut pas être écrite dans ${path} : ${why}`,
    },
    usage: fr`Ce qu'une boîte de courriel montre de chaque promesse : suivie à temps, en retard, ou sans suite retrouvée.

  npm run audit -- FICHIER.mbox [options]

  --us ADRESSE|DOMAINE  qui est « nous » (répétable) ; sinon deviné, et dit
  --html FICHIER        une page imprimable, tout compris
  --json                le rapport en JSON sur la sortie (docs/audit.md)
  --mask                masque les noms des clients
  --lang fr|en          langue du rapport
  --zone FUSEAU         fuseau horaire des dates, par exemple America/Toronto
  --region RÉGION       CA-QC, FR… : « en fin de semaine » n'y veut pas dire la même chose
  --hours 8-17          heures de travail, du lundi au vendredi
  --help`,
  };
}
