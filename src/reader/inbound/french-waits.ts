import type { Sign } from "./signs.ts";

/** What shows in French that something of ours is waited for, beside what chases outright: asked after, late, told for an hour that went by. */
export const FRENCH_WAITS: readonly Sign[] = [
  {
    name: "waits",
    says: "(?:du neuf|du mouvement|une mise a jour|des developpements|verdict|(?:une|petite) idee (?:pour|de quand|de la date|quand)|une date (?:pour|de)|signe de vie|silence(?: radio)?|lettre morte|n'appara(?:it|issent) (?:pas|nulle part)|ni (?:confirmation|accuse|reponse|nouvelle|appel)|sauf (?:erreur|oubli)|sans suite|aucun(?:e)? (?:suite|reaction|nouvelle|decision|versement|signe|appel|appels|courriel|message|remboursement|confirmation)|(?:pas|point) (?:un|une|de) (?:retour|nouvelles?|appel|rappel|reponse|suite|signe|mot)|meme pas (?:un|une) (?:rappel|appel|reponse|retour|mot)|zero (?:reponse|nouvelle|retour|venu|rappel|suivi|suite)|(?:plus|puis|ensuite|depuis),? (?:plus )?(?:rien|silence)|rien (?:vu|recu|dans ma|n'a bouge|n'est fait|ne bouge|sur mon compte|venir)|n'?a? ?rien (?:vu|recu)|abonnes absents|statut|(?:petit |simple |fais un |faire un |un )suivi|suivi d[eu'])",
    example: "Du neuf pour la chaudière ?",
  },
  {
    name: "waits",
    says: "(?:(?:avez|as|auriez|aurais|a|ont)(?:-t)?[- ](?:vous|tu|on|t-on|il|elle|ils|t-il|t-elle)|vous avez|t'as|tu as|tu a|vous auriez|quelqu'un a|a tu|as tu|avez vous)(?: (?:pu|bien|deja|enfin|tous|finalement))?(?: (?:les?|la|lui|leur|en|y|nous))?(?: (?:eu|recu|trouve|retrouve|fini|reussi|regarde|vu|lu|place|transfere|verifie|avance|parle|pris|jete|rendu|debloque|statue|fixe|avancer|regarder|voir|verifier|parler|jeter|passer|recuperer|placer|trouver|faire|avoir|caler|obtenir|le temps|la chance|une (?:date|reponse|heure|idee)|l'approbation|des nouvelles))",
    example: "Avez-vous pu regarder ma demande ?",
  },
  {
    name: "waits",
    says: "(?:est|sont|a|ont|va|c'est|sera|s'en vient|etait|etaient|avait|avaient|ete)(?:[- ]?(?:t-)?(?:il|elle|ils|elles|tu))? (?:bien |enfin |finalement |deja |pas |encore )?(?:prete?s?|arrivee?s?|parti(?:e|s|es)?|rentree?s?|sorti(?:e|s|es)?|valide|confirmee?|commandee?|lance|programme|postee?|publiee?|acceptee?|passee?|rendu|remis|statue|decide|finie?|termine|traitee?|expedie|en route|en chemin|recus?|trouvee?s?|pris une decision|eu le temps|eu les resultats|pu (?:jeter|regarder|voir)|rendu sa decision|finir par|etre (?:pret|expedie|rouverte))|(?:est|c)'?tu (?:prete?s?|arrivee?s?|rentree?s?|en chemin|confirme)|s'en vient[- ]tu|tu passes[- ]tu|ca avance|avance(?=(?: ?\\?)|$)|l'avancement",
    example: "Mes lunettes sont-elles arrivées ?",
  },
  {
    name: "waits",
    says: "(?:il|elle|c'|y|ou|ils|colis|camion|passeport)(?: |')?(?:est|sont|en est|etes-vous|e?n? ?est-on|etait)(?: rendus?)? (?:ou(?! (?:un|une|le|la|non))|rendue?s?|bientot)|(?:est|sont|etes|suis) ou(?= ?(?:[?!.,]|$|depuis|ca))|en est (?:ou|rendu)|ou (?:en est|ca en est|est|c'est|sont|y'?est)(?: rendue?s?)?|y'?est ou|c'est pour quand|quand (?:sera|seront|je recupere|est-ce que|repart|vous|la|le|jour)|savez-vous (?:maintenant |si |quand )|vous savez (?:si|quand)|qu'a donne|(?:et|alors|pis|puis),? (?:mon|ma|mes|le|la|les|cette|ce|pour (?:la|le|mon|ma))|pis ?\\?",
    example: "Où est rendu mon colis ?",
  },
  {
    name: "waits",
    says: "(?:je |j')?(?:rappelle|redemande|reviens|me permets|relance|reecris|fais suite)|me revoici|(?:re-?)(?:bonjour|salut)|re bonjour|encore (?:moi|madame|monsieur|mme)|embeter encore|\\d{1,2} ?(?:e|eme|ieme) (?:mail|message|dm|texto|appel|courriel|demande|relance)|(?:deuxieme|troisieme|quatrieme|cinquieme) (?:mail|message|dm|texto|appel|courriel|demande|relance|fois)|(?:\\d{1,2}|deux|trois|quatre|cinq|six|sept) (?:appels|messages|courriels|courriers|mails|recommandes|textos|relances|rendez-vous (?:annules|manques))|(?:mes|mon) (?:courriers?|messages?|courriels?|mails?|recommandes?) (?:des?|du)|(?:savoir|voir|demandais|demande) (?:si|ou) (?:mes?|ma|mon|la|le|les|ca|elle|vous (?:les |l')?(?:aviez|avez)|elles|ils|il|elle)(?: [a-z'-]{2,15}){0,8} (?:a|ont|avait|etait|etaient|aviez|avez)|prendre la temperature",
    example: "Je rappelle pour mon canapé.",
  },
  {
    name: "waits",
    says: "(?:devait|devaient|deviez|devais|devions) (?:etre|recevoir|passer|venir|rappeler|appeler|envoyer|partir|arriver|finir|me|nous|se|avoir|livrer)|(?:est|etait|etaient|etais|etiez|sont)? ?(?:supposee?s?|censee?s?) (?:me |m'|nous )?(?:venir|etre|recevoir|rentrer|rappeler|avoir|passer|arriver|livrer|envoyer)|(?:t'avais|tu avais|t'as|vous avez|vous aviez|on avait|on nous avait|on m'avait|m'avait|m'aviez|m'avez|nous avait|avait|avais|avez|aviez|vous|on|tu) (?:(?:me |m'|nous )?(?:dit|dites|dis|promis|annonce|garanti|jure|assure|certifie|indique|ecrit|promets|ecrivez|repond|promettez|promenez|engagee?|parliez))|s'est engagee?|(?:promise?s?|annoncee?s?|prevue?s?|attendue?s?) (?:pour|sous|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|en|par|dans|vers|a|avant|hier|ce matin|la semaine)|dans l'attente|(?:attends|attend|attendait|attendons) (?:encore|toujours|votre|vos|le|la|un|une|son|sa|depuis)|repousse\\w{0,2}|oublie d(?:e |')(?:me |m'|nous |l'|vous )?[a-z]{2,15}|passe dans le beurre",
    example: "La pièce était supposée rentrer vendredi.",
  },
  {
    name: "waits",
    says: "(?:n'est|n'a|est|n'ai|ai|a|etes|n'etes|sont|l'ai|ont|n'ont|m'a|n'arrive|ne (?:vois|voit|vois rien)|vois|rappelez|repond\\w{0,3}|rappelle|decroche\\w{0,3}) (?:toujours |encore |finalement |nulle part |meme )?(?:pas|pus|plus|jamais|ni|rien|que)(?: (?:encore|toujours|meme))? ?(?:venue?s?|arrivee?s?|passee?s?|recue?s?|rentree?s?|apparue?s?|rappelee?|eue?s?|prevenu|posee?|livree?s?|remboursee?s?|donne|appelee?|sur (?:ma|mon)|vu|fini|la)?|(?:repond|decroche|rappelle)\\w{0,3} (?:pas|plus|pus|meme pas)|n'arrive pas|reponds?(?:[- ]moi| donc)?(?= )|manque encore|pas encore (?:arrivee?s?|rentree?s?|eue?s?|recue?s?)",
    example: "Le plombier n'est pas venu.",
  },
  {
    name: "waits",
    says: "(?:ca|cela|voici|voila|ca va) ?(?:fait|fera|faire)?,? (?:depuis |maintenant |deja )?(?:\\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|dix|un bon) (?:minutes?|min|h|heures?|jours?|semaines?|mois|ans?)|(?:\\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|dix|un) (?:minutes?|min|h|heures?|jours?|semaines?|mois|ans?) (?:que |qu'|sans|pour|d'attente|et|de retard)|depuis (?:le |la |hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\\d|une?|deux|trois|cinq|des|[a-z]{3,9}(?= (?:pis|et|,)))|(?:on|nous) (?:est|sommes)(?: rendus?)? (?:a |au |en |le )?(?:\\d{1,2}|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|mi-)|il est (?:rendu )?(?:\\d|deux|trois|quatre|cinq|six|midi|seize|quatorze|quinze|dix)|en cours|en traitement|en transit|laisse (?:un|deux|trois|des) messages?|y'?est \\d",
    example: "Ça fait une semaine que j'ai payé.",
  },
];
