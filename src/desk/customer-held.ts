import type { CaseId, CustomerId, PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { readCase } from "../store/cases.ts";
import { changesOf } from "../store/customer-memory.ts";
import { casesOf, mergesInto } from "../store/customer-merges.ts";
import { readCustomer } from "../store/customers.ts";
import { listDrafts } from "../store/drafts.ts";
import { filesHeldOn } from "../store/held.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { readRecord } from "./case-record.ts";
import { noteChange } from "./customer-record.ts";
import { customerView } from "./customer-view.ts";
import { type Desk, NotFound } from "./desk.ts";
import { erasedView } from "./erasures.ts";
import { isoOrNull } from "./present.ts";

const CHANGES_MAX = 100_000;

/** All that is held on a customer, as one file's lines; that it was taken out stays on their record. Throws NotFound. */
export async function exportCustomer(desk: Desk, me: PersonId, id: CustomerId): Promise<{ name: string; lines: AsyncIterable<string> }> {
  const { head, cases } = await onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readCustomer(tx, desk.id, id);
    if (!row) throw new NotFound("customer", id);
    await noteChange(desk, tx, me, id, [{ what: "exported", before: null, after: null }]);
    const head = {
      customer: await customerView(desk, tx, id),
      since: iso(row.created_at),
      mergedInto: row.merged_into,
      erased: await erasedView(desk, tx, id),
      changes: (await changesOf(tx, desk.id, id, CHANGES_MAX)).map(({ at, ...it }) => ({ ...it, at: iso(at) })),
      merged: (await mergesInto(tx, desk.id, id)).map(({ at, ...it }) => ({ ...it, at: iso(at) })),
    };
    return { head, cases: await casesOf(tx, desk.id, id) };
  });
  return { name: `${id}.json`, lines: asJson(desk, head, cases) };
}

/** A case at a time, so that however many there are only one is in memory. */
async function* asJson(desk: Desk, head: object, cases: readonly CaseId[]): AsyncGenerator<string> {
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "cases": [`;
  for (const [i, id] of cases.entries()) yield `${i > 0 ? "," : ""}\n${JSON.stringify(await caseHeld(desk, id), null, 2)}`;
  yield "\n  ]\n}\n";
}

/** A case's record, with its promises, what is being written, and its files: where each can be fetched. */
async function caseHeld(desk: Desk, id: CaseId) {
  const record = await readRecord(desk, id);
  const more = await onBehalf(desk.database, desk.id, async (tx) => {
    const { fields, commitments } = (await readCase(tx, desk.id, id))!.state;
    const drafts = (await listDrafts(tx, desk.id, id)).map((it) => ({
      by: it.person_id,
      mode: it.mode,
      at: iso(it.at),
      leaveAt: isoOrNull(it.leave_at),
      text: it.text,
    }));
    return { fields, promises: commitments, drafts, files: await filesHeldOn(tx, desk.id, id) };
  });
  return { id, ...record, ...more };
}
