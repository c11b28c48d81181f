import { expect, test } from "vitest";
import { duesRead } from "../../../test/kit/dues.ts";

test.each<[string, string[]]>([
  ["On vous livre mardi. D'ici là, je vous envoie la confirmation.", ["2026-03-17T17:00", "2026-03-17T17:00"]],
  ["Je vous rappelle. Demain avant midi.", ["2026-03-11T12:00"]],
  ["Le technicien passe jeudi et vous aurez le rapport le lendemain.", ["2026-03-12T17:00", "2026-03-13T17:00"]],
  ["Le plombier vient jeudi. La facture vous sera remise en même temps.", ["2026-03-12T17:00", "2026-03-12T17:00"]],
  ["Votre commande partira lundi. Vous la recevrez sous 3 jours ouvrables suivant l'expédition.", ["2026-03-16T17:00", "2026-03-19T17:00"]],
  ["Vous la recevrez sous 3 jours ouvrables suivant l'expédition.", ["vague"]],
  ["Je vérifie et je vous rappelle ensuite.", ["vague"]],
  ["Si vous acceptez avant jeudi, on vous livre lundi.", ["2026-03-16T17:00"]],
])("%s", (text, dues) => expect(duesRead(text, "fr", "CA-QC")).toEqual(dues));

test.each<[string, string[]]>([
  ["I'll call you back. Friday latest.", ["2026-03-13T17:00"]],
  ["We'll deliver Tuesday. I'll send you the paperwork before then.", ["2026-03-17T17:00", "2026-03-17T17:00"]],
  ["Our engineer will visit on Thursday and we'll send you the report the following day.", ["2026-03-12T17:00", "2026-03-13T17:00"]],
  ["The chairs will arrive Thursday. We'll take the old ones at the same time.", ["2026-03-12T17:00", "2026-03-12T17:00"]],
  ["If you sign by Thursday, we'll deliver on Monday.", ["2026-03-16T17:00"]],
])("%s", (text, dues) => expect(duesRead(text, "en", "UK")).toEqual(dues));
