import { z } from "zod";
import { COMMITMENT_KINDS } from "../core/due.ts";
import { DOORS } from "../core/events.ts";
import { GUARD_NAMES, RUNGS } from "../core/finding.ts";
import { instant, iso, isTimeZone } from "../core/time.ts";

/** What crosses HTTP, in both directions. Instants are ISO 8601 with an offset; ids are UUIDs. */
export const Id = z.uuid();
/** Made by who asks, new for each gesture: sent again, the gesture happens once. What it makes may bear it as its id. */
export const Key = z.uuid().toLowerCase();
export const At = z.iso.datetime({ offset: true, abort: true }).refine(isWrittenInFull, "is in no year of four digits");
/** Text a person writes in one line. */
export const Line = z.string().trim().min(1).max(300);
/** A message, a reason, a note. */
export const Words = z.string().trim().min(1).max(100_000);
export const Email = z.email().max(320);
export const Language = z.enum(["fr", "en"]);
export const DoorName = z.enum(DOORS);
export const Kind = z.enum(COMMITMENT_KINDS);
export const Guard = z.enum(GUARD_NAMES);
export const RungName = z.enum(RUNGS);
/** merged: it leads to the case it was merged into. */
export const CaseStatus = z.enum(["open", "dormant", "closed", "merged"]);
export const RoleName = z.enum(["person", "manager", "director"]);
export const TimeZone = z.string().refine(isTimeZone, "unknown_time_zone");
/** null: came in · queued (may be undone until `leavesAt`) · waiting: no relay · sending · sent: the relay took it · uncertain: we cannot know · failed · bounced · cancelled. */
export const Delivery = z.enum(["queued", "waiting", "sending", "sent", "uncertain", "failed", "bounced", "cancelled"]);
export const LocalDay = z.iso.date();

export const DueView = z.discriminatedUnion("kind", [
  /** `at`: said for that hour («à 10 h»), and not for a time before it. */
  z.object({ kind: z.literal("exact"), by: At, words: z.string(), at: z.literal(true).optional() }),
  z.object({ kind: z.literal("window"), notBefore: At, by: At, words: z.string() }),
  z.object({ kind: z.literal("vague"), by: At.optional(), words: z.string() }),
  z.object({ kind: z.literal("none") }),
]);

export const PartyView = z.discriminatedUnion("role", [
  z.object({ role: z.literal("customer") }),
  z.object({ role: z.literal("person"), id: Id }),
  z.object({ role: z.literal("third_party"), id: Id }),
]);

/** RFC 9457. `code` is the refusal or error; `errors` names each field that is wrong. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  reference: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** An offset can carry the first and the last day there is into years that ISO 8601 does not write: kept, such an instant could not be told again. */
function isWrittenInFull(at: string): boolean {
  return iso(instant(at)).length === "2026-11-24T15:00:00.000Z".length;
}
