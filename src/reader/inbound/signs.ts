import type { Language } from "../../core/due.ts";

/** What a wording shows. `annoyed`, `angry`, `furious` are anger 1, 2, 3; `mild` takes anger away; `turn` says no, or «mais». */
export type SignName =
  | "chasing"
  | "waits"
  | "let_down"
  | "fault"
  | "annoyed"
  | "angry"
  | "furious"
  | "mild"
  | "settled"
  | "refuses_date"
  | "question"
  | "request"
  | "critical"
  | "praise"
  | "turn"
  | "unsettled"
  | "automatic";

export interface Sign {
  name: SignName;
  /** On folded text (lower case, no accents), anywhere between two words. */
  says: string;
  example: string;
}

const FRENCH: readonly Sign[] = [
  // An act of ours that they expected and did not get
  {
    name: "chasing",
    says: "(?:des|vos|aux|du) (?:nouvelles|nouveau)(?! (?:jeux|client|locaux|produit|modele|site))|sans (?:nouvelles?|reponse|retour)(?! (?:fonction))|aucune? (?:nouvelles?|reponse|retour|rappel)",
    example: "Bonjour, des nouvelles du livreur svp ?",
  },
  {
    name: "chasing",
    says: "(?:toujours|encore) (?:pas|aucune?|rien|en attente|sans|personne|rien recu|aucun signe)|(?:n'ai|n'a|j'ai|ai|ont|avons) (?:toujours |encore )?(?:pas|jamais) (?:encore |toujours )?(?:eu|recu|ete rappelee?|obtenu)|rien recu|personne (?:ne )?(?:m'a|nous a|est venu|n'est venu|rappelle)",
    example: "Toujours pas de nouvelles.",
  },
  {
    name: "chasing",
    says: "(?:j'attends|on attend|nous attendons|en attente) (?:toujours|encore|depuis|une reponse|votre|le rappel|le retour|la|le|de)|(?:ca|cela) fait .{1,40} (?:que j'attends|que j'ecris|jvous|que je vous|que j'appelle|d'attente)|depuis .{1,30} (?:j'attends|que j'attends)",
    example: "Ça fait une heure que j'attends le rappel.",
  },
  {
    name: "chasing",
    says: "(?:on|vous|il|elle|quelqu'un) (?:devait|deviez|devrait deja|devais) .{0,20}(?:rappeler|appeler|envoyer|passer|repondre|livrer|venir|contacter)|(?:vous|on|tu) (?:m'avez|m'aviez|m'avait|m'a|nous aviez|nous avez|m'avais) (?:dit|promis|assure|confirme)|(?:promise?s?|annoncee?s?|prevue?s?) .{0,40}(?:jamais|pas (?:encore )?(?:recu|parvenu|arrive)|n[e'] ?m'est pas)",
    example: "On devait me rappeler ce matin.",
  },
  {
    name: "chasing",
    says: "(?:ou en (?:est|sont|etes|es)|relances?|je (?:vous )?relance|c'est encore moi|(?:je )?reviens (?:vers vous car|aux nouvelles)|avez-vous (?:eu|recu) (?:un|une|le|la|mon|des)? ?(?:retour|reponse|nouvelles?|message)|(?:vous )?arrivez(?:-vous)? (?:vers )?quelle heure|n[e'] ?(?:m'est|nous est|nous sont|me sont) (?:toujours |encore )?pas parvenue?s?)",
    example: "Où en est mon dossier ?",
  },
  {
    name: "chasing",
    says: "(?:(?:\\d{1,2}|deux|trois|quatre|cinq) ?(?:e|eme|ieme|fois|appels?|messages?|courriels?|textos?) (?:que )?(?:je |jvous |j')?(?:vous )?(?:ecris|appelle|laisse|envoie|message|appel)|allo ?\\?|repondez|rappelez-moi enfin|quand (?:est-ce que )?(?:vous allez|allez-vous|va-t-on|comptez-vous|je vais|vais-je|serai-je) .{0,30}(?:rappeler|repondre|venir|livrer|recevoir|rembourse))",
    example: "Quand allez-vous me rappeler ?",
  },
  {
    name: "let_down",
    says: "toujours (?:pas|aucune?|rien)|pas (?:encore )?(?:eu|recu|ete)|jamais|malgre|devait|deviez|m'av(?:iez|ait) (?:dit|promis)|m'avez promis|j'attends|sans (?:reponse|nouvelles)|aucune? (?:reponse|nouvelles?)|pas parvenue?s?|personne|fois",
    example: "On m'avait dit mardi.",
  },

  // Something falls short
  {
    name: "fault",
    says: "(?:ne |n')?(?:fonctionne|marche|demarre|repond|chauffe|ouvre|ferme|tient|livre)(?:nt)? (?:toujours |encore |deja )?(?:pas|plus|mal)|(?:en panne|brisee?s?|cassee?s?|ebrechee?s?|defectueu\\w{1,3}|abimee?s?|endommagee?s?|rayee?s?|fissuree?s?|croche|rouille\\w{0,2}|fuit|fuite|moisi\\w{0,2}|hors service)|coule (?:encore|toujours)",
    example: "Le robinet coule encore après la réparation.",
  },
  {
    name: "fault",
    says: "(?:il|y|ca|toujours) manque(?:nt)?|erreur|mauvais(?:e|es)?(?! (?:herbe|temps))|pas (?:le|la|les) bons?(?:ne)?|(?:d'un|pour un) autre modele|jamais (?:ete |eu |recu|rappele|rembourse|livre)|pas (?:ete )?(?:rembourse|livre|respecte|correct|normal|serieux|professionnel|prevenu|propre)|probleme|plainte|reclamation|toujours efface",
    example: "Il manque deux items dans ma boîte.",
  },
  {
    name: "fault",
    says: "(?:decue?s?|deception|mecontente?s?|insatisfaite?s?|deplorable|lamentable|desastre|catastroph\\w{1,5}|inadmissible|inacceptable|scandal\\w{1,4}|honte(?:ux|use)?|arnaque\\w{0,2}|vole(?:ur|urs|e)|incompetent\\w{0,2}|vaut rien|nulle? part|nul|pire|horrible|affreux|gonflee|surfacture\\w{0,2}|trop (?:cher|long)|retard|renverse|oublie\\w{0,2}|perdu|rien eu|meme pas d'excuses?|personne (?:est|n'est|ne|me|m'a|capable)|laisser? (?:dans le noir|tomber|en plan)|heures? d'attente|refuse\\w{0,2})",
    example: "Je suis très mécontente.",
  },

  {
    name: "fault",
    says: "(?:pas|peu|ni) (?:(?:tres|vraiment|du tout|assez|si) )?(?:rapides?|efficaces?|satisfaite?s?|contente?s?|agreables?|aimables?|sympa\\w{0,7}|gentil\\w{0,6}|competente?s?|professionn?el\\w{0,4}|reacti\\w{1,4}|serieu(?:x|se)|soignee?s?|ponctuel\\w{0,4})",
    example: "Pas très aimable au comptoir.",
  },

  // How angry
  {
    name: "annoyed",
    says: "toujours|encore|jamais|decue?|dommage que|plus la fin|de nos jours|finalement|marche pas|fonctionne pas|parvenu|devait|m'avait dit|promis|retard|erreur",
    example: "Je n'ai pas encore eu de retour.",
  },
  {
    name: "angry",
    says: "(?:tres|vraiment|profondement|completement) (?:decue?|mecontente?|insatisfaite?|fachee?)|inadmissible|inacceptable|(?:trouvez|est|c'est) .{0,12}(?:pas )?(?:ca )?normal|serieux ?\\?|serieusement|pas (?:correct|serieux|professionnel)|incompeten\\w{1,3}|ras[- ]le[- ]bol|tanne\\w{0,2}|ecoeur\\w{1,3}|en colere|fachee?|malgre .{0,14}(?:relances?|appels?|messages?)|meme pas d'excuses?|gonflee|personne (?:est|n'est) capable|heures? d'attente|deux reports|a bout|pantoute|lamentable|deplorable|l'air (?:d'une? |de )?(?:sorciere|demeure\\w?|idiot\\w?|bete|imbecile)",
    example: "C'est inadmissible.",
  },
  {
    name: "furious",
    says: "scandal\\w{1,4}|furieu\\w{1,3}|honteu\\w{1,3}|voleurs?|escrocs?|arnaqueurs?|fuyez|avocat|poursui\\w{1,6}|tribunal|mise en demeure|protection du consommateur|office de la protection|(?:vous n'avez )?pas le droit|vaut rien|merde|calisse|tabarnak|criss\\w{0,2}|ostie|esti|putain|connards?|salauds?|trous? de cul|bouffons?|chiens sales|espece d['e]|ferme[- ]la|maudite? gang|degueulasse",
    example: "C'est scandaleux !",
  },
  {
    name: "mild",
    says: "petite (?:remarque|chose)|juste (?:un|pour|vous)|je comprends (?:vos|votre|la situation)|sans presse|pas presse\\w?",
    example: "Petite remarque : la notice est celle d'un autre modèle.",
  },

  // The rest
  {
    name: "question",
    says: "est-ce qu|c'est-tu|(?:avez|etes|pouvez|pourriez|allez|livrez|proposez|faites|serait|sera|est|faut)-(?:vous|il|elle|ce)|(?:je )?(?:voulais|voudrais|aimerais|souhaite|souhaiterais) savoir|savoir (?:si|quand|comment|combien)|combien|a quelle heure",
    example: "Je voulais savoir si ma carte est encore bonne.",
  },
  {
    name: "request",
    says: "(?:pouvez|pourriez|peux|pourrais)[- ](?:vous|tu)|(?:rappelez|appelez|envoyez|contactez|repondez|dites|confirmez|remboursez|annulez|expliquez)(?:-moi|-nous|-le| moi)?|merci de (?:me|nous|bien vouloir|m')|veuillez (?!trouver|noter|recevoir|agreer)|(?:j'ai|on a|nous avons) besoin|(?:je |j'|nous )(?:veux|voudrais|aimerais|souhaite|demande|voudrions|souhaitons|exige)",
    example: "Rappelez-moi cet après-midi.",
  },
  {
    name: "praise",
    says: "merci (?:beaucoup|infiniment|pour (?:votre|vos|tout|les|la|le|l')|a (?:la|toute|l'))|bravo|(?:service|equipe|travail|accueil) (?:excellente?|impeccable|parfaite?|hors pair|en or|chaleureu\\w{1,3})|excellente?|ravie?|rien a redire|je recommande|respect$|impeccable|super fine|comme neuve?",
    example: "Une équipe en or, je suis ravie du résultat.",
  },
  {
    name: "praise",
    says: "(?<!(?:pas|peu|ni|moins|sauf|manque d[e']|loin d[e']|loin d'etre|rien de|aucune?|sans|trop) ?(?:tres |assez |vraiment |du tout |ni |si )?)(?:simples?|simplicite|rapides?|rapidite|rapidement|vite|efficaces?|efficacite|parfaite?s?|nickel|top|super|genial\\w{0,3}|formidables?|satisfaite?s?|satisfaction|contente?s?|heureu(?:x|se)s?|agreables?|aimables?|sympa\\w{0,7}|gentil\\w{0,6}|competente?s?|professionn?el\\w{0,6}|reacti\\w{1,4}|disponibles?|a l[' ]ecoute|souriante?s?|faciles?|facilite|soignee?s?|soigneu\\w{1,3}|ponctuel\\w{0,4}|courtoi\\w{1,3}|serieu(?:x|se)|respect(?:e|ee|es) (?:a la lettre|au jour pres))",
    example: "Accueil aimable, pose soignée.",
  },
  {
    name: "turn",
    says: "pas|ni|ne|n'[a-z]{1,12}|jamais|aucune?s?|rien|personne|plus|sans|mais|sauf|dommage|par contre|a part|hormis|bemol|malheureusement|pourtant|cependant|excepte|loin d[e']|peu|trop|moins|manqu\\w{1,5}|lente?s?|lenteur\\w?|long\\w{0,4}|seulement|toujours|encore|depuis|non|attend\\w{1,5}|fois|semaines?|mois|heures?|evite[rz]|fuir|in(?:utile|satisf|compet|joign|accept|admiss|efficace|exist)\\w{0,7}",
    example: "Gentils, mais la porte frotte.",
  },
  {
    name: "unsettled",
    says: "(?:(?:est|sont|ete|c'est) )?(?:toujours |encore )?pas (?:encore |tout a fait |completement |vraiment )?(?:reglee?s?|resolue?s?|reparee?s?)|(?:pensais|croyais|pensait|croyait) (?:bien )?que c'etait (?:regle|repare|resolu|fini)",
    example: "Non, ce n'est pas réglé.",
  },
  {
    name: "automatic",
    says: "reponse automatique|message automatique|absente? du bureau|je suis absente? (?:jusqu|du)",
    example: "Réponse automatique : le bureau est fermé.",
  },
];

const ENGLISH: readonly Sign[] = [
  {
    name: "chasing",
    says: "any (?:news|update|updates|word|progress|luck)|still (?:no|not|nothing|waiting|haven't|hasn't|never|don't have|without)|(?:haven't|hasn't|have not|has not|didn't|did not|never) (?:yet )?(?:heard|gotten|received|got|had|been|called|shown|showed|arrived|come|get)|no (?:reply|response|answer|one (?:called|came|has|showed)|news|word|call ?back)|nobody (?:called|came|has|showed)",
    example: "Any news from the driver please?",
  },
  {
    name: "chasing",
    says: "(?:been|i'm|im|i am|we are|we're) (?:still )?waiting|(?:you|they|someone|he|she) (?:said|promised|told me|told us|was supposed|were supposed|assured)|(?:said|promised) (?:someone|you|they|he|she|it|in|by|for)|supposed to (?:call|come|be|send|get|hear)|promised (?:in|by|for|me|us)|following up|follow(?:ing)?[- ]up on|checking in|(?:where|what)(?:'s| is| are) (?:my|the|our) (?:order|refund|status|tech|driver|package|technician|claim|eta)|(?:status|update) (?:of|on) (?:my|the|our)",
    example: "You said Tuesday.",
  },
  {
    name: "chasing",
    says: "(?:it'?s|its) me again|(?:second|third|fourth|fifth|\\d(?:nd|rd|th)) (?:time|text|email|call|message|reminder)|(?:get|got|getting|ever get) back to (?:me|us|you)|(?:despite|after) (?:\\w{1,8} )?(?:reminders|calls|emails|messages|rebookings)|answer me|hello ?\\?\\?|what time are you coming|when (?:will|are|is|can) .{0,30}(?:coming|call|arrive|be here|refund|hear|get my|receive)|been (?:an?|\\d{1,2}|two|three|four|five|ten) (?:hours?|days?|weeks?|months?) since",
    example: "Hi it's me again, what time are you coming?",
  },
  {
    name: "let_down",
    says: "still (?:no|not|nothing|waiting|haven't)|(?:haven't|hasn't|never|didn't) |no (?:reply|response|answer|one)|nobody|you said|promised|supposed to|been waiting|answer me|despite",
    example: "I haven't gotten the estimate you said you'd send.",
  },

  {
    name: "fault",
    says: "(?:isn't|is not|not|doesn't|does not|won't|stopped|never|still not|didn't|hasn't|don't) (?:working|work|fixed|right|repaired|correct|delivered|open|start|hold|fit|turn on|heat|cool|refunded|apologi[sz]e|even)|(?:broken|chipped|damaged|defective|faulty|cracked|scratched|leak(?:s|ing)?|drips?|dripping|rust(?:ed|y)?|wrong|missing|crooked|dead|torn|stained|mold|mouldy)(?! (?:end|turn))",
    example: "The faucet still drips after the repair.",
  },
  {
    name: "fault",
    says: "(?:disappoint\\w{2,4}|unacceptable|outrageous|terrible|horrible|awful|worst|disgrace\\w{0,3}|ridiculous|useless|rude|scam\\w{0,4}|rip[- ]?off|ripoff|overcharged|unprofessional|incompeten\\w{1,3}|pathetic|a joke|complain(?:t|ing)?|problem|issue|mistake|error|spilled|lost|late|never showed|no[- ]show|got nothing|want me to pay|different model|in the dark|fed up|waste of|let down|refus\\w{1,3}|shoddy|botched|hung up)",
    example: "This is unacceptable.",
  },
  {
    name: "fault",
    says: "(?:not|n't|hardly|neither|nor) (?:(?:very|at all|really|so|that|exactly|particularly) )?(?:quick|fast|friendly|helpful|kind|courteous|punctual|tidy|honest|efficient|great|good|happy|satisfied|professional|polite|reliable|easy|impressed)",
    example: "Not very helpful.",
  },

  {
    name: "annoyed",
    says: "still|again|haven't|never|not working|isn't working|broken|drips?|since you said|outlive|disappoint\\w{2,4}|late|wrong|missing|supposed to|you said|problem|no one|nobody",
    example: "Promo code still isn't working.",
  },
  {
    name: "angry",
    says: "unacceptable|seriously ?\\?|ridiculous|terrible|awful|(?:not|isn't) (?:right|good enough|acceptable|professional)|fed up|sick of|angry|furious|never showed|despite|want me to pay|didn't even|useless|pathetic|incompeten\\w{1,3}|rude|a joke|rip[- ]?off|ripoff|(?:looks|acts) like (?:a|an|one)|still no .{0,20} after|very (?:disappointed|unhappy|upset)|extremely",
    example: "That's not right, this is unacceptable.",
  },
  {
    name: "furious",
    says: "outrageous|furious|disgrace\\w{0,3}|disgusting|scum|thiev(?:es|ing)|crooks?|scam(?:mers?)?|a-holes?|assholes?|idiots?|morons?|shut up|fuck\\w{0,4}|bullshit|bastards?|lawyer|attorney|sue|small claims|court|bbb|better business|report you|worst|trading standards|answer me|stay away",
    example: "This is outrageous!",
  },
  {
    name: "mild",
    says: "small thing|minor|just (?:a|an|wondering|checking|wanted)|no rush|when you get a chance|i understand",
    example: "Small thing: the manual is for a different model.",
  },

  {
    name: "question",
    says: "^(?:do|does|did|is|are|can|could|will|would|when|what|where|how|who|why|which|any|have|has)\\b|i was wondering|(?:wanted|like|love) to know|let me know (?:if|when|what|how)|how (?:much|long)",
    example: "Do you deliver to the Island?",
  },
  {
    name: "request",
    says: "(?:can|could|would|will) (?:you|someone)|please (?!find|see|note|accept)|(?:call|text|email|ring|answer|tell|send|refund) me|i(?:'d| would) (?:like|love)|i (?:need|want)|we (?:need|want)",
    example: "Please call me after six.",
  },
  {
    name: "praise",
    says: "thank(?:s| you) (?:so much|for (?:being|the|your|everything|all)|from)|great (?:service|job|work)|excellent|perfect,? thanks|couldn't fault|recommend|onya|well done|awesome|amazing|warm welcome|sweetheart|will definitely be back",
    example: "Couldn't fault them, tidy and friendly.",
  },
  {
    name: "praise",
    says: "(?<!(?:not|n't|no|never|hardly|less|nor|neither|isn't|wasn't|too|but|un|in) ?(?:very |at all |really |so |that |exactly )?)(?:quick|quickly|fast|friendly|helpful|kind|courteous|punctual|tidy|honest|smooth|efficient\\w{0,2}|great|good|lovely|happy|satisfied|satisfaction|perfect\\w{0,2}|professional\\w{0,4}|polite|reliable|trustworthy|outstanding|wonderful|brilliant|fantastic|easy|simple|painless|pleasure|impressed|best|top(?:[- ]notch)?)",
    example: "Quick, tidy and polite.",
  },
  {
    name: "turn",
    says: "not|no|never|nothing|nobody|none|nor|without|cannot|[a-z]{2,6}n't|but|except|shame|pity|however|unfortunately|although|though|yet|too|only|still|since|less|slow\\w{0,2}|wait\\w{0,3}|useless|avoid|un(?:happy|satisf|help|reli|prof|accept|friend)\\w{0,8}|in professional|again|another|back|if|would|weeks?|months?|hours?",
    example: "Nice people, shame the door sticks.",
  },
  {
    name: "unsettled",
    says: "(?:not|isn't|is not|wasn't|hasn't been) (?:yet |really |quite |completely |fully )?(?:settled|fixed|sorted|solved|resolved|repaired)|thought (?:it|this|that) (?:was|had been) (?:settled|fixed|sorted|solved|resolved|repaired)|(?:it'?s|is) still (?:making|leaking|dripping|beeping|stuck|the same)",
    example: "It's not settled yet.",
  },
  {
    name: "automatic",
    says: "automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|away from my desk",
    example: "Automatic reply: our office is closed.",
  },
];

export const SIGNS: Readonly<Record<Language, readonly Sign[]>> = { fr: FRENCH, en: ENGLISH };
