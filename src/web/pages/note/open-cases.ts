import type { InboxView } from "../../../contract/today.ts";
import type { InboxFilter } from "../../../core/inbox-filter.ts";
import { readInbox } from "../../api.ts";

/** Enough for a desk with hundreds of open cases; what is older is found in the inbox. */
const PAGES_MAX = 10;

/** The open cases a promise can be noted on, those last heard of first; then those put aside. */
export async function readOpenCases(): Promise<InboxView["rows"]> {
  return [...(await readOpen("all")), ...(await readOpen("put_aside"))];
}

async function readOpen(filter: InboxFilter): Promise<InboxView["rows"]> {
  const rows: InboxView["rows"] = [];
  for (let after: string | null = null, page = 0; page < PAGES_MAX; page++) {
    const read = await readInbox(filter, after);
    rows.push(...read.rows.filter(({ status }) => status === "open"));
    after = read.after;
    if (after === null) break;
  }
  return rows;
}
