import { auditMailbox } from "../src/audit/audit-mailbox.ts";
import { parseOnly } from "../src/audit/parse-only.ts";
import { OFFICE_HOURS, workingCalendar } from "../src/core/calendar.ts";
import { instant } from "../src/core/time.ts";
import { timed } from "./figure.ts";

/** One run in a process of its own: `audit-once.ts audit|parse FILE`. Says its seconds and its peak memory as JSON. */
const [what, path] = process.argv.slice(2) as [string, string];
const now = instant("2027-01-05T12:00:00Z");
const calendar = workingCalendar({ zone: "America/Toronto", hours: OFFICE_HOURS, closedDays: [] });
const { seconds } = await timed<unknown>(() =>
  what === "audit" ? auditMailbox({ path, timeZone: "America/Toronto", region: "CA-QC", calendar, now }) : parseOnly(path, now),
);
console.log(JSON.stringify({ seconds, peakMb: process.resourceUsage().maxRSS / 1024 }));
