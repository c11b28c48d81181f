import type { CaseView } from "../../../contract/case.ts";
import type { SessionView } from "../../../contract/session.ts";
import type { Values } from "../../../core/saved-reply.ts";
import { type Instant, instant } from "../../../core/time.ts";
import { type Format, formatter, localeOf } from "../../../core/format.ts";
import { shortName } from "../../../core/names.ts";

/** What a saved reply is filled in with on this case, in the customer's language. What is not known is not made up. */
export function valuesFor(view: CaseView, { desk, me }: SessionView, format: Format, now: Instant): Values {
  const next = view.commitments.find(({ id }) => id === view.answerCard.next);
  const locale = localeOf(view.language, desk.country);
  const theirs = locale === format.locale ? format : formatter(locale, desk.timeZone);
  return {
    first_name: shortName(view.customer.name),
    customer: view.customer.name,
    case: view.reference,
    subject: view.subject,
    me: me.name,
    business: desk.name,
    line: me.directLine,
    next: next && !next.conventional ? theirs.when(instant(next.dueAt), now) : null,
  };
}
