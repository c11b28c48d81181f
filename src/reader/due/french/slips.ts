import { slipsOf } from "../spelling.ts";

export const FRENCH_SLIPS = slipsOf(
  "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier avril juillet septembre octobre novembre decembre demain aujourd journee soiree semaine semaines prochain prochaine heures minutes ouvrables ouvrable".split(
    " ",
  ),
  [["ajourd", "aujourd"]],
);
