import type { Claims } from "./claim.ts";

/** What cannot wait in French: safety, no heat, an alarm at fault (S30). In doubt it is. */
export const FRENCH_DANGER: Claims = {
  fragments: {
    NO: "plus|pu|pas|aucune?|jamais",
    /** A few words between a thing and what is said of it. */
    NEAR: ",? (?:[^.!?;]{0,40} )?",
    GAP: "(?:,? [a-z0-9']{1,14}){0,6}",
    FEW: "(?: [a-z']{1,12}){0,3}",
    ALARM: "(?:systeme d'|centrale d'|panneau d')?alarmes?|sirene|detecteurs?(?: de [a-z]{2,12})?(?: co)?|avertisseurs?",
    HEAT: "chauffages?|chaufage|fournaise|chaudiere|chauffe-eau|thermopompe|radiateurs?|caloriferes?|plinthes?|poele|pompe a chaleur",
    DEAD: "en panne|morte?s?|arretee?s?|lachee?|eteinte?s?|brisee?s?|defectueu[a-z]{1,3}|hors (?:service|ligne|d'usage)|foutue?|petee?|claquee?|en rade",
    DOES: "marche|fonctionne|demarre|chauffe|part|repart|s'allume|s'active|s'enclenche|repond|tient",
    ROOM: "maison|appartement|appart|logement|chambre|salon|cuisine|condo|cave|sous-sol|garage|bloc|immeuble|piece|creche|garderie|salle|classe",
    SOMEONE:
      "bebe|enfants?|fils|fille|mere|pere|grand-mere|grand-pere|conjointe?|mari|femme|voisine?|cliente?|passager|quelqu'un|eleve|mamie|papi",
    THEIRS: "mon |ma |mes |la |le |les |notre |un |une |l'",
  },
  evenAsked: true,
  claims: [
    // Gas, smoke, fire
    {
      says: "(?:odeurs?|senteur|fuites?|sent|sens|sentons|sentait|pue)(?: [a-z]{1,10}){0,3} (?:le |de |du |au )?gaz",
      example: "Ça sent le gaz au sous-sol.",
    },
    {
      says: "gaz (?:sent|fuit|qui fuit|s'echappe)|(?:tuyau|conduite) (?:de |a |du )?gaz{NEAR}(?:perce|brise|casse|fuit|coupe)",
      example: "Le poêle à gaz fuit.",
    },
    {
      says: "(?:odeur|senteur|sent|sens|pue)(?: fort)? (?:de |d'|le |la |l')?(?:.{1,2}ufs? pourris?|soufre|essence|propane|mazout|solvant)",
      example: "Une odeur d'œufs pourris près du réservoir.",
    },
    {
      says: "(?:monoxyde|(?:detecteur|alarme) (?:de )?co2?){NEAR}(?:declenche|sonne|affiche|bipe|crie|hurle|alerte|eleve|monte|\\d{2,3}|malade)[a-z]{0,2}",
      example: "Le détecteur de monoxyde s'est déclenché.",
      not: "Combien coûte un détecteur de monoxyde ?",
    },
    {
      says: "(?:sent|odeur|taux|niveau|fuite|presence|plein|intoxi[a-z]{2,8}) (?:de |du |au |eleve de )?monoxyde",
      example: "On a mesuré un taux de monoxyde inquiétant.",
    },
    {
      says: "(?:sort|sortent|sortait|fait|font|fais|jette|crache|y ?a|il y a|avait|voit|vois|vu) (?:de la |d'?la |des |de l'|une )?(?:grosses? )?(?:fumee|boucane|flammes?|etincelles?)",
      example: "Il y a de la fumée dans la cuisine.",
      not: "Une fumée délicieuse sur vos côtes levées.",
    },
    {
      says: "(?:fumee|boucane|flammes?|etincelles?) (?:qui |noire |partout|sort|sortent|bizarres?|jaunes?|dans (?:la|le|ma|mon|l'))",
      example: "La fumée sort du panneau.",
    },
    {
      says: "(?:odeur|senteur|sent|sens|pue) (?:de |le |du |la )?(?:brule|fumee|boucane|roussi|chaud|plastique (?:brule|fondu)|fils? brules?)",
      example: "Une odeur de brûlé vient de la fournaise.",
    },
    {
      says: "(?:pris|prend|prennent|prenait|prendre) (?:en )?feu|(?:debut|depart) d[e'] ?(?:un )?(?:feu|incendie)|(?:est|sont) en feu(?! (?:aujourd'hui|ce soir))",
      example: "La prise a pris feu.",
      not: "Je suis en feu aujourd'hui !",
    },
    {
      says: "(?:prise|fil|panneau|cable|chargeur|interrupteur|moteur|rallonge|fournaise|chauffe-eau|bouilloire){NEAR}(?:brule|bouillante?|brulante?|fondue?|noircie?|surchauffe)",
      example: "Le chargeur a fondu.",
    },
    {
      says: "(?:va|peut|pourrait|risque d[e']|peur qu[e'])(?: elle| il| ca)? ?explose[rz]?|a explose|(?:une|d')explosion(?! d)|bruit d'explosion|detonation|peur qu[e'] ?[^.!?;]{1,20}(?:saute|lache|tombe|pete|brule|s'effondre)|(?:batterie|pile)s?{NEAR}(?:gonfl|explos)[a-z]{1,3}",
      example: "La batterie gonfle.",
    },

    // Cold, dark, no water
    {
      says: "(?:{NO}|sans|manque) (?:de |d'|du )?(?:chauffage|chaufage|chaleur)(?! (?:central|inclus|electrique))",
      example: "On n'a plus de chauffage.",
      not: "Plus de problème de chauffage depuis votre visite.",
    },
    {
      says: "(?:{HEAT}){GAP} (?:(?:est |sont |encore |tombee? )?(?:{DEAD})|(?:a|ont|s'est|s'|se|vient de)(?: encore)? ?(?:lache|arrete|mort|pete|eteint|claque|rendu l'ame|saute|slaque|capote|flanche)[ers]{0,2})",
      example: "La fournaise est en panne.",
    },
    {
      says: "(?:{HEAT}){GAP} (?:(?:{DOES})(?:nt)? (?:encore |toujours )?(?:plus|pas|pu)|froide?s?|glacee?s?)",
      example: "Le chauffage ne part plus.",
    },
    {
      says: "panne (?:de |du )?(?:chauffage|fournaise|chaudiere)|(?:part|parte) (?:et|pis|puis) (?:arrete|s'arrete)",
      example: "La fournaise part pis arrête.",
    },
    {
      says: "(?:on|je|nous|locataires) ?(?:se )?(?:gele|gelons|caille|grelotte|gelent)|fait (?:froid|frette|frisquet) (?:ici|icitte|dedans|dans (?:{THEIRS})?(?:{ROOM})|chez (?:nous|moi)|en maudit|en titi)|(?:meurt|mourir|mort) de froid|geles? (?:dans|chez)",
      example: "On gèle ici.",
    },
    {
      says: "(?:\\d{1,2}|dix|onze|douze|treize|quatorze|quinze|huit|neuf) ?(?:degres?|c|°)? (?:celsius )?(?:dans (?:{THEIRS})?(?:[a-z]{1,10} )?(?:{ROOM})|chez (?:moi|nous|elle)|a l'interieur|en dedans)|(?:{ROOM}) (?:est )?a (?:\\d{1,2}|[a-z]{3,8}) degres",
      example: "Il fait 8 degrés dans le logement.",
    },
    {
      says: "(?:{NO}|sans|manque|perdu) (?:de |d'?|l')?(?:eau chaude|eau|electricite|courant)(?! (?:de pluie|min|pet|dans la (?:piscine|fontaine)))",
      example: "Plus d'électricité depuis minuit.",
      not: "Il n'y a pas d'eau dans la piscine.",
    },
    { says: "pannes? (?:de courant|d'electricite|electriques?|d'eau|de gaz)", example: "Panne d'électricité chez nous." },
    {
      says: "(?:coupe|couper|coupez|coupent) (?:le |l'|mon |notre )(?:gaz|electricite|courant|chauffage|eau)",
      example: "Vous m'avez coupé l'électricité.",
    },

    // Water where it should not be
    {
      says: "(?<!(?:expert|photos?|reclamation|sinistre|assureur|dossier)[^.!?;]{0,80})inonde(?:e|s|es)?(?! (?:de|par) (?:pub|courriel|message|appel|mail|spam|offre|demande))",
      example: "La cuisine est inondée.",
      not: "Nous avons été inondés de publicités.",
    },
    {
      says: "(?:y a|on a|avons|j'ai|c'est|fait) (?:encore )?(?:un |une )(?:gros |grosse )?(?:inondation|degats? (?:d'eau|des eaux)|refoulement)",
      example: "Il y a un dégât d'eau chez la voisine.",
      not: "Je rappelle pour le dégât des eaux.",
    },
    {
      says: "(?:tuyau|conduite|canalisation|flexible|reservoir|chauffe-eau|raccord|toilette|laveuse){NEAR}(?:eclat|perce|pete|creve|explose|deborde|lache|pisse)[a-z]{0,2}",
      example: "Le tuyau a éclaté.",
    },
    {
      says: "(?:egouts?|drain|toilettes?|fosse|eaux usees){FEW} (?:refoul|debord|remont)[a-z]{1,4}",
      example: "Les égouts refoulent.",
    },
    {
      says: "eau (?:coule|degoutte|tombe|sort|rentre|entre|monte|pisse|s'infiltre)(?: [a-z]{1,10}){0,2} (?:plafond|murs?|panneau|sous-sol|cave|partout|lumiere|prise|lampe|voisine?)",
      example: "L'eau coule du plafond.",
    },
    {
      says: "eau partout|eau (?:monte|continue de monter)|(?:systeme|centrale) (?:sonne|hurle|crie)|(?:fuite|coule|degoutte|infiltration){NEAR}plafond",
      example: "Y'a de l'eau partout !",
    },

    // Alarms and doors
    {
      says: "(?:{ALARM}){GAP} (?:sonne|sonnent|hurle|crie|bipe|beepe?|bip|gueule|se declenche|declenchee?|(?:arrete|s'arrete|s'arme|arme|desarme) (?:pas|plus|pu)|crier|sonner|hurler|bipper)",
      example: "Mon alarme sonne sans arrêt.",
      not: "Mon alarme a été installée hier.",
    },
    {
      says: "(?:{ALARM}){GAP} (?:{DEAD}|(?:{DOES})(?:nt)? (?:encore |toujours )?(?:plus|pas|pu)|communique (?:plus|pas)|en (?:trouble|defaut|faute|erreur)|deconnectee?|part toute seule)",
      example: "Mon alarme est défectueuse.",
    },
    {
      says: "(?:est|sommes|reste) (?:pas|plus) (?:protege|surveille|securise)[a-z]{0,2}",
      example: "La maison n'est plus protégée.",
    },
    {
      says: "(?:porte|serrure|verrou|barrure){FEW} (?:(?:se )?(?:barre|verrouille|ferme a cle)(?:nt)? (?:plus|pas)|forcee?|defoncee?)|entree? par effraction|cambriol[a-z]{1,4}",
      example: "La porte d'entrée ne barre plus.",
    },
    { says: "serrure (?:de la porte |d'entree )?(?:est |a ete )?brisee?", example: "La serrure est brisée." },

    // On the road
    {
      says: "freins?{FEW} (?:repond|lach|marche|fonctionn|frein|mou|mol|s'?enfonce|bloqu|barr|colle|fini|mort|coul|tien|plus|grinc|crie|vibre|bruit|font)[a-z]{0,6}|(?:plus|pas) (?:de |mes )freins?|freine (?:plus|pas)",
      example: "Mes freins ne répondent plus.",
      not: "Les freins ont été changés.",
    },
    {
      says: "(?:direction(?! (?:du|des|generale))|volant|accelerateur|airbag|coussin gonflable|ceinture){FEW} (?:se |s'est )?(?:bloqu|barr|lach|coinc|declench|defectueu|tremble)[a-z]{0,4}|roue{NEAR}(?:detach|devis|arrach|lach)[a-z]{0,3}|pneu{NEAR}(?:eclate|explose)",
      example: "La direction se bloque dans les courbes.",
    },
    {
      says: "(?:auto|voiture|char|camion|moteur){FEW} (?:cale|arrete|eteint|lache)[a-z]{0,3} (?:sur|en plein|au milieu)|(?:failli|proche|evite){FEW} (?:accident|tuer|mourir|ecraser|frapper)",
      example: "J'ai failli avoir un accident.",
    },

    // Electricity
    {
      says: "(?:chocs?|decharges?) electriques?|pris un choc|electrocut[a-z]{1,4}|court-circuit",
      example: "J'ai pris un choc électrique.",
    },
    {
      says: "(?:fil|cable)s? (?:electriques? )?(?:est |sont |qui )?(?:a nu|denudes?|sous tension|pend[a-z]{0,3}|arraches?|tombes?|traine|par terre|exposes?)|poteau{NEAR}(?:tombe|penche|casse)|disjoncteur{NEAR}(?:chauffe|brule|fume)",
      example: "Un fil électrique est tombé dans la cour.",
    },

    {
      says: "(?:tombee?s?|appuyee?s?|penchee?s?) (?:sur|contre|dans) (?:le |les )(?:fils?|lignes?|poteaux?)|lignes? electriques?[^.!?;]{0,24}(?:terre|tombee?s?|brisee?s?)",
      example: "Une branche est tombée sur le fil d'Hydro.",
    },

    // People
    {
      says: "bless(?:e|ee|es|ees|ures?|er)(?! (?:dans|moi))|s'est (?:brulee?|coupee?|ouvert|etouffee?)|evanouie?|etouff(?:e|ait|er)|respire (?:pas|mal|plus)",
      example: "Ma fille s'est blessée.",
    },
    {
      says: "reaction allergique|choc anaphylactique|empoisonn[a-z]{1,6}|intoxi(?:cation|que[a-z]{0,2})",
      example: "Mon fils fait une réaction allergique.",
    },
    {
      says: "(?:medicament|prescription|dose|insuline|ordonnance|vaccin)s?{NEAR}(?:pas l[ea] bonn?e?|mauvaise?|trompee?|deja prise?)|(?:mauvaise?|pas le bon) (?:medicament|dose|vaccin)",
      example: "Le médicament reçu n'est pas le bon.",
    },
    {
      says: "(?:frigo|refrigerateur|congelateur) (?:a |de )?(?:vaccins?|insuline|medicaments?)|(?:sur|sous|son) (?:oxygene|concentrateur|respirateur|dialyse)",
      example: "Mon père est sur oxygène.",
    },
    {
      says: "ascenseur{NEAR}(?:bloque|coince|personne|dedans|tombe)|(?:prise?s?|coincee?s?|enfermee?s?|bloquee?s?|embarree?s?) (?:dans l'ascenseur|dehors|a l'interieur)",
      example: "L'ascenseur est bloqué avec quelqu'un dedans.",
    },

    {
      says: "(?:morceaux?|bouts?|eclats?) d[e'] ?(?:vitre|verre|metal|plastique|lame|bois) dans|(?:clou|vis|lame|moisissure|coquerelle|souris) dans (?:mon|ma|mes|le|la|son|un|une) (?:[a-z]{1,10} ){0,2}(?:assiette|plat|repas|soupe|salade|pain|gateau|biberon|nourriture|pot)",
      example: "Un morceau de vitre dans le pot de bébé.",
    },
    {
      says: "(?:siege|chaise haute|barriere|poussette|berceau|harnais|balancoire|jouet){NEAR}(?:detache|lache|casse|brise|coince|replie)[a-z]{0,3}",
      example: "Le siège d'auto de mon bébé se détache.",
    },
    {
      says: "(?:accelere|avance|recule|demarre|part) (?:toute? seule?)|dehors (?:a|par|il fait) ?(?:-|moins)|(?:laissee?s?|restee?s?|coincee?s?|enfermee?s?) dehors",
      example: "L'auto accélère toute seule !",
    },

    // What falls
    {
      says: "(?:rampe|balcon|echafaud(?:age)?|garde-corps|escalier|plafond|mur|toit|gouttiere|echelle|etagere|porte de garage|arbre|branche|poutre|plancher|cloture)(?: [a-z']{1,14}){0,4} (?:detache|s'effondr|effondr|branl|va tomber|menace|decroch|s'ecroul|ecroul|defonc|bouge|penche|craque)[a-z]{0,4}",
      example: "La rampe du balcon est détachée.",
    },
    {
      says: "(?:va|vont|pourrait|peut|risque d[e']) (?:finir par )?(?:tomber|se blesser|se faire mal|se tuer|mourir)|(?:failli|a deux doigts d[e'])(?: [a-z']{1,8}){0,3} (?:{SOMEONE})|tombee?s? (?:sur|a cote d[e']|pres d[e']) ?(?:moi|nous|la tete|(?:{THEIRS})(?:{SOMEONE}))|sous (?:{THEIRS})(?:{SOMEONE})",
      example: "Quelqu'un va tomber.",
    },

    // In so many words
    {
      says: "dangers?|dangereu(?:x|ses?)|pas securitaire|met(?:tre)? (?:notre |la )?(?:en danger|vie)|peur pour (?:ma|mes|notre|la)|securite de (?:mes|mon|ma|nos)",
      example: "C'est dangereux.",
      not: "Dangereusement bon !",
    },
    {
      says: "(?:c'est|est|ai|avons|une|agit d'une|grosse|vraie) urgence|(?:tres |extremement )urgent|(?:plombier|electricien|chauffagiste|serrurier|depanneur){NEAR}urgen(?:t|ce)|ligne d'urgence",
      example: "C'est une urgence.",
      not: "Pas d'urgence pour la livraison.",
    },
  ],
  unlessBefore:
    "l'an (?:passe|dernier)|l'annee (?:passee|derniere)|il y a (?:deux|trois|quatre|cinq|\\d{1,2}) (?:ans|mois)|exercice|fausse (?:alerte|alarme)|film|gym|telecommande|police couvre|assurance couvre|en cas d'|(?:pour|en cas de) toute",
  unlessJustBefore:
    "(?:rien d'|pas d[e'] ?|aucune? (?:vrai )?|sans |jamais (?:de |d'|eu de |eu d')?|plus (?:aucune? |de probleme )|pas (?:de (?:probleme|danger) )?(?:tres |super |vraiment |si )?|fini )$",
  unlessAfter:
    "telecommande|piles|gym|^ ?(?:dentaire|veterinaire)|exercice|l'an (?:passe|dernier)|l'annee (?:passee|derniere)|il y a (?:deux|trois|quatre|cinq|\\d{1,2}) ans|fausse (?:alerte|alarme)|a ete (?:repare|remplace|change)[a-z]{0,2}",
};
