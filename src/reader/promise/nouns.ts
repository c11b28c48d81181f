import type { CommitmentKind } from "../../core/due.ts";
import { remembered } from "../remembered.ts";
import { ENGLISH_ACTS, ENGLISH_AGENTS, ENGLISH_CUSTOMERS, ENGLISH_FIRMS, ENGLISH_OUTSIDERS } from "./english-nouns.ts";

/** Things and acts that name what was promised when the verb does not («vous aurez une réponse», «Livraison vendredi»). */
const NOUNS: readonly (readonly [CommitmentKind, string])[] = [
  ["lend", "courtoisie pret loaner courtesy"],
  ["call_back", "appel rappel call callback telephone coup"],
  [
    "reply",
    "reponse retour nouvelles suivi texto sms courriel mail signe confirmation reply response answer update news email text word result dm",
  ],
  [
    "refund",
    "remboursement reglement credit virement versement paiement cheque refund payment reimbursement cheque check indemnite indemnisation fonds fund money cash voucher deposit rebate payout settlement",
  ],
  [
    "send",
    "envoi expedition devis soumission chiffrage estimation estime montant document copie rapport facture bon contrat quote estimate invoice shipment copy report document replacement etiquette label piece part carte card ticket tix letter statement receipt paperwork certificate tracking",
  ],
  [
    "deliver",
    "livraison colis commande delivery package parcel order reprise box meuble canape script prescription rx meds medication glasses lenses key fob bag luggage suitcase",
  ],
  [
    "visit",
    "visite passage saut intervention arrivee deplacement technicien tech technician visit arrival eta crew equipe gars camion truck inspection engineer",
  ],
  [
    "repair",
    "reparation repair fix installation remplacement service auto voiture vehicule car travaux mise prete pret ready operationnel fonctionnel regle done fixed back",
  ],
  ["decide", "decision verdict approval"],
  ["check", "verification diagnostic diagnosis analyse"],
  ["waive", "frais charge remise gratuit rabais discount waived gratuite"],
];

const KINDS = new Map<string, CommitmentKind>();
for (const [kind, words] of NOUNS) for (const word of words.split(" ")) if (!KINDS.has(word)) KINDS.set(word, kind);

export const kindOfNoun = remembered((word): CommitmentKind | null => KINDS.get(word) ?? KINDS.get(word.replace(/s$/, "")) ?? null);

/** The first word of a clause that names an act or a thing. */
export function kindOfWords(words: string): CommitmentKind | null {
  for (const [word] of words.matchAll(/[a-z]{2,20}/g)) {
    const kind = kindOfNoun(word);
    if (kind) return kind;
  }
  return null;
}

/** Nouns of an act that promise it by themselves when a due stands beside them. */
export const ACT_NOUNS = new Set(
  (
    "livraison intervention reponse rappel retour reglement remboursement virement versement paiement chiffrage devis soumission envoi expedition visite passage arrivee reprise reparation remplacement installation inspection sms texto " +
    "suivi decision depot mise service delivery refund repair visit arrival shipment callback call reply response replacement install installation eta quote estimate payment credit inspection pickup turnaround " +
    ENGLISH_ACTS
  ).split(" "),
);

/** People of the desk, by what they do: the act is the team's. */
export const AGENTS = new Set(
  (
    "equipe gars technicien technicienne tech techs technician technicians plombier plumber conseiller conseillere gestionnaire responsable directeur directrice gerant gerante patron collegue inspecteur inspector infirmier infirmiere nurse doctor docteur dr medecin " +
    "estimateur expert mecanicien chauffeur driver livreur livreurs camion truck depanneuse crew team guy guys manager mgr supervisor specialist agent rep representative secretary someone somebody colleague installer installers engineer " +
    "rn advisor adviser adjuster lead director boss accountant housekeeping office dispatch foreman staff van estimator quelqu comptable superviseur repartiteur repartition monteur poseur specialiste atelier syndic centre service bureau commission conseil siege departement intervenant intervenante adjoint adjointe gouvernante direction comite secretariat veterinaire secretaire assistant assistante dre " +
    ENGLISH_AGENTS
  ).split(" "),
);

/** «menuisier», «développeuse», «électromécanicien», «dentiste»: a trade, unless it is a thing of the same ending. */
const TRADE = /.{3}(?:eure?s?|euses?|iers?|ieres?|iens?|iennes?|istes?|trices?|logues?)$/;
const THINGS =
  /^(?:moteur|ordinateur|compresseur|onduleur|radiateur|compteur|chargeur|interrupteur|detecteur|conteneur|ascenseur|refrigerateur|congelateur|serveur|extincteur|projecteur|vapeur|valeur|couleur|erreur|hauteur|largeur|longueur|chaleur|odeur|faveur|honneur|rigueur|meilleur|interieur|exterieur|superieur|inferieur|ailleur|plusieur|secteur|dossier|courrier|papier|calendrier|escalier|chantier|quartier|fichier|clavier|cahier|premier|dernier|janvier|fevrier|entier|particulier|metier|grenier|palier|evier|collier|mobilier|rien|lien|ancien|maintien|entretien|soutien|quotidien|combien|matiere|premiere|derniere|maniere|lumiere|barriere|charniere|arriere|chaudiere|frontiere|ancienne|laveuse|secheuse|tondeuse|souffleuse|friteuse|visseuse|imprimante|earlier|easier|heavier|busier|happier|liste|piste|matrice|facture)s?$/;

/** Whether a noun names someone of the desk, by a known word or by the ending of trades. */
export const isAgent = remembered((word) => AGENTS.has(word) || (TRADE.test(word) && !THINGS.test(word) && !OUTSIDERS.has(word)));

/** Firms are not ours unless they are called so: «l'entreprise», not «notre entreprise». */
export const FIRMS = new Set(
  ("entreprise societe compagnie firme cabinet labo laboratoire usine imprimerie company firm lab " + ENGLISH_FIRMS).split(" "),
);

/** Said of who acts on behalf of another: «le plâtrier mandaté», «l'entreprise titulaire du marché». */
export const MANDATED = /^(?:mandatee?s?|missionnee?s?|partenaires?|titulaires?|externes?|sous-traitante?s?|agreee?s?)$/;

/** People and firms that are not ours: their acts are watched as a third party's. */
export const OUTSIDERS = new Set(
  (
    "eux assurance sous-traitant sous-traitants soustraitant fournisseur fournisseurs grossiste grossistes distributeur mairie prefecture greffe tribunal manufacturier fabricant transporteur assureur serrurier electricien peintre vitrier notaire huissier subcontractor supplier manufacturer carrier courier locksmith electrician painter glazier vendor factory " +
    "lender appraiser insurer ups fedex dhl purolator chronopost colissimo enedis grdf ameublement usps royal-mail canpar dicom postes concessionnaire dealer dealership broker courtier mandataire landlord warehouse hydro hydro-quebec bell videotron " +
    ENGLISH_OUTSIDERS
  ).split(" "),
);

/** The customer, as notes call them. */
export const CUSTOMERS = new Set(
  (
    "client cliente clients ct cl citoyen citoyenne usager abonne resident residente destinataire dest eleve customer cust cst clt caller pt patient patiente locataire tenant owner owners assure assuree insured member membre m mme mr mrs ms monsieur madame guest homeowner proprietaire voisin " +
    ENGLISH_CUSTOMERS
  ).split(" "),
);
