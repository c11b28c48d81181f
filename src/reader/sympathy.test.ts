import { expect, test } from "vitest";
import { sympathises } from "./sympathy.ts";

test.each([
  "J’ai l’impression que vous vivez un vrai cauchemar.",
  "Je comprends très bien votre frustration.",
  "On comprend que ça devienne long, monsieur.",
  "J’imagine à quel point c’est décourageant avec deux enfants.",
  "Ça doit être vraiment pénible, sans chauffage.",
  "Je suis navrée d’apprendre ce qui vous arrive.",
  "Désolé que vous ayez dû attendre sous la pluie.",
  "Bon courage à toute la famille!",
  "I completely understand your frustration.",
  "I can imagine how upsetting this is.",
  "That must be exhausting with a newborn.",
  "We’re so sorry to hear about the leak.",
  "Sorry you’ve had to go through this twice.",
  "What a nightmare.",
  "That sounds awful, we feel for you.",
])("feels for them: %s", (words) => expect(sympathises(words)).toBe(true));

test.each([
  "Désolé pour le retard, la facture est jointe.",
  "Nous nous excusons de l’erreur sur la facture.",
  "Je comprends, je vous envoie le formulaire.",
  "Comprenez-vous la marche à suivre?",
  "Votre auto est chez le peintre.",
  "Sorry, the number is 514 555-0100.",
  "Our apologies for the mix-up; the invoice is attached.",
  "I understand the part number now.",
  "The technician comes on Thursday.",
])("says something else: %s", (words) => expect(sympathises(words)).toBe(false));
