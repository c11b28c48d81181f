import type { CaseState } from "../core/case.ts";
import type { EventOf } from "../core/events.ts";
import type { CaseId } from "../core/ids.ts";
import { parted, partFrom } from "../core/part.ts";
import { iso } from "../core/time.ts";
import { partEvents } from "../store/parts.ts";
import { readCase } from "../store/cases.ts";
import { readCustomer } from "../store/customers.ts";
import type { Tx } from "../store/database.ts";
import type { Desk } from "./desk.ts";

/** What came to a case and what was split off it, and whether it can still be undone (contract PartView), latest first. */
export async function partsView(desk: Desk, tx: Tx, id: CaseId, state: CaseState) {
  const events = await partEvents(tx, desk.id, id);
  const standing = events.filter((event, i) => isStanding(event) && !events.slice(i + 1).some((later) => undoes(later, event)));
  return Promise.all(
    standing.toReversed().map(async (event) => {
      const other = event.type === "PartLeft" ? event.to : event.from;
      const row = (await readCase(tx, desk.id, other))!;
      const how = event.type === "PartLeft" ? "split_off" : event.split ? "split_from" : "merged";
      return {
        case: {
          id: other,
          reference: row.reference,
          subject: row.subject,
          customer: (await readCustomer(tx, desk.id, row.customer_id))!.name,
        },
        at: iso(event.at),
        by: event.by,
        how,
        impossible: whyNot(how, { id, state }, { id: other, state: row.state }),
      } as const;
    }),
  );
}

type PartEvent = EventOf<"PartLeft"> | EventOf<"PartJoined">;
type Placed = { id: CaseId; state: CaseState };

/** A case merged away shows no record of its own; what was undone is told in the thread alone. */
const isStanding = (event: PartEvent): boolean =>
  event.type === "PartLeft" ? !event.whole && !event.undone : !event.undone || !event.split;

const undoes = (later: PartEvent, event: PartEvent): boolean =>
  event.type === "PartLeft"
    ? later.type === "PartJoined" && later.from === event.to
    : later.type === "PartLeft" && later.to === event.from && later.undone;

/** As core/move-part.ts would refuse it. */
function whyNot(how: "merged" | "split_from" | "split_off", here: Placed, other: Placed) {
  if (how !== "merged") {
    const [split, source] = how === "split_from" ? [here, other] : [other, here];
    if (split.state.status === "merged" || source.state.status === "merged") return "case_merged";
    if (split.state.splitFrom !== source.id) return "case_not_merged";
    return source.state.status === "closed" && split.state.status === "open" ? "case_closed" : null;
  }
  const part = partFrom(here.state, other.id);
  if (!part || other.state.mergedInto?.case !== here.id) return here.state.status === "merged" ? "case_merged" : "case_not_merged";
  if (here.state.status === "closed") return "case_closed";
  return parted(here.state, part) ? "part_waited_on" : null;
}
