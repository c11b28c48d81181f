import { days, iso, plus } from "../core/time.ts";
import { countDisagreements, type Disagreement, type DisagreementFilter, disagreementPage, readSince } from "../store/disagreements.ts";
import { onBehalf } from "../store/on-behalf.ts";
import type { DecidedTerms } from "../store/schema.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import { presentDue } from "./present.ts";

const PAGE = 50;
/** Long enough for a share to mean something, short enough that an old reader's mistakes go. */
const LATELY = days(90);

/** Where people said otherwise than the reader (contract DisagreementsView). Throws RangeError for a cursor no page gave out. */
export function disagreementsView(desk: Desk, filter: DisagreementFilter, after: string | null) {
  const cursor = readCursor(after);
  return onBehalf(desk.database, desk.id, async (tx) => {
    const since = plus(desk.clock.now(), -LATELY);
    const found = await disagreementPage(tx, desk.id, filter, cursor, PAGE + 1);
    const page = found.slice(0, PAGE);
    const end = page.at(-1);
    return {
      rows: page.map((row) => ({
        id: row.reading_id,
        at: iso(row.at),
        person: row.person_id,
        case: { id: row.case_id, reference: row.reference, customer: row.customer },
        door: row.door,
        language: row.language,
        words: row.words,
        decision: row.decision as Disagreement,
        read: row.read && { ...presentTerms(row.read), confidence: row.read.confidence },
        decided: row.decided && presentTerms(row.decided),
      })),
      counts: await countDisagreements(tx, desk.id),
      lately: { since: iso(since), ...(await readSince(tx, desk.id, since)) },
      after: end && found.length > PAGE ? writeCursor({ at: end.at, id: end.reading_id }) : null,
    };
  });
}

const presentTerms = ({ kind, promiser, due }: DecidedTerms) => ({ kind, promiser, due: presentDue(due) });
