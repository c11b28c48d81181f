import { type CustomerView, type Section, wordsOf } from "./customer-view.ts";
import { type Html, page } from "./page.ts";
import { agreed } from "./sections/agreed.ts";
import { approvals } from "./sections/approvals.ts";
import { after } from "./sections/after.ts";
import { headline } from "./sections/headline.ts";
import { person } from "./sections/person.ts";
import { promises } from "./sections/promises.ts";
import { proposals } from "./sections/proposals.ts";
import { refunds } from "./sections/refunds.ts";
import { notice } from "./sections/settled.ts";
import { steps } from "./sections/steps.ts";
import { survey } from "./sections/survey.ts";
import { tellUs } from "./sections/tell-us.ts";

/** What the customer's page says, in order. */
const SECTIONS: readonly Section[] = [
  headline,
  survey,
  notice,
  refunds,
  proposals,
  approvals,
  steps,
  after,
  person,
  tellUs,
  agreed,
  promises,
];

/** The customer's page. `note`: what was just done there. */
export function customerPage(view: CustomerView, note?: { words: string; wrong?: boolean }): Html {
  const words = wordsOf(view);
  return page({
    locale: view.format.locale,
    title: words.headline.title,
    business: view.business.name,
    reference: view.reference,
    here: view.here,
    note,
    main: SECTIONS.map((section) => section(view, words)).join("\n"),
    foot: words.frame.foot,
  });
}
