import { type CustomerView, wordsOf } from "./customer-view.ts";
import { dayOf } from "./when.ts";
import type { Words } from "./words/fr.ts";

/** What was just done; of a complaint, who answers it and by when. */
export function doneWords(view: CustomerView): Words["done"] {
  const { done, acts } = wordsOf(view);
  const promised = answeredBy(view);
  return promised === "" ? done : { ...done, reclamation: `${acts.complain.arrived} ${promised}` };
}

/** «Réponse de Mylène d’ici vendredi 27 novembre, 14 h.» Empty where nobody is bound to a date. */
export function answeredBy(view: CustomerView): string {
  const { complaint } = view.acts;
  return complaint ? wordsOf(view).acts.complain.by(complaint.by, dayOf(complaint.dueAt, view), view.format.hour(complaint.dueAt)) : "";
}
