import { WORKING_DAY } from "./calendar.ts";
import type { Deliverable, EvidenceAsked, EvidencePicture, KindSettings, Named, Stage, StageMeans } from "./case-kind.ts";
import type { CommitmentKind } from "./due.ts";
import type { DeliverableId, EvidenceId, StageId } from "./ids.ts";
import type { Millis } from "./time.ts";

export interface ReadyMade {
  name: "bodyShop" | "claim" | "onSite" | "delivery";
  names: Named;
  settings: KindSettings;
}

const days = (n: number): Millis => (n * WORKING_DAY) as Millis;
const stage = (id: string, means: StageMeans, fr: string, en: string): Stage => ({ id: id as StageId, means, fr, en });
const view = (id: string, picture: EvidencePicture, fr: string, en: string, required = true): EvidenceAsked => ({
  id: id as EvidenceId,
  picture,
  fr,
  en,
  required,
});
const delivers = (
  id: string,
  kind: CommitmentKind,
  [fr, en]: readonly [string, string],
  { within, after = [], internal }: { within?: Millis; after?: readonly string[]; internal?: true } = {},
): Deliverable => ({
  id: id as DeliverableId,
  kind,
  fr,
  en,
  waitsOn: after as readonly DeliverableId[],
  ...(within !== undefined && { within }),
  ...(internal && { internal }),
});

const FOUR_VIEWS = [
  view("front", "front", "Avant", "Front"),
  view("left", "left", "Gauche", "Left"),
  view("right", "right", "Droite", "Right"),
  view("rear", "rear", "Arrière", "Rear"),
];

/** What a desk may begin its kinds from; everything in them is then its own. Stages and views: those of each trade. */
export const READY_MADE: readonly ReadyMade[] = [
  {
    name: "bodyShop",
    names: { fr: "Carrosserie", en: "Body shop" },
    settings: {
      statuses: [
        stage("received", "received", "Reçue", "Received"),
        stage("stripped", "working", "Démontée", "Stripped"),
        stage("painter", "waiting", "Chez le peintre", "At the painter’s"),
        stage("reassembly", "working", "Remontage", "Reassembly"),
        stage("ready", "ready", "Prête", "Ready"),
        stage("delivered", "delivered", "Remise au client", "Handed over"),
      ],
      stillMax: days(5),
      evidence: [
        ...FOUR_VIEWS,
        view("vin", "vin", "Numéro de série", "Serial number", false),
        view("policy", "document", "Numéro de police", "Policy number", false),
      ],
      deliverables: [
        delivers("parts", "check", ["Les pièces reçues", "The parts received"], { within: days(3), internal: true }),
        delivers("repair", "repair", ["La réparation", "The repair"], { within: days(5), after: ["parts"] }),
        delivers("loan", "lend", ["L’auto de prêt", "The loan car"], { within: days(1) }),
      ],
      objectionDays: 10,
    },
  },
  {
    name: "claim",
    names: { fr: "Sinistre, expertise", en: "Claim, adjusting" },
    settings: {
      statuses: [
        stage("received", "received", "Dossier reçu", "File received"),
        stage("visit", "waiting", "Visite à venir", "Visit to come"),
        stage("report", "working", "Rapport en cours", "Report under way"),
        stage("valuation", "working", "Évaluations en cours", "Valuations under way"),
        stage("sent", "delivered", "Dossier remis", "File handed over"),
        stage("settled", "done", "Réglé", "Settled"),
      ],
      stillMax: days(5),
      evidence: [
        view("policy", "document", "Numéro de police", "Policy number"),
        view("inventory", "document", "Liste des biens", "List of goods"),
        view("report", "document", "Rapport de police", "Police report", false),
      ],
      deliverables: [
        delivers("visit", "visit", ["La visite", "The visit"], { within: days(3) }),
        delivers("report", "send", ["Le rapport", "The report"], { within: days(10), after: ["visit"] }),
        delivers("valuation", "send", ["Les évaluations", "The valuations"], { within: days(15), after: ["visit"] }),
        delivers("payment", "refund", ["Le paiement", "The payment"], { after: ["report", "valuation"] }),
      ],
      objectionDays: 10,
    },
  },
  {
    name: "onSite",
    names: { fr: "Réparation sur place", en: "On-site repair" },
    settings: {
      statuses: [
        stage("received", "received", "Demande reçue", "Request received"),
        stage("booked", "waiting", "Visite prévue", "Visit booked"),
        stage("working", "working", "Réparation en cours", "Repair under way"),
        stage("part", "waiting", "On attend une pièce", "Waiting for a part"),
        stage("repaired", "delivered", "Réparé", "Repaired"),
      ],
      stillMax: days(3),
      evidence: [
        view("fault", "other", "Ce qui ne va pas", "What is wrong"),
        view("plate", "vin", "Plaque signalétique", "Rating plate", false),
        view("invoice", "document", "Facture d’achat", "Purchase invoice", false),
      ],
      deliverables: [
        delivers("visit", "visit", ["La visite", "The visit"], { within: days(2) }),
        delivers("repair", "repair", ["La réparation", "The repair"], { within: days(5), after: ["visit"] }),
      ],
      objectionDays: 10,
    },
  },
  {
    name: "delivery",
    names: { fr: "Livraison", en: "Delivery" },
    settings: {
      statuses: [
        stage("received", "received", "Commande reçue", "Order received"),
        stage("prepared", "working", "En préparation", "Being prepared"),
        stage("carrier", "waiting", "Chez le transporteur", "With the carrier"),
        stage("delivered", "delivered", "Remise chez vous", "At your door"),
      ],
      stillMax: days(2),
      evidence: [view("damage", "other", "Ce qui est abîmé", "What is damaged", false)],
      deliverables: [
        delivers("prepared", "check", ["La commande préparée", "The order prepared"], { within: days(1), internal: true }),
        delivers("delivery", "deliver", ["La livraison", "The delivery"], { within: days(3), after: ["prepared"] }),
      ],
      objectionDays: 10,
    },
  },
];
