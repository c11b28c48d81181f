import type { CaseState } from "../core/case.ts";
import { fromOutside } from "../core/from-outside.ts";
import { type Instant, iso } from "../core/time.ts";
import { waitsOnOthers } from "../core/waiting-on-others.ts";
import type { CaseChange } from "./append.ts";

/** What every append writes of a case. */
export const HEAD = { desk_id: "uuid", case_id: "uuid", position: "int", wake_at: "timestamptz" };
export const headRow = ({ desk, id, position, events, wakeAt }: CaseChange) => ({
  desk_id: desk,
  case_id: id,
  position: position + events.length,
  wake_at: isoOrNull(wakeAt),
});

/** What an append writes when more than findings was told. */
export const WHOLE = {
  ...HEAD,
  customer_id: "uuid",
  merged_into: "uuid",
  owner: "uuid",
  offered_to: "uuid",
  status: "text",
  last_at: "timestamptz",
  last_news_at: "timestamptz",
  awaiting_since: "timestamptz",
  put_aside_until: "timestamptz",
  lost_call_at: "timestamptz",
  try_at: "timestamptz",
  complaint_since: "timestamptz",
  call_asked_at: "timestamptz",
  unsettled_at: "timestamptz",
  waits_on_others: "boolean",
  heard_position: "int",
  state: "jsonb",
};

export const wholeRow = (change: CaseChange) => ({
  ...headRow(change),
  customer_id: change.after.customer,
  merged_into: change.after.mergedInto?.case ?? null,
  owner: change.after.owner,
  offered_to: change.after.offer?.to ?? null,
  status: change.after.status,
  last_at: iso(change.after.lastAt),
  last_news_at: isoOrNull(change.after.lastNewsAt),
  awaiting_since: isoOrNull(change.after.awaitingSince),
  put_aside_until: asideUntil(change.after.putAside),
  lost_call_at: isoOrNull(change.after.lostCall?.at ?? null),
  try_at: isoOrNull(change.after.status === "open" ? (change.after.tried?.nextAt ?? null) : null),
  complaint_since: change.after.complaint?.stands ? iso(change.after.complaint.at) : null,
  call_asked_at: isoOrNull(change.after.callAsked?.at ?? null),
  unsettled_at: isoOrNull(change.after.unsettled?.at ?? null),
  waits_on_others: waitsOnOthers(change.after),
  heard_position: heardPosition(change),
  state: JSON.stringify(change.after),
});

/** The last event here that came from outside; 0 when none did. */
function heardPosition({ position, events }: CaseChange): number {
  const last = events.findLastIndex(fromOutside);
  return last < 0 ? 0 : position + last + 1;
}

/** Until something new is until no time at all; once back, it is in the list like any other. */
function asideUntil(it: CaseState["putAside"]): string | null {
  if (!it || it.back) return null;
  return it.until === null ? "infinity" : iso(it.until);
}

export const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at));
