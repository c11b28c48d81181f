import { describe, expect, test } from "vitest";
import { OFFICE_HOURS, workingCalendar } from "../../core/calendar.ts";
import { instant } from "../../core/time.ts";
import { read } from "../read.ts";

const TORONTO = "America/Toronto";
const calendar = workingCalendar({ zone: TORONTO, hours: OFFICE_HOURS, closedDays: [] });
const tuesday = { sentAt: instant("2026-03-10T10:15:00-04:00"), timeZone: TORONTO, region: "CA-QC", calendar, language: "fr" as const };

/** Each promise as «self: the words», with "?" when it waits on others. */
const said = (text: string) =>
  read(text, tuesday).commitments.map(({ promiser, words, conditional }) => `${promiser}: ${words}${conditional ? " ?" : ""}`);

const whole = (promiser: string) => (text: string) => expect(said(text)).toEqual([`${promiser}: ${text.replace(/\.$/, "")}`]);

describe("a present of any verb, with a due", () => {
  test.each([
    "J'embarque votre auto sur le pont à 13 h.",
    "j amene le ballon neuf samedi",
    "jpasse vous porter la clé demain",
    "jarrive chez vous dans 30 minutes",
    "jte reviens lundi",
    "J'vas aller voir ça mercredi.",
    "M'a t'appeler demain.",
    "Je te le convertis.",
    "Je file chez vous.",
    "Je fais un saut chez vous en rentrant vers 18h30.",
    "jmet ta job en premier demain",
    "m'a te dire ça à soir",
    "J'y serai.",
    "Réponse de ma part demain.",
    "Je te tiendrai informé chaque soir d'ici là.",
    "Vous aurez de mes nouvelles avant mercredi.",
    "Je m'engage à ce que votre loyer vous soit remboursé avant la fin du mois.",
    "Chu là dans 20 minutes.",
    "Je suis chez vous vers 14h30.",
    "Suis là à 9h demain.",
    "Serai chez vous vers 16h.",
    "Vous rappelle avant midi.",
    "Donnez-moi jusqu'à demain midi pour vous revenir.",
    "Je me permets de vous recontacter vendredi.",
  ])("%s", whole("self"));

  test.each([
    "L'atelier vous en refabrique une sous trois semaines.",
    "Notre développeuse s'y colle cette semaine.",
    "Stéph regarde le dessous demain.",
    "Gouvernante le monte avant 15h.",
    "On vise demain PM.",
    "Quelqu'un passe vous voir demain.",
    "on vs envoi le devis demain",
    "D'ici vendredi, c'est réglé.",
    "Elle est censée revenir demain.",
    "Le bac de remplacement vous est livré mercredi.",
    "Vient faire l'essai demain 8h.",
    "Nous avons planifié l'intervention pour le 16 mars au matin.",
    "La grue est réservée pour le 19 mars.",
    "Livraison reportée à mercredi matin.",
    "Tout sera en ordre lundi.",
    "On décale à demain.",
    "La voiture vous est rendue demain soir.",
    "La pelle monte chez vous mardi.",
    "La galerie sera à toi vendredi.",
    "Elle doit vous faire signe.",
    "Notre dessinatrice te prépare deux propositions.",
    "Votre déclaration modifiée partira vendredi.",
    "Nous reprenons les finitions sous dix jours.",
    "Ils vous mettent la console de côté.",
    "Votre commande repart cet après-midi.",
    "Tu l'as lundi matin.",
    "Elle est à vous vendredi.",
    "Ta porte est chez vous jeudi.",
    "La confirmation suit par courriel.",
    "Le chèque-cadeau s'en vient par courriel.",
    "Un appareil de substitution sera mis à votre disposition.",
    "Une rencontre avec l'équipe vous sera proposée d'ici vendredi.",
  ])("%s", whole("team"));
});

describe("who acts for another is a third party", () => {
  test.each([
    "UPS annonce le colis pour lundi.",
    "Le fabricant nous la promet d'ici la mi-avril.",
    "Le labo nous les envoie demain.",
    "Le plâtrier mandaté prendra la relève lundi.",
    "L'entreprise titulaire du marché interviendra jeudi.",
    "La société Veritas effectuera le contrôle le 20 mars.",
    "Leur camion sera sur place demain à 14 h.",
    "Enedis réalimente votre quartier d'ici 21 h.",
    "Leur réponse nous vient vendredi.",
    "Candock nous les expédie le 22.",
    "Eux vous écrivent sous 5 jours.",
    "Il nous sera livré jeudi.",
  ])("%s", whole("third_party"));

  test("what it is sent by is not who promises it", () => {
    expect(said("Votre reçu suivra par la poste demain.")).toEqual(["team: Votre reçu suivra par la poste demain"]);
  });
});

describe("notes without a finite verb", () => {
  test.each([
    "Tech dépêché, chez lui entre 16h et 18h.",
    "Clio dispo demain dès 8h30.",
    "Échange standard demain 8h.",
    "Nouvelle carte commandée, sous 7 à 10 jours.",
    "petit-déj offert demain",
    "Repassage chauffeur en fin de matinée.",
    "Installé demain matin.",
    "Texto de confirmation à envoyer au client.",
    "Suivi au citoyen par courriel.",
    "À rappeler jeudi.",
    "Rappeler Mme B. avant vendredi.",
    "Dre Lemay rapp. proprio ce soir après 18h.",
    "Tech Otis annoncé avant 16h.",
    "Prix lundi.",
    "Nvelle carte en agence sous 4 j.",
    "Repose offerte.",
    "Frigoriste ce soir 18h30.",
    "Chez vous d'ici 20 minutes.",
    "Quittance dans votre boîte demain.",
    "Boîte de retour postée d'ici 3 jours.",
    "Matelas livré/installé domicile demain matin.",
    "Transmettre attestation à l'assurée avant vendredi.",
    "Passe constater samedi.",
  ])("%s", whole("team"));
});

describe("what an act waits on belongs to its words", () => {
  test.each<[string, string[]]>([
    ["Je te fais signe quand c'est fait.", ["self: Je te fais signe quand c'est fait"]],
    ["Je t'appelle quand ça rentre.", ["self: Je t'appelle quand ça rentre ?"]],
    [
      "Une fois le permis accordé, notre équipe rouvrira la tranchée.",
      ["team: Une fois le permis accordé, notre équipe rouvrira la tranchée ?"],
    ],
    ["Aussitôt la pluie finie, on y retourne.", ["team: Aussitôt la pluie finie, on y retourne ?"]],
    ["Dès l'accord de l'expert, nous lançons les travaux.", ["team: Dès l'accord de l'expert, nous lançons les travaux ?"]],
    ["La pose se fera vendredi, selon la météo.", ["team: La pose se fera vendredi ?"]],
    ["Je te donne des nouvelles vendredi même s'il n'y a rien de réglé.", ["self: Je te donne des nouvelles vendredi"]],
    ["Le camion sera chez vous à 8h sauf pluie.", ["team: Le camion sera chez vous à 8h sauf pluie ?"]],
    ["Sous réserve de la levée des réseaux, nos équipes interviendront jeudi.", ["team: nos équipes interviendront jeudi ?"]],
    ["Je vous appelle quand c'est bon.", ["self: Je vous appelle quand c'est bon"]],
    ["Si je résume : le colis part ce soir.", ["team: le colis part ce soir"]],
    ["Repris demain si vent faible.", ["team: Repris demain si vent faible ?"]],
    ["Si ça se calme l'équipe attaque à 13h30.", ["team: Si ça se calme l'équipe attaque à 13h30 ?"]],
  ])("%s", (text, expected) => expect(said(text)).toEqual(expected));
});

test.each<[string, string[]]>([
  ["On est chez vous dans 20 min, le chien est-tu attaché ?", ["team: On est chez vous dans 20 min"]],
  ["Les gars ont fini. Y finissent le reste demain.", ["team: Y finissent le reste demain"]],
  ["Jo le rentre demain & l'appelle avec le coût.", ["team: Jo le rentre demain", "team: l'appelle avec le coût"]],
  ["Nadia de l'accueil t'en refait un ce matin.", ["team: Nadia de l'accueil t'en refait un ce matin"]],
  [
    "Je corrige le réglage cette semaine et contrôle l'effet demain.",
    ["self: Je corrige le réglage cette semaine", "self: contrôle l'effet demain"],
  ],
  ["C'est moi qui passerai mardi.", ["self: moi qui passerai mardi"]],
  ["Il faut compter 10 jours pour la fabrication.", ["team: compter 10 jours pour la fabrication"]],
])("%s", (text, expected) => expect(said(text)).toEqual(expected));

test("what it is for, and what a noun is, are no part of it", () => {
  expect(said("Un agent vous téléphone demain pour trouver une solution.")).toEqual(["team: Un agent vous téléphone demain"]);
});

test("joined acts each keep their own due", () => {
  expect(said("On le change demain et votre voiture vous attend à 16h30.")).toEqual([
    "team: On le change demain",
    "team: votre voiture vous attend à 16h30",
  ]);
});

test("a due in front holds for all that is joined", () => {
  const { commitments } = read("Demain, on te renvoie la bonne teinte et on te rembourse les frais.", tuesday);
  expect(commitments.map(({ due }) => due.kind)).toEqual(["exact", "exact"]);
});

describe("no promise", () => {
  test.each([
    "Je reviens sur notre entretien de vendredi.",
    "Je fais suite à notre échange de samedi.",
    "Nous mesurons la gêne que cela représente.",
    "Nous retirons votre avis du site.",
    "Je travaille jusqu'à 17h demain.",
    "On fête nos 10 ans samedi.",
    "Je vous propose mardi à 14h.",
    "Ct dispo demain après-midi.",
    "Client demande à être rappelé demain.",
    "Il aimerait recevoir le devis demain.",
    "La dame voulait qu'on la rembourse tout de suite.",
    "Le colis aurait dû arriver lundi.",
    "Vous êtes attendu mardi à 9h au garage.",
    "Le bureau rouvre le 2 janvier.",
    "Si jamais vous changez d'idée plus tard, on pourra réactiver la ligne.",
    "Nous rappelons que toute absence doit être signalée avant 9 heures.",
    "Intervention possible jeudi matin ?",
    "Client avisé, vient chercher à 5h.",
    "Nous nous adapterons.",
    "Vous aurez besoin de vos preuves quand vous viendrez au bureau.",
    "Le paiement se fera par dépôt direct.",
    "Si vous changez d'avis, nous sommes joignables lundi.",
    "Je procède au changement de RIB.",
    "Mon gars est pris ailleurs aujourd'hui.",
    "Cl. demande rabais étudiant. Pas offert en été.",
    "Appel 9h12. Cx fâchée.",
    "Expert mandaté le 4.",
    "Quand vous serez prêt pour l'installation, faites-moi signe.",
    "Il me faudra juste un accès au garage.",
    "Nous servons aussi le brunch le dimanche de 10h à 15h.",
    "Visites permises de 14h à 16h.",
    "Je vois que le compteur a été relevé en janvier.",
    "Vous verrez apparaître une pastille quand la synchronisation est terminée.",
    "Vous pouvez le récupérer jusqu'à 18 heures.",
    "On est là jusqu'à cinq heures.",
    "Nous prenons acte de votre relance.",
    "Seules les personnes retenues seront contactées.",
    "La session d'hiver commence le 8 janvier.",
    "Le comité se réunit mercredi.",
    "Nous on s'occupe juste du provincial.",
    "VSL demandé pour dialyse lundi.",
    "Rappel de votre prise de sang jeudi à 7h30.",
    "Dites-nous quand vous joindre.",
    "Dites-nous quand on peut vous joindre demain.",
    "Merci de nous dire où vous livrer.",
  ])("%s", (text) => expect(said(text)).toEqual([]));
});
