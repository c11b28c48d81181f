import type { InboxView } from "../../../contract/today.ts";

export type Row = InboxView["rows"][number];
type Page = InboxView;

/** The pages read so far with a fresh first one laid over them: what it lists comes first, and is nowhere else. */
export function withHead(pages: readonly Page[], head: Page): Page[] {
  const fresh = new Set(head.rows.map((row) => row.case.id));
  return pages.map((page, i) => {
    const older = page.rows.filter((row) => !fresh.has(row.case.id));
    return i === 0 ? { ...head, rows: [...head.rows, ...older], after: page.after } : { ...page, rows: older };
  });
}

/** These cases as they are now, where they stand; those that are listed no more are taken out. */
export function withFresh(pages: readonly Page[], asked: ReadonlySet<string>, rows: readonly Row[]): Page[] {
  const fresh = new Map(rows.map((row) => [row.case.id, row]));
  return pages.map((page) => ({
    ...page,
    rows: page.rows.flatMap((row) => {
      if (!asked.has(row.case.id)) return [row];
      const now = fresh.get(row.case.id);
      return now ? [now] : [];
    }),
  }));
}
