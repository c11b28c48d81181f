import type { CommitmentKind } from "../../core/due.ts";

/** Things and acts that name what was promised when the verb does not («vous aurez une réponse», «Livraison vendredi»). */
const NOUNS: readonly (readonly [CommitmentKind, string])[] = [
  ["lend", "courtoisie pret loaner courtesy"],
  ["call_back", "appel rappel call callback telephone coup"],
  ["reply", "reponse retour nouvelles suivi texto courriel mail signe confirmation reply response answer update news email text word"],
  [
    "refund",
    "remboursement reglement credit virement versement paiement cheque refund payment reimbursement cheque check indemnite indemnisation fonds",
  ],
  [
    "send",
    "envoi expedition devis soumission chiffrage estimation estime montant document copie rapport facture bon contrat quote estimate invoice shipment copy report document replacement etiquette label piece part carte card",
  ],
  ["deliver", "livraison colis commande delivery package parcel order reprise box meuble canape"],
  [
    "visit",
    "visite passage intervention arrivee deplacement technicien tech technician visit arrival eta crew equipe gars camion truck inspection engineer",
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

export const kindOfNoun = (word: string): CommitmentKind | null => KINDS.get(word) ?? KINDS.get(word.replace(/s$/, "")) ?? null;

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
    "livraison intervention reponse rappel retour reglement remboursement virement versement paiement chiffrage devis soumission envoi expedition visite passage arrivee reprise reparation remplacement installation inspection " +
    "suivi decision depot mise service delivery refund repair visit arrival shipment callback call reply response replacement install installation eta quote estimate payment credit inspection pickup turnaround"
  ).split(" "),
);

/** People of the desk, by what they do: the act is the team's. */
export const AGENTS = new Set(
  (
    "equipe gars technicien technicienne tech techs technician technicians plombier plumber conseiller conseillere gestionnaire responsable directeur directrice gerant gerante patron collegue inspecteur inspector infirmier infirmiere nurse doctor docteur dr medecin " +
    "estimateur expert mecanicien chauffeur driver livreur livreurs camion truck depanneuse crew team guy guys manager mgr supervisor specialist agent rep representative secretary someone somebody colleague installer installers engineer " +
    "rn advisor adviser adjuster lead director boss accountant housekeeping office dispatch foreman staff van estimator quelqu comptable superviseur repartiteur repartition monteur poseur specialiste"
  ).split(" "),
);

/** People and firms that are not ours: their acts are watched as a third party's. */
export const OUTSIDERS = new Set(
  (
    "assurance sous-traitant sous-traitants soustraitant fournisseur fournisseurs manufacturier fabricant transporteur assureur serrurier electricien peintre vitrier notaire huissier subcontractor supplier manufacturer carrier courier locksmith electrician painter glazier vendor factory " +
    "lender appraiser insurer ups fedex dhl purolator chronopost colissimo enedis grdf ameublement usps royal-mail canpar dicom postes poste concessionnaire dealer dealership broker courtier mandataire landlord warehouse hydro hydro-quebec bell videotron"
  ).split(" "),
);

/** The customer, as notes call them. */
export const CUSTOMERS = new Set(
  "client cliente clients customer cust cst clt caller pt patient patiente locataire tenant owner owners assure assuree insured member membre m mme mr mrs ms monsieur madame guest homeowner proprietaire voisin".split(
    " ",
  ),
);
