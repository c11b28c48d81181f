import { expect, test } from "vitest";
import { ownsUp } from "./owns-up.ts";

test.each([
  "On devait vous rappeler hier, on ne l’a pas fait, et on s’en excuse.",
  "Nous nous excusons du retard.",
  "Désolée pour l'attente.",
  "Toutes nos excuses.",
  "On vous avait dit mardi, et on n'a pas tenu parole.",
  "I'm sorry we missed Tuesday.",
  "Our apologies for the delay.",
  "We should have called you.",
  "We didn't call you back yesterday.",
])("owned up: %s", (words) => expect(ownsUp(words)).toBe(true));

test.each([
  "Pas encore, mais elle devrait l'être sous peu. On vous rappelle d'ici quelques jours.",
  "Votre auto est en retard chez le peintre.",
  "Merci de votre patience.",
  "Je vous rappelle demain avant midi.",
  "Il n'a pas plu, on peut peindre.",
  "Still waiting on the part.",
  "I'll call you tomorrow.",
])("not owned up: %s", (words) => expect(ownsUp(words)).toBe(false));
